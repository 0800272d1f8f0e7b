import { describe, expect, it } from 'vitest';
import { createGame, decide, legalMoves, PROVINCES, type State, view } from '../../src/rules';
import { keyedDice, setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { EMPTY_DRAFT, reckon, refuseUnit, sealDraft, withUnits } from '../../src/ui/lib/draft';

const dice = keyedDice('draft');
const at = (id: (typeof PROVINCES)[number]) => PROVINCES.indexOf(id);

function inOrders(): State {
  const s = createGame(setUpOf(scenarioByName('intervention-2015'), 'accessible'), keyedDice('0'));
  decide(s, { side: 'moscow', type: 'pass' }, dice);
  decide(s, { side: 'tehran', type: 'pass' }, dice);
  decide(s, legalMoves(s, 'moscow')[0], dice);
  expect(s.step).toBe('orders');
  return s;
}

describe('an order sheet in the making (R5.2)', () => {
  it('may be filled in any order and is sealed as the rules want it', () => {
    const s = inOrders();
    const shown = view(s, 'moscow');
    let draft = withUnits(shown, 'moscow', EMPTY_DRAFT, at('aleppo'), 1);
    draft = withUnits(shown, 'moscow', draft, at('daraa'), 1);
    draft = withUnits(shown, 'moscow', draft, at('aleppo'), 1);
    expect(sealDraft(shown, 'moscow', draft)).toBe('none');
    const seal = sealDraft(shown, 'moscow', { ...draft, aid: 2, stance: 'silent' });
    expect(seal).toEqual({ side: 'moscow', type: 'seal', units: { daraa: 1, aleppo: 2 }, aid: 2, stance: 'silent' });
    expect(decide(s, seal, dice)).toBeNull();
  });

  it('says why no further unit may go there', () => {
    const shown = view(inOrders(), 'moscow');
    let draft = EMPTY_DRAFT;
    for (let n = 0; n < 3; n++) draft = withUnits(shown, 'moscow', draft, at('daraa'), 1);
    expect(refuseUnit(shown, 'moscow', draft, at('daraa'))).toMatchObject({ code: 'frontFull', values: { limit: 3 } });
    expect(refuseUnit(shown, 'moscow', draft, at('tartus'))?.code).toBe('notFront');
    for (let n = 0; n < 2; n++) draft = withUnits(shown, 'moscow', draft, at('idlib'), 1);
    expect(refuseUnit(shown, 'moscow', draft, at('homs'))).toMatchObject({ code: 'unitsLimit', values: { limit: 5 } });
    draft = withUnits(shown, 'moscow', draft, at('daraa'), -1);
    expect(refuseUnit(shown, 'moscow', draft, at('homs'))).toBeNull();
  });

  it('reckons what it costs, and aid shrinks to what is left', () => {
    const s = inOrders();
    s.moscow.treasury = 3;
    const shown = view(s, 'moscow');
    let draft = { ...EMPTY_DRAFT, aid: 3 };
    for (const id of ['daraa', 'daraa', 'homs'] as const)
      draft = { ...draft, ...withUnits(shown, 'moscow', draft, at(id), 1) };
    expect(reckon(shown, 'moscow', draft)).toEqual({ placed: 3, limit: 5, unitsCost: 0, aid: 3, left: 0, aidLimit: 3 });
    const more = withUnits(shown, 'moscow', draft, at('homs'), 1);
    expect(more.aid).toBe(2);
    expect(reckon(shown, 'moscow', more)).toEqual({ placed: 4, limit: 5, unitsCost: 1, aid: 2, left: 0, aidLimit: 2 });
  });

  it('places nothing for a side that has nothing', () => {
    const s = inOrders();
    s.brigades = 0;
    const shown = view(s, 'tehran');
    expect(refuseUnit(shown, 'tehran', EMPTY_DRAFT, at('homs'))).toMatchObject({
      code: 'unitsLimit',
      values: { limit: 0 },
    });
    const seal = sealDraft(shown, 'tehran', { ...EMPTY_DRAFT, stance: 'lieLow' });
    expect(seal).toEqual({ side: 'tehran', type: 'seal', units: {}, aid: 0, stance: 'lieLow' });
  });
});
