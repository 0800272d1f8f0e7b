/** Asks what if, of all tables at once: in a worker, with progress, a way to stop, and intervals. */
import { useEffect, useRef, useState } from 'react';
import { say } from '../../messages';
import { fixed } from '../../report/figures';
import type { GameRecord } from '../../scenario/record';
import type { ControlView } from '../../table/class-wire';
import { setUpFor } from '../lib/scenarios';
import { ask } from '../online/api';
import { Problem } from '../online/problem';
import { Choice } from './fields';
import { type Answered, ASKABLE, changesOf, FIGURES, type Played, type Question } from './what-if';
import type { WhatIfReply } from './what-if-worker';

/** How often each moment is played on: the interval hangs on the moments, of which a class has few. */
const REPEATS = 60;

interface Asking {
  readonly at: 'nothing' | 'records' | 'playing' | 'done' | 'stopped' | 'failed';
  readonly done: number;
  readonly all: number;
  readonly answers: readonly Answered[];
  readonly detail: string;
}

const NOTHING: Asking = { at: 'nothing', done: 0, all: 0, answers: [], detail: '' };

/** The whole games of all tables that are over and that this page can play. */
async function gamesOf({ tables }: ControlView): Promise<Played[]> {
  const asked = tables.map(async ({ number, match, over }): Promise<Played[]> => {
    if (match === null || !over) return [];
    const record = await ask<GameRecord>(`/matches/${match}/game`).catch(() => null);
    const setUp = record && setUpFor(record);
    return record && setUp && typeof setUp !== 'string' ? [{ table: number, setUp, record }] : [];
  });
  return (await Promise.all(asked)).flat();
}

function useWhatIf(view: ControlView) {
  const [asking, setAsking] = useState(NOTHING);
  const worker = useRef<Worker | null>(null);
  const games = useRef<readonly Played[] | null>(null);
  const end = () => {
    worker.current?.terminate();
    worker.current = null;
  };
  useEffect(() => () => worker.current?.terminate(), []);
  const hear = (data: WhatIfReply) => {
    if (data.type === 'answered') setAsking((now) => ({ ...now, answers: [...now.answers, data] }));
    else if (data.type === 'progress') setAsking((now) => ({ ...now, done: data.done, all: data.all }));
    else {
      setAsking((now) => ({
        ...now,
        at: data.type,
        detail: data.type === 'failed' ? data.message : '',
      }));
      end();
    }
  };
  const start = async (question: Question) => {
    end();
    setAsking({ ...NOTHING, at: 'records' });
    games.current ??= await gamesOf(view);
    const thread = new Worker(new URL('./what-if-worker.ts', import.meta.url), { type: 'module', name: 'what-if' });
    worker.current = thread;
    setAsking({ ...NOTHING, at: 'playing' });
    thread.onmessage = ({ data }: MessageEvent<WhatIfReply>) => hear(data);
    thread.onerror = ({ message }) => hear({ type: 'failed', message });
    thread.postMessage({ question, games: games.current, repeats: REPEATS });
  };
  const stop = () => {
    end();
    setAsking((now) => ({ ...now, at: 'stopped' }));
  };
  return { asking, start, stop };
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${fixed(value, 2)}`;
}

function Answer({ asking }: { readonly asking: Asking }) {
  const { answers, at, done, all } = asking;
  if (answers.length === 0) return <p>{say('class.whatIf.none')}</p>;
  const changes = changesOf(answers);
  const tables = new Set(answers.map(({ table }) => table)).size;
  return (
    <>
      {at === 'stopped' && <p className="alert">{say('class.whatIf.stopped', { done, all })}</p>}
      <p>{say('class.whatIf.moments', { moments: answers.length, tables, games: REPEATS })}</p>
      <dl className="what-if-figures">
        {FIGURES.map((figure) => {
          const { value, low, high } = changes[figure];
          const one = !Number.isFinite(low);
          return (
            <div key={figure}>
              <dt>{say(`class.whatIf.figure.${figure}`)}</dt>
              <dd>
                {one
                  ? say('class.whatIf.one', { change: signed(value) })
                  : say('class.whatIf.change', { change: signed(value), low: signed(low), high: signed(high) })}{' '}
                {!one && low <= 0 && high >= 0 && <span className="hint">{say('class.whatIf.open')}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="hint">{say('class.whatIf.intervals')}</p>
    </>
  );
}

export function WhatIf({ view }: { readonly view: ControlView }) {
  const [question, setQuestion] = useState<Question>('silentWarn');
  const { asking, start, stop } = useWhatIf(view);
  const { at, done, all, detail } = asking;
  const running = at === 'playing' || at === 'records';
  return (
    <section className="panel what-if-class no-print" aria-labelledby="what-if">
      <h2 id="what-if">{say('class.whatIf.title')}</h2>
      <p className="hint">{say('class.whatIf.about')}</p>
      <div className="class-fields">
        <Choice
          label={say('class.whatIf.question')}
          value={question}
          disabled={running}
          onPick={(one) => setQuestion(ASKABLE.find((id) => id === one) ?? question)}
          options={ASKABLE.map((one) => [one, say(`class.whatIf.${one}`)])}
        />
        {running ? (
          <button type="button" onClick={stop}>
            {say('class.whatIf.stop')}
          </button>
        ) : (
          <button type="button" className="primary" onClick={() => void start(question)}>
            {say('class.whatIf.run')}
          </button>
        )}
      </div>
      {at === 'records' && <p role="status">{say('class.whatIf.records')}</p>}
      {at === 'playing' && (
        <div className="study-progress">
          <progress value={done} max={Math.max(1, all)} aria-label={say('class.whatIf.title')} />
          <p>{say('class.whatIf.progress', { done, all })}</p>
        </div>
      )}
      {at === 'failed' && <Problem text={say('class.whatIf.failed', { detail })} />}
      <div role="status">{(at === 'done' || at === 'stopped') && <Answer asking={asking} />}</div>
    </section>
  );
}
