/** The coach beside the board: one idea at a time, and what to do about it. */
import type { ReactNode } from 'react';
import { say } from '../../messages';
import { address } from '../route';
import { STEPS } from './steps';

interface Props {
  readonly step: number;
  readonly text: string;
  /** A word on the decision before. */
  readonly said: string;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onShow: () => void;
  /** What the last step offers. */
  readonly ending: ReactNode;
}

export function Coach({ step, text, said, onBack, onNext, onShow, ending }: Props) {
  const { id, kind } = STEPS[step]!;
  const last = step === STEPS.length - 1;
  return (
    <aside className="coach" aria-label={say('learn.coach')}>
      <div className="coach-text" role="status">
        <h2>
          <small>{say('learn.step', { at: step + 1, of: STEPS.length })}</small> {say(`learn.${id}.title`)}
        </h2>
        <p>
          {said !== '' && <em>{said} </em>}
          {text}
        </p>
        <p className="coach-do">
          <strong>{say('learn.now')}</strong> {say(`learn.${id}.do`)}
        </p>
      </div>
      <div className="coach-tools">
        <progress aria-hidden="true" max={STEPS.length} value={step + 1} />
        <p className="buttons">
          {last && ending}
          {kind === 'read' && !last && (
            <button type="button" className="primary" onClick={onNext}>
              {say('learn.next')}
            </button>
          )}
          {kind === 'decide' && (
            <button type="button" onClick={onShow}>
              {say('learn.show')}
            </button>
          )}
          <button type="button" disabled={step === 0} onClick={onBack}>
            {say('learn.back')}
          </button>
          <a className="button" href={last ? address.home : address.learn}>
            {say(last ? 'learn.end.new' : 'learn.leave')}
          </a>
        </p>
      </div>
    </aside>
  );
}
