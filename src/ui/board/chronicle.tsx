/** Lines of the chronicle, as the viewer may read them. */
import { Fragment, useState } from 'react';
import { eventText, isMessageKey, say } from '../../messages';
import { type ChronicleEvent, isOver, type View } from '../../rules';
import type { StagedDice as Staged } from '../../scenario/dice';
import { INTERESTS, type Interest, isOfInterest } from '../lib/filter';
import { byTurn } from '../lib/happened';
import { keyOf } from '../lib/keys';
import { HumanCost } from '../parts/human-cost';
import { RuleLink } from '../parts/rule-link';
import { StagedDice } from '../parts/staged-dice';

/** Lines that open a chapter of the turn and are read as headings. */
const OPENERS: ReadonlySet<string> = new Set([
  'turn',
  'headline',
  'ordersOpen',
  'strike',
  'council',
  'collapse',
  'verdict',
]);

/** What came out; where there is much arithmetic behind it, that is opened by it. */
function Words({ event }: { event: ChronicleEvent }) {
  const brief = `brief.${event.code}`;
  if (!isMessageKey(brief)) return eventText(event);
  return (
    <details className="sum">
      <summary>{say(brief, event.values)}</summary>
      {eventText(event)}
    </details>
  );
}

function Line({ event }: { event: ChronicleEvent }) {
  const secret = event.audience === 'all' ? '' : ' secret';
  return (
    <li className={`line${OPENERS.has(event.code) ? ' opener' : ''}${secret}`}>
      <span>
        <Words event={event} />
        {secret && <span className="tag">{say('ui.side.secret')}</span>}
      </span>{' '}
      <RuleLink rule={event.rule} />
    </li>
  );
}

/** The last line of a Reckoning. */
function endsTurn(event: ChronicleEvent): boolean {
  return event.code === 'income' && event.values.side === 'tehran';
}

/** @param scenario whose human cost stands at the end of each turn */
export function Lines({ events, scenario }: { events: readonly ChronicleEvent[]; scenario: string }) {
  return (
    <ol className="lines">
      {events.map((event) => (
        <Fragment key={keyOf(event)}>
          <Line event={event} />
          {endsTurn(event) && (
            <li>
              <HumanCost scenario={scenario} turn={event.turn} />
            </li>
          )}
        </Fragment>
      ))}
    </ol>
  );
}

interface Props {
  readonly view: View;
  readonly events: readonly ChronicleEvent[];
  /** What a script fixed; its list is shown when the game is over, since a later die must stay unknown. */
  readonly staged: Staged;
}

/** The whole chronicle: one turn or all of it, everything or what is of interest. */
export function Chronicle({ view, events, staged }: Props) {
  const [turn, setTurn] = useState<number | 'all'>(view.turn);
  const [interest, setInterest] = useState<Interest>('all');
  const side = view.viewer === 'spectator' ? null : view.viewer;
  const turns = byTurn(events);
  const shown = turns
    .filter(([one]) => turn === 'all' || one === turn)
    .map(([one, lines]) => [one, lines.filter((line) => isOfInterest(line, interest, side))] as const)
    .filter(([, lines]) => lines.length > 0);
  return (
    <>
      <h2>{say('ui.chronicle.title')}</h2>
      {!isOver(view) && Object.keys(staged).length > 0 && <p className="staged">{say('ui.staged.some')}</p>}
      <div className="filters">
        <label className="field">
          {say('ui.chronicle.turn')}{' '}
          <select
            value={turn}
            onChange={({ target }) => setTurn(target.value === 'all' ? 'all' : Number(target.value))}
          >
            <option value="all">{say('ui.chronicle.all')}</option>
            {turns.map(([one]) => (
              <option key={one} value={one}>
                {say('ui.chronicle.oneTurn', { turn: one, year: view.config.years[one - 1] ?? '' })}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {say('chronicle.filter')}{' '}
          <select value={interest} onChange={({ target }) => setInterest(target.value as Interest)}>
            {INTERESTS.filter((one) => one !== 'mine' || side !== null).map((one) => (
              <option key={one} value={one}>
                {say(`chronicle.filter.${one}`, { side: side ?? '' })}
              </option>
            ))}
          </select>
        </label>
      </div>
      {shown.length === 0 && <p className="hint">{say('chronicle.none')}</p>}
      {shown.map(([one, lines]) => (
        <section key={one}>
          <h3>{say('ui.chronicle.oneTurn', { turn: one, year: view.config.years[one - 1] ?? '' })}</h3>
          {isOver(view) && <StagedDice dice={staged} turn={one} />}
          <Lines events={lines} scenario={view.config.scenario} />
        </section>
      ))}
    </>
  );
}
