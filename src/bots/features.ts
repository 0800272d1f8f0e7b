/** What an evaluation looks at: the standing of a position at the start of a turn, as numbers of about 0 to 3. */
import {
  business,
  corridor,
  DARAA,
  isFront,
  isStrength,
  lineScore,
  NEIGHBOURS,
  PROVINCE_COUNT,
  QUNEITRA,
  RIF_DIMASHQ,
  type State,
  sway,
} from '../rules';
import { threatened } from './habits';

/** Names of the features, in order; the coefficients are fitted for exactly these (npm run fit). */
export const FEATURES = [
  'one',
  'stability',
  'stability<=1',
  'stability<=2',
  'stability<=3',
  'stability>=5',
  'stability>=6',
  'stability>=8',
  'patronage',
  'patronage>=2',
  'patronage<=-2',
  'trust',
  'trust>=7',
  'trust<=1',
  'detente',
  'detente>=3',
  'tension',
  'tension>=6',
  'tension>=8',
  'sanctions',
  'sanctions<=2',
  'sanctions>=3',
  'treasuryM',
  'treasuryT',
  'purseM',
  'purseT',
  'resolveM',
  'resolveT',
  'tiredM',
  'tiredT',
  'brigades',
  'brigades<=2',
  'airDefence',
  'chips',
  's300Open',
  'businessM',
  'businessT',
  'businessLead',
  'bases',
  'sea',
  'corridor>=1',
  'corridor=2',
  'golan',
  'is',
  'isContained',
  'isGone',
  'swayM',
  'swayT',
  'exposed',
  'government',
  'rebelFronts',
  'attackers',
  'strongest',
  'weakTargets',
  'rifHeld',
  'damascusThreat',
  'proxiesM',
  'proxiesT',
  'candidatesM',
  'candidatesT',
  'fullM',
  'fullT',
  'freeSorties',
  'aidNeed',
  'strikeBonus',
  'credits',
  'handM',
  'handT',
  'bushehr',
  'drones',
  'exitsM',
  'exitsT',
  'coldBase',
] as const;
export const FEATURE_COUNT = FEATURES.length;

const flag = (yes: boolean): number => (yes ? 1 : 0);

