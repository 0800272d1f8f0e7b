import { useState } from 'react';
import { say } from '../../messages';
import { type Level, SIDES } from '../../rules';
import { newSeed } from '../../scenario/dice';
import { newRecord } from '../../scenario/record';
import { SideSign } from '../board/pieces';
import { sideName } from '../lib/names';
import { keep, newId } from '../lib/saves';
import { type CompiledScenario, levelsOf } from '../lib/scenarios';
import { address, go } from '../route';

/** Starts a game and goes to it. @param seed 32 hexadecimal digits, or null for fresh dice */
function start(scenario: CompiledScenario, level: Level, seed: string | null): void {
  const setUp = scenario.setUps[level];
  if (!setUp) return;
  const id = newId();
  const { turns, years } = setUp.config;
  // The dice of a game must not be left in the browser's history.
  if (seed !== null) window.history.replaceState(null, '', address.home);
  keep(id, newRecord(setUp, seed ?? newSeed()), { turn: 1, turns, year: years[0] ?? '', over: false });
  go(address.play(id));
}

export function NewGame({ scenario, seed }: { scenario: CompiledScenario; seed: string | null }) {
  const title = `scenario-${scenario.id}`;
  const [level, setLevel] = useState<Level>(scenario.level);
  const levels = levelsOf(scenario);
  const { period, minutes } = scenario;
  const turns = scenario.setUps[level]?.config.turns ?? 0;
  return (
    <section className="panel scenario" aria-labelledby={title}>
      <h3 id={title}>{scenario.title}</h3>
      <p className="subtitle">{scenario.subtitle}</p>
      <p className="hint">{say('ui.new.length', { period, turns, minutes })}</p>
      <p>{scenario.summary}</p>
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
      <p className="buttons">
        <button
          type="button"
          className="primary"
          aria-label={say('ui.new.startScenario', { title: scenario.title })}
          onClick={() => start(scenario, level, seed)}
        >
          {say('ui.new.start')}
        </button>
      </p>
    </section>
  );
}
