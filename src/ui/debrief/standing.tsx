/** The verdict of each side, and its two marks: par, which grades it among its like, and the partner threshold. */
import { say } from '../../messages';
import {
  type ChronicleEvent,
  lastTurnOf,
  parPlanned,
  power,
  reachedPar,
  SIDES,
  type Side,
  type View,
} from '../../rules';
import { all } from '../../study/core/sealed';
import { SideSign } from '../board/pieces';
import { sideName } from '../lib/names';
import { RuleLink } from '../parts/rule-link';

/** R12.2, R12.4: the marks that the rules used at the end; after a collapse par is that of the planned end (11.3). */
export interface Marks {
  readonly par: number;
  readonly threshold: number;
}

export function marksOf(view: View, events: readonly ChronicleEvent[], side: Side): Marks {
  const told = all(events, 'verdict').find(({ values }) => values.side === side)?.values;
  return {
    par: parPlanned(view, side, lastTurnOf(view)),
    threshold: told?.threshold ?? view.config.threshold,
  };
}

export function verdictOf(view: View, side: Side) {
  return side === 'moscow' ? view.moscowVerdict : view.tehranVerdict;
}

/** Par in one sentence. */
export function parLine(view: View, side: Side, par: number): string {
  if (view.ending !== 'final') return say('debrief.parCollapse', { par });
  return say('debrief.parText', { par, reached: reachedPar(view, side), gap: power(view, side).vp - par });
}

/** The partner threshold in one sentence. */
export function thresholdLine(view: View, side: Side, threshold: number): string {
  const gap = power(view, side).vp - threshold;
  return say('debrief.thresholdText', { threshold, reached: gap >= 0, gap });
}

function Mark({ at, most, label, above }: { at: number; most: number; label: string; above: boolean }) {
  const place = { insetInlineStart: `${(100 * at) / most}%` };
  // A label near the end is set before its mark, so that it stays in the picture.
  const late = at > most * 0.7;
  return (
    <span className={`mark${above ? ' above' : ''}${late ? ' late' : ''}`} style={place}>
      <span>{label}</span>
    </span>
  );
}

/** The same as the two sentences, to the eye. */
function Gauge({ vp, marks: { par, threshold } }: { vp: number; marks: Marks }) {
  const most = Math.max(vp, par, threshold, 1) * 1.08;
  return (
    <div className="gauge" aria-hidden="true">
      <span className="filled" style={{ inlineSize: `${(100 * Math.max(0, vp)) / most}%` }} />
      <Mark at={par} most={most} label={say('debrief.par', { par })} above={true} />
      <Mark at={threshold} most={most} label={say('debrief.threshold', { threshold })} above={false} />
    </div>
  );
}

interface Props {
  readonly view: View;
  readonly events: readonly ChronicleEvent[];
  /** Whom the one person at the table played; null with two or none. */
  readonly you: Side | null;
}

function TwoMarks({ view, side, marks }: { readonly view: View; readonly side: Side; readonly marks: Marks }) {
  return (
    <>
      <Gauge vp={power(view, side).vp} marks={marks} />
      <ul className="marks" aria-label={say('debrief.marks', { side })}>
        <li>
          {parLine(view, side, marks.par)} <RuleLink rule="12.4" />
        </li>
        <li>
          {thresholdLine(view, side, marks.threshold)} <RuleLink rule="12.2" />
        </li>
      </ul>
    </>
  );
}

function SideVerdict({ view, events, you, side }: Props & { readonly side: Side }) {
  const verdict = verdictOf(view, side);
  const marks = marksOf(view, events, side);
  const { vp } = power(view, side);
  return (
    <section className={`panel verdict ${side}`} aria-labelledby={`verdict-${side}`}>
      <h2 id={`verdict-${side}`}>
        <SideSign side={side} size={26} /> {sideName(side)}: {say(`name.verdict.${verdict}`)}
        {side === you && <span className="you"> {say('ui.side.you')}</span>}
      </h2>
      <p>{say(`verdict.${verdict}.text`)}</p>
      <p className="number">{say('ui.verdict.vp', { vp })}</p>
      {view.ending === 'stopped' ? null : <TwoMarks view={view} side={side} marks={marks} />}
    </section>
  );
}

export function Standings(props: Props) {
  return SIDES.map((side) => <SideVerdict key={side} {...props} side={side} />);
}
