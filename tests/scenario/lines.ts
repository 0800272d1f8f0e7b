/** Short scripts for tests: turns of the short game in YAML. */
import { loadScript, problemText, randomController, type Script, watchScript } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';

export const short = scenarioByName('intervention-2015');

/** Turns in YAML as a script of the short game. */
export function script(turns: string): Script {
  const loaded = loadScript(`scenario: intervention-2015\nlevel: accessible\nturns:\n${turns}`, 'line.yaml');
  if (!loaded.ok) throw new Error(loaded.problems.map(problemText).join('\n'));
  return loaded.script;
}

/** Plays a script; random players decide where it has nothing, unless told otherwise. */
export function watch(turns: string, alone = false) {
  return watchScript(short, { script: script(turns), ...(alone ? {} : { others: randomController('others') }) });
}

/** The problems of playing it, one line each. */
export const problems = (turns: string, alone = false) => watch(turns, alone).problems.map(problemText);

/** The short game at Accessible up to the joint front of turn 1. */
export const OPENING = `  - turn: 1
    decisions:
      - moscow: backchannel
      - tehran: pass
      - moscow: pass
`;
