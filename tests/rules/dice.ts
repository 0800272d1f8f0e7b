import { type Dice, type Draw, PROVINCES, type ProvinceId, type Purpose } from '../../src/rules';

/** Dice of one call, by purpose: front dice by province, all others once. */
export interface Faces {
  readonly front?: Partial<Record<ProvinceId, number>>;
  readonly israel?: number;
  readonly rebels?: number;
  readonly is?: number;
  readonly bid?: number;
}

/** Dice that show what was laid out and nothing else: a die nobody expects is an error, and so is one never rolled. */
class FixedDice implements Dice {
  readonly rolled: string[] = [];
  private readonly faces = new Map<string, number>();

  constructor(faces: Faces) {
    const { front = {}, ...once } = faces;
    for (const [province, face] of Object.entries(front)) this.faces.set(`front ${province}`, face);
    for (const [purpose, face] of Object.entries(once)) this.faces.set(purpose, face);
  }

  d6(_turn: number, purpose: Purpose, place: number): number {
    const key = purpose === 'front' ? `front ${PROVINCES[place]}` : purpose;
    const face = this.faces.get(key);
    if (face === undefined) throw new Error(`unexpected die: ${key}`);
    this.faces.delete(key);
    this.rolled.push(key);
    return face;
  }

  pick(_turn: number, draw: Draw): number {
    throw new Error(`unexpected draw: ${draw}`);
  }

  /** Dice laid out and never asked for. */
  left(): string[] {
    return [...this.faces.keys()];
  }
}

export function dice(faces: Faces = {}): FixedDice {
  return new FixedDice(faces);
}
