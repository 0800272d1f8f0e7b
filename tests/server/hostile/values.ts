/** What somebody with a modified client might send: names, values and whole packets, the same for the same number. */
import type { FastRng } from '../../../src/rules';

/** What an attacker has of one match. */
export interface Target {
  readonly id: string;
  /** Its own seat there, if any. */
  readonly seat: '0' | '1' | null;
  readonly token: string | null;
  /** Packets that were once acceptable there. */
  readonly replays: readonly unknown[][];
}

export const pick = <T>(rng: FastRng, list: readonly T[]): T => list[rng.below(list.length)]!;

export const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'toJSON',
  'error',
  'length',
  '',
  '\u0000',
  '\u202eadmin',
  '../../../etc/passwd',
  '{{7*7}}',
  "' OR 1=1; --",
  'null',
  '0',
];

function deep(depth: number): unknown {
  let value: unknown = 'bottom';
  for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { side: 'moscow', type: value };
  return value;
}

/** Sent as text, since JSON.stringify would clean it. */
export const RAW_JSON = [
  '{"__proto__":{"isAdmin":true},"side":"moscow","type":"pass"}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"side":"moscow","type":"pass","type":"seal"}',
  '-0',
  '1e999',
  '"\\ud800"',
  `${'['.repeat(3000)}${']'.repeat(3000)}`,
];

export function nasty(rng: FastRng): unknown {
  return pick<() => unknown>(rng, [
    () => pick(rng, NAMES),
    () => null,
    () => true,
    () => -1,
    () => -0,
    () => 1e308,
    () => 0.5,
    () => 2 ** 53,
    () => [],
    () => ({}),
    () => ({ [pick(rng, NAMES)]: pick(rng, NAMES) }),
    () => ({ length: 1e9 }),
    () => Array.from({ length: 1 + rng.below(2000) }, () => 0),
    () => 'x'.repeat(rng.below(12_000)),
    () => deep(1 + rng.below(1500)),
    () => Buffer.from('binary'),
    () => ({ _placeholder: true, num: rng.below(3) }),
    () => pick(rng, NAMES).repeat(20),
  ])();
}

const TYPES = [
  'pass',
  'seal',
  'discard',
  'vote',
  'offer',
  'accuse',
  'waive',
  'joint',
  'recruit',
  'play',
  'backchannel',
  'endNow',
  'injectHeadline',
];

function decision(rng: FastRng, side: unknown): unknown {
  const units = { homs: pick<unknown>(rng, [0, 1, 2, 99, -1, 1e308, '1', null]), [pick(rng, NAMES)]: 1 };
  return {
    side,
    type: rng.below(8) ? pick(rng, TYPES) : pick(rng, NAMES),
    ...(rng.below(2) ? { units, aid: pick<unknown>(rng, [0, 1, 3, -0, 1e308, '2', []]) } : {}),
    ...(rng.below(2) ? { stance: pick(rng, ['share', 'silent', 'lieLow', 'toString']) } : {}),
    ...(rng.below(3) ? {} : { province: pick(rng, ['homs', ...NAMES]), card: pick(rng, ['m01', 't01', ...NAMES]) }),
    ...(rng.below(5) ? {} : { [pick(rng, NAMES)]: nasty(rng) }),
  };
}

const ACTIONS = [
  'MAKE_MOVE',
  'GAME_EVENT',
  'UPDATE',
  'SYNC',
  'RESET',
  'PATCH',
  'UNDO',
  'REDO',
  'PLUGIN',
  'STRIP_TRANSIENTS',
];
const MOVES = ['decide', 'seal', 'discard', 'undo', 'facilitate', 'endGame', 'endTurn', 'setPhase', ...NAMES];

/** Something that looks like a move, with one or more things wrong. */
function update(rng: FastRng, { id, seat }: Target, others: readonly string[]): unknown[] {
  const own = seat ?? '0';
  const foreign = own === '0' ? '1' : '0';
  const said = rng.below(3) ? own : foreign;
  const side = pick<unknown>(rng, [said === '0' ? 'moscow' : 'tehran', said === '0' ? 'tehran' : 'moscow', nasty(rng)]);
  const payload = {
    type: rng.below(3) ? pick(rng, ['decide', 'seal', 'discard']) : pick(rng, MOVES),
    args: rng.below(4) ? [decision(rng, side)] : nasty(rng),
    playerID: rng.below(3) ? own : pick<unknown>(rng, [foreign, null, 'facilitator', ['0'], nasty(rng)]),
    ...(rng.below(4) ? {} : { credentials: nasty(rng) }),
  };
  const state = { G: { winner: 'tehran' }, ctx: { gameover: true }, _stateID: 1 };
  const type = rng.below(3) ? 'MAKE_MOVE' : pick(rng, ACTIONS);
  const action = { type, payload, ...(type === 'UPDATE' || type === 'SYNC' ? { state, deltalog: [] } : {}) };
  return [
    'update',
    rng.below(12) ? action : nasty(rng),
    rng.below(3) ? rng.below(40) : pick<unknown>(rng, [-1, 1e9, NaN, '0', null, nasty(rng)]),
    rng.below(4) ? id : pick<unknown>(rng, [...others, nasty(rng)]),
    rng.below(3) ? said : nasty(rng),
    ...(rng.below(2) ? [rng.below(4) ? `hostile-${rng.below(1e6)}` : nasty(rng)] : []),
  ];
}

function sync(rng: FastRng, { id }: Target, others: readonly string[]): unknown[] {
  const seat = pick<unknown>(rng, ['0', '1', null, '2', 0, nasty(rng)]);
  const credentials = pick<unknown>(rng, [null, 'A'.repeat(43), nasty(rng)]);
  return ['sync', rng.below(3) ? id : pick<unknown>(rng, [...others, nasty(rng)]), seat, credentials, nasty(rng)];
}

function chat(rng: FastRng, { id, seat }: Target, others: readonly string[]): unknown[] {
  const line = { id: 'x', sender: seat ?? '0', payload: pick<unknown>(rng, ['\u202egnp.exe', '', ' ', nasty(rng)]) };
  return ['chat', rng.below(3) ? id : pick(rng, others), rng.below(4) ? line : nasty(rng), nasty(rng)];
}

const EVENTS = [
  'axis:position',
  'axis:table',
  'axis:refused',
  'matchData',
  'patch',
  'leave',
  'playAgain',
  'rename',
  'error',
  'message',
  'ping',
  'join',
  ...NAMES,
];

/** Name and arguments of one packet. */
export function packet(rng: FastRng, target: Target, others: readonly string[]): unknown[] {
  const kind = rng.below(20);
  if (kind < 9) return update(rng, target, others);
  if (kind < 12) return sync(rng, target, others);
  if (kind < 14) return chat(rng, target, others);
  if (kind < 17 && target.replays.length > 0) return [...pick(rng, target.replays)];
  return [pick(rng, EVENTS), ...Array.from({ length: rng.below(6) }, () => nasty(rng))];
}
