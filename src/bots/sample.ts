/** What one playout tells a judge of decisions. */
import { isOver, rival, type Side, type State } from '../rules';
import { forecastOf } from './evaluate';

/** Where one playout led, for a side: VP at the end and danger of collapse as forecast from there. */
export interface Sample {
  readonly value: number;
  readonly lead: number;
  readonly own: number;
  readonly other: number;
  readonly collapse: number;
  readonly stability: number;
  readonly trust: number;
  readonly treasury: number;
}

export function sampleOf(s: Readonly<State>, side: Side, value: number): Sample {
  const vp = { moscow: s.moscow.vp, tehran: s.tehran.vp };
  let collapse = s.ending === 'final' ? 0 : 1;
  if (!isOver(s)) {
    const forecast = forecastOf(s);
    [vp.moscow, vp.tehran, collapse] = [forecast.moscow, forecast.tehran, forecast.collapse];
  }
  const [own, other] = [vp[side], vp[rival(side)]];
  const { stability, trust } = s;
  return { value, lead: own - other, own, other, collapse, stability, trust, treasury: s[side].treasury };
}
