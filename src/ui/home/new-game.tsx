import { useState } from 'react';
import { say } from '../../messages';
import { type Level, SIDES } from '../../rules';
import type { Players } from '../../scenario/record';
import { SideSign } from '../board/pieces';
import { sideName } from '../lib/names';
import { type CompiledScenario, type CompiledVariant, levelsOf } from '../lib/scenarios';
import { Icon } from '../parts/icon';
import { start } from './start';

type Mode = CompiledVariant['headlineMode'];

interface Wish {
  readonly cards: boolean;
  readonly headlineMode: Mode;
}

function Modifiers({ scenario }: { scenario: CompiledScenario }) {
  const { modifiers } = scenario;
  if (modifiers.length === 0) return null;
  return (
    <>
      <h4>{say('ui.new.modifiers')}</h4>
      <dl className="special">
        {modifiers.map((id) => (
          <div key={id}>
            <dt>{say(`modifier.${id}.name`)}</dt>
            <dd>{say(`modifier.${id}.text`)}</dd>
          </div>
        ))}
      </dl>
    </>
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
      <p className="hint">
        {say('ui.new.length', { period, turns, minutes })}
        {levels.length === 1 && `, ${say(`name.level.${level}`)}`}
      </p>
      {scenario.outside !== '' && <p className="dispute">{scenario.outside}</p>}
      {levels.length > 1 && (
        <fieldset className="level">
          <legend className="visually-hidden">{say('ui.new.level')}</legend>
          {levels.map((one) => (
            <label key={one} className="option" title={say(`level.${one}.about`)}>
              <input type="radio" name={title} checked={level === one} onChange={() => setLevel(one)} />
              <span>{say(`name.level.${one}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <details>
        <summary>{say('ui.new.about')}</summary>
        <p>{scenario.summary}</p>
        {SIDES.map((side) => (
          <p key={side}>
            <SideSign side={side} /> <strong>{sideName(side)}.</strong> {scenario.interest[side]}
          </p>
        ))}
        {levels.map((one) => (
          <p key={one} className="hint">
            <strong>{say(`name.level.${one}`)}.</strong> {say(`level.${one}.about`)}
          </p>
        ))}
        <Modifiers scenario={scenario} />
      </details>
      {variants.length > 1 && (
        <details>
          <summary>{say('ui.new.variants')}</summary>
          <Variants name={title} variants={variants} wish={wish} onWish={setWish} />
        </details>
      )}
      <p className="buttons">
        <button
          type="button"
          aria-label={say('ui.new.startScenario', { title: scenario.title })}
          onClick={() => start({ scenario, level, variant: chosen, seed, players })}
        >
          {say('ui.new.start')} <Icon name="next" />
        </button>
      </p>
    </section>
  );
}
