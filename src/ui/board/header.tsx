/** Turn, year, step and whose decision it is. */
import { memo, type ReactNode, type Ref } from 'react';
import { say, sayAny } from '../../messages';
import { type ChronicleEvent, lastTurnOf, type Step, type View } from '../../rules';
import { headlinesOf } from '../lib/happened';
import { address } from '../route';
import { SettingsButton } from '../settings/settings-button';
import { SideSign } from './pieces';

type ShownStep = 'statecraft' | 'joint' | 'orders' | 'accusation' | 'offer';
const STEPS: readonly { readonly step: ShownStep; readonly also: readonly Step[] }[] = [
  { step: 'statecraft', also: ['discard', 'reply'] },
  { step: 'joint', also: [] },
  { step: 'orders', also: [] },
  { step: 'accusation', also: [] },
  { step: 'offer', also: ['vote'] },
];
/** R13.5, without the map. */
const WITHOUT_MAP: readonly ShownStep[] = ['statecraft', 'offer'];

function stepsOf(view: View) {
  return STEPS.filter(({ step }) => !view.config.modifiers.withoutMap || WITHOUT_MAP.includes(step));
}

function whose(view: View): string {
  if (view.active === 'none') return say('step.over.about');
  if (view.active === 'both' && view.step === 'discard') return say('ui.header.bothDiscard');
  return view.active === 'both' ? say('prompt.waitingBoth') : say('prompt.waiting', { side: view.active });
}

/** On a phone the panel is below the map. */
function toDecision(): void {
  const panel = document.getElementById('tab-panel');
  panel?.scrollIntoView({ block: 'start' });
  panel?.focus({ preventScroll: true });
}

interface Props {
  readonly view: View;
  readonly events: readonly ChronicleEvent[];
  readonly title: string;
  readonly heading?: Ref<HTMLHeadingElement>;
  /** Buttons at the end. */
  readonly children?: ReactNode;
}

export const BoardHeader = memo(function BoardHeader({ view, events, title, heading, children }: Props) {
  const year = view.config.years[view.turn - 1] ?? '';
  const headlines = headlinesOf(events, view.turn);
  const told = headlines.map((id) => `${sayAny(`headline.${id}.story`)} ${sayAny(`headline.${id}.effect`)}`);
  return (
    <header className="board-header">
      <h1 ref={heading} tabIndex={-1}>
        {say('ui.header.turn', { turn: view.turn, turns: lastTurnOf(view), year })}
        <small> {title}</small>
      </h1>
      <p className="story" title={told.join(' ')}>
        {headlines.map((id) => sayAny(`name.headline.${id}`)).join(' · ') || say('name.headline.none')}
      </p>
      <ol className="steps" aria-label={say('ui.header.steps')}>
        {stepsOf(view).map(({ step, also }) => (
          <li key={step} aria-current={view.step === step || also.includes(view.step) ? 'step' : undefined}>
            {say(`ui.step.${step}`)}
          </li>
        ))}
      </ol>
      <p className={`whose ${view.active}`}>
        {(view.active === 'moscow' || view.active === 'tehran') && <SideSign side={view.active} size={16} />}
        {whose(view)}
        <button type="button" className="plain to-decision" onClick={toDecision}>
          {say('ui.board.decide')}
        </button>
      </p>
      <nav aria-label={say('ui.page.nav')}>
        <a href={address.home}>{say('ui.header.leave')}</a>
        <a href={address.rules()} target="_blank" rel="noreferrer">
          {say('ui.page.rules')}
        </a>
        {children}
        <SettingsButton />
      </nav>
    </header>
  );
});
