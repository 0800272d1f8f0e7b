/** Before the sheets are opened: what did the other side choose? Kept for the debrief; it decides nothing. */
import { useState } from 'react';
import { say } from '../../messages';
import { isMessageKey } from '../../messages';
import type { Side } from '../../rules';
import type { ClassSeat } from '../../table/class-wire';
import { Problem } from '../online/problem';
import { useAct } from '../online/use-asked';
import { classroom } from './api';

/** What the other side chooses from. */
const CHOICES: Readonly<Record<Side, readonly string[]>> = {
  moscow: ['lieLow', 'buildUp', 'retaliate'],
  tehran: ['share', 'silent', 'warn'],
};

export function stanceName(stance: string): string {
  const key = [`name.channel.${stance}`, `name.posture.${stance}`].find(isMessageKey);
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
  readonly side: Side;
  readonly turn: number;
}

export function Prediction({ seat, side, turn }: Props) {
  const [guess, keep] = useGuess(`axis.guess.${seat.class}.${turn}`);
  const { busy, problem, run } = useAct();
  const give = (stance: string) =>
    run(async () => {
      await classroom.predict(seat.class, seat.token, turn, stance);
      keep(stance);
    });
  return (
    <section className="prediction" aria-labelledby="prediction">
      <h3 id="prediction">{say('class.predict.title')}</h3>
      {guess === '' ? (
        <>
          <p>
            {say(`class.predict.${side}`)} <span className="hint">{say('class.predict.about')}</span>
          </p>
          <p className="buttons">
            {CHOICES[side].map((stance) => (
              <button key={stance} type="button" disabled={busy} onClick={() => void give(stance)}>
                {stanceName(stance)}
              </button>
            ))}
          </p>
        </>
      ) : (
        <p role="status">{say('class.predict.done', { stance: guess })}</p>
      )}
      <Problem text={problem} />
    </section>
  );
}
