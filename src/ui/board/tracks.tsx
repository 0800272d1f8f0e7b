/** The common tracks as instruments: name, number, scale with the values at which something changes. */
import { say } from '../../messages';
import { BALANCE, RANGE, type View } from '../../rules';
import { sideName } from '../lib/names';
import { RuleLink } from '../parts/rule-link';
import { Scale } from '../parts/scale';
import { SideSign } from './pieces';

/** Thresholds of rule 2.1, from the balance sheet. */
const TRACKS = [
  { track: 'stability', marks: [BALANCE.ARMY_STABILITY, BALANCE.DEFENCE_STABILITY] },
  { track: 'patronage', marks: [-BALANCE.SCORE.patron, 0, BALANCE.SCORE.patron] },
  { track: 'trust', marks: [BALANCE.TRUST_DIVISOR, 2 * BALANCE.TRUST_DIVISOR, BALANCE.INCOME.trust] },
  { track: 'detente', marks: [BALANCE.SCORE.detente] },
  { track: 'tension', marks: [BALANCE.COUNCIL_TENSION, BALANCE.SEVERE_TENSION, BALANCE.GULF.tension] },
  { track: 'sanctions', marks: [BALANCE.SCORE.relief, BALANCE.INCOME.oilSanctions] },
] as const;

const { voteScore, warTension } = BALANCE.MODIFIER;
/** R13.5: what counts without the map. */
const VOTE_TRACKS = [
  { track: 'trust', marks: [voteScore.trust] },
  { track: 'detente', marks: [voteScore.detente] },
  { track: 'tension', marks: [BALANCE.SEVERE_TENSION, warTension] },
  { track: 'sanctions', marks: [voteScore.sanctions] },
] as const;

/** Patronage is on somebody's side: its number stands beside the sign of that side. */
function Reading({ view, track }: { view: View; track: (typeof TRACKS)[number]['track'] }) {
  if (track !== 'patronage' || view.patronage === 0) return view[track];
  const side = view.patronage > 0 ? 'moscow' : 'tehran';
  return (
    <>
      <SideSign side={side} size={14} /> <span className="visually-hidden">{sideName(side)}</span>
      {Math.abs(view.patronage)}
    </>
  );
}

export function Tracks({ view }: { view: View }) {
  const { withoutMap } = view.config.modifiers;
  return (
    <section className="panel tracks" aria-labelledby="tracks-title">
      <h2 id="tracks-title">{say('ui.tracks.title')}</h2>
      <dl>
        {(withoutMap ? VOTE_TRACKS : TRACKS).map(({ track, marks }) => {
          const [min, max] = RANGE[track];
          return (
            <div key={track} className={`track ${track}`} title={say(`track.${track}.about`)}>
              <dt>
                {say(`name.track.${track}`)} <RuleLink rule={say(`track.${track}.rule`)} />
              </dt>
              <dd>
                <span className="number">
                  <Reading view={view} track={track} />
                </span>
                <Scale value={view[track]} min={min} max={max} marks={marks} from={track === 'patronage' ? 0 : min} />
              </dd>
            </div>
          );
        })}
        {!withoutMap && (
          <div className="track bare">
            <dt>
              {say('term.aidNeed')} <RuleLink rule="10.1" />
            </dt>
            <dd>
              <span className="number">{view.aidNeed}</span>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
