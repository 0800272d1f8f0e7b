/** Turning points: the strong bot's second look, on demand, with what it found as it comes. */
import { useState } from 'react';
import { moveText, say } from '../../messages';
import { type Decision, isSeal, type SetUp, SIDES } from '../../rules';
import { type GameRecord, playersOf } from '../../scenario/record';
import { SideSign } from '../board/pieces';
import { peopleAmong } from '../lib/players';
import { address } from '../route';
import { reasonsFor, type TurningPoint, turningPoints, type Why } from './review';
import { type Reviewing, useReview } from './use-review';

const MINUS = '−';

/** A number with at most one place, with a true minus. */
function tenth(value: number): string {
  const text = Math.abs(value).toFixed(1);
  return `${value < 0 && text !== '0.0' ? MINUS : ''}${text}`;
}

/** A decision as a sentence; a sheet with what is on it. */
export function decisionText(decision: Decision): string {
  if (!isSeal(decision)) return moveText(decision);
  const { side, units, aid, stance } = decision;
  const fronts = Object.entries(units).map(([province, count]) =>
    say('debrief.sealed.front', { province, units: count }),
  );
  const total = Object.values(units).reduce((sum, count) => sum + count, 0);
  const list = fronts.join(', ');
  const orders = say(total === 0 ? 'debrief.sealed.noOrders' : 'debrief.sealed.orders', {
    side,
    units: total,
    aid,
    list,
  });
  const choice = say(`name.${side === 'moscow' ? 'channel' : 'posture'}.${stance}` as Parameters<typeof say>[0]);
  return say('review.sheet', { orders, choice });
}

function whyText(reasons: readonly Why[]): string {
  if (reasons.length === 0) return say('review.whyNone');
  const list = reasons.map(({ code, better, worse }) =>
    say(`review.why.${code}`, { better: tenth(better), chosen: tenth(worse) }),
  );
  return say('review.why', { list: list.join('; ') });
}

function Point({ point, years, id }: { point: TurningPoint; years: readonly string[]; id: string }) {
  const { at, turn, step, side, decision, rival, judgement, kind } = point;
  const lost = kind === 'lost';
  const pair = lost ? ([rival.expected, judgement.chosen] as const) : ([judgement.chosen, rival.expected] as const);
  const reasons = reasonsFor(...pair, turn === years.length);
  const { lead, value } = rival;
  return (
    <li className={`turning-point ${kind}`}>
      <h4>
        <SideSign side={side} size={16} /> {say('review.when', { year: years[turn - 1] ?? '', step })}
      </h4>
      <p>{say('review.chose', { side, decision: decisionText(decision) })}</p>
      <p>{say(lost ? 'review.better' : 'review.usual', { decision: decisionText(rival.decision) })}</p>
      <p>
        {say('review.worth', {
          lead: tenth(lost ? lead.mean : -lead.mean),
          leadError: tenth(2 * lead.error),
          value: tenth(100 * Math.abs(value.mean)),
          valueError: tenth(200 * value.error),
        })}
      </p>
      <p className="hint">{whyText(reasons)}</p>
      <p>
        <a href={address.replay(id, at)}>{say('review.see')}</a>
      </p>
    </li>
  );
}

function Found({ reviewing, years, id }: { reviewing: Reviewing; years: readonly string[]; id: string }) {
  const found = turningPoints(reviewing.judged);
  const over = reviewing.status === 'done' || reviewing.status === 'stopped';
  if (over && found.lost.length + found.gained.length === 0) return <p>{say('review.none')}</p>;
  return (['lost', 'gained'] as const).map((kind) =>
    found[kind].length === 0 ? null : (
      <section key={kind}>
        <h3>{say(`review.${kind}`)}</h3>
        <ol className="turning-points">
          {found[kind].map((point) => (
            <Point key={point.at} point={point} years={years} id={id} />
          ))}
        </ol>
      </section>
    ),
  );
}

function Progress({ reviewing }: { reviewing: Reviewing }) {
  const { status, done, of, detail } = reviewing;
  const at = Math.floor(done);
  if (status === 'running')
    return (
      <p className="field">
        <progress aria-label={say('review.progress')} max={of || 1} value={done} />{' '}
        {say('review.at', { at: Math.min(of, at + 1), of })}
      </p>
    );
  const text = {
    none: '',
    done: say('review.done', { of }),
    stopped: say('review.stopped', { at, of }),
    failed: say('review.failed', { detail }),
  }[status];
  return <p role="status">{text}</p>;
}

/** @param id the saved game, for its replay */
export function Review({ id, setUp, record }: { id: string; setUp: SetUp; record: GameRecord }) {
  const people = peopleAmong(playersOf(record));
  const [both, setBoth] = useState(people.length !== 1);
  const { reviewing, start, stop } = useReview();
  const running = reviewing.status === 'running';
  return (
    <section className={`panel wide review ${reviewing.status}`} aria-labelledby="review-title">
      <h2 id="review-title">{say('review.title')}</h2>
      <p className="hint">{say('review.about')}</p>
      {people.length === 1 && (
        <fieldset className="field" disabled={running}>
          <legend className="visually-hidden">{say('review.of')}</legend>
          {[false, true].map((value) => (
            <label key={String(value)} className="option">
              <input type="radio" name="review-of" checked={both === value} onChange={() => setBoth(value)} />
              {say(value ? 'review.ofBoth' : 'review.ofPeople')}
            </label>
          ))}
        </fieldset>
      )}
      <p className="buttons">
        {running ? (
          <button type="button" onClick={stop}>
            {say('review.stop')}
          </button>
        ) : (
          <button
            type="button"
            className="primary"
            onClick={() => start({ setUp, record, sides: both ? SIDES : people })}
          >
            {say(reviewing.status === 'none' ? 'review.start' : 'review.again')}
          </button>
        )}
      </p>
      <Progress reviewing={reviewing} />
      <Found reviewing={reviewing} years={setUp.config.years} id={id} />
    </section>
  );
}
