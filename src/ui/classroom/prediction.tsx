/** Before the sheets are opened: what did the other side choose? Kept for the debrief; it decides nothing. */
import { useState } from 'react';
import { isMessageKey, say } from '../../messages';
import type { Side, Step } from '../../rules';
import type { ClassSeat, Predicted } from '../../table/class-wire';
import { Problem } from '../online/problem';
import { useAct } from '../online/use-asked';
import { classroom } from './api';

const CHOICES: Readonly<Record<Predicted, readonly string[]>> = {
  posture: ['lieLow', 'buildUp', 'retaliate'],
  channel: ['share', 'silent', 'warn'],
  vote: ['veto', 'abstain', 'support'],
};

/** What a side may be asked at this step: Moscow guesses the posture, Tehran the channel and the vote. */
export function askedAt(step: Step, side: Side): Predicted | null {
  if (step === 'orders') return side === 'moscow' ? 'posture' : 'channel';
  return side === 'tehran' && (step === 'offer' || step === 'vote') ? 'vote' : null;
}

export function stanceName(stance: string): string {
  const key = ['channel', 'posture', 'vote'].map((kind) => `name.${kind}.${stance}`).find(isMessageKey);
  return key ? say(key) : stance;
}

/** Kept through a reload; a server takes the last one anyway. */
function useGuess(key: string) {
  const [guess, setGuess] = useState(() => {
    try {
      return sessionStorage.getItem(key) ?? '';
    } catch {
      return '';
    }
  });
  const keep = (stance: string) => {
    setGuess(stance);
    try {
      sessionStorage.setItem(key, stance);
    } catch {
      // It is then asked again after a reload.
    }
  };
  return [guess, keep] as const;
}

interface Props {
  readonly seat: ClassSeat;
  readonly what: Predicted;
  readonly turn: number;
}

export function Prediction({ seat, what, turn }: Props) {
  const [guess, keep] = useGuess(`axis.guess.${seat.class}.${turn}.${what}`);
  const { busy, problem, run } = useAct();
  const give = (stance: string) =>
    run(async () => {
      await classroom.predict(seat.class, seat.token, turn, what, stance);
      keep(stance);
    });
  return (
    <section className="prediction" aria-labelledby="prediction">
      <h3 id="prediction">{say('class.predict.title')}</h3>
      {guess === '' ? (
        <>
          <p>
            {say(`class.predict.${what}`)} <span className="hint">{say('class.predict.about')}</span>
          </p>
          <p className="buttons">
            {CHOICES[what].map((stance) => (
              <button key={stance} type="button" disabled={busy} onClick={() => void give(stance)}>
                {stanceName(stance)}
              </button>
            ))}
          </p>
        </>
      ) : (
        <p role="status">{say('class.predict.done', { choice: stanceName(guess) })}</p>
      )}
      <Problem text={problem} />
    </section>
  );
}
