/**
 * What crosses the sockets. The first five messages are boardgame.io's own, so that its unmodified client can play;
 * `axis:…` are ours. Every message from a client is read by a closed schema: what is not named here is refused.
 */
import { z } from 'zod';
import { MOVE_NAMES } from '../table/game';

/** Bytes of one packet at most. An order sheet takes 300, the longest line of chat 2,000. */
export const MOST_BYTES = 16_384;

export const ID = /^[A-Za-z0-9]{12,32}$/;
export const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const KEY = /^[A-Za-z0-9_-]{8,40}$/;

const id = z.string().regex(ID);
const token = z.string().regex(TOKEN);
const seat = z.enum(['0', '1']);
const version = z.number().int().min(0).max(1_000_000);

/** Anything flat that a decision may be; what it must be is the rules' business. */
const decision = z.looseObject({ side: z.enum(['moscow', 'tehran']), type: z.string().max(40) });

/** `sync`: matchID, playerID, credentials, numPlayers. */
export const syncArgs = z.tuple([
  id,
  seat.nullish(),
  // The package's client sends no token, or any text that its page was given.
  z.string().max(200).nullish(),
  z.unknown(),
]);

/** `update`: action, stateID, matchID, playerID, and from our own page a key that names the act. */
export const updateArgs = z.tuple([
  z.object({
    type: z.literal('MAKE_MOVE'),
    payload: z.object({
      type: z.enum(MOVE_NAMES),
      args: z.union([z.tuple([]), z.tuple([decision])]).nullish(),
      playerID: seat,
      credentials: z.string().max(200).nullish(),
    }),
  }),
  version,
  id,
  seat,
  z.string().regex(KEY).nullish(),
]);

/** Control characters, but for the end of a line, and marks that turn text around. */
const UNSEEN = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

export const spoken = z
  .string()
  .max(500)
  .transform((text) => text.replace(UNSEEN, '').trim())
  .refine((text) => text !== '');

/** `chat`: matchID, message, credentials. */
export const chatArgs = z.tuple([
  id,
  z.object({ id: z.string().max(40), sender: seat, payload: spoken }),
  z.string().max(200).nullish(),
]);

/** What our own page says when it connects. */
export const handshake = z.object({
  /** The form of messages that it understands. */
  axis: z.literal(1).optional(),
  token: token.optional(),
});

export type {
  ChatMessage,
  LobbyWhy,
  MyGame,
  OpenGame,
  PositionMessage,
  Receipt,
  RefusedMessage,
  RefusedWhy,
  Seated,
  SeatInfo,
  TableMessage,
} from '../table/wire';
