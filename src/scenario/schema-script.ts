/** The script of a scenario file: decisions written down beforehand, checkpoints, staged dice. */
import type { z } from 'zod';
import { BALANCE, CHANNELS, PROVINCES, SIDES } from '../rules';
import {
  ALLOWED,
  byProvince,
  bySite,
  distinct,
  either,
  flag,
  form,
  line,
  list,
  mapping,
  oneOf,
  perSide,
  prose,
  whole,
} from './fields';
import {
  aidNeedField,
  bushehrField,
  freeSortiesField,
  holderField,
  proxiesField,
  strikeBonusField,
  track,
  vpField,
} from './schema-setup';
import { stackField } from './stack';

export const MAX_TURNS = 20;

/** Whether module C is on. */
export const cardsField = oneOf(['on', 'off']);

const units = byProvince(whole(1, BALANCE.MAX_UNITS_ON_FRONT));
const aid = whole(0, BALANCE.MAX_AID).default(0).describe('Aid to Damascus, 0 to 3 treasury (5.2).');
export const POSTURE_WORDS = ['lie low', 'build up', 'retaliate'] as const;

/** R5.2: Moscow's order sheet. */
export const moscowOrders = mapping({
  sorties: units.default({}).describe('Sorties by province, 1 to 3 on a front (5.2).'),
  aid,
  channel: oneOf(CHANNELS).describe('What Moscow tells Israel (7.4).'),
}).meta({ id: 'moscowOrders', description: "Moscow's sealed orders (5.2)." });

/** R5.2: Tehran's order sheet. */
export const tehranOrders = mapping({
  brigades: units.default({}).describe('Brigades by province, 1 to 3 on a front (5.2).'),
  aid,
  posture: oneOf(POSTURE_WORDS).describe("Tehran's posture towards Israel (7.4)."),
}).meta({ id: 'tehranOrders', description: "Tehran's sealed orders (5.2)." });

const TEXT = 'text such as "recruit homs", or a mapping with the orders';
export const decisionText = line(60).describe(
  'A decision in words, such as "recruit homs", "contract C", "vote veto".',
);

