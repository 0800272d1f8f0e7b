/** Where everything starts: a game at once, the games kept here, a game of one's choice, a game from a file. */
import { lazy, Suspense, startTransition, useEffect, useState } from 'react';
import { say } from '../../messages';
import { useEarlyPress } from '../lib/early-press';
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

/** A second visit finds the whole page at once, and the place where it was left. */
let seen = false;

/** False until the top of the first visit has been painted: what lies below then takes a phone no time before it. */
function useBelow(): boolean {
  const [below, setBelow] = useState(seen);
  useEffect(() => {
    if (seen) return;
    seen = true;
    void painted().then(() => startTransition(() => setBelow(true)));
  }, []);
  return below;
}

export function HomePage({ seed }: { seed: string | null }) {
  const [saves, setSaves] = useState(listSaves);
  // Kept through the visit: a list that moves when its last game is deleted takes the way back along.
  const [savedFirst] = useState(saves.length > 0);
  const [players, setPlayers] = useState(FIRST_CHOICE);
  const below = useBelow();
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
          {below &&
            scenarios.map((scenario) => (
              <NewGame key={scenario.id} scenario={scenario} seed={seed} players={players} />
            ))}
        </div>
      </section>
      {!savedFirst && saved}
    </Page>
  );
}
