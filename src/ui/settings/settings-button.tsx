/** Opens the settings from any header. The dialogs are fetched when they are first needed. */
import { lazy, Suspense, useState } from 'react';
import { say } from '../../messages';
import { useEarlyPress } from '../lib/early-press';

const SettingsDialog = lazy(() => import('./settings-dialog'));
const KeysDialog = lazy(() => import('./keys-dialog'));

export function SettingsButton() {
  const [open, setOpen] = useState(false);
  useEarlyPress('settings', () => setOpen(true));
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
