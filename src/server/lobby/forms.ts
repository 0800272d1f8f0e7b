/** What the lobby may be asked, as closed forms. */
import { z } from 'zod';
import { BOTS } from '../../bots';
import { TOKEN } from '../wire';

/** Control characters, marks that turn text around and letters that nobody sees have no place in a name. */
const NO_NAME = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]/u;

export const name = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .refine((text) => !NO_NAME.test(text));

const side = z.enum(['moscow', 'tehran']);
const bot = z.enum(BOTS);

const pace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('live'), minutes: z.number().int().min(1).max(60).nullable() }),
  z.strictObject({ kind: z.literal('days'), days: z.number().int().min(1).max(14) }),
]);

export const create = z.strictObject({
  scenario: z.string().max(60),
  branch: z.number().int().min(0).max(50).nullable().default(null),
  level: z.enum(['accessible', 'historic']),
  cards: z.boolean().optional(),
  headlineMode: z.enum(['schedule', 'shuffled', 'mixed']).optional(),
  /** The side of whoever creates it; `random` for one that the server draws. */
  side: z.union([side, z.literal('random')]),
  /** Null for another person. */
  bot: bot.nullable().default(null),
  name,
  pace: pace.default({ kind: 'live', minutes: null }),
  listed: z.boolean().default(false),
  chat: z.boolean().default(true),
  spectators: z.boolean().default(true),
  /** Where news of the match goes, on a host that the operator has allowed. */
  webhook: z.string().max(500).optional(),
});

export const join = z.strictObject({ name });
export const mine = z.strictObject({ tokens: z.array(z.string().regex(TOKEN)).max(200) });
export const hand = z.strictObject({ side, to: bot.nullable() });
