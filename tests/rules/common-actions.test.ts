import { describe, expect, it } from 'vitest';
import { aGame } from './helpers';

// Actions of both sides. Those of one side are in moscow-actions and tehran-actions.

describe('R4.1 recruit', () => {
  it('adds a proxy where you have one or next to a government province where you have one (ruling 32)', () => {
    const game = aGame().province('homs', { moscow: 1 }).at('statecraft');
    const reach = game.choices('moscow').filter((choice) => choice.startsWith('recruit'));
    expect(reach).toEqual(
      ['rif-dimashq', 'homs', 'hama', 'tartus', 'raqqa', 'deir-ez-zor'].map((id) => `recruit ${id}`),
    );
    game.moscow('recruit', 'tartus');
    expect(game.look('tartus').moscow).toBe(1);
  });

  it('not without a network: the rival’s proxies do not help', () => {
    const game = aGame().province('homs', { tehran: 3 }).at('statecraft');
    expect(game.whyNot('moscow', 'recruit', 'homs')).toBe('noNetwork');
  });

  it('a neighbour’s underground proxy does not count (ruling 32)', () => {
    const game = aGame().lost('homs', 'is', 2, { moscow: 1 }).at('statecraft');
    expect(game.whyNot('moscow', 'recruit', 'tartus')).toBe('noNetwork');
  });

  it('only in a government province; an insurgency does not matter (ruling 32)', () => {
    const game = aGame().province('homs', { moscow: 1, is: 6 }).lost('hama', 'rebels', 1).at('statecraft');
    expect(game.whyNot('moscow', 'recruit', 'hama')).toBe('notGovernment');
    expect(game.moscow('recruit', 'homs').look('homs').moscow).toBe(2);
  });

  it('your proxies there must be below 3; the rival’s do not matter', () => {
    const game = aGame().province('homs', { moscow: 3 }).province('tartus', { tehran: 3 }).at('statecraft');
    expect(game.whyNot('moscow', 'recruit', 'homs')).toBe('maxProxies');
    expect(game.whyNot('moscow', 'recruit', 'tartus')).toBe('none');
  });

  it('once a turn for each side, and again in the next turn', () => {
    const game = aGame().province('homs', { moscow: 1, tehran: 1 }).at('statecraft').moscow('recruit', 'homs');
    game.tehran('recruit', 'homs');
    expect(game.whyNot('moscow', 'recruit', 'tartus')).toBe('recruitOnce');
    game.moscow('pass');
    expect(game.whyNot('tehran', 'recruit', 'tartus')).toBe('recruitOnce');
    game.reckons({ moscow: 3, tehran: 3 }).at('statecraft', 'moscow');
    expect(game.whyNot('moscow', 'recruit', 'tartus')).toBe('none');
  });
});

describe('R4.2 contract', () => {
  it('needs sway, or Patronage of at least 1 on your side (ruling 33)', () => {
    const game = aGame().province('tartus', { moscow: 1, tehran: 1 }).at('statecraft');
    expect(game.whyNot('moscow', 'contract', 'A')).toBe('noSwayNorPatronage');
    expect(game.withPatronage(1).whyNot('moscow', 'contract', 'A')).toBe('none');
    game.withPatronage(0).province('tartus', { moscow: 2 });
    expect(game.moscow('contract', 'A').owner('A')).toBe('moscow');
  });

  it('Tehran’s side of Patronage is below 0 (ruling 33)', () => {
    const game = aGame().province('tartus', { moscow: 1, tehran: 1 }).withPatronage(1).at('statecraft', 'tehran');
    expect(game.whyNot('tehran', 'contract', 'A')).toBe('noSwayNorPatronage');
    expect(game.withPatronage(-1).tehran('contract', 'A').owner('A')).toBe('tehran');
  });

  it('needs an own proxy, whatever the Patronage', () => {
    expect(aGame().withPatronage(5).at('statecraft').whyNot('moscow', 'contract', 'A')).toBe('noOwnProxy');
  });

  it('needs a free site in a government province with a stack of 0', () => {
    const game = aGame().province('homs', { moscow: 2, is: 1 }).contract('D', 'moscow').at('statecraft');
    expect(game.whyNot('moscow', 'contract', 'C')).toBe('insurgency');
    expect(game.whyNot('moscow', 'contract', 'D')).toBe('siteTaken');
    game.lost('homs', 'is', 1);
    expect(game.whyNot('moscow', 'contract', 'C')).toBe('notGovernment');
    game.province('homs', { holder: 'government', is: 0 });
    expect(game.whyNot('moscow', 'contract', 'C')).toBe('none');
  });

  it('may be repeated: both sites of Homs in one turn', () => {
    const game = aGame().province('homs', { moscow: 1 }).at('statecraft').moscow('contract', 'C').tehran('pass');
    game.moscow('contract', 'D');
    expect([game.owner('C'), game.owner('D')]).toEqual(['moscow', 'moscow']);
  });
});

