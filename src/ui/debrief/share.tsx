/** What can be taken along: the debrief as Markdown and CSV, the game itself, and paper. */
import { useState } from 'react';
import { say } from '../../messages';
import { download } from '../lib/download';
import { downloadGame, fileName } from '../lib/game-file';
import { csvOf, type Finished, markdownOf } from './files';

export function Share({ game }: { game: Finished }) {
  const [said, setSaid] = useState('');
  const name = fileName(game.record).replace(/\.json$/, '');
  const copy = () =>
    navigator.clipboard.writeText(markdownOf(game)).then(
      () => setSaid(say('debrief.share.copied')),
      () => setSaid(say('debrief.share.notCopied')),
    );
  return (
    <section className="share" aria-label={say('debrief.share.title')}>
      <p className="buttons">
        <button type="button" onClick={() => downloadGame(game.record)} title={say('debrief.share.about')}>
          {say('ui.saves.download')}
        </button>
        {'clipboard' in navigator && (
          <button type="button" onClick={copy}>
            {say('debrief.share.copy')}
          </button>
        )}
        <button type="button" onClick={() => download(`${name}.md`, markdownOf(game), 'text/markdown')}>
          {say('debrief.share.markdown')}
        </button>
        <button type="button" onClick={() => download(`${name}.csv`, csvOf(game), 'text/csv')}>
          {say('debrief.share.csv')}
        </button>
        <button type="button" onClick={() => window.print()}>
          {say('debrief.share.print')}
        </button>
      </p>
      <p role="status" className="hint">
        {said}
      </p>
    </section>
  );
}
