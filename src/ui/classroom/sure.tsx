/** A button that asks once more, in its own row, before something that nobody can take back. */
import { useEffect, useRef, useState } from 'react';
import { say } from '../../messages';

interface Props {
  readonly label: string;
  readonly sure: string;
  readonly about: string;
  readonly busy: boolean;
  /** Of the button that asks. */
  readonly className?: string;
  readonly onSure: () => void;
}

export function Sure({ label, sure, about, busy, className = 'danger', onSure }: Props) {
  const [asked, setAsked] = useState(false);
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) yes.current?.focus();
  }, [asked]);
  if (!asked) {
    return (
      <button type="button" className={className} disabled={busy} onClick={() => setAsked(true)}>
        {label}
      </button>
    );
  }
  return (
    <div className="alert asked">
      <p>{about}</p>
      <p className="buttons">
        <button ref={yes} type="button" className="danger" disabled={busy} onClick={onSure}>
          {sure}
        </button>
        <button type="button" onClick={() => setAsked(false)}>
          {say('control.cancel')}
        </button>
      </p>
    </div>
  );
}