/** Fills `out` with the features of a position. */
export function features(s: Readonly<State>, out: Float64Array): void {
  let n = 0;
  const { stability, patronage, trust, detente, tension, sanctions, moscow, tehran } = s;
  out[n++] = 1;
  out[n++] = stability / 5;
  out[n++] = flag(stability <= 1);
  out[n++] = flag(stability <= 2);
  out[n++] = flag(stability <= 3);
  out[n++] = flag(stability >= 5);
  out[n++] = flag(stability >= 6);
  out[n++] = flag(stability >= 8);
  out[n++] = patronage / 3;
  out[n++] = flag(patronage >= 2);
  out[n++] = flag(patronage <= -2);
  out[n++] = trust / 5;
  out[n++] = flag(trust >= 7);
  out[n++] = flag(trust <= 1);
  out[n++] = detente / 3;
  out[n++] = flag(detente >= 3);
  out[n++] = tension / 5;
  out[n++] = flag(tension >= 6);
  out[n++] = flag(tension >= 8);
  out[n++] = sanctions / 3;
  out[n++] = flag(sanctions <= 2);
  out[n++] = flag(sanctions >= 3);
  out[n++] = Math.min(15, moscow.treasury) / 5;
  out[n++] = Math.min(15, tehran.treasury) / 5;
  out[n++] = Math.min(4, moscow.treasury) / 4;
  out[n++] = Math.min(4, tehran.treasury) / 4;
  out[n++] = moscow.resolve / 5;
  out[n++] = tehran.resolve / 5;
  out[n++] = flag(moscow.resolve <= 1);
  out[n++] = flag(tehran.resolve <= 1);
  out[n++] = s.brigades / 4;
  out[n++] = flag(s.brigades <= 2);
  out[n++] = s.airDefence;
  out[n++] = s.chips;
  out[n++] = flag(s.s300Open);
  const trade = business(s, 'moscow');
  const other = business(s, 'tehran');
  out[n++] = trade / 3;
  out[n++] = other / 3;
  out[n++] = Math.sign(trade - other);
  out[n++] = lineScore(s, 'moscow', 'bases');
  out[n++] = lineScore(s, 'tehran', 'sea');
  const links = corridor(s);
  out[n++] = flag(links >= 1);
  out[n++] = flag(links === 2);
  out[n++] = lineScore(s, 'tehran', 'golan');
  const is = isStrength(s);
  out[n++] = is / 5;
  out[n++] = flag(is >= 1 && is <= 7);
  out[n++] = flag(is === 0);
  n = mapFeatures(s, out, n);
  out[n++] = moscow.candidates;
  out[n++] = tehran.candidates;
  out[n++] = flag(moscow.candidates >= 3);
  out[n++] = flag(tehran.candidates >= 3);
  out[n++] = s.freeSorties / 3;
  out[n++] = s.aidNeed / 4;
  out[n++] = s.strikeBonus / 2;
  out[n++] = s.secret.credits;
  out[n++] = moscow.hand;
  out[n++] = tehran.hand;
  out[n++] = s.bushehr / 5;
  out[n++] = flag(s.dronesSold);
  out[n++] = Math.min(4, moscow.exits + moscow.candidates) * flag(s.config.modifiers.wayOut);
  out[n++] = Math.min(4, tehran.exits + tehran.candidates) * flag(s.config.modifiers.wayOut);
  out[n++] = flag(s.config.counterBase <= 6);
}

/** Everything that is counted over the provinces. */
function mapFeatures(s: Readonly<State>, out: Float64Array, from: number): number {
  let n = from;
  let [swayM, swayT, government, fronts, attackers, strongest, weak, proxiesM, proxiesT] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < PROVINCE_COUNT; i++) {
    const p = s.provinces[i]!;
    if (p.holder === 'government') {
      government++;
      proxiesM += p.moscow;
      proxiesT += p.tehran;
      const who = sway(s, i);
      if (who === 'moscow') swayM++;
      else if (who === 'tehran') swayT++;
      if (p.moscow + p.tehran <= 1 && threatened(s, i)) weak++;
    }
    if (p.stack === 0) continue;
    if (p.faction === 'rebels' && isFront(s, i)) fronts += p.stack;
    if (p.stack >= 3 && (p.faction === 'rebels' || p.faction === 'is') && reaches(s, i)) attackers++;
    if (p.stack > strongest && p.faction !== 'sdf') strongest = p.stack;
  }
  const exposed =
    2 * s.provinces[QUNEITRA]!.tehran +
    s.provinces[DARAA]!.tehran +
    s.provinces[RIF_DIMASHQ]!.tehran +
    s.provinces[0]!.tehran;
  out[n++] = swayM / 3;
  out[n++] = swayT / 3;
  out[n++] = exposed / 4;
  out[n++] = government / 5;
  out[n++] = fronts / 5;
  out[n++] = attackers;
  out[n++] = strongest / 3;
  out[n++] = weak / 2;
  const rif = s.provinces[RIF_DIMASHQ]!;
  out[n++] = flag(rif.holder === 'government');
  out[n++] = flag(rif.stack >= 3 && rif.faction !== 'sdf');
  out[n++] = proxiesM / 6;
  out[n++] = proxiesT / 6;
  return n;
}

function reaches(s: Readonly<State>, i: number): boolean {
  if (s.provinces[i]!.holder === 'government') return true;
  const around = NEIGHBOURS[i]!;
  for (let k = 0; k < around.length; k++) if (s.provinces[around[k]!]!.holder === 'government') return true;
  return false;
}
