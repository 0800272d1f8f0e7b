/** The common tracks as instruments, and how much aid Damascus needs. */
import { memo } from 'react';
import { say } from '../../messages';
import { aidStep, BALANCE, SIDES, type View } from '../../rules';
import { sideName } from '../lib/names';
import { type Dial, dialValue, readingOf } from '../lib/readings';
import { RuleLink } from '../parts/rule-link';
import { Instrument } from './instrument';
import { SideSign } from './pieces';

type CommonDial = 'stability' | 'patronage' | 'trust' | 'detente' | 'tension' | 'sanctions';
const DIALS: readonly CommonDial[] = ['stability', 'patronage', 'trust', 'detente', 'tension', 'sanctions'];
/** R13.5: what counts without the map. */
const WITHOUT_MAP: readonly CommonDial[] = ['trust', 'detente', 'tension', 'sanctions'];

/** Patronage is on somebody's side: its number stands beside the sign of that side. */
function Value({ view, dial }: { view: View; dial: CommonDial }) {
  if (dial !== 'patronage' || view.patronage === 0) return view[dial];
  const side = view.patronage > 0 ? 'moscow' : 'tehran';
  return (
    <>
      <SideSign side={side} size={13} />
      <span className="visually-hidden">{sideName(side)} </span>
      {Math.abs(view.patronage)}
    </>
  );
}

/** R10.1: what each sum of aid would do, row by row of the same effect. */
function aidRows(need: number): { low: number; high: number; step: number }[] {
  const most = SIDES.length * BALANCE.MAX_AID;
  const rows: { low: number; high: number; step: number }[] = [];
  for (let aid = 0; aid <= most; aid++) {
    const step = aidStep(aid, need);
    const last = rows.at(-1);
    if (last?.step === step) last.high = aid;
    else rows.push({ low: aid, high: aid, step });
  }
  return rows;
}

function AidNeed({ view, before }: Props) {
  const rows = aidRows(view.aidNeed);
  return (
    <Instrument
      className="bare"
      name={say('name.track.aidNeed')}
      rule={say('track.aidNeed.rule')}
      value={view.aidNeed}
      change={before ? view.aidNeed - before.aidNeed : 0}
    >
      <p>{say('track.aidNeed.about')}</p>
      <ul>
        {rows.map(({ low, high, step }, n) => (
          <li key={step}>
            {n === rows.length - 1
              ? say('now.needFrom', { low, step })
              : say('now.need', { low, high, one: low === high, step })}{' '}
            <RuleLink rule="10.1" />
          </li>
        ))}
      </ul>
    </Instrument>
  );
}

interface Props {
  readonly view: View;
  /** The board at the viewer's last look, if it is known. */
  readonly before: View | null;
}

export const Tracks = memo(function Tracks({ view, before }: Props) {
  const { withoutMap } = view.config.modifiers;
  const change = (dial: Dial) => (before ? dialValue(view, dial, 'moscow') - dialValue(before, dial, 'moscow') : 0);
  return (
    <section className="panel tracks" aria-labelledby="tracks-title">
      <h2 id="tracks-title">{say('ui.tracks.title')}</h2>
      <dl>
        {(withoutMap ? WITHOUT_MAP : DIALS).map((dial) => {
          const reading = readingOf(view, dial, 'moscow');
          return (
            <Instrument
              key={dial}
              className={dial}
              name={say(`name.track.${dial}`)}
              rule={say(`track.${dial}.rule`)}
              value={<Value view={view} dial={dial} />}
              change={change(dial)}
              read={() => reading}
              scale={reading}
            />
          );
        })}
        {!withoutMap && <AidNeed view={view} before={before} />}
      </dl>
    </section>
  );
});
