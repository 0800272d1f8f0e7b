/** Israel's strike before it comes: how it would turn out on the map as it stands, for each pair of secret choices. */
import { type Channel, evidence, openStrike, type Posture, type View } from '../../rules';

const FACES = 6;

export interface Strike {
  /** Faces of the die, of six, with a hit. */
  readonly faces: number;
  /** Hits on average, in tenths. */
  readonly average: number;
}

/** R7.1, R7.2 as the viewer may work them out; what t07 and t20 do is counted in by the rules. */
export function strikeIf(view: View, channel: Channel, posture: Posture): Strike {
  const seen = { ...view, posture };
  const chances = evidence({ ...seen, strikeOpen: openStrike(seen) }, channel);
  const hits = chances.reduce((sum, faces, n) => sum + faces * n, 0);
  return { faces: FACES - chances[0], average: Math.round((10 * hits) / FACES) / 10 };
}
