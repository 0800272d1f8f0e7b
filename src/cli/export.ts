/** A game as JSON: the game record itself, and everything that can be read off it, so that nobody needs the rules. */
import { isOver, SIDES, type Side } from '../rules';
import type { PlayedGame } from './played';
import { scoresOf } from './scores';

function bothSides<T>(read: (side: Side) => T): Record<Side, T> {
  return { moscow: read('moscow'), tehran: read('tehran') };
}

/** The fields, in the order of the file; a file with them is a saved game too. */
export function exported(game: PlayedGame): Record<string, unknown> {
  const { state, chronicle, setUp, record, players, departures, problems } = game;
  const par = { moscow: setUp.config.parMoscow, tehran: setUp.config.parTehran };
  const verdicts = { moscow: state.moscowVerdict, tehran: state.tehranVerdict };
  const commentary = game.commentary.flatMap((entry, move) => (entry ? [{ move, ...entry }] : []));
  return {
    ...record,
    ...(players ? { players } : {}),
    finished: isOver(state),
    ending: state.ending,
    verdicts,
    par: bothSides((side) => ({
      par: par[side],
      reached: chronicle.some((e) => e.code === 'verdict' && e.values.side === side && e.values.reachedPar),
    })),
    scores: scoresOf(chronicle, state, setUp.vp),
    burden: bothSides((side) => {
      const { aidGiven, jointUnits, jointHonoured, jointBroken } = state[side];
      return { aidGiven, jointUnits, jointHonoured, jointBroken };
    }),
    ...(SIDES.some((side) => departures.some((d) => d.side === side)) ? { departures } : {}),
    ...(commentary.length > 0 ? { commentary } : {}),
    ...(problems.length > 0 ? { problems } : {}),
    chronicle,
    state,
  };
}

/** JSON with one entry of a list, or one field of the file, on each line: short, and easy to compare. */
export function laidOut(fields: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(fields).map(([key, value]) => {
    if (!Array.isArray(value) || value.length === 0) return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    const entries = value.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
    return `  ${JSON.stringify(key)}: [\n${entries}\n  ]`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}
