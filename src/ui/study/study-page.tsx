/** Many games between bots, played here on workers: what happens, and what if. */
import '../words/study';
import '../words/uiStudy';
import { useEffect, useRef, useState } from 'react';
import { say } from '../../messages';
import { isProblem, type PatchProblem } from '../../study/core/patch';
import type { PlayedRow } from '../../study/core/row';
import { Page } from '../parts/page';
import { playBatch, threadsHere } from './batch';
import { pathName } from './paths';
import { Results, type Studied } from './results';
import { SettingForm } from './setting-form';
import { FIRST_WISH, MOST_GAMES, planned, type Wish } from './wish';

interface Running {
  readonly done: number;
  readonly all: number;
  readonly began: number;
}

function problemText(problem: PatchProblem): string {
  const name = 'path' in problem ? pathName(problem.path) : problem.given;
  if (problem.code === 'number') return say('ui.study.problem.number', { name, low: problem.low, high: problem.high });
  return say(problem.code === 'stack' ? 'ui.study.problem.stack' : 'ui.study.problem.other', { name });
}

function Progress({ running, onCancel }: { running: Running; onCancel: () => void }) {
  const { done, all, began } = running;
  const seconds = (performance.now() - began) / 1000;
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 && done < all ? Math.ceil((all - done) / rate) : 0;
  return (
    <div className="study-progress">
      <progress value={done} max={all} aria-label={say('ui.study.progressLabel')} />
      <p>{say('ui.study.progress', { done, all, rate: Math.floor(rate), left })}</p>
      <p className="hint">
        {say('ui.study.threads', { threads: threadsHere() })} {say('ui.study.leave')}
      </p>
      <p className="buttons">
        <button type="button" onClick={onCancel}>
          {say('ui.study.cancel')}
        </button>
      </p>
    </div>
  );
}

export default function StudyPage() {
  const [wish, setWish] = useState<Wish>(FIRST_WISH);
  const [running, setRunning] = useState<Running | null>(null);
  const [problem, setProblem] = useState('');
  const [studied, setStudied] = useState<Studied | null>(null);
  const abort = useRef<AbortController | null>(null);
  // Whoever leaves the page ends its workers.
  useEffect(() => () => abort.current?.abort(), []);

  async function run() {
    const plans = planned(wish);
    const games = Number.isInteger(wish.games) && wish.games >= 2 && wish.games <= MOST_GAMES;
    if (!games) return setProblem(say('ui.study.problem.games', { most: MOST_GAMES }));
    if (isProblem(plans)) return setProblem(problemText(plans));
    setProblem('');
    setStudied(null);
    const all = plans.length * wish.games;
    const began = performance.now();
    const controller = new AbortController();
    abort.current = controller;
    const played: PlayedRow[][] = plans.map(() => []);
    setRunning({ done: 0, all, began });
    let broken = '';
    await playBatch({
      pairings: plans.map(({ pairing }) => pairing),
      signal: controller.signal,
      onGame: (row, n) => played[n]!.push(row),
      onProgress: (done) => setRunning({ done, all, began }),
    }).catch((error: unknown) => {
      broken = error instanceof Error ? error.message : String(error);
    });
    setRunning(null);
    if (broken !== '') setProblem(say('ui.study.broken', { detail: broken }));
    // Whole pairs only, where two settings are compared.
    const fewest = Math.min(...played.map(({ length }) => length));
    setStudied({ wish, plans, played: played.map((rows) => rows.slice(0, fewest)) });
  }

  return (
    <Page title={say('ui.study.title')} className="study">
      <p className="lede">{say('ui.study.lede')}</p>
      <form
        className="panel study-form"
        // The page says itself what is wrong, in its own words.
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <fieldset disabled={running !== null}>
          <SettingForm wish={wish} onWish={setWish} />
        </fieldset>
        {problem !== '' && (
          <p role="alert" className="alert">
            {problem}
          </p>
        )}
        {running ? (
          <Progress running={running} onCancel={() => abort.current?.abort()} />
        ) : (
          <p className="buttons">
            <button type="submit" className="primary large">
              {say(wish.whatIf ? 'ui.study.runTwice' : 'ui.study.run', { games: wish.games || 0 })}
            </button>
          </p>
        )}
      </form>
      {studied && <Results studied={studied} />}
    </Page>
  );
}
