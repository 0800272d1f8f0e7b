/** Opens the settings from any header. The dialogs are fetched when they are first needed. */
import { lazy, Suspense, useState } from 'react';
import { say } from '../../messages';

const SettingsDialog = lazy(() => import('./settings-dialog'));
const KeysDialog = lazy(() => import('./keys-dialog'));

export function SettingsButton() {
  // Pressed in the drawn page, before this one was there (public/first.js).
  const [open, setOpen] = useState(
    () => typeof document !== 'undefined' && document.documentElement.dataset.asked === 'settings',
  );
  return (
    <>
      <button type="button" className="plain" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say('settings.title')}
      </button>
      {open && (
        <Suspense>
          <SettingsDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** The help sheet, opened by whoever holds `open`. */
export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  if (!open) return null;
  return (
    <Suspense>
      <KeysDialog onClose={onClose} />
    </Suspense>
  );
}
