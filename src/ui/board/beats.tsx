/**
 * Plays the beats over the map. They only cover it: the map under them shows the board as it is, and nothing waits for
 * them. All times are in the style sheet, so that the page is the same before, during and after.
 */
import { type CSSProperties, useEffect, useState } from 'react';
import { say } from '../../messages';
import type { ChronicleEvent } from '../../rules';
import { BEAT, type Beat, beatsOf } from '../lib/beats';
import { Icon } from '../parts/icon';
import type { Box } from './place-trays';

/** The beats of the lines that came last. */
function useBeats(events: readonly ChronicleEvent[], from: number) {
  const [{ upTo, beats }, setState] = useState(() => ({
    upTo: events.length,
    beats: beatsOf(events.slice(from)),
  }));
  if (events.length !== upTo) {
    // A chronicle that became shorter was taken back: nothing happened.
    setState({ upTo: events.length, beats: beatsOf(events.slice(upTo)) });
  }
  const skip = () => setState({ upTo: events.length, beats: [] });
  return { beats, batch: upTo, skip };
}

function styleOf(beat: Beat, boxes: readonly (Box | null)[]): CSSProperties | null {
  const box = boxes[beat.index];
  if (!box) return null;
  const base = boxes[beat.from] ?? box;
  return {
    left: box.x,
    top: box.y,
    animationDelay: `${beat.at}ms`,
    '--from-x': `${base.x - box.x}px`,
    '--from-y': `${base.y - box.y}px`,
  } as CSSProperties;
}

interface Props {
  readonly events: readonly ChronicleEvent[];
  readonly from: number;
  readonly boxes: readonly (Box | null)[];
}

export function Beats({ events, from, boxes }: Props) {
  const { beats, batch, skip } = useBeats(events, from);
  const playing = beats.length > 0;
  useEffect(() => {
    if (!playing) return;
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') skip();
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  });
  if (!playing || boxes.length === 0) return null;
  const end = (beats.at(-1)?.at ?? 0) + BEAT;
  return (
    <div className="beats" key={batch}>
      <div aria-hidden="true">
        {beats.map((beat) => {
          const style = styleOf(beat, boxes);
          const key = `${beat.at} ${beat.index} ${beat.kind} ${beat.side}`;
          return (
            style && (
              <span key={key} className={`beat ${beat.kind} ${beat.side}`} style={style}>
                <span>{beat.text}</span>
              </span>
            )
          );
        })}
      </div>
      <button type="button" className="tool skip" style={{ animationDuration: `${end}ms` }} onClick={skip}>
        <Icon name="skip" /> {say('ui.beat.skip')}
      </button>
    </div>
  );
}
