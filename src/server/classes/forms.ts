/** What a class may be asked, as closed forms. */
import { z } from 'zod';
import { BOTS } from '../../bots';
import { CHANNELS, HEADLINES, POSTURES, VOTES } from '../../rules';
import { name } from '../lobby/forms';
import { spoken, TOKEN } from '../wire';

const side = z.enum(['moscow', 'tehran']);
const bot = z.enum(BOTS);
const role = z.enum(['leader', 'commander', 'diplomat', 'deputy', 'observer']);
const person = z.string().max(40);
const table = z.number().int().min(1).max(500);
const turn = z.number().int().min(1).max(20);
const headline = z.enum(HEADLINES);

export const DEFAULT_DAYS = 30;
const days = z.number().int().min(1).max(365);

export const create = z
  .strictObject({
    scenario: z.string().max(60),
    level: z.enum(['accessible', 'historic']),
    cards: z.boolean().optional(),
    headlineMode: z.enum(['schedule', 'shuffled', 'mixed']).optional(),
    seating: z.enum(['pairs', 'teams', 'solo']).default('pairs'),
    teamSize: z.number().int().min(1).max(4).default(1),
    bot: bot.default('novice'),
    pace: z.enum(['guided', 'free']).default('guided'),
    minutes: z.number().int().min(1).max(60).nullable().default(null),
    lastTurn: turn.nullable().default(null),
    chat: z.boolean().default(false),
    hints: z.boolean().default(false),
    hiddenNames: z.boolean().default(false),
    predictions: z.boolean().default(false),
    keepDays: days.default(DEFAULT_DAYS),
  })
  .refine(({ seating, teamSize }) => (seating === 'teams' ? teamSize >= 2 : teamSize === 1), { path: ['teamSize'] });

export const join = z.strictObject({ nickname: name, observer: z.boolean().default(false) });
/** Without a PIN the teacher is asked. */
export const rejoin = z.strictObject({
  nickname: name,
  pin: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
});
/** The id that the teacher sees, and the secret of whoever asks. */
export const TICKET = /^([A-Za-z0-9]{8})\.([A-Za-z0-9_-]{43})$/;
export const ticket = z.strictObject({ ticket: z.string().regex(TICKET) });

/** A decision is as flat here as on the other wire; only its team reads it. */
const DEEPEST = 2_000;
export const propose = z.strictObject({
  decision: z
    .looseObject({ side, type: z.string().max(40) })
    .refine((decision) => JSON.stringify(decision).length <= DEEPEST),
  words: spoken.or(z.literal('')).default(''),
});

export const predict = z.discriminatedUnion('what', [
  z.strictObject({ turn, what: z.literal('channel'), guess: z.enum(CHANNELS) }),
  z.strictObject({ turn, what: z.literal('posture'), guess: z.enum(POSTURES) }),
  z.strictObject({ turn, what: z.literal('vote'), guess: z.enum(VOTES) }),
]);

const anyTable = table.nullable();

export const act = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('seat') }),
  z.strictObject({ do: z.literal('move'), person, table: anyTable, side: side.nullable(), role }),
  z.strictObject({ do: z.literal('begin') }),
  z.strictObject({ do: z.literal('pause'), table: anyTable }),
  z.strictObject({ do: z.literal('resume'), table: anyTable }),
  z.strictObject({ do: z.literal('open'), turn }),
  z.strictObject({ do: z.literal('extend'), table: anyTable, minutes: z.number().int().min(1).max(60) }),
  z.strictObject({ do: z.literal('message'), table: anyTable, text: spoken }),
  z.strictObject({ do: z.literal('headline'), table: anyTable, headline }),
  z.strictObject({ do: z.literal('hand'), table, side, bot: bot.nullable() }),
  z.strictObject({ do: z.literal('end'), table: anyTable, when: z.enum(['now', 'turn']) }),
  z.strictObject({ do: z.literal('admit'), ticket: z.string().max(20) }),
  z.strictObject({ do: z.literal('refuse'), ticket: z.string().max(20) }),
  z.strictObject({ do: z.literal('remove'), person }),
  z.strictObject({ do: z.literal('debrief') }),
  z.strictObject({ do: z.literal('keep'), days }),
  z.strictObject({ do: z.literal('delete') }),
]);

/** What the page of a class says when it connects. */
export const handshake = z.strictObject({ axis: z.literal(1), token: z.string().regex(TOKEN) });

export const nothing = z.strictObject({});
