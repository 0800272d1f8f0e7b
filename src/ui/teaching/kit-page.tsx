/** The print-and-play kit in the page: chosen, looked at, printed by the browser. */
import '../words/print';
import '../words/teaching';
import ledger from 'virtual:ledger';
import support from 'virtual:support';
import teaching from 'virtual:teaching';
import { useMemo, useState } from 'react';
import rulebook from '../../../docs/RULES.md?raw';
import { say } from '../../messages';
import { type KitSource, kitBody, PARTS, type Part, partsOf } from '../../print/kit';
import '../../print/kit.css';
import type { Level } from '../../rules';
import { type CompiledScenario, levelsOf, scenarios, withVariant } from '../lib/scenarios';
import { Page } from '../parts/page';
import { REACHABLE } from '../parts/scroll-box';
import { address } from '../route';
import { PaperChoice, usualPaper } from './paper-choice';
import './teaching.css';

const CLAIMS = Object.fromEntries(ledger.claims.map(({ id, paraphrase, dates }) => [id, { text: paraphrase, dates }]));

function sourceOf(scenario: CompiledScenario, level: Level, cards: boolean): KitSource {
  const setUp = scenario.setUps[level]!;
  const variant = scenario.variants[level]?.find((one) => one.cards === cards);
  const { id, title, subtitle, period, summary, interest, leavesOut, outside } = scenario;
  return {
    ...{ id, title, subtitle, period, summary, interest, leavesOut, outside },
    setUp: variant ? withVariant(setUp, variant) : setUp,
    behind: (carrier) =>
      carrier === `scenario ${id}`
        ? (teaching.scenarios.find((one) => one.id === id)?.sources ?? [])
        : (support.behind[carrier] ?? []),
    people: { notice: support.notice, toCheck: support.toCheck, turns: support.cost[id] ?? [] },
    claims: CLAIMS,
    rulebook,
  };
}

function Kit({ scenario }: { scenario: CompiledScenario }) {
  const levels = levelsOf(scenario);
  const [level, setLevel] = useState(scenario.level);
  const choice = scenario.variants[level] ?? [];
  const [cards, setCards] = useState(choice[0]?.cards ?? false);
  const [paper, setPaper] = useState(usualPaper);
  const [left, setLeft] = useState<readonly Part[]>([]);
  const kit = useMemo(() => sourceOf(scenario, level, cards), [scenario, level, cards]);
  const parts = partsOf(kit);
  const only = PARTS.filter((part) => !left.includes(part));
  const html = kitBody(kit, paper, only);
  const toggle = (part: Part) => setLeft(left.includes(part) ? left.filter((one) => one !== part) : [...left, part]);
  return (
    <>
      <div className="print-tools">
        <PaperChoice paper={paper} choose={setPaper} />
        {levels.length > 1 && (
          <label>
            {say('print.kit.level')}{' '}
            <select value={level} onChange={({ target }) => setLevel(levels.find((one) => one === target.value)!)}>
              {levels.map((one) => (
                <option key={one} value={one}>
                  {say(`name.level.${one}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        {choice.some((one) => one.cards) && (
          <label>
            <input type="checkbox" checked={cards} onChange={() => setCards(!cards)} />
            {say('print.kit.cards')}
          </label>
        )}
        <fieldset className="paper-choice">
          <legend>{say('print.kit.parts')}</legend>
          {parts.map((part) => (
            <label key={part}>
              <input type="checkbox" checked={!left.includes(part)} onChange={() => toggle(part)} />
              {say(`print.part.${part}`)}
            </label>
          ))}
        </fieldset>
        <p className="buttons">
          <button type="button" className="primary" onClick={() => window.print()}>
            {say('print.kit.print')}
          </button>
          <a className="button" href={address.teaching(scenario.id)}>
            {say('print.kit.back')}
          </a>
        </p>
        <p className="hint">{say('teaching.kit.about', { scenario: scenario.id })}</p>
      </div>
      <section className="kit-preview" aria-label={say('print.title', { title: scenario.title })} {...REACHABLE}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by src/print from the game's own data, all of it escaped */}
        <div dangerouslySetInnerHTML={{ __html: html }} />
      </section>
    </>
  );
}

export default function KitPage({ scenario: id }: { scenario: string }) {
  const scenario = scenarios.find((one) => one.id === id);
  return (
    <Page title={say('print.kit.title', { title: scenario?.title ?? id })} className="teaching kit-view">
      {scenario ? (
        <>
          <p className="lede">{say('print.kit.lede')}</p>
          <Kit scenario={scenario} />
        </>
      ) : (
        <p role="alert">{say('teaching.unknown', { scenario: id })}</p>
      )}
    </Page>
  );
}