describe('R4.3 seize', () => {
  const held = () => aGame().contract('C', 'tehran').province('homs', { moscow: 1, tehran: 3 });

  it('takes a site of the rival without sway, whatever its proxies, for 1 Trust (ruling 33)', () => {
    const game = held().withPatronage(1).at('statecraft').moscow('seize', 'C');
    expect(game.owner('C')).toBe('moscow');
    expect(game.s).toMatchObject({ trust: 4, moscow: { treasury: 3 } });
  });

  it('needs Patronage of at least 1 on your side: sway is not enough (ruling 33)', () => {
    const game = held().province('homs', { moscow: 3, tehran: 0 }).at('statecraft');
    expect(game.whyNot('moscow', 'seize', 'C')).toBe('patronageNeeded');
    game.contract('C', 'moscow').province('homs', { tehran: 1 }).withPatronage(0).at('statecraft', 'tehran');
    expect(game.whyNot('tehran', 'seize', 'C')).toBe('patronageNeeded');
    expect(game.withPatronage(-1).tehran('seize', 'C').owner('C')).toBe('tehran');
  });

  it('needs an own proxy, the government and a stack of 0', () => {
    const game = held().withPatronage(2).province('homs', { moscow: 0 }).at('statecraft');
    expect(game.whyNot('moscow', 'seize', 'C')).toBe('noOwnProxy');
    game.province('homs', { moscow: 1, is: 1 });
    expect(game.whyNot('moscow', 'seize', 'C')).toBe('insurgency');
    game.lost('homs', 'is', 1);
    expect(game.whyNot('moscow', 'seize', 'C')).toBe('notGovernment');
  });

  it('not a free site and not one’s own', () => {
    const game = held().withPatronage(2).contract('D', 'moscow').at('statecraft');
    expect(game.whyNot('moscow', 'seize', 'D')).toBe('siteNotRivals');
    expect(game.whyNot('moscow', 'seize', 'H')).toBe('siteNotRivals');
  });
});

describe('R4.4 court', () => {
  it('moves Patronage 1 toward you', () => {
    expect(aGame().at('statecraft').moscow('court').s.patronage).toBe(1);
    expect(aGame().at('statecraft', 'tehran').tehran('court').s.patronage).toBe(-1);
  });

  it('is not possible at 5 on your own side, but at the rival’s end it is (ruling 17)', () => {
    const game = aGame().withPatronage(5).at('statecraft');
    expect(game.whyNot('moscow', 'court')).toBe('patronageLimit');
    expect(game.at('statecraft', 'tehran').whyNot('tehran', 'court')).toBe('none');
    game.withPatronage(-5);
    expect(game.whyNot('tehran', 'court')).toBe('patronageLimit');
    expect(game.withPatronage(4).at('statecraft').moscow('court').s.patronage).toBe(5);
  });
});

describe('R4.5 pass', () => {
  it('costs nothing, uses no action and is always offered', () => {
    const game = aGame().at('statecraft');
    expect(game.choices('moscow').at(-1)).toBe('pass');
    game.moscow('pass');
    expect(game.s.moscow).toMatchObject({ treasury: 5, actions: 3, passed: true });
  });
});

describe('R4.6 hedge', () => {
  it('+1 candidate, then Patronage 1 toward the rival', () => {
    expect(aGame().at('statecraft').moscow('hedge').s).toMatchObject({ patronage: -1, moscow: { candidates: 1 } });
    const game = aGame().at('statecraft', 'tehran').tehran('hedge');
    expect(game.s).toMatchObject({ patronage: 1, tehran: { candidates: 1 } });
  });

  it('not with 3 candidates (ruling 34)', () => {
    const game = aGame().moscowHas({ candidates: 2 }).at('statecraft');
    expect(game.whyNot('moscow', 'hedge')).toBe('none');
    expect(game.moscowHas({ candidates: 3 }).whyNot('moscow', 'hedge')).toBe('candidatesLimit');
  });

  it('at the rival’s end of Patronage it is possible and that step is lost (ruling 17)', () => {
    const game = aGame().withPatronage(5).at('statecraft', 'tehran').tehran('hedge');
    expect(game.s).toMatchObject({ patronage: 5, tehran: { candidates: 1, treasury: 4 } });
  });
});
