/** Headlines of rule 13.4, by their ids. */

import { MAX_STACK } from './balance';
import { DARAA, IDLIB, PROVINCES } from './board';
import { type Log, note } from './chronicle';
import type { HeadlineId, State } from './state';
import * as T from './tracks';

const RULE = '13.4';

function showStack(s: State, province: number, log: Log): void {
  if (!log) return;
  const { faction, stack } = s.provinces[province]!;
  note(log, s, RULE, 'province', { province: PROVINCES[province]!, faction, stack });
}

const EFFECTS: Readonly<Record<HeadlineId, (s: State, log: Log) => void>> = {
  h01: () => {},
  h02: (s, log) => T.addSanctions(s, -1, log, RULE),
  h03: () => {},
  h04: (s, log) => {
    T.addTension(s, 2, log, RULE);
    T.addSanctions(s, 1, log, RULE);
  },
  h05: (s) => {
    s.aidNeed++;
  },
  h06: (s, log) => {
    T.addTension(s, 2, log, RULE);
    T.addResolve(s, 'tehran', -1, log, RULE);
  },
  h07: (s, log) => {
    const p = s.provinces[DARAA]!;
    if (p.holder !== 'government' || p.stack >= 2) return;
    p.stack = 2;
    p.faction = 'rebels';
    showStack(s, DARAA, log);
  },
  h08: (s, log) => {
    s.freeSorties = 2;
    T.addDetente(s, -1, log, RULE);
    T.addTreasury(s, 'tehran', 2, log, RULE);
    T.addTrust(s, 1, log, RULE);
  },
  h09: (s) => {
    s.strikeBonus += 2;
  },
  h10: (s, log) => {
    const p = s.provinces[IDLIB]!;
    if (p.stack > 0 && p.faction !== 'rebels') return;
    p.stack = Math.min(MAX_STACK, p.stack + 3);
    p.faction = 'rebels';
    showStack(s, IDLIB, log);
  },
};

/** R3.2: carries out this turn's headline. */
export function headline(s: State, id: HeadlineId | 'none', log: Log): void {
  if (log) note(log, s, '3.2', 'headline', { headline: id });
  if (id !== 'none') EFFECTS[id](s, log);
}
