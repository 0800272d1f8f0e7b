/** A game by other rules: what was written down of it, for reading only. */
import '../words/uiPages';
import { eventText, MISSING, moveText, say } from '../../messages';
import { type ChronicleEvent, isAct } from '../../rules';
import type { GameRecord } from '../../scenario/record';
import { Lines } from '../board/chronicle';
import { byTurn } from '../lib/happened';
import { titleOfGame } from '../lib/scenarios';

interface Props {
  readonly record: GameRecord;
  readonly chronicle: readonly ChronicleEvent[] | null;
  /** Whether it is over, so that nothing in it is secret. */
  readonly over: boolean;
}

/** Other rules may have told what this version has no words for. */
function hasWords(event: ChronicleEvent): boolean {
  try {
    return !MISSING.test(eventText(event));
  } catch {
    return false;
  }
}

function Told({ chronicle, scenario }: { chronicle: readonly ChronicleEvent[]; scenario: string }) {
  const known = chronicle.filter(hasWords);
  const lost = chronicle.length - known.length;
  return (
    <>
      <p>{say('ui.archive.chronicle')}</p>
      {lost > 0 && <p className="hint">{say('ui.archive.lost', { count: lost })}</p>}
      {byTurn(known).map(([turn, events]) => {
        const opener = events.find((event) => event.code === 'turn');
        const year = opener?.code === 'turn' ? opener.values.year : '';
        return (
          <section key={turn}>
            <h3>{say('ui.chronicle.oneTurn', { turn, year })}</h3>
            <Lines events={events} scenario={scenario} />
          </section>
        );
      })}
    </>
  );
}

function wordsOf(move: GameRecord['moves'][number]): string {
  try {
    const text = isAct(move) ? moveText(move) : say('ui.replay.last', { side: move.side, move: moveText(move) });
    return MISSING.test(text) ? say('ui.archive.lostMove') : text;
  } catch {
    return say('ui.archive.lostMove');
  }
}

function Moves({ record }: { record: GameRecord }) {
  return (
    <>
      <p>{say('ui.archive.moves')}</p>
      <ol>
        {record.moves.map((move, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a recorded game never changes
          <li key={n}>{wordsOf(move)}</li>
        ))}
      </ol>
    </>
  );
}

export function Archive({ record, chronicle, over }: Props) {
  const { level, rulesVersion: version, moves } = record;
  return (
    <section className="panel wide archive" aria-labelledby="archive-title">
      <h2 id="archive-title">{say('ui.archive.title')}</h2>
      <p className="hint">
        {say('ui.archive.facts', { title: titleOfGame(record), level, version, count: moves.length })}
      </p>
      {chronicle && <Told chronicle={chronicle} scenario={record.scenario} />}
      {!chronicle && over && <Moves record={record} />}
      {!chronicle && !over && <p>{say('ui.archive.open')}</p>}
    </section>
  );
}
