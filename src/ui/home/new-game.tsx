import { useState } from 'react';
import { say } from '../../messages';
import { type Level, SIDES } from '../../rules';
import { newSeed } from '../../scenario/dice';
import { newRecord, type Players } from '../../scenario/record';
import { SideSign } from '../board/pieces';
import { sideName } from '../lib/names';
import { isPeople } from '../lib/players';
import { keep, newId } from '../lib/saves';
import { type CompiledScenario, type CompiledVariant, levelsOf, withVariant } from '../lib/scenarios';
import { address, go } from '../route';

type Mode = CompiledVariant['headlineMode'];

interface Wish {
  readonly cards: boolean;
  readonly headlineMode: Mode;
}

function Modifiers({ scenario }: { scenario: CompiledScenario }) {
  const { modifiers } = scenario;
  if (modifiers.length === 0) return null;
  return (
    <details>
      <summary>
        {say('ui.new.modifiers')}: {modifiers.map((id) => say(`modifier.${id}.name`)).join(', ')}
      </summary>
      <dl className="special">
        {modifiers.map((id) => (
          <div key={id}>
            <dt>{say(`modifier.${id}.name`)}</dt>
            <dd>{say(`modifier.${id}.text`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface VariantsProps {
  readonly name: string;
  readonly variants: readonly CompiledVariant[];
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
}

/** Cards and headlines, where a scenario leaves them open (13.6, H1 to H3). */
function Variants({ name, variants, wish, onWish }: VariantsProps) {
  const cards = [...new Set(variants.map((one) => one.cards))];
  const modes = [...new Set(variants.map((one) => one.headlineMode))];
  return (
    <>
      {cards.length > 1 && (
        <fieldset className="choice-row">
          <legend>{say('ui.new.cards')}</legend>
          {cards.map((on) => (
            <label key={String(on)} className="option">
              <input
                type="radio"
                name={`${name}-cards`}
                checked={wish.cards === on}
                onChange={() => onWish({ ...wish, cards: on })}
              />
              <span>{say(on ? 'ui.new.cardsOn' : 'ui.new.cardsOff')}</span>
            </label>
          ))}
        </fieldset>
      )}
      {modes.length > 1 && (
        <label className="field">
          {say('ui.new.headlines')}{' '}
          <select
            value={wish.headlineMode}
            onChange={({ target }) => onWish({ ...wish, headlineMode: target.value as Mode })}
          >
            {modes.map((mode) => (
              <option key={mode} value={mode}>
                {say(`ui.new.mode.${mode}`)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

/** Starts a game and goes to it. @param seed 32 hexadecimal digits, or null for fresh dice */
function start(
  scenario: CompiledScenario,
  level: Level,
  variant: CompiledVariant | undefined,
  seed: string | null,
  players: Players,
): void {
  const own = scenario.setUps[level];
  if (!own || !variant) return;
  const setUp = withVariant(own, variant);
  const id = newId();
  const { turns, years } = setUp.config;
  // The dice of a game must not be left in the browser's history.
  if (seed !== null) window.history.replaceState(null, '', address.home);
  const record = newRecord(setUp, seed ?? newSeed());
  keep(id, isPeople(players) ? record : { ...record, seats: players }, {
    turn: 1,
    turns,
    year: years[0] ?? '',
    over: false,
  });
  go(address.play(id));
}

interface Props {
  readonly scenario: CompiledScenario;
  readonly seed: string | null;
  readonly players: Players;
}

export function NewGame({ scenario, seed, players }: Props) {
  const title = `scenario-${scenario.id}`;
  const [level, setLevel] = useState<Level>(scenario.level);
  const levels = levelsOf(scenario);
  const variants = scenario.variants[level] ?? [];
  const [wish, setWish] = useState<Wish>(() => variants[0] ?? { cards: false, headlineMode: 'schedule' });
  const chosen = variants.find((one) => one.cards === wish.cards && one.headlineMode === wish.headlineMode);
  const { period, minutes } = scenario;
  const turns = scenario.setUps[level]?.config.turns ?? 0;
  return (
    <section className="panel scenario" aria-labelledby={title}>
      <h3 id={title}>{scenario.title}</h3>
      <p className="subtitle">{scenario.subtitle}</p>
      <p className="hint">{say('ui.new.length', { period, turns, minutes })}</p>
      {scenario.outside !== '' && <p className="dispute">{scenario.outside}</p>}
      <p>{scenario.summary}</p>
      <Modifiers scenario={scenario} />
      <details>
        <summary>{say('ui.new.sides')}</summary>
        {SIDES.map((side) => (
          <p key={side}>
            <SideSign side={side} /> <strong>{sideName(side)}.</strong> {scenario.interest[side]}
          </p>
        ))}
      </details>
      {levels.length > 1 && (
        <fieldset className="choice-row">
          <legend>{say('ui.new.level')}</legend>
          {levels.map((one) => (
            <label key={one} className="option">
              <input type="radio" name={title} checked={level === one} onChange={() => setLevel(one)} />
              <span>
                <strong>{say(`name.level.${one}`)}</strong> <span className="effect">{say(`level.${one}.about`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <Variants name={title} variants={variants} wish={wish} onWish={setWish} />
      <p className="buttons">
        <button
          type="button"
          className="primary"
          aria-label={say('ui.new.startScenario', { title: scenario.title })}
          onClick={() => start(scenario, level, chosen, seed, players)}
        >
          {say('ui.new.start')}
        </button>
      </p>
    </section>
  );
}
