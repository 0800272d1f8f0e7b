/** Where everything starts: a new game, the games kept here, a game from a file. */
import { useState } from 'react';
import { say } from '../../messages';
import { listSaves } from '../lib/saves';
import { scenarios } from '../lib/scenarios';
import { Page } from '../parts/page';
import { address } from '../route';
import { LoadGame } from './load-game';
import { NewGame } from './new-game';
import { SavedGames } from './saved-games';
import { FIRST_CHOICE, WhoPlays } from './who-plays';

export function HomePage({ seed }: { seed: string | null }) {
  const [saves, setSaves] = useState(listSaves);
  const [players, setPlayers] = useState(FIRST_CHOICE);
  const refresh = () => setSaves(listSaves());
  return (
    <Page title={say('ui.title')} className="home">
      <p className="lede">{say('ui.home.sentence')}</p>
      <p>
        {say('ui.home.about')} <a href={address.rules()}>{say('ui.home.readRules')}</a>
      </p>
      <section aria-labelledby="new-title">
        <h2 id="new-title">{say('ui.home.new')}</h2>
        <WhoPlays players={players} onPlayers={setPlayers} />
        <div className="panels">
          {scenarios.map((scenario) => (
            <NewGame key={scenario.id} scenario={scenario} seed={seed} players={players} />
          ))}
        </div>
      </section>
      <section aria-labelledby="saves-title">
        <h2 id="saves-title">{say('ui.saves.title')}</h2>
        <SavedGames saves={saves} onChange={refresh} />
        <LoadGame onChange={refresh} />
      </section>
    </Page>
  );
}
