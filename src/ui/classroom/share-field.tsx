/** A link or code to be passed on. Without a secure context there is no clipboard: the field selects itself. */
import { useState } from 'react';
import { say } from '../../messages';

interface Props {
  readonly label: string;
  readonly value: string;
}

export function ShareField({ label, value }: Props) {
  const [copied, setCopied] = useState(false);
  const canCopy = window.isSecureContext && 'clipboard' in navigator;
  return (
    <div className="share-field">
      <label>
        <span className="label">{label}</span>
        <input
          readOnly
          value={value}
          onFocus={({ target }) => target.select()}
          onClick={(e) => e.currentTarget.select()}
        />
      </label>
      {canCopy && (
        <button
          type="button"
          onClick={() =>
            void navigator.clipboard.writeText(value).then(
              () => setCopied(true),
              () => {},
            )
          }
        >
          <span role="status">{say(copied ? 'teach.copied' : 'teach.copy')}</span>
        </button>
      )}
    </div>
  );
}
