/** Where everything starts: a game at once, the games kept here, a game of one's choice, a game from a file. */
import { lazy, Suspense, startTransition, useEffect, useState } from 'react';
import { say } from '../../messages';
import { useEarlyFocus, useEarlyPress } from '../lib/early-press';
import { painted } from '../lib/painted';
import { listSaves } from '../lib/saves';
import { scenarios } from '../lib/scenarios';
import { Page } from '../parts/page';
import { address } from '../route';
import { Hero } from './hero';
import { LoadGame } from './load-game';
import { NewGame } from './new-game';
import { SavedGames } from './saved-games';
import { FIRST_GAME, playNow } from './start';
import { FIRST_CHOICE, WhoPlays } from './who-plays';

const HomeMap = lazy(() => import('./home-map'));

/** Cards laid out at a time: all of them at once hold a phone up. */
const AT_A_TIME = 3;

/** How many cards were there: a second visit finds them at once, and the place where it was left. */
let seen = 0;

/** How many cards are there: on the first visit they follow the top of the page, once that has been painted. */
function useCards(): number {
  const [cards, setCards] = useState(seen);
  useEffect(() => {
    seen = cards;
    if (cards < scenarios.length) {
      void painted().then(() => startTransition(() => setCards((now) => Math.max(now, cards + AT_A_TIME))));
    }
  }, [cards]);
  return cards;
}

export function HomePage({ seed }: { seed: string | null }) {
  const [saves, setSaves] = useState(listSaves);
  // Kept through the visit: a list that moves when its last game is deleted takes the way back along.
  const [savedFirst] = useState(saves.length > 0);
  const [players, setPlayers] = useState(FIRST_CHOICE);
  const cards = useCards();
  useEarlyFocus();
  useEarlyPress('play', () => playNow(seed));
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
      <Hero game={FIRST_GAME} onPlay={() => playNow(seed)}>
        <Suspense fallback={null}>
          <HomeMap />
        </Suspense>
      </Hero>
      {savedFirst && saved}
      <section aria-labelledby="new-title">
        <h2 id="new-title">{say('ui.home.new')}</h2>
        <WhoPlays players={players} onPlayers={setPlayers} />
        <p>
          <a href={address.online}>{say('ui.home.online')}</a> · <a href={address.class()}>{say('ui.home.class')}</a>
        </p>
        <div className="scenarios">
          {scenarios.slice(0, cards).map((scenario) => (
            <NewGame key={scenario.id} scenario={scenario} seed={seed} players={players} />
          ))}
        </div>
      </section>
      {!savedFirst && saved}
    </Page>
  );
}
