/** Turn, year, step and whose decision it is. */
import type { ReactNode, Ref } from 'react';
import { say } from '../../messages';
import type { Step, View } from '../../rules';
import { address } from '../route';

const STEPS: readonly { readonly step: Step; readonly also?: Step }[] = [
  { step: 'statecraft' },
  { step: 'joint' },
  { step: 'orders' },
  { step: 'accusation' },
  { step: 'offer', also: 'vote' },
];

function whose(view: View): string {
  if (view.active === 'none') return say('step.over.about');
  return view.active === 'both' ? say('prompt.waitingBoth') : say('prompt.waiting', { side: view.active });
}

interface Props {
  readonly view: View;
  readonly title: string;
  readonly heading?: Ref<HTMLHeadingElement>;
  /** Buttons at the end. */
  readonly children?: ReactNode;
}

export function BoardHeader({ view, title, heading, children }: Props) {
  const year = view.config.years[view.turn - 1] ?? '';
  const headline = view.config.headlines[view.turn - 1] ?? 'none';
  return (
    <header className="board-header">
      <h1 ref={heading} tabIndex={-1}>
        {say('ui.header.turn', { turn: view.turn, turns: view.config.turns, year })}
        <small> {title}</small>
      </h1>
      <p className="story" title={`${say(`headline.${headline}.story`)} ${say(`headline.${headline}.effect`)}`}>
        {say(`name.headline.${headline}`)}
      </p>
      <ol className="steps" aria-label={say('ui.header.steps')}>
        {STEPS.map(({ step, also }) => (
          <li key={step} aria-current={view.step === step || view.step === also ? 'step' : undefined}>
            {say(`ui.step.${step as 'offer'}`)}
          </li>
        ))}
      </ol>
      <p className={`whose ${view.active}`}>{whose(view)}</p>
      <nav aria-label={say('ui.page.nav')}>
        <a href={address.home}>{say('ui.header.leave')}</a>
        <a href={address.rules()} target="_blank" rel="noreferrer">
          {say('ui.page.rules')}
        </a>
        {children}
      </nav>
    </header>
  );
}
