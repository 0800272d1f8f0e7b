/** How one game ended, in the terms that summaries and criteria count. */
import { rival, SIDES, type Side } from '../../rules';
import type { Both, GameRow } from './row';

/** Damascus fell or Stability was gone (rule 12.1), whether or not a side was saved by its candidates. */
export function collapsed(row: GameRow): boolean {
  return row.ending === 'stability' || row.ending === 'damascus';
}

/** The side whose lead decided the game (rule 12.2: Ascendant or Overreach), or null. */
export function winner(row: GameRow): Side | null {
  return SIDES.find((side) => row.verdict[side] === 'ascendant' || row.verdict[side] === 'overreach') ?? null;
}

/** What a side got of a game: 1 won, 0.5 neither won, 0 lost. */
export function scoreOf(row: GameRow, side: Side): number {
  const won = winner(row);
  return won === null ? 0.5 : won === side ? 1 : 0;
}

/** Moscow's VP less Tehran's. */
export function margin(row: GameRow): number {
  return row.vp.moscow - row.vp.tehran;
}

export const PAR_OUTCOMES = ['both', 'moscow', 'tehran', 'neither'] as const;
export type ParOutcome = (typeof PAR_OUTCOMES)[number];

/** R12.4 for each side, by other pars than those of the set-up if they are given. */
export function reached(row: GameRow, pars?: Both<number>): Both<boolean> {
  if (!pars) return row.par;
  const by = (side: Side) => row.ending === 'final' && row.vp[side] >= pars[side];
  return { moscow: by('moscow'), tehran: by('tehran') };
}

export function parOutcome(row: GameRow, pars?: Both<number>): ParOutcome {
  const { moscow, tehran } = reached(row, pars);
  if (moscow && tehran) return 'both';
  return moscow ? 'moscow' : tehran ? 'tehran' : 'neither';
}

/** The side that led when half of the scenario's turns were over; null if nobody did or the game did not last. */
export function halfTimeLeader(row: GameRow): Side | null {
  const at = Math.floor(row.ofTurns / 2);
  const moscow = row.vpAt.moscow[at];
  const tehran = row.vpAt.tehran[at];
  if (moscow === undefined || tehran === undefined || moscow === tehran) return null;
  return moscow > tehran ? 'moscow' : 'tehran';
}

/** Whether the side behind at half time won; null where nobody was behind or nobody won. */
export function turnedRound(row: GameRow): boolean | null {
  const leader = halfTimeLeader(row);
  const won = winner(row);
  return leader === null || won === null ? null : won === rival(leader);
}

/** How often the lead went from one side to the other between turn starts and to the end; ties keep the last leader. */
export function leadChanges(row: GameRow): number {
  let changes = 0;
  let leader = 0;
  const leads = row.vpAt.moscow.map((vp, i) => vp - (row.vpAt.tehran[i] ?? 0));
  for (const lead of [...leads, margin(row)]) {
    const now = Math.sign(lead);
    if (now === 0) continue;
    if (leader !== 0 && now !== leader) changes++;
    leader = now;
  }
  return changes;
}

/** R12.5: the part of aid and of units on joint fronts that a side carried; null if nobody carried anything. */
export function burdenShare(row: GameRow, side: Side): number | null {
  const carried = (who: Side) => row.burden[who].aid + row.burden[who].units;
  const all = carried('moscow') + carried('tehran');
  return all === 0 ? null : carried(side) / all;
}
