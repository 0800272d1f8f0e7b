/** A game that is there but cannot be played on: it is named, explained and can be taken away as a file. */
import { say } from '../../messages';
import { download } from '../lib/download';
import { downloadGame } from '../lib/game-file';
import { obstacleText } from '../lib/obstacle';
import { Page } from '../parts/page';
import { Archive } from '../replay/archive';
import { address } from '../route';
import type { Opened } from './use-table';

type Closed = Exclude<Opened, { status: 'open' | 'opening' }>;

function explain({ record, status, detail }: Extract<Closed, { record: object }>): string {
  return status === 'damaged' ? say('ui.closed.damaged', { detail }) : obstacleText(record, status);
}

export default function NotPlayable({ id, opened }: { id: string; opened: Opened }) {
  if (opened.status === 'open' || opened.status === 'opening') return null;
  return (
    <Page title={say('ui.closed.title')}>
      {opened.status === 'missing' && <p>{say('ui.closed.missing')}</p>}
      {opened.status === 'unreadable' && (
        <>
          <p>{say('ui.closed.unreadable')}</p>
          <p className="buttons">
            <button type="button" onClick={() => download(`axis-${id}.txt`, opened.text, 'text/plain')}>
              {say('ui.saves.download')}
            </button>
          </p>
        </>
      )}
      {'record' in opened && (
        <>
          <p>{explain(opened)}</p>
          <p className="buttons">
            <button type="button" onClick={() => downloadGame(opened.record, opened.chronicle)}>
              {say('ui.saves.download')}
            </button>
          </p>
        </>
      )}
      {'record' in opened && opened.status === 'otherRules' && <Archive {...opened} />}
      <p>
        <a href={address.home}>{say('ui.page.home')}</a>
      </p>
    </Page>
  );
}
