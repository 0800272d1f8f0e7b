/**
 * A button that makes one decision: what it is called, costs and does in numbers. It is made at once, for it can be
 * taken back; where that is impossible, one more press is asked for.
 */
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { say } from '../../messages';
import type { ProvinceId, Side, SiteId } from '../../rules';
import { type Change, changeText } from '../lib/changes';
import { useKey } from '../settings/shortcuts';

/** Whether what is chosen here is only proposed to somebody who decides: nothing is final then. */
export const Proposing = createContext(false);

/** A key on its button, for the eye: aria-keyshortcuts tells it to screen readers. */
export function Key({ name }: { name: string }) {
  const on = useKey(name);
  if (!('aria-keyshortcuts' in on)) return null;
  return <kbd>{name}</kbd>;
}

export function Price({ price, most = price }: { price: number; most?: number }) {
  return (
    <span className={`price${price === 0 && most === 0 ? ' free' : ''}`}>
      {price === most ? say('ui.action.price', { price }) : say('ui.action.prices', { price, most })}
    </span>
  );
}

interface DoesProps {
  readonly changes: readonly Change[];
  /** Whose decision it is: what pays the rival is no gain. */
  readonly side: Side;
  /** The place that stands beside it. */
  readonly here?: ProvinceId | SiteId | '';
  /** Who is asked a question then. */
  readonly asks?: Side | 'none';
}

/** More for oneself or less for the rival. */
function pays(change: Change, side: Side): boolean {
  if (change.kind !== 'line' && change.kind !== 'vp') return false;
  return change.to > change.from === (change.side === side);
}

/** What would be different, before and after; lines of the score stand out, for they are what it is for. */
export function Does({ changes, side, here = '', asks = 'none' }: DoesProps) {
  return (
    <span className="does">
      {changes.map((change) => {
        const text = changeText(change, here);
        return (
          <span key={text} className={`change is-${change.kind}${pays(change, side) ? ' gain' : ''}`}>
            {text}
            <span className="visually-hidden">. </span>
          </span>
        );
      })}
      {changes.length === 0 && <span className="change">{say('change.none')}</span>}
      {asks !== 'none' && <span className="change">{say('choice.asks', { side: asks })}</span>}
    </span>
  );
}

interface ConfirmProps {
  /** The decision in a few words. */
  readonly name: string;
  readonly busy: boolean;
  readonly onDo: () => void;
  readonly onNot: () => void;
}

/** Stands under a button whose decision is final. */
function Confirm({ name, busy, onDo, onNot }: ConfirmProps) {
  const yes = useRef<HTMLButtonElement>(null);
  const enter = useKey('Enter');
  useEffect(() => yes.current?.focus(), []);
  return (
    <div className="confirm">
      <p>{say('decide.final')}</p>
      <p className="buttons">
        <button ref={yes} type="button" className="primary" disabled={busy} onClick={onDo} {...enter}>
          {say('decide.yes', { move: name })}
        </button>
        <button type="button" onClick={onNot}>
          {say('decide.no')}
        </button>
      </p>
    </div>
  );
}

interface Props {
  /** What is read aloud in place of name and price; it holds what is seen. */
  readonly label: string;
  readonly name: string;
  readonly price?: number;
  readonly does: ReactNode;
  readonly hotkey?: string;
  /** It could not be taken back. */
  readonly final: boolean;
  readonly busy: boolean;
  /** Why it cannot be done now. */
  readonly reason?: string | null;
  readonly beside?: ReactNode;
  readonly className?: string;
  readonly onDo: () => void;
}

export function Act(props: Props) {
  const { label, name, price, does, hotkey = '', busy, reason, beside, className = '', onDo } = props;
  const proposes = useContext(Proposing);
  const final = props.final && !proposes;
  const [armed, setArmed] = useState(false);
  const key = useKey(hotkey);
  const button = useRef<HTMLButtonElement>(null);
  const putDown = () => {
    setArmed(false);
    button.current?.focus();
  };
  return (
    <div className={`act ${className}`}>
      <div className="act-row">
        <button
          ref={button}
          type="button"
          className="act-button"
          disabled={busy || Boolean(reason)}
          {...(final ? { 'aria-expanded': armed } : {})}
          onClick={final ? () => setArmed(!armed) : onDo}
          {...key}
        >
          <span className="visually-hidden">{does ? `${label}. ` : label}</span>
          <span className="act-head" aria-hidden="true">
            <Key name={hotkey} />
            <strong>{name}</strong>
            {price !== undefined && <Price price={price} />}
          </span>
          {does}
        </button>
        {beside}
      </div>
      {reason && <p className="reason">{reason}</p>}
      {armed && <Confirm name={name} busy={busy} onDo={onDo} onNot={putDown} />}
    </div>
  );
}
