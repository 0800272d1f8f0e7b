/** All settings in one place; each takes effect at once. */
import { say, sayAny } from '../../messages';
import { PaceChoice, WhySwitch } from '../bot/deeds';
import { Modal } from './modal';
import { CHOICES, type ChoiceName, changeSettings, type SwitchName, useSettings } from './settings';
import { playSound } from './sounds';

function Choice({ name }: { name: ChoiceName }) {
  const settings = useSettings();
  return (
    <fieldset className="setting">
      <legend>{say(`settings.${name}`)}</legend>
      <div className="segments">
        {CHOICES[name].map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={`setting-${name}`}
              checked={settings[name] === value}
              onChange={() => changeSettings({ [name]: value })}
            />
            <span>{name === 'text' ? say('settings.percent', { value }) : sayAny(`settings.${name}.${value}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Switch({ name }: { name: SwitchName }) {
  const settings = useSettings();
  const change = () => {
    changeSettings({ [name]: !settings[name] });
    if (name === 'sounds') playSound('done');
  };
  return (
    <label className="option">
      <input type="checkbox" checked={settings[name]} onChange={change} />
      <span>
        {say(`settings.${name}`)} <span className="effect">{say(`settings.${name}.about`)}</span>
      </span>
    </label>
  );
}

export default function SettingsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal title={say('settings.title')} onClose={onClose}>
      <div className="settings">
        <Choice name="theme" />
        <Choice name="contrast" />
        <Choice name="motion" />
        <Choice name="text" />
        <Switch name="hints" />
        <Switch name="shortcuts" />
        <Switch name="sounds" />
        <PaceChoice />
        <WhySwitch />
        <p className="hint">{say('settings.kept')}</p>
      </div>
    </Modal>
  );
}
