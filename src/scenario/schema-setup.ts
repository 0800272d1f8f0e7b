/** The part of a scenario file that sets up the board and the tracks (rules 1, 2.1 and 13). */
import type { z } from 'zod';
import { BALANCE, LEVELS, PROVINCES, type ProvinceId, RANGE, SIDES, SITES } from '../rules';
import { byProvince, bySite, flag, mapping, oneOf, perSide, whole } from './fields';
import { type Stack, stackField, stackText } from './stack';

export const holderField = oneOf(['government', 'rebels', 'is', 'sdf']);
export const sideField = oneOf(SIDES);

/** A track in its range of rule 2.1. */
export function track(name: keyof typeof RANGE) {
  const [low, high] = RANGE[name];
  return whole(low, high);
}

export const treasuryField = whole(0, BALANCE.TREASURY_CAP);
export const proxiesField = whole(0, BALANCE.MAX_PROXIES);
export const vpField = whole(0, 99);
export const aidNeedField = whole(1, 2 * BALANCE.MAX_AID);
export const freeSortiesField = whole(0, 9);
export const strikeBonusField = whole(-9, 9);
export const bushehrField = whole(0, BALANCE.MODIFIER.bushehr.steps);

const NO_STACK: Stack = { faction: 'none', strength: 0 };

const province = mapping({
  holder: holderField.default('government').describe('Who holds the province.'),
  stack: stackField.default(NO_STACK).describe('Enemy stack. In a government province it is an insurgency.'),
  proxies: perSide(proxiesField.default(0))
    .prefault({})
    .describe('Proxies of each side, 0 to 3; in a province the government does not hold they are underground (1.2).'),
  guard: flag().optional().describe('Whether a foreign guard keeps the province from being a front (1.4).'),
})
  .superRefine(({ holder, stack, guard }, ctx) => {
    // A malformed stack is not read and has its own complaint.
    if (typeof stack !== 'object' || !('strength' in stack)) return;
    if (holder !== 'government' && stack.faction !== holder) {
      ctx.addIssue({
        code: 'custom',
        path: ['stack'],
        message: `found ${stackText(stack)} in a province that ${holder} hold; allowed: "${holder} 1" to "${holder} 6" (rule 1.2)`,
      });
    }
    if (guard === true && stack.strength === 0) {
      const message = 'found a guard without a stack; allowed: true only where there is an enemy stack (rule 1.4)';
      ctx.addIssue({ code: 'custom', path: ['guard'], message });
    }
  })
  .meta({ id: 'province', description: 'What a province holds at the start.' });

function both(field: z.ZodType<number, number>, start: number) {
  return perSide(field.default(start)).prefault({});
}

export const setupSchema = mapping({
  patronage: track('patronage').default(0).describe('Whose man the president is: -5 Tehran to 5 Moscow.'),
  trust: track('trust').default(5).describe('Trust between the allies, 0 to 10.'),
  detente: track('detente').default(1).describe('Detente of Moscow and Washington, 0 to 5.'),
  tension: track('tension').default(3).describe('Tension of Washington and Tehran, 0 to 10.'),
  sanctions: track('sanctions').default(2).describe('Sanctions on Iran, 0 to 6.'),
  treasury: both(treasuryField, 5).describe('Treasury of each side, 0 to 15.'),
  resolve: both(track('resolve'), 8).describe('Resolve of each side, 0 to 10.'),
  candidates: both(track('candidates'), 0).describe('Candidates for the time after Assad, 0 to 3 each (4.6).'),
  brigades: track('brigades').default(5).describe("Tehran's brigades, 0 to 8."),
  airDefence: track('airDefence').default(0).describe("Tehran's air defence, 0 to 2."),
  chips: track('chips').default(0).describe("Tehran's enrichment chips, 0 to 2."),
  credits: track('credits').default(0).describe("Israel's gratitude to Moscow, secret, 0 to 9."),
  freeSorties: freeSortiesField.default(3).describe('Sorties without price each turn (5.2).'),
  strikeBonus: strikeBonusField.default(0).describe('Added to every Israeli strike (7.1).'),
  bushehr: bushehrField.default(0).describe('The Bushehr marker, 0 to 5; only with the modifier bushehr (13.5).'),
  provinces: byProvince(province)
    .prefault({})
    .describe('The map. A province that is not listed is government-held and empty.'),
  contracts: bySite(sideField).default({}).describe('Sites under contract at the start, by letter (1.5).'),
}).superRefine(({ provinces, contracts }, ctx) => {
  const complain = (path: (string | number)[], message: string) => ctx.addIssue({ code: 'custom', path, message });
  const capital = provinces.damascus;
  if (capital && capital.holder !== 'government') {
    const message = `found ${capital.holder}; allowed: government, because the fall of Damascus ends the game (rule 12.1)`;
    complain(['provinces', 'damascus', 'holder'], message);
  }
  const guarded = provinces.hasakah;
  if (guarded?.holder === 'sdf' && guarded.guard === undefined) {
    complain(['provinces', 'hasakah'], 'found no "guard"; allowed: guard: true (rule 1.4), or guard: false to lift it');
  }
  for (const { id, province: index } of SITES) {
    if (contracts[id] === undefined) continue;
    const place: ProvinceId = PROVINCES[index]!;
    const holder = provinces[place]?.holder ?? 'government';
    if (holder === 'government') continue;
    const message = `found a contract in ${place}, which ${holder} hold; allowed: only in government-held provinces (rule 1.5)`;
    complain(['contracts', id], message);
  }
});

function level(name: keyof typeof LEVELS) {
  const start = LEVELS[name];
  return mapping({
    stability: whole(1, RANGE.stability[1]).default(start.stability).describe('Stability at the start, 1 to 10.'),
    aidNeed: aidNeedField.default(start.aidNeed).describe('Aid that Damascus needs each turn (10.1).'),
    cardsStability: whole(0, 2)
      .default(start.cardsStability)
      .describe('Stability at the start beyond that where dossier cards are in play (13.3).'),
    cardsFall: whole(0, 2)
      .default(start.cardsFall)
      .describe(
        'Stability lost beyond the usual with each province that falls where dossier cards are in play (8.2, 13.3).',
      ),
    counterBase: whole(1, 12).default(start.counterBase).describe('Base of a counter-attack (8.1).'),
    vp: both(vpField, 0).describe('Victory points at the start.'),
  });
}

export const levelsSchema = mapping({
  accessible: level('accessible').optional().describe('The gentler level (13.3).'),
  historic: level('historic').optional().describe('The harder level (13.3).'),
});
