/** Everything on the table as names and numbers, so that changes can be listed in full. */
import { PROVINCES, SITES, type State } from '../../../src/rules';

export type Table = Record<string, number | string>;

export function tableOf(s: State): Table {
  const { stability, patronage, trust, detente, tension, sanctions, brigades, airDefence, chips, bushehr } = s;
  const { s300Escrow, freeSorties, aidNeed, strikeBonus, strikeTurn } = s;
  const numbers = { s300Escrow, freeSorties, aidNeed, strikeBonus, strikeTurn, credits: s.secret.credits };
  const table: Table = {
    ...{ stability, patronage, trust, detente, tension, sanctions, brigades, airDefence, chips, bushehr },
    ...numbers,
    s300: s.s300Open ? 'open' : 'none',
  };
  for (const side of ['moscow', 'tehran'] as const) {
    const { vp, treasury, resolve, candidates, exits } = s[side];
    for (const [key, value] of Object.entries({ vp, treasury, resolve, candidates, exits }))
      table[`${side}.${key}`] = value;
  }
  s.provinces.forEach(({ holder, stack, faction, moscow, tehran, marks }, i) => {
    const land = { holder, stack, faction, moscow, tehran, marks };
    for (const [key, value] of Object.entries(land)) table[`${PROVINCES[i]}.${key}`] = value;
  });
  s.sites.forEach((owner, i) => {
    table[`site ${SITES[i]!.id}`] = owner;
  });
  return table;
}

/** What became of it: numbers as differences, words as what they are now. */
export function gap(before: Table, after: Table): Table {
  const changes: Table = {};
  for (const [key, now] of Object.entries(after)) {
    const was = before[key]!;
    if (now !== was) changes[key] = typeof now === 'number' && typeof was === 'number' ? now - was : now;
  }
  return changes;
}
