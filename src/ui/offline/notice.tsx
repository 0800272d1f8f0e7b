/** That the game works without a network now, or that a new version waits. Never over a game that is being played. */
import { useSyncExternalStore } from 'react';
import { say } from '../../messages';
import { offline } from './service';

export function OfflineNotice() {
  const state = useSyncExternalStore(offline.subscribe, offline.read);
  if (state === 'none') return null;
  return (
    <aside className="offline-notice" role="status">
      <p>
        {state === 'ready' ? (
          say('ui.offline.ready')
        ) : (
          <>
            <strong>{say('ui.offline.update')}</strong> {say('ui.offline.updateAbout')}
          </>
        )}
      </p>
      <p className="buttons">
        {state === 'update' && (
          <button type="button" className="primary" onClick={() => offline.update()}>
            {say('ui.offline.load')}
          </button>
        )}
        <button type="button" onClick={() => offline.dismiss()}>
          {say(state === 'update' ? 'ui.offline.later' : 'ui.offline.close')}
        </button>
      </p>
    </aside>
  );
}
