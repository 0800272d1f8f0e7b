/** How much of what a client may ask for. Counted per seat where there is one: an address may be a whole school. */
import { RateLimiterMemory } from 'rate-limiter-flexible';

export interface Limits {
  /** Packets of one connection, whatever they are. */
  readonly packets: Rate;
  /** Each says whether it may happen, and counts it. */
  connection(address: string): Promise<boolean>;
  /** The same for the live view of a class: a student's page opens both. */
  classConnection(address: string): Promise<boolean>;
  sync(socket: string): Promise<boolean>;
  move(seat: string): Promise<boolean>;
  chat(seat: string): Promise<boolean>;
  /** A request that changes something, by address. */
  change(address: string): Promise<boolean>;
  create(address: string): Promise<boolean>;
  read(address: string): Promise<boolean>;
  /** Whether an address may try a code: those that did not open anything are counted by {@link wrong}. */
  /** A class made, by address; people who come to a class, by class; the control link's acts, by class. */
  classMade(address: string): Promise<boolean>;
  classJoin(id: string): Promise<boolean>;
  classAct(id: string): Promise<boolean>;
  /** Proposals and guesses of one person. */
  classSay(person: string): Promise<boolean>;
  mayGuess(address: string): Promise<boolean>;
  wrong(address: string): Promise<unknown>;
}

/** Points in so many seconds. */
export interface Rate {
  readonly points: number;
  readonly duration: number;
}

/** 150 seats behind one router may all connect, and reconnect twice, within a minute. */
export const RATES = {
  connection: { points: 600, duration: 60 },
  classConnection: { points: 600, duration: 60 },
  sync: { points: 30, duration: 10 },
  move: { points: 40, duration: 10 },
  chat: { points: 10, duration: 20 },
  change: { points: 600, duration: 60 },
  /** A game made: a class of 150 makes 75 at once. */
  create: { points: 300, duration: 600 },
  /** Somebody who reads only; a page asks every few seconds. */
  read: { points: 6000, duration: 60 },
  packets: { points: 300, duration: 10 },
  guess: { points: 60, duration: 60 },
  classMade: { points: 60, duration: 600 },
  /** 150 people come, and each types a PIN wrong once. */
  classJoin: { points: 400, duration: 60 },
  classAct: { points: 300, duration: 60 },
  classSay: { points: 30, duration: 30 },
} as const satisfies Record<string, Rate>;

export function createLimits(rates: Readonly<Record<keyof typeof RATES, Rate>> = RATES): Limits {
  const limiter = (keyPrefix: keyof typeof RATES) => new RateLimiterMemory({ keyPrefix, ...rates[keyPrefix] });
  const limit = (name: keyof typeof RATES) => {
    const counter = limiter(name);
    return (key: string) =>
      counter.consume(key).then(
        () => true,
        () => false,
      );
  };
  const guesses = limiter('guess');
  return {
    packets: rates.packets,
    connection: limit('connection'),
    classConnection: limit('classConnection'),
    sync: limit('sync'),
    move: limit('move'),
    chat: limit('chat'),
    change: limit('change'),
    create: limit('create'),
    read: limit('read'),
    classMade: limit('classMade'),
    classJoin: limit('classJoin'),
    classAct: limit('classAct'),
    classSay: limit('classSay'),
    mayGuess: async (address) => ((await guesses.get(address))?.consumedPoints ?? 0) < rates.guess.points,
    wrong: (address) => guesses.consume(address).catch(() => {}),
  };
}
