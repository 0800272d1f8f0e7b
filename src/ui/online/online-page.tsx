/** Playing with somebody elsewhere: a new game, a code, open games, one's own. */
import '../words/online';
import './online.css';
import { useCallback, useState } from 'react';
import { say } from '../../messages';
import type { MyGame } from '../../table/wire';
import { titleOf } from '../lib/scenarios';
import { Page } from '../parts/page';
import { address, go } from '../route';
import { lobby } from './api';
import { CreateForm } from './create-form';
import { Problem } from './problem';
import { mySeats } from './seats';
import { useAct, useAsked } from './use-asked';
import { paceText, whenText } from './words';

/** The lists are asked for again so often, in milliseconds. */
const EVERY = 10_000;

function CodeForm() {
  const [code, setCode] = useState('');
  const { busy, problem, run } = useAct();
  const open = () =>
    run(async () => {
      const { match, seated } = await lobby.code(code);
      go(seated ? address.table(match) : address.join(match));
    });
  return (
    <form
      className="panel online-form"
      aria-labelledby="online-code"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <h2 id="online-code">{say('online.code.title')}</h2>
      <label className="field">
        {say('online.code')}{' '}
        <input
          required
          className="code"
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          maxLength={12}
          value={code}
          onChange={({ target }) => setCode(target.value.toUpperCase())}
        />
      </label>
      <p className="hint">{say('online.code.about')}</p>
      <Problem text={problem} />
      <p className="buttons">
        <button type="submit" disabled={busy}>
          {say('online.code.go')}
        </button>
      </p>
    </form>
  );
}

function stateText({ status, yours }: MyGame): string {
  if (status === 'playing') return say(yours ? 'online.mine.yours' : 'online.mine.theirs');
  return say(`online.mine.${status}`);
}

function MyGames() {
  const ask = useCallback(() => lobby.mine(mySeats().map(({ token }) => token)), []);
  const [asked] = useAsked(ask, EVERY);
  if (asked.at !== 'there') return null;
  const games = [...asked.value].sort((a, b) => Number(b.yours) - Number(a.yours));
  return (
    <section className="panel" aria-labelledby="online-mine">
      <h2 id="online-mine">{say('online.mine.title')}</h2>
      {games.length === 0 && <p className="hint">{say('online.mine.none')}</p>}
      <ul className="online-games">
        {games.map((game) => (
          <li key={game.match} className={game.yours ? 'yours' : ''}>
            <a href={address.table(game.match)}>{titleOf(game.scenario)}</a>{' '}
            {say('online.mine.as', { side: game.side })}
            {' · '}
            <strong>{stateText(game)}</strong>
            {game.dueAt !== null && ` · ${say('online.mine.due', { when: whenText(game.dueAt) })}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function OpenGames() {
  const [asked, again] = useAsked(lobby.open, EVERY);
  if (asked.at === 'waiting') return <p className="loading">{say('online.loading')}</p>;
  if (asked.at === 'failed') {
    return (
      <p role="alert" className="alert">
        {asked.why === 'offline' ? say('online.none') : asked.text}{' '}
        <button type="button" onClick={again}>
          {say('online.none.again')}
        </button>
      </p>
    );
  }
  return (
    <section className="panel" aria-labelledby="online-open">
      <h2 id="online-open">{say('online.open.title')}</h2>
      {asked.value.length === 0 && <p className="hint">{say('online.open.none')}</p>}
      <ul className="online-games">
        {asked.value.map(({ match, scenario, name, side, pace }) => (
          <li key={match}>
            <strong>{titleOf(scenario)}</strong> ·{' '}
            {say('online.open.line', { name: name ?? say('online.nobody'), side })} · {paceText(pace)}{' '}
            <a href={address.join(match)}>{say('online.open.join', { side })}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function OnlinePage() {
  return (
    <Page title={say('online.title')} className="online">
      <p className="lede">{say('online.lede')}</p>
      <div className="online-grid">
        <CreateForm />
        <div>
          <CodeForm />
          <MyGames />
          <OpenGames />
        </div>
      </div>
    </Page>
  );
}
