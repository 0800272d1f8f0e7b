/**
 * What has just happened on the map, as a short sequence: units arrive, fronts resolve one by one, strikes land,
 * provinces fall. Made from the chronicle, so that nobody sees a beat of a line that is not theirs to read.
 */
import { say } from '../../messages';
import { type ChronicleEvent, DEIR_EZ_ZOR, LATAKIA, provinceIndex, SITES, type Side, siteIndex } from '../../rules';

export type BeatKind = 'units' | 'good' | 'bad' | 'strike' | 'change' | 'mark';

export interface Beat {
  readonly index: number;
  readonly kind: BeatKind;
  readonly text: string;
  readonly side: Side | '';
  /** Where units come from: the air base at the coast, the crossing in the east. */
  readonly from: number;
  /** When it starts, in milliseconds. */
  readonly at: number;
}

type Bare = Omit<Beat, 'at'>;

/** How long the next beat waits for this one. */
const WAIT: Readonly<Record<BeatKind, number>> = {
  units: 120,
  good: 750,
  bad: 750,
  strike: 450,
  change: 220,
  mark: 350,
};
/** The last beat of a long turn starts no later; then all go faster. */
const LONGEST = 7000;
/** How long one beat is on the screen. */
export const BEAT = 1500;

const BASE: Readonly<Record<Side, number>> = { moscow: LATAKIA, tehran: DEIR_EZ_ZOR };

function at(province: string, kind: BeatKind, text: string, side: Side | '' = ''): Bare {
  return { index: provinceIndex(province), kind, text, side, from: -1 };
}

function units(province: string, side: Side, count: number): Bare[] {
  if (count === 0) return [];
  return [{ ...at(province, 'units', String(count), side), from: BASE[side] }];
}

/** A place is a province or a site. */
function provinceOf(place: string): number {
  const site = siteIndex(place);
  return site >= 0 ? SITES[site]!.province : provinceIndex(place);
}

function beatOf(event: ChronicleEvent): Bare[] {
  const { code, values } = event;
  switch (code) {
    case 'jointNamed':
      return [at(values.province, 'mark', say('ui.beat.named'))];
    case 'ordersFront':
      return [
        ...units(values.province, 'moscow', values.sorties),
        ...units(values.province, 'tehran', values.brigades),
      ];
    case 'joint':
      if (values.outcome === 'neither') return [];
      return [at(values.province, values.outcome === 'honoured' ? 'good' : 'bad', say(`ui.beat.${values.outcome}`))];
    case 'front':
      return [at(values.province, values.success ? 'good' : 'bad', say('ui.beat.dice', values))];
    case 'cleared':
      return [at(values.province, 'good', say('ui.beat.cleared'))];
    case 'hit':
      return [at(values.province, 'strike', say('ui.beat.hit'))];
    case 'counter':
      return [at(values.target, values.fell ? 'bad' : 'good', say('ui.beat.dice', values))];
    case 'fell':
      return [at(values.province, 'bad', say('ui.beat.fell'))];
    case 'proxies':
      return [at(values.province, 'change', say('ui.beat.change', { change: values.to - values.from }), values.side)];
    case 'reinforced':
      return [at(values.province, 'change', say('ui.beat.change', { change: 1 }))];
    case 'action': {
      const index = values.place === '' ? -1 : provinceOf(values.place);
      return index < 0
        ? []
        : [{ index, kind: 'mark', text: say(`name.action.${values.action}`), side: values.side, from: -1 }];
    }
    default:
      return [];
  }
}

export function beatsOf(events: readonly ChronicleEvent[]): Beat[] {
  const bare = events.flatMap(beatOf).filter(({ index }) => index >= 0);
  const whole = bare.reduce((sum, { kind }) => sum + WAIT[kind], 0);
  const pace = Math.min(1, LONGEST / Math.max(1, whole));
  let clock = 0;
  return bare.map((one, n) => {
    // The fronts wait until the last unit has arrived.
    if (n > 0 && bare[n - 1]!.kind === 'units' && one.kind !== 'units') clock += 500 * pace;
    const beat = { ...one, at: Math.round(clock) };
    clock += WAIT[one.kind] * pace;
    return beat;
  });
}
