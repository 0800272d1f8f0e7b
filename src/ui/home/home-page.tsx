/** Where everything starts: a game at once, the games kept here, a game of one's choice, a game from a file. */
import { lazy, Suspense, useState } from 'react';
import { say } from '../../messages';
import { playersText } from '../bot/words';
import { listSaves } from '../lib/saves';
import { scenarios } from '../lib/scenarios';
import { Icon } from '../parts/icon';
import { Page } from '../parts/page';
import { address } from '../route';
import { LoadGame } from './load-game';
import { NewGame } from './new-game';
import { SavedGames } from './saved-games';
import { FIRST_GAME, FIRST_PLAYERS, playNow } from './start';
import { FIRST_CHOICE, WhoPlays } from './who-plays';

const HomeMap = lazy(() => import('./home-map'));

function Hero({ seed }: { seed: string | null }) {
  return (
    <div className="hero">
      <p className="lede">{say('ui.home.sentence')}</p>
      <p className="buttons">
        <button type="button" className="primary large" onClick={() => playNow(seed)}>
          <Icon name="play" /> {say('ui.home.play')}
        </button>
        <a className="button large" href={address.lesson}>
          {say('ui.home.learn')}
        </a>
      </p>
      {FIRST_GAME && (
        <p className="hint">
          {say('ui.home.playAbout', {
            title: FIRST_GAME.title,
            players: playersText(FIRST_PLAYERS),
            minutes: FIRST_GAME.minutes,
          })}
        </p>
      )}
      <p className="about">{say('ui.home.about')}</p>
      <div className="hero-map">
        <Suspense fallback={null}>
          <HomeMap />
        </Suspense>
      </div>
    </div>
  );
}

export function HomePage({ seed }: { seed: string | null }) {
  const [saves, setSaves] = useState(listSaves);
  // Kept through the visit: a list that moves when its last game is deleted takes the way back along.
  const [savedFirst] = useState(saves.length > 0);
  const [players, setPlayers] = useState(FIRST_CHOICE);
  const refresh = () => setSaves(listSaves());
  const saved = (
    <section aria-labelledby="saves-title">
      <h2 id="saves-title">{say('ui.saves.title')}</h2>
      <SavedGames saves={saves} onChange={refresh} />
      <LoadGame onChange={refresh} />
    </section>
  );
  return (
    <Page title={say('ui.title')} className="home">
      <Hero seed={seed} />
      {savedFirst && saved}
      <section aria-labelledby="new-title">
        <h2 id="new-title">{say('ui.home.new')}</h2>
        <WhoPlays players={players} onPlayers={setPlayers} />
        <div className="scenarios">
          {scenarios.map((scenario) => (
            <NewGame key={scenario.id} scenario={scenario} seed={seed} players={players} />
          ))}
        </div>
      </section>
      {!savedFirst && saved}
    </Page>
  );
}
