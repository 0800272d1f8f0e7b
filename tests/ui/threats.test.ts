import { describe, expect, it } from 'vitest';
import {
  type ChronicleEvent,
  createGame,
  decide,
  inForce,
  isOver,
  L,
  legalMoves,
  PROVINCES,
  type SealMove,
  view,
} from '../../src/rules';
import { keyedDice, setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { type Threat, threats } from '../../src/ui/lib/threats';

interface Turn {
  readonly said: readonly Threat[];
  readonly log: readonly ChronicleEvent[];
}

/** Turns of whole games in which nobody sends a unit anywhere, from the order sheet to what followed. */
function quietTurns(scenario: string, games: number): Turn[] {
  const turns: Turn[] = [];
  for (let seed = 0; seed < games; seed++) {
    const s = createGame(setUpOf(scenarioByName(scenario), 'accessible'), keyedDice('0'));
    const dice = keyedDice(String(seed));
    let open: { said: Threat[]; log: ChronicleEvent[] } | null = null;
    for (let n = 0; !isOver(s) && n < 2000; n++) {
      const side = s.active === 'tehran' ? 'tehran' : 'moscow';
      if (s.step === 'orders' && open === null) open = { said: threats(view(s, side)), log: [] };
      if (s.step !== 'orders' && s.step !== 'accusation' && open !== null) {
        turns.push(open);
        open = null;
      }
      const own = s.step === 'orders' && s[side].sealed ? (side === 'moscow' ? 'tehran' : 'moscow') : side;
      // Cards may bar it (t17, t23).
      const low = inForce(s, L.t17) || inForce(s, L.t23) ? 'retaliate' : 'lieLow';
      const seal: SealMove = { side: own, type: 'seal', units: {}, aid: 0, stance: own === 'moscow' ? 'silent' : low };
      const moves = legalMoves(s, own);
      const move = s.step === 'orders' ? seal : moves[(seed * 7 + n * 3) % moves.length]!;
      const log: ChronicleEvent[] = [];
      expect(decide(s, move, dice, log)).toBeNull();
      open?.log.push(...log);
    }
  }
  return turns;
}

describe('counter-attacks that the order sheet tells', () => {
  const turns = quietTurns('campaign-2015-2024', 60);

  it('are those that come, as long as no strike changes the proxies', () => {
    let compared = 0;
    for (const { said, log } of turns) {
      const counters = log.flatMap((event) => (event.code === 'counter' ? [event.values] : []));
      const rebels = counters.find(({ faction }) => faction === 'rebels');
      const told = said.find(({ faction }) => faction === 'rebels');
      const hit = log.some(({ code }) => code === 'proxies');
      if (!rebels || hit) continue;
      compared++;
      expect(told && { from: PROVINCES[told.from], target: PROVINCES[told.target], strength: told.strength }).toEqual({
        from: rebels.from,
        target: rebels.target,
        strength: rebels.strength,
      });
      const least = rebels.need - rebels.strength;
      expect(told?.needed).toBe(least <= 1 ? 0 : Math.min(least, 7));
      expect(rebels.fell).toBe(rebels.die >= (told?.needed ?? 0));
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('name who attacks instead, and never the stack that was averted', () => {
    const next = turns.flatMap(({ said }) => said.filter((threat) => threat.next >= 0));
    expect(next.length).toBeGreaterThan(0);
    for (const threat of next) expect(threat.next).not.toBe(threat.from);
  });
});
