/** What can be taken along: the game as a link or a file, the debrief as Markdown and CSV, and paper. */
import { say } from '../../messages';
import { download } from '../lib/download';
import { fileName } from '../lib/game-file';
import { ShareGame } from '../replay/share-game';
import { csvOf, type Finished, markdownOf } from './files';

export function Share({ game }: { game: Finished }) {
  const { record, view, events } = game;
  return (
    <div className="panel wide share">
      <ShareGame record={record} view={view} chronicle={events} markdown={() => markdownOf(game)}>
        <button type="button" onClick={() => download(fileName(record, 'md'), markdownOf(game), 'text/markdown')}>
          {say('debrief.share.markdown')}
        </button>
        <button type="button" onClick={() => download(fileName(record, 'csv'), csvOf(game), 'text/csv')}>
          {say('debrief.share.csv')}
        </button>
        <button type="button" onClick={() => window.print()}>
          {say('debrief.share.print')}
        </button>
      </ShareGame>
    </div>
  );
}
