/** A class on a real server: its control link, and students with their sockets. */
import { io, type Socket } from 'socket.io-client';
import type {
  ClassMade,
  ClassSeat,
  ClassView,
  ControlAct,
  ControlView,
  PersonView,
  ProjectorView,
} from '../../../src/table/class-wire';
import { type Asked, ask, until } from '../online';

export const bearerOf = (token: string) => ({ Authorization: `Bearer ${token}` });

export const WISH = { scenario: 'intervention-2015', level: 'accessible', pace: 'free' } as const;

/** A connection to the live view of a class. */
export class Ear<V extends ClassView = ClassView> {
  readonly socket: Socket;
  view: V | null = null;
  /** Everything that came over the wire. */
  readonly heard: string[] = [];
  refused: string | null = null;

  constructor(url: string, token: string) {
    this.socket = io(`${url}/class`, {
      auth: { axis: 1, token },
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
    });
    this.socket.onAny((...args) => this.heard.push(JSON.stringify(args)));
    this.socket.on('class', (view: V) => {
      this.view = view;
    });
    this.socket.on('connect_error', ({ message }) => {
      this.refused = message;
    });
  }

  async sees(what: (view: V) => boolean, name = 'the view', most = 20_000): Promise<V> {
    await until(
      () => this.view !== null && what(this.view),
      () => `${name}; is ${JSON.stringify(this.view)}`,
      most,
    );
    return this.view!;
  }

  close(): void {
    this.socket.disconnect();
  }
}

export class Room {
  private constructor(
    /** May change: a server that was started again. */
    public url: string,
    readonly made: ClassMade,
  ) {}

  static async make(url: string, wish: object = {}): Promise<Room> {
    const { status, body } = await ask<ClassMade>(url, '/classes', { ...WISH, ...wish });
    if (status !== 201) throw new Error(`the class was refused: ${JSON.stringify(body)}`);
    return new Room(url, body);
  }

  get id(): string {
    return this.made.id;
  }

  async tryJoin(nickname: string, observer = false): Promise<Asked<ClassSeat>> {
    return ask<ClassSeat>(this.url, `/classes/code/${this.made.code}/join`, { nickname, observer });
  }

  async join(nickname: string, observer = false): Promise<ClassSeat> {
    const { status, body } = await this.tryJoin(nickname, observer);
    if (status !== 201) throw new Error(`${nickname} was refused: ${JSON.stringify(body)}`);
    return body;
  }

  tryAct(act: ControlAct | object, token = this.made.control): Promise<Asked<{ why?: string }>> {
    return ask(this.url, `/classes/${this.id}/act`, act, bearerOf(token));
  }

  async act(act: ControlAct): Promise<void> {
    const { status, body } = await this.tryAct(act);
    if (status !== 200) throw new Error(`${act.do} was refused: ${JSON.stringify(body)}`);
  }

  get<T>(path: string, token = this.made.control): Promise<Asked<T>> {
    return ask<T>(this.url, `/classes/${this.id}${path}`, undefined, bearerOf(token));
  }

  post(path: string, token: string, body: object = {}): Promise<Asked<{ why?: string }>> {
    return ask(this.url, `/classes/${this.id}${path}`, body, bearerOf(token));
  }

  code<T = { why?: string }>(path: string, body: object): Promise<Asked<T>> {
    return ask<T>(this.url, `/classes/code/${this.made.code}${path}`, body);
  }

  async control(): Promise<ControlView> {
    return (await this.get<ControlView>('')).body;
  }

  async person({ token }: Pick<ClassSeat, 'token'>): Promise<PersonView> {
    return (await this.get<PersonView>('', token)).body;
  }

  async projector(): Promise<ProjectorView> {
    return (await this.get<ProjectorView>('', this.made.projector)).body;
  }
}
