import { describe, expect, it } from 'vitest';
import { CARD_RULES, CARDS, effective } from '../../../src/rules';
import { aGame } from '../helpers';

const rule = (id: (typeof CARDS)[number]) => CARD_RULES[CARDS.indexOf(id)]!;

describe('C3.2 whether a card would do anything, for bots and tooltips', () => {
  it('m16 raises a resolve that is not at its top, and its die always pays', () => {
    expect(effective(rule('m16'), aGame().s, 0)).toBe(true);
  });

  it.each([
    ['m24 cash in with nothing left to gain but VP', 'm24', 0, {}, true],
    ['t15 absorb at Tension 0 and Sanctions 0', 't15', 0, { tension: 0, sanctions: 0 }, false],
    ['t15 absorb at Tension 1', 't15', 0, { tension: 1, sanctions: 0 }, true],
    ['t12 a proxy where there is room', 't12', 0, {}, true],
    ['m05 with the president already Moscow’s still asks', 'm05', 0, { patronage: 5 }, true],
    ['t02 brings brigades', 't02', 0, { brigades: 8 }, true],
  ] as const)('%s', (_, id, arg, state, does) => {
    expect(effective(rule(id), { ...aGame().s, ...state }, arg)).toBe(does);
  });

  it('t12 a proxy in a full latakia does nothing', () => {
    const { s } = aGame();
    s.provinces[8]!.tehran = 3;
    expect(effective(rule('t12'), s, 0)).toBe(false);
  });
});
