/** A new match on the server: which, as whom, at what pace. */
import { useEffect, useState } from 'react';
import { say } from '../../messages';
import { type Level, SIDES, type Side } from '../../rules';
import type { Pace } from '../../table/wire';
import { sideName } from '../lib/names';
import { levelsOf, scenarios } from '../lib/scenarios';
import { address, go } from '../route';
import { lobby } from './api';
import { Problem } from './problem';
import { keepName, myName } from './seats';
import { useAct } from './use-asked';
import { paceText } from './words';

const PACES: readonly Pace[] = [
  { kind: 'live', minutes: null },
  { kind: 'live', minutes: 3 },
  { kind: 'live', minutes: 7 },
  { kind: 'days', days: 1 },
  { kind: 'days', days: 3 },
];

export function NameField({ name, onName }: { name: string; onName: (name: string) => void }) {
  return (
    <label className="field">
      {say('online.name')}{' '}
      <input
        required
        maxLength={30}
        autoComplete="nickname"
        value={name}
        title={say('online.nameAbout')}
        onChange={({ target }) => onName(target.value)}
      />
    </label>
  );
}

/** Where the operator has allowed it: a program elsewhere that is told of the match. */
function Webhook({ url, onUrl }: { url: string; onUrl: (url: string) => void }) {
  const [hosts, setHosts] = useState<readonly string[]>([]);
  useEffect(() => {
    // Without an answer there is no such field; whatever else is wrong is said when the game is made.
    lobby.webhooks().then(setHosts, () => {});
  }, []);
  if (hosts.length === 0) return null;
  return (
    <label className="field">
      {say('online.webhook')}{' '}
      <input type="url" maxLength={500} value={url} onChange={({ target }) => onUrl(target.value)} />
      <small className="hint">{say('online.webhookAbout', { hosts: hosts.join(', ') })}</small>
    </label>
  );
}

export function CreateForm() {
  const [name, setName] = useState(myName);
  const [id, setId] = useState(scenarios[0]?.id ?? '');
  const scenario = scenarios.find((one) => one.id === id);
  const [level, setLevel] = useState<Level>('accessible');
  const [side, setSide] = useState<Side | 'random'>('random');
  const [pace, setPace] = useState(0);
  const [listed, setListed] = useState(false);
  const [chat, setChat] = useState(true);
  const [webhook, setWebhook] = useState('');
  const [made, setMade] = useState<{ readonly to: string; readonly key: string } | null>(null);
  const { busy, problem, run } = useAct();
  const levels = scenario ? levelsOf(scenario) : [];
  const at = levels.includes(level) ? level : (levels[0] ?? 'accessible');
  const create = () =>
    run(async () => {
      keepName(name.trim());
      const wish = { scenario: id, level: at, side, bot: null, name: name.trim(), pace: PACES[pace]!, listed, chat };
      const made = await lobby.create(webhook.trim() === '' ? wish : { ...wish, webhook: webhook.trim() });
      const to = address.table(made.match, made.code);
      if (made.webhookKey === undefined) go(to);
      else setMade({ to, key: made.webhookKey });
    });
  if (made) {
    return (
      <section className="panel online-form" aria-labelledby="online-new">
        <h2 id="online-new">{say('online.new')}</h2>
        <p role="status">{say('online.webhookKey', { key: made.key })}</p>
        <p className="buttons">
          <a className="button primary" href={made.to}>
            {say('online.mine.go')}
          </a>
        </p>
      </section>
    );
  }
  return (
    <form
      className="panel online-form"
      aria-labelledby="online-new"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <h2 id="online-new">{say('online.new')}</h2>
      <NameField name={name} onName={setName} />
      <label className="field">
        {say('online.scenario')}{' '}
        <select value={id} onChange={({ target }) => setId(target.value)}>
          {scenarios.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      </label>
      {levels.length > 1 && (
        <label className="field">
          {say('online.level')}{' '}
          <select value={at} onChange={({ target }) => setLevel(target.value as Level)}>
            {levels.map((one) => (
              <option key={one} value={one}>
                {say(`name.level.${one}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <fieldset className="field">
        <legend>{say('online.side')}</legend>
        {([...SIDES, 'random'] as const).map((one) => (
          <label key={one} className="option">
            <input type="radio" name="online-side" checked={side === one} onChange={() => setSide(one)} />
            <span>{one === 'random' ? say('online.random') : sideName(one)}</span>
          </label>
        ))}
      </fieldset>
      <label className="field">
        {say('online.pace')}{' '}
        <select value={pace} onChange={({ target }) => setPace(Number(target.value))}>
          {PACES.map((one, n) => (
            <option key={paceText(one)} value={n}>
              {paceText(one)}
            </option>
          ))}
        </select>
      </label>
      <label className="option">
        <input type="checkbox" checked={listed} onChange={({ target }) => setListed(target.checked)} />
        <span>{say('online.listed')}</span>
      </label>
      <label className="option">
        <input type="checkbox" checked={chat} onChange={({ target }) => setChat(target.checked)} />
        <span>{say('online.chat')}</span>
      </label>
      <Webhook url={webhook} onUrl={setWebhook} />
      <Problem text={problem} />
      <p className="buttons">
        <button type="submit" className="primary" disabled={busy}>
          {say(busy ? 'online.creating' : 'online.create')}
        </button>
      </p>
    </form>
  );
}
