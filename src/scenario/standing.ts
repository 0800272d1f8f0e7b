/** Where the tracks stand after each turn, read off a chronicle alone: it writes every step they make. */
import type { ChronicleEvent, SetUp, Side, TrackName } from '../rules';

type Common = 'stability' | 'patronage' | 'trust' | 'detente' | 'tension' | 'sanctions';
const COMMON: readonly Common[] = ['stability', 'patronage', 'trust', 'detente', 'tension', 'sanctions'];

export interface Standing extends Readonly<Record<Common, number>> {
  readonly turn: number;
  readonly brigades: number;
  readonly airDefence: number;
  readonly chips: number;
  readonly bushehr: number;
  readonly treasury: Readonly<Record<Side, number>>;
  readonly resolve: Readonly<Record<Side, number>>;
  readonly vp: Readonly<Record<Side, number>>;
}

function isCommon(track: TrackName): track is Common {
  return (COMMON as readonly string[]).includes(track);
}

/** The standing after each turn that was begun, in order. */
export function standings(setUp: SetUp, chronicle: readonly ChronicleEvent[]): Standing[] {
  const { stability, patronage, trust, detente, tension, sanctions } = setUp;
  const common = { stability, patronage, trust, detente, tension, sanctions };
  let { brigades, airDefence, chips, bushehr } = setUp;
  const [treasury, resolve, vp] = [{ ...setUp.treasury }, { ...setUp.resolve }, { ...setUp.vp }];
  const done: Standing[] = [];
  let turn = 0;
  const close = () => {
    const own = { treasury: { ...treasury }, resolve: { ...resolve }, vp: { ...vp } };
    if (turn > 0) done.push({ turn, ...common, brigades, airDefence, chips, bushehr, ...own });
  };
  for (const event of chronicle) {
    if (event.code === 'turn') {
      close();
      turn = event.turn;
    } else if (event.code === 'track') {
      const { track, side, to } = event.values;
      if (isCommon(track)) common[track] = to;
      else if (track === 'brigades') brigades = to;
      else if (track === 'airDefence') airDefence = to;
      else if (track === 'chips') chips = to;
      else if (track === 'bushehr') bushehr = to;
      else if (track === 'treasury' && side) treasury[side] = to;
      else if (track === 'resolve' && side) resolve[side] = to;
    } else if (event.code === 'score') vp[event.values.side] = event.values.total;
    else if (event.code === 'income') treasury[event.values.side] += event.values.total - event.values.lost;
  }
  close();
  return done;
}
