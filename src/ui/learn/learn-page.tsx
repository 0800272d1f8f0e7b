/** Learn: the first game, and where to read on. */
import '../words/glossary';
import '../words/learn';
import { useState } from 'react';
import { say } from '../../messages';
import { Page } from '../parts/page';
import { address, go } from '../route';
import './learn.css';
import { FRESH, isBegun, keepProgress, loadProgress } from './progress';

function anew(): void {
  keepProgress(FRESH);
  go(address.lesson);
}

const LIBRARY = [
  { id: 'rules', to: address.rules() },
  { id: 'glossary', to: address.glossary() },
  { id: 'sources', to: address.sources() },
  { id: 'teaching', to: address.teaching() },
] as const;

export default function LearnPage() {
  const [begun] = useState(() => isBegun(loadProgress()));
  return (
    <Page title={say('learn.title')} className="learn">
      <section className="panel first-game" aria-labelledby="first-game-title">
        <h2 id="first-game-title">{say('learn.game.title')}</h2>
        <p className="lede">{say('learn.lede')}</p>
        <p className="hint">{say('learn.game.ideas')}</p>
        <p className="buttons">
          <a className="button primary large" href={address.lesson}>
            {say(begun ? 'learn.game.continue' : 'learn.game.start')}
          </a>
          {begun && (
            <button type="button" onClick={anew}>
              {say('learn.game.over')}
            </button>
          )}
        </p>
      </section>
      <section aria-labelledby="library-title">
        <h2 id="library-title">{say('learn.library.title')}</h2>
        <ul className="library-links">
          {LIBRARY.map(({ id, to }) => (
            <li key={id} className="panel">
              <h3>
                <a href={to}>{say(`learn.library.${id}`)}</a>
              </h3>
              <p>{say(`learn.library.${id}About`)}</p>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
