/** Dice that show what was laid out and nothing else: an unexpected die is an error, and so is one never rolled. */
import { type Dice, type Draw, PROVINCES, type ProvinceId, type Purpose } from '../../../src/rules';

/** Dice of one stretch of play, by purpose. */
export interface Faces {
  readonly front?: Partial<Record<ProvinceId, number>>;
  readonly removal?: Partial<Record<ProvinceId, number>>;
  /** Open dice of cards, in the order they are rolled. */
  readonly card?: readonly number[];
  readonly israel?: number;
  readonly rebels?: number;
  readonly is?: number;
  readonly bid?: number;
  readonly end?: number;
}

export interface Pick {
  readonly turn: number;
  readonly draw: Draw;
  readonly n: number;
}

/** Shown when nothing else is laid out; nobody minds if these are never rolled. */
const USUAL: Readonly<Record<string, number>> = { israel: 1, bid: 1 };

export class FixedDice implements Dice {
  private readonly faces = new Map<string, number>();
  private readonly cards: number[] = [];
  /** Keys asked for in the whole game: no die and no draw may share one with another (law 8). */
  private readonly asked = new Set<string>();
  /** What is picked next; 0 when the list is empty. */
  picks: number[] = [];
  readonly picked: Pick[] = [];

  lay(faces: Faces): void {
    const { front = {}, removal = {}, card = [], ...once } = faces;
    for (const [id, face] of Object.entries(front)) this.faces.set(`front ${id}`, face);
    for (const [id, face] of Object.entries(removal)) this.faces.set(`removal ${id}`, face);
    for (const [purpose, face] of Object.entries(once)) this.faces.set(purpose, face);
    this.cards.push(...card);
  }

  d6(turn: number, purpose: Purpose, place: number): number {
    this.once(`${turn} ${purpose} ${place}`);
    if (purpose === 'card') {
      const next = this.cards.shift();
      if (next === undefined) throw new Error('unexpected die: card');
      return next;
    }
    const key = purpose === 'front' || purpose === 'removal' ? `${purpose} ${PROVINCES[place]}` : purpose;
    const face = this.faces.get(key) ?? USUAL[key];
    if (face === undefined) throw new Error(`unexpected die: ${key}`);
    this.faces.delete(key);
    return face;
  }

  pick(turn: number, draw: Draw, place: number, n: number): number {
    this.once(`${turn} ${draw} ${place}`);
    this.picked.push({ turn, draw, n });
    const choice = this.picks.shift() ?? 0;
    if (choice >= n) throw new Error(`${draw}: ${choice} of ${n} was laid out`);
    return choice;
  }

  /** Dice laid out and never rolled. */
  left(): string[] {
    return [...this.faces.keys(), ...this.cards.map((face) => `card ${face}`)];
  }

  /** A game that is set back to an earlier position may ask again. */
  forget(): void {
    this.asked.clear();
  }

  private once(key: string): void {
    if (this.asked.has(key)) throw new Error(`two dice of one turn have the same key: ${key}`);
    this.asked.add(key);
  }
}
