/** One instrument: name, value, change since the last look, scale; its button says what the value does now. */
import type { ReactNode } from 'react';
import { say } from '../../messages';
import type { Effect, Reading, Step } from '../lib/readings';
import { Explain } from '../parts/explain';
import { RuleLink } from '../parts/rule-link';
import { Scale } from '../parts/scale';

export function Delta({ change }: { change: number }) {
  if (change === 0) return null;
  return (
    <span className="delta pop">
      <span aria-hidden="true">{say('ui.beat.change', { change })}</span>
      <span className="visually-hidden"> {say('ui.now.since', { change })}</span>
    </span>
  );
}

function Effects({ effects, lost = [] }: { effects: readonly Effect[]; lost?: readonly Effect[] }) {
  return (
    <ul>
      {effects.map(({ text, rule }) => (
        <li key={text}>
          {text} <RuleLink rule={rule} />
        </li>
      ))}
      {lost.map(({ text, rule }) => (
        <li key={text}>
          {say('ui.now.no', { effect: text })} <RuleLink rule={rule} />
        </li>
      ))}
    </ul>
  );
}

function NextStep({ step }: { step: Step | null }) {
  if (!step) return null;
  return (
    <>
      <h4>{say('ui.now.at', { value: step.value })}</h4>
      <Effects effects={step.gained} lost={step.lost} />
    </>
  );
}

interface AboutProps {
  readonly name: string;
  /** What it is, in a sentence. */
  readonly about?: string | undefined;
  readonly rule?: string | undefined;
  /** What the value does; asked when somebody wants to know. */
  readonly read?: (() => Reading) | undefined;
  readonly children?: ReactNode;
}

function About({ name, about, rule, read, children }: AboutProps) {
  const reading = read?.();
  return (
    <>
      <h3>
        {name} {rule && <RuleLink rule={rule} />}
      </h3>
      {reading && (
        <>
          <p className="hint">
            {reading.min < 0 ? say('ui.now.between', { ...numbers(reading) }) : say('ui.now.range', numbers(reading))}
          </p>
          <h4>{say('ui.now.now')}</h4>
          {reading.now.length > 0 ? <Effects effects={reading.now} /> : <p>{say('ui.now.nothing')}</p>}
          <NextStep step={reading.up} />
          <NextStep step={reading.down} />
        </>
      )}
      {children}
      {about && !reading && <p>{about}</p>}
    </>
  );
}

function numbers({ value, min, max }: Reading) {
  return { value, min, max };
}

interface Props extends AboutProps {
  readonly value: ReactNode;
  readonly change?: number;
  readonly className?: string;
  readonly tag?: string | undefined;
  /** Drawn beside the value. */
  readonly scale?: Reading;
}

export function Instrument({ value, change = 0, className = '', tag, scale, ...about }: Props) {
  const { name } = about;
  return (
    <div className={`instrument ${className}`}>
      <dt>
        <Explain label={name} body={() => <About {...about} />}>
          {name}
        </Explain>
        {tag && <span className="tag">{tag}</span>}
      </dt>
      <dd>
        <span className="number">
          {value}
          <Delta change={change} />
        </span>
        {scale && (
          <Scale
            value={scale.value}
            min={scale.min}
            max={scale.max}
            marks={scale.marks}
            from={scale.min < 0 ? 0 : scale.min}
          />
        )}
      </dd>
    </div>
  );
}
