/** The help sheet: every key and what it does. */
import { say } from '../../messages';
import { Modal } from './modal';
import { useSettings } from './settings';

const KEYS = ['digits', 'zero', 'enter', 'escape', 'u', 'h', 'm', 't', 'g', 'c', 'help', 'arrows'] as const;

export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const { shortcuts } = useSettings();
  return (
    <Modal title={say('keys.title')} onClose={onClose}>
      <p className="hint">{say(shortcuts ? 'keys.about' : 'keys.off')}</p>
      <dl className="keys">
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{say(`keys.${key}`)}</kbd>
            </dt>
            <dd>{say(`keys.${key}.does`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