const SOURCE = 'the id of a claim of the source ledger, such as S2-03, or of an outside source, such as un-res-1696';
const sourceId = form(/^(?:S[0-9]-[0-9]{2}|(?=.{1,60}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/, SOURCE);

export const sourcesField = list(sourceId, 0, 60)
  .superRefine((ids, ctx) => distinct(ids, 'source', ctx))
  .describe('Ids of claims of the source ledger, such as S2-03, or of outside sources.');

/** What an expectation may name; everything is optional. */
const shown = {
  stability: track('stability'),
  patronage: track('patronage'),
  trust: track('trust'),
  detente: track('detente'),
  tension: track('tension'),
  sanctions: track('sanctions'),
  brigades: track('brigades'),
  airDefence: track('airDefence'),
  chips: whole(0, BALANCE.MODIFIER.centrifuges.chips),
  bushehr: bushehrField.describe('The Bushehr marker (13.5).'),
  exits: perSide(whole(0, 99).optional()).describe('Exits (13.5, wayOut).'),
  hand: perSide(whole(0, 24).optional()).describe('Cards in hand.'),
  credits: track('credits').describe("Moscow's secret credits."),
  freeSorties: freeSortiesField,
  aidNeed: aidNeedField.max(9),
  strikeBonus: strikeBonusField,
  s300Open: flag().describe('Whether an S-300 order is open (4.16).'),
  hits: whole(0, 3).describe("Hits of this turn's strike (7.2)."),
  offer: whole(0, BALANCE.MAX_OFFER).describe("Tehran's offer this turn (9.2)."),
  bid: whole(0, 2).describe("Washington's bid this turn, secret (9.3)."),
  joint: oneOf(['none', ...PROVINCES]).describe('The joint front of this turn (5.1).'),
  jointHonoured: flag().describe('Whether the joint front was honoured (6.1).'),
  vp: perSide(vpField.optional()).describe('Victory points shown.'),
  treasury: perSide(whole(0, 99).optional()),
  resolve: perSide(track('resolve').optional()),
  candidates: perSide(track('candidates').optional()),
  provinces: byProvince(
    mapping({
      holder: holderField.optional(),
      stack: stackField.optional(),
      proxies: perSide(proxiesField.optional()).optional(),
      marks: whole(0, 99).optional().describe('Strike marks (7.3).'),
    }),
  ),
  contracts: bySite(oneOf([...SIDES, 'none'])),
  ending: oneOf(['none', 'final', 'stability', 'damascus', 'war']).describe('How the game ended (12).'),
  verdicts: perSide(oneOf(['none', 'ruin', 'salvage', 'ascendant', 'overreach', 'partner', 'pawn']).optional()),
};

export const expectSchema = mapping(shown)
  .partial()
  .refine((entry) => Object.keys(entry).length > 0, { error: `${ALLOWED}at least one field to compare` })
  .meta({ id: 'expect', description: 'A checkpoint: whatever it names must be so, or the play stops here.' });
export type Expectation = z.output<typeof expectSchema>;

const decision = mapping({
  moscow: either(decisionText, moscowOrders, TEXT).optional().describe('A decision of Moscow.'),
  tehran: either(decisionText, tehranOrders, TEXT).optional().describe('A decision of Tehran.'),
  note: prose(2000).optional().describe('Commentary for readers.'),
  sources: sourcesField.default([]),
  expect: expectSchema.optional().describe('Checked right after this decision.'),
})
  .refine((entry) => (entry.moscow === undefined) !== (entry.tehran === undefined), {
    error: `${ALLOWED}exactly one of moscow and tehran in each entry`,
  })
  .meta({ id: 'decision', description: 'One decision of one side.' });

/** R3.3: the dice of a turn by key: one for each attacked front, and one each for the others. */
const die = whole(1, 6).optional();
const dice = mapping({
  ...(Object.fromEntries(PROVINCES.map((id) => [`front/${id}`, die])) as Record<
    `front/${(typeof PROVINCES)[number]}`,
    typeof die
  >),
  ...(Object.fromEntries(PROVINCES.map((id) => [`removal/${id}`, die])) as Record<
    `removal/${(typeof PROVINCES)[number]}`,
    typeof die
  >),
  'card/m16/0': die,
  'card/t16/0': die,
  'card/t16/1': die,
  israel: die,
  rebels: die,
  is: die,
  bid: die,
  end: die,
}).meta({ id: 'dice', description: 'Dice fixed for this turn, by key, 1 to 6; all others come from the seed.' });

const turn = mapping({
  turn: whole(1, MAX_TURNS).describe('Number of the turn.'),
  note: prose(2000).optional().describe('What this turn is about.'),
  dice: dice.default({}),
  start: expectSchema.optional().describe('Checked before the first decision of the turn.'),
  decisions: list(decision, 0, 100)
    .default([])
    .describe('Decisions in order. Where a side has none left in a turn, another player decides for it.'),
  end: expectSchema
    .optional()
    .describe('Checked when the next turn awaits its first decision, or at the end of the game.'),
}).meta({ id: 'turn', description: 'A scripted turn.' });

export const scriptShape = {
  level: oneOf(['accessible', 'historic']).optional().describe("Level the script is written for; else the scenario's."),
  cards: cardsField
    .optional()
    .describe('Whether the script is written for a game with cards; else as the scenario says.'),
  seed: line(100).default('script').describe('Seed of every die that is not fixed: any text.'),
  intro: prose(4000).optional().describe('What the script shows, before the first turn.'),
  turns: list(turn, 1, MAX_TURNS).superRefine((turns, ctx) => {
    turns.forEach((entry, i) => {
      const before = turns[i - 1];
      if (!before || entry.turn > before.turn) return;
      const message = `found turn ${entry.turn} after turn ${before.turn}; allowed: turns in ascending order, each once`;
      ctx.addIssue({ code: 'custom', path: [i, 'turn'], message });
    });
  }),
  closing: prose(4000).optional().describe('Closing words, after the verdict.'),
};

export const scriptSchema = mapping(scriptShape);
export type ScriptFile = z.output<typeof scriptSchema>;
