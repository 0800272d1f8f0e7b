/** A dialog over the page. The browser's own: it keeps the focus inside, gives it back, and closes with Escape. */
import { type ReactNode, useEffect, useRef } from 'react';
import { say } from '../../messages';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Modal({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="modal" aria-labelledby="modal-title" onClose={onClose}>
      <div className="modal-head">
        <h2 id="modal-title">{title}</h2>
        <button type="button" className="plain" onClick={() => dialog.current?.close()}>
          {say('settings.close')}
        </button>
      </div>
      {children}
    </dialog>
  );
}
