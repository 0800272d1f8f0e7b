/** A class of people without a page: gathered, seated and played over the wire, for pictures of a full class. */
import { io, type Socket } from 'socket.io-client';
import type { ClassMade, ClassSeat, ControlAct, ControlView, PersonView } from '../../table/class-wire';
import { ask } from './lobby';
import { Person } from './person';

const WISH = {
  ...{ scenario: 'intervention-2015', level: 'accessible', seating: 'pairs', pace: 'guided', bot: 'steady' },
  ...{ lastTurn: 3, hints: true, predictions: true },
};

/** Milliseconds that one of them thinks. */
const THINKS = 400;

/** One of them: at the class, and at a table as soon as there is one. */
class Pupil {
  private readonly ear: Socket;
  private game: Person | null = null;

  constructor(
    private readonly url: string,
    private readonly seat: ClassSeat,
  ) {
    this.ear = io(`${url}/class`, { auth: { axis: 1, token: seat.token }, transports: ['websocket'], forceNew: true });
    this.ear.on('class', (view: PersonView) => this.play(view));
  }

  private play({ match, me, seals }: PersonView): void {
    if (this.game !== null || match === null || me.side === null || !seals) return;
    this.game = new Person({
      seated: { match, side: me.side, token: this.seat.token },
      urls: [this.url],
      pick: (list) => list[0]!,
      until: Number.POSITIVE_INFINITY,
      pause: () => THINKS * (0.5 + Math.random()),
    });
  }

  close(): void {
    this.ear.disconnect();
    this.game?.close();
  }
}

export interface Crowd {
  readonly made: ClassMade;
  act(act: ControlAct): Promise<void>;
  control(): Promise<ControlView>;
  close(): void;
}

/** @param names nicknames of those who come */
export async function gather(url: string, names: readonly string[], wish: object = {}): Promise<Crowd> {
  const made = await ask<ClassMade>(url, '/classes', { ...WISH, ...wish });
  const pupils: Pupil[] = [];
  for (const nickname of names) {
    pupils.push(new Pupil(url, await ask<ClassSeat>(url, `/classes/code/${made.code}/join`, { nickname })));
  }
  const of = `/classes/${made.id}`;
  return {
    made,
    act: async (act) => void (await ask(url, `${of}/act`, act, made.control)),
    control: () => ask<ControlView>(url, of, undefined, made.control),
    close() {
      for (const pupil of pupils) pupil.close();
    },
  };
}
