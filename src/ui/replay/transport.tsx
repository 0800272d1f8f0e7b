/** The controls of a recorded game: a slider over its decisions, its turns, steps, and playing by itself. */
import { ChevronLeft, ChevronRight, Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import type { ReactNode } from 'react';
import { say } from '../../messages';
import { turnOf } from './course';
import { SPEEDS, type Speed } from './use-player';

interface Props {
  readonly at: number;
  readonly of: number;
  /** For each turn: after how many decisions it begins. */
  readonly turns: readonly number[];
  readonly years: readonly string[];
  readonly playing: boolean;
  readonly onAt: (at: number) => void;
  readonly onPlay: (on: boolean) => void;
  /** One on, where that is more than going there. */
  readonly onNext?: () => void;
  readonly children?: ReactNode;
}

interface StepProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Step({ label, disabled = false, onClick, children }: StepProps) {
  return (
    <button type="button" className="icon" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      {children}
    </button>
  );
}

const ICON = { size: 18, 'aria-hidden': true } as const;

export function Transport({ at, of, turns, years, playing, onAt, onPlay, onNext, children }: Props) {
  const turn = turnOf({ turns, of }, at);
  const year = years[turn] ?? '';
  return (
    <div className="transport">
      <label className="scrubber">
        <span>{say('ui.replay.position', { at, of })}</span>
        <input
          type="range"
          aria-label={say('ui.replay.slider')}
          aria-valuetext={say('ui.replay.valueText', { at, of, turn: turn + 1, year })}
          min={0}
          max={of}
          value={at}
          onChange={({ target }) => onAt(Number(target.value))}
        />
      </label>
      <div className="transport-row">
        <Step label={say('ui.replay.first')} disabled={at === 0} onClick={() => onAt(0)}>
          <SkipBack {...ICON} />
        </Step>
        <Step label={say('ui.replay.back')} disabled={at === 0} onClick={() => onAt(at - 1)}>
          <ChevronLeft {...ICON} />
        </Step>
        <button type="button" className="primary" onClick={() => onPlay(!playing)}>
          {playing ? <Pause {...ICON} /> : <Play {...ICON} />}
          {say(playing ? 'ui.replay.pause' : 'ui.replay.play')}
        </button>
        <Step
          label={say('ui.replay.on')}
          disabled={at === of && !onNext}
          onClick={() => (at === of && onNext ? onNext() : onAt(at + 1))}
        >
          <ChevronRight {...ICON} />
        </Step>
        <Step label={say('ui.replay.end')} disabled={at === of} onClick={() => onAt(of)}>
          <SkipForward {...ICON} />
        </Step>
        {children}
      </div>
      <fieldset className="turn-jumps">
        <legend className="visually-hidden">{say('ui.replay.turns')}</legend>
        {turns.slice(0, turns.at(-1) === of && turns.length > 1 ? -1 : undefined).map((start, n) => (
          <button
            key={start}
            type="button"
            aria-label={say('ui.replay.turn', { turn: n + 1, year: years[n] ?? '' })}
            aria-current={n === turn ? 'step' : undefined}
            onClick={() => onAt(start)}
          >
            {years[n] ?? n + 1}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

const ALL = Object.keys(SPEEDS) as Speed[];

export function SpeedChoice({ speed, onSpeed }: { speed: Speed; onSpeed: (speed: Speed) => void }) {
  return (
    <label className="speed">
      <span className="visually-hidden">{say('ui.replay.speed')}</span>
      <select value={speed} onChange={({ target }) => onSpeed(target.value as Speed)}>
        {ALL.map((one) => (
          <option key={one} value={one}>
            {say(`ui.replay.speed.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
