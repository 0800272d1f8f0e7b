import { describe, expect, it } from 'vitest';
import { aGame, type Game, startOf } from './helpers';
import { theShortGame } from './setups';

/** Events as lines: rule, code, whose eyes if not everybody's, then every value. */
function lines(game: Game): string[] {
  return game.log.map(({ rule, code, audience, values }) => {
    const told = Object.entries(values).map(([key, value]) => `${key} ${value === '' ? '-' : value}`);
    return [rule, code, ...(audience === 'all' ? [] : [`(${audience})`]), told.join(', ')].join(' ').trim();
  });
}

describe('the chronicle (law 7)', () => {
  it('tells the worked example of R15 with all its arithmetic, in the order of the rules', () => {
    const game = startOf(theShortGame('historic'));
    game.moscow('backchannel').tehran('pass').moscow('reconcile', 'hama').moscow('pass').moscow('joint', 'quneitra');
    const sorties = { quneitra: 2, latakia: 1 };
    const brigades = { quneitra: 3, latakia: 2 };
    game.seals({ sorties, brigades, moscowAid: 2, tehranAid: 3 }, { front: { quneitra: 1, latakia: 6 }, israel: 4 });
    game.accuses({ rebels: 3, is: 3 }).tehran('offer', 2, { bid: 6 }).moscow('vote', 'support');
    expect(lines(game)).toEqual([
      '3.3 turn turn 1, year 2015, initiative moscow',
      '3.2 headline headline h01',
      '4.9 action side moscow, action backchannel, place -, price 1',
      '4.9 track track treasury, side moscow, from 5, to 4',
      '4.9 track track detente, side -, from 1, to 2',
      '4.5 action side tehran, action pass, place -, price 0',
      '4.7 action side moscow, action reconcile, place hama, price 2',
      '4.7 track track treasury, side moscow, from 4, to 2',
      '4.7 cleared province hama, faction rebels, moscow false, tehran false, regained false',
      '4.7 proxies province hama, side moscow, from 0, to 1',
      '4.5 action side moscow, action pass, place -, price 0',
      '5.1 jointNamed side moscow, province quneitra',
      '5.2 ordersOpen side moscow, units 3, paid 0, aid 2, posture -',
      '5.2 ordersOpen side tehran, units 5, paid 0, aid 3, posture lieLow',
      '5.2 ordersFront province quneitra, sorties 2, brigades 3',
      '5.2 ordersFront province latakia, sorties 1, brigades 2',
      '5.2 channelChosen (moscow) channel silent',
      '5.2 track track treasury, side moscow, from 2, to 0',
      '5.2 track track treasury, side tehran, from 5, to 2',
      '6.1 track track resolve, side moscow, from 8, to 7',
      '6.1 joint province quneitra, sorties 2, brigades 3, outcome honoured, by -',
      '6.1 track track trust, side -, from 5, to 6',
      '6.2 front province quneitra, faction rebels, strength 2, sorties 2, brigades 3, army 1, ground 4, air 2, trust 2, joint 1, bonus 0, attack 9, die 1, total 10, need 6, success true, left 0',
      '6.3 cleared province quneitra, faction rebels, moscow false, tehran true, regained true',
      '6.3 score side tehran, line liberator, vp 1, total 1',
      '6.3 proxies province quneitra, side tehran, from 0, to 1',
      '6.4 aircraftLost province quneitra',
      '6.4 track track resolve, side moscow, from 7, to 6',
      '6.2 front province latakia, faction rebels, strength 1, sorties 1, brigades 2, army 1, ground 3, air 1, trust 2, joint 0, bonus 0, attack 6, die 6, total 12, need 5, success true, left 0',
      '6.3 cleared province latakia, faction rebels, moscow false, tehran true, regained false',
      '6.3 score side tehran, line liberator, vp 1, total 2',
      '6.3 proxies province latakia, side tehran, from 0, to 1',
      '7.1 strike quneitra 2, daraa 0, rifDimashq 1, damascus 1, river 0, posture lieLow, postureChange -2, airDefence 0, bonus 0, open 2, hits 1',
      '7.1 strikeHidden (end) channel silent, channelChange 0, shielded 0, die 4, total 6',
      '7.3 hit province quneitra',
      '7.3 proxies province quneitra, side tehran, from 1, to 0',
      '7.4 channelKept (moscow) channel silent, credits 0',
      '7.6 accused channel silent',
      '7.6 track track trust, side -, from 6, to 5',
      '7.6 track track patronage, side -, from 0, to 1',
      '7.6 score side moscow, line insulted, vp 1, total 1',
      '8.1 counter faction rebels, from idlib, target hama, strength 5, die 3, total 8, base 6, proxies 1, stability 0, need 7, fell true',
      '8.2 fell province hama, faction rebels, stack 2',
      '8.2 proxies province hama, side moscow, from 1, to 0',
      '8.2 track track stability, side -, from 4, to 3',
      '8.1 counter faction is, from raqqa, target homs, strength 4, die 3, total 7, base 6, proxies 1, stability 0, need 7, fell true',
      '8.2 fell province homs, faction is, stack 2',
      '8.2 proxies province homs, side tehran, from 1, to 0',
      '8.2 track track stability, side -, from 3, to 2',
      '8.3 reinforced faction rebels, province idlib, to 6',
      '8.3 reinforced faction is, province raqqa, to 5',
      '9.1 council severity 1, tension 3',
      '9.2 offer amount 2',
      '9.3 bid (moscow) die 6, bid 2',
      '9.4 vote vote support, paid 0, bid 2',
      '9.4 track track sanctions, side -, from 2, to 3',
      '9.4 track track trust, side -, from 5, to 4',
      '9.4 track track patronage, side -, from 1, to 0',
      '9.4 score side moscow, line support, vp 2, total 3',
      '9.4 track track detente, side -, from 2, to 3',
      '10.1 stability aid 5, need 4, aidStep 1, regained 1, rupture 0, net 2',
      '10.1 track track stability, side -, from 2, to 4',
      '10.3 score side moscow, line dependent, vp 1, total 4',
      '10.3 score side moscow, line detente, vp 1, total 5',
      '10.4 income side moscow, base 2, business 0, oil 1, trust 0, other 0, total 3, lost 0',
      '10.4 income side tehran, base 4, business 0, oil 0, trust 0, other 0, total 4, lost 0',
      '3.3 turn turn 2, year 2016, initiative tehran',
      '3.1 track track tension, side -, from 3, to 4',
      '3.2 headline headline h02',
      'h02 track track sanctions, side -, from 3, to 2',
    ]);
  });

  const homs = () => aGame().province('homs', { is: 6 }).with({ joint: 5 }).at('orders');

  it('names who broke a joint front (R12.5)', () => {
    const broken = (sorties: number, brigades: number) =>
      homs().seals({ sorties: { homs: sorties }, brigades: { homs: brigades } }, { front: { homs: 2 } });
    expect(broken(2, 1).events('joint')).toMatchObject([{ outcome: 'broken', by: 'tehran' }]);
    expect(broken(1, 2).events('joint')).toMatchObject([{ outcome: 'broken', by: 'moscow' }]);
  });

  it('names why a brigade was lost (R6.4)', () => {
    const why = (die: number, stack: number) =>
      aGame()
        .province('homs', { is: stack })
        .at('orders')
        .seals({ brigades: { homs: 3 } }, { front: { homs: die } })
        .events('brigadeLost');
    expect(why(2, 6)).toEqual([{ province: 'homs', why: 'failed' }]);
    expect(why(6, 1)).toEqual([{ province: 'homs', why: 'noAir' }]);
  });

  it('names the three hits that shake Damascus, the warning and the crisis (R7.3, R7.4, R7.5)', () => {
    const game = aGame().withTension(9).with({ strikeBonus: 12, airDefence: 1 }).withBrigades(1).at('orders');
    game.seals({ channel: 'warn', posture: 'retaliate' }, { israel: 6 });
    const told = lines(game).filter((line) => line.startsWith('7') && !line.includes(' track '));
    expect(told).toEqual([
      '7.1 strike quneitra 0, daraa 0, rifDimashq 0, damascus 0, river 0, posture retaliate, postureChange 1, airDefence -2, bonus 12, open 11, hits 3',
      '7.1 strikeHidden (end) channel warn, channelChange -2, shielded 0, die 6, total 15',
      '7.3 hitBrigade',
      '7.3 shattered',
      '7.4 score side tehran, line retaliate, vp 3, total 3',
      '7.4 warned paid 1',
      '7.5 gulf brigades 0',
      '7.5 score side moscow, line gulf, vp 3, total 3',
    ]);
  });

  it('names the lead in aid, the collapse and the verdicts (R10.2, R12.1, R12.2)', () => {
    const game = aGame().withStability(8).config({ turns: 1 }).moscowHas({ vp: 40 }).reckons({ moscow: 3, tehran: 1 });
    expect(game.events('aidLead')).toEqual([{ side: 'moscow', lead: 2 }]);
    expect(lines(game).slice(-2)).toEqual([
      '12.2 verdict side moscow, verdict overreach, vp 47, lead 41, threshold 36, par 36, reachedPar true',
      '12.2 verdict side tehran, verdict pawn, vp 6, lead -41, threshold 36, par 36, reachedPar false',
    ]);
    const fallen = aGame().withStability(1).tehranHas({ candidates: 3, vp: 5 }).reckons({ tehran: 1 });
    expect(lines(fallen).slice(-3)).toEqual([
      '12.1 collapse ending stability',
      '12.1 verdict side moscow, verdict ruin, vp 0, lead -5, threshold 36, par 36, reachedPar false',
      '12.1 verdict side tehran, verdict salvage, vp 5, lead 5, threshold 36, par 36, reachedPar false',
    ]);
  });
});
