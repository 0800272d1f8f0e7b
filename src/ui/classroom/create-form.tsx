/** A new class: few choices, the rest folded away, all with defaults. */
import { useState } from 'react';
import { LEVEL_BOTS } from '../../bots/types';
import { say } from '../../messages';
import type { ClassMade, ClassOptions, ClassPace, Seating } from '../../table/class-wire';
import { levelsOf, scenarios } from '../lib/scenarios';
import { Problem } from '../online/problem';
import { useAct } from '../online/use-asked';
import { classroom } from './api';
import { Choice, Switch } from './fields';
import { keepClass } from './keep';
import { CLOCKS, FOR_45_MINUTES, KEEP_DAYS, TEAM_SIZES, turnsOf, withOption } from './options';

const SEATINGS: readonly Seating[] = ['pairs', 'teams', 'solo'];
const PACES: readonly ClassPace[] = ['guided', 'free'];

interface FormProps {
  readonly options: ClassOptions;
  readonly onChange: (change: Partial<ClassOptions>) => void;
}

function Game({ options, onChange }: FormProps) {
  const { scenario: id, level } = options;
  const scenario = scenarios.find((one) => one.id === id);
  const levels = scenario ? levelsOf(scenario) : [];
  return (
    <>
      <Choice
        label={say('teach.scenario')}
        value={id}
        onPick={(scenario) => onChange({ scenario })}
        options={scenarios.map(({ id, title, period, minutes }) => [
          id,
          say('teach.scenario.minutes', { title, period, minutes }),
        ])}
      />
      {levels.length > 1 && (
        <Choice
          label={say('teach.level')}
          value={level}
          onPick={(level) => onChange({ level })}
          options={levels.map((one) => [one, say(`name.level.${one}`)])}
        />
      )}
    </>
  );
}

function Seats({ options, onChange }: FormProps) {
  const { seating, teamSize } = options;
  return (
    <>
      <Choice
        label={say('teach.seating')}
        value={seating}
        onPick={(one) => onChange({ seating: one as Seating, ...(one === 'teams' ? { teamSize: 3 } : {}) })}
        options={SEATINGS.map((one) => [one, say(`teach.seating.${one}`)])}
      />
      {seating === 'teams' && (
        <Choice
          label={say('teach.teamSize')}
          value={String(teamSize)}
          onPick={(size) => onChange({ teamSize: Number(size) })}
          options={TEAM_SIZES.map((size) => [String(size), String(size)])}
        />
      )}
    </>
  );
}

function Time({ options, onChange }: FormProps) {
  const { pace, minutes, lastTurn } = options;
  const turns = turnsOf(options);
  const early = Array.from({ length: turns - 1 }, (_, n) => String(n + 1));
  return (
    <>
      <Choice
        label={say('teach.pace')}
        value={pace}
        onPick={(one) => onChange({ pace: one as ClassPace })}
        options={PACES.map((one) => [one, say(`teach.pace.${one}`)])}
      />
      <Choice
        label={say('teach.lastTurn')}
        value={String(lastTurn ?? turns)}
        onPick={(turn) => onChange({ lastTurn: Number(turn) })}
        options={[
          ...early.map((turn) => [turn, say('teach.lastTurn.turn', { turn: Number(turn) })] as const),
          [String(turns), say('teach.lastTurn.own', { turn: turns })],
        ]}
      />
      <Choice
        label={say('teach.clock')}
        value={String(minutes)}
        onPick={(one) => onChange({ minutes: one === 'null' ? null : Number(one) })}
        options={CLOCKS.map((one) => [
          String(one),
          one === null ? say('teach.clock.none') : say('teach.clock.minutes', { minutes: one }),
        ])}
      />
    </>
  );
}

function More({ options, onChange }: FormProps) {
  const switches = ['chat', 'hints', 'hiddenNames', 'predictions'] as const;
  return (
    <details>
      <summary>{say('teach.more')}</summary>
      <div className="class-fields">
        {switches.map((one) => (
          <Switch key={one} label={say(`teach.${one}`)} on={options[one]} onSet={(on) => onChange({ [one]: on })} />
        ))}
        <Choice
          label={say(options.seating === 'solo' ? 'teach.bot' : 'teach.botAbsent')}
          value={options.bot}
          onPick={(bot) => onChange({ bot })}
          options={LEVEL_BOTS.map((one) => [one, say(`bot.${one}.name`)])}
        />
        <Choice
          label={say('teach.keep')}
          value={String(options.keepDays)}
          onPick={(days) => onChange({ keepDays: Number(days) })}
          options={KEEP_DAYS.map((days) => [String(days), say('teach.keep.days', { days })])}
        />
      </div>
    </details>
  );
}

export function CreateClassForm({ onMade }: { readonly onMade: (made: ClassMade) => void }) {
  const [options, setOptions] = useState(FOR_45_MINUTES);
  const { busy, problem, run } = useAct();
  const form = { options, onChange: (change: Partial<ClassOptions>) => setOptions(withOption(options, change)) };
  const make = () =>
    run(async () => {
      const made = await classroom.make(options);
      keepClass({ ...made, scenario: options.scenario, at: Date.now() });
      onMade(made);
    });
  return (
    <form
      className="panel class-form"
      aria-labelledby="class-new"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h2 id="class-new">{say('teach.new')}</h2>
      <p className="hint">{say('teach.new.for45')}</p>
      <div className="class-fields">
        <Game {...form} />
        <Seats {...form} />
        <Time {...form} />
      </div>
      <More {...form} />
      <Problem text={problem} />
      <p className="buttons">
        <button type="submit" className="primary large" disabled={busy}>
          {say(busy ? 'teach.making' : 'teach.make')}
        </button>
      </p>
    </form>
  );
}
