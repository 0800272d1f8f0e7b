import { describe, expect, it } from 'vitest';
import {
  type ChronicleEvent,
  cloneState,
  createGame,
  decide,
  inForce,
  isFront,
  isOver,
  L,
  legalMoves,
  PROVINCE_COUNT,
  PROVINCES,
  type SealMove,
  type State,
  view,
} from '../../src/rules';
import { keyedDice, setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { forecast } from '../../src/ui/lib/forecast';

const setUp = setUpOf(scenarioByName('campaign-2015-2024'), 'accessible');

/** Spreads units over the fronts, differently for every seed and turn. */
function spread(s: State, most: number, shift: number): SealMove['units'] {
  const units: Record<string, number> = {};
  let left = most;
  for (let n = 0; n < PROVINCE_COUNT && left > 0; n++) {
    const i = (n * 5 + shift) % PROVINCE_COUNT;
    const { closed, faction } = s.provinces[i]!;
    // C4.7, and t05, which keeps brigades from IS fronts.
    const open = isFront(s, i) && !closed && !(faction === 'is' && inForce(s, L.t05));
    const count = open ? Math.min(left, 1 + ((n + shift) % 3)) : 0;
    if (count > 0) units[PROVINCES[i]!] = count;
    left -= count;
  }
  return units;
}

const counts = (units: SealMove['units']) => PROVINCES.map((id) => units[id] ?? 0);

/** Plays whole games and hands every position in which both write orders, with the orders, to `check`. */
function everyOrders(
  seeds: number,
  check: (s: State, moscow: SealMove, tehran: SealMove, fought: Map<number, object>) => void,
) {
  for (let seed = 0; seed < seeds; seed++) {
    const s = createGame(setUp, keyedDice('0'));
    const dice = keyedDice(String(seed));
    for (let n = 0; !isOver(s) && n < 2000; n++) {
      if (s.step !== 'orders') {
        const side = s.active === 'tehran' ? 'tehran' : 'moscow';
        const moves = legalMoves(s, side);
        const move = moves[(seed * 7 + n * 3) % moves.length]!;
        expect(decide(s, move, dice)).toBeNull();
        continue;
      }
      const before = cloneState(s);
      const moscow: SealMove = {
        side: 'moscow',
        type: 'seal',
        units: spread(s, s.moscow.resolve === 0 ? 1 : 3, seed + n),
        aid: 0,
        stance: 'warn',
      };
      const tehran: SealMove = {
        side: 'tehran',
        type: 'seal',
        units: spread(s, Math.min(s.tehran.resolve === 0 ? 2 : 8, s.brigades), n),
        aid: Math.min(3, s.tehran.treasury),
        // Cards may bar it (t17, t23).
        stance: inForce(s, L.t17) || inForce(s, L.t23) ? 'retaliate' : 'lieLow',
      };
      const log: ChronicleEvent[] = [];
      expect(decide(s, moscow, dice, log)).toBeNull();
      expect(decide(s, tehran, dice, log)).toBeNull();
      const fought = new Map<number, object>();
      for (const { code, values } of log) if (code === 'front') fought.set(PROVINCES.indexOf(values.province), values);
      check(before, moscow, tehran, fought);
    }
  }
}

describe('the forecast of a front', () => {
  it('is what the Campaign then reckons with, from either side (R6.2)', () => {
    let seen = 0;
    let joint = 0;
    everyOrders(60, (before, moscow, tehran, fought) => {
      for (const side of ['moscow', 'tehran'] as const) {
        const own = side === 'moscow' ? moscow : tehran;
        const other = side === 'moscow' ? tehran : moscow;
        const told = forecast(view(before, side), side, counts(own.units), counts(other.units));
        expect([...told.keys()]).toEqual([...fought.keys()]);
        for (const [province, { needed, left, liberator: _, ...parts }] of told) {
          const { success, left: remained } = fought.get(province) as { success: boolean; left: number };
          if (success) expect(left).toBe(remained);
          expect(fought.get(province)).toMatchObject(parts);
          expect(needed).toBe(parts.need - parts.attack);
          seen++;
          if (parts.joint > 0) joint++;
        }
      }
    });
    expect(seen).toBeGreaterThan(100);
    expect(joint).toBeGreaterThan(0);
  });

  it('changes nothing in the view and reads no secret', () => {
    const s = createGame(setUp, keyedDice('0'));
    for (const side of ['moscow', 'tehran', 'moscow', 'tehran'] as const) {
      if (s.step === 'statecraft') decide(s, { side, type: 'pass' }, keyedDice('x'));
    }
    decide(s, legalMoves(s, 'moscow')[0], keyedDice('x'));
    const shown = view(s, 'tehran');
    const kept = structuredClone(shown);
    const units = counts({ 'rif-dimashq': 2 });
    const one = forecast(shown, 'tehran', units, units);
    expect(shown).toEqual(kept);
    const secret = cloneState(s);
    secret.secret.credits = 7;
    secret.secret.moscowSheet.aid = 3;
    secret.secret.moscowSheet.units[1] = 3;
    expect(forecast(view(secret, 'tehran'), 'tehran', units, units)).toEqual(one);
  });
});
