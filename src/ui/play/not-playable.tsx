/** A game that is there but cannot be played on: it is named, explained and can be taken away as a file. */
import { say } from '../../messages';
import { RULES_VERSION } from '../../rules';
import { download } from '../lib/download';
import { downloadGame } from '../lib/game-file';
import { titleOf } from '../lib/scenarios';
import { Page } from '../parts/page';
import { address } from '../route';
import type { Opened } from './use-table';

type Closed = Exclude<Opened, { status: 'open' | 'opening' }>;

function explain(opened: Extract<Closed, { record: object }>): string {
  const { record, status, detail } = opened;
  return say(`ui.closed.${status}`, {
    theirs: record.rulesVersion,
    ours: RULES_VERSION,
    title: titleOf(record.scenario),
    detail,
  });
}

export function NotPlayable({ id, opened }: { id: string; opened: Opened }) {
  if (opened.status === 'open' || opened.status === 'opening') return null;
  return (
    <Page title={say('ui.closed.title')}>
      {opened.status === 'missing' && <p>{say('ui.closed.missing')}</p>}
      {opened.status === 'unreadable' && (
        <>
          <p>{say('ui.closed.unreadable')}</p>
          <button type="button" onClick={() => download(`axis-${id}.txt`, opened.text)}>
            {say('ui.saves.download')}
          </button>
        </>
      )}
      {'record' in opened && (
        <>
          <p>{explain(opened)}</p>
          <button type="button" onClick={() => downloadGame(opened.record)}>
            {say('ui.saves.download')}
          </button>
        </>
      )}
      <p>
        <a href={address.home}>{say('ui.page.home')}</a>
      </p>
    </Page>
  );
}
