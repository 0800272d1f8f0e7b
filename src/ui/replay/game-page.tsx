/** A game that came with the address: read-only until somebody keeps it. */
import '../words/uiPages';
import { useEffect, useState } from 'react';
import { say } from '../../messages';
import { type ChronicleEvent, type SetUp, view } from '../../rules';
import type { GameRecord } from '../../scenario/record';
import { readGame } from '../lib/game-file';
import { obstacleText } from '../lib/obstacle';
import { keep, newId } from '../lib/saves';
import { type Obstacle, setUpFor } from '../lib/scenarios';
import { Page } from '../parts/page';
import { summaryOf } from '../play/use-table';
import { address, go } from '../route';
import { Archive } from './archive';
import { courseOf } from './course';
import { type LinkProblem, unpackGame } from './link';
import { Replay } from './replay';

type Opened =
  | { readonly status: 'opening' }
  | { readonly status: 'bad'; readonly why: LinkProblem | 'content'; readonly problems: readonly string[] }
  | {
      readonly status: 'closed';
      readonly record: GameRecord;
      readonly chronicle: readonly ChronicleEvent[] | null;
      readonly obstacle: Obstacle;
    }
  | { readonly status: 'open' | 'unfinished'; readonly record: GameRecord; readonly setUp: SetUp };

async function open(payload: string): Promise<Opened> {
  const unpacked = await unpackGame(payload);
  if (!unpacked.ok) return { status: 'bad', why: unpacked.why, problems: [] };
  const read = await readGame(unpacked.text, say('ui.link.title'));
  if (!read.ok) return { status: 'bad', why: 'content', problems: read.problems };
  const { record, chronicle } = read;
  // Who played does not matter to those who look on.
  const { seats: _, ...bare } = record;
  const setUp = setUpFor(bare);
  if (typeof setUp === 'string') return { status: 'closed', record, chronicle, obstacle: setUp };
  try {
    return { status: courseOf(setUp, record).over ? 'open' : 'unfinished', record, setUp };
  } catch (error) {
    return { status: 'bad', why: 'content', problems: [error instanceof Error ? error.message : String(error)] };
  }
}

/** Puts the game among those kept here. */
function keepGame(record: GameRecord, setUp: SetUp, to: (id: string) => string): void {
  const id = newId();
  const end = courseOf(setUp, record).stateAt(record.moves.length);
  keep(id, record, summaryOf(view(end, 'spectator')));
  go(to(id));
}

function Bad({ why, problems }: Extract<Opened, { status: 'bad' }>) {
  return (
    <Page title={say('ui.link.badTitle')}>
      <p>{say(`ui.link.${why}`)}</p>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <p>
        <a href={address.home}>{say('ui.page.home')}</a>
      </p>
    </Page>
  );
}

export default function GamePage({ payload }: { payload: string }) {
  const [opened, setOpened] = useState<Opened>({ status: 'opening' });
  useEffect(() => {
    let current = true;
    void open(payload).then((result) => current && setOpened(result));
    return () => {
      current = false;
    };
  }, [payload]);
  switch (opened.status) {
    case 'opening':
      return <p className="loading">{say('ui.loading')}</p>;
    case 'bad':
      return <Bad {...opened} />;
    case 'closed':
      return (
        <Page title={say('ui.link.title')}>
          <p>{obstacleText(opened.record, opened.obstacle)}</p>
          {/* A link is only made of a game that is over. */}
          <Archive record={opened.record} chronicle={opened.chronicle} over />
          <p>
            <a href={address.home}>{say('ui.page.home')}</a>
          </p>
        </Page>
      );
    case 'unfinished':
      return (
        <Page title={say('ui.link.title')}>
          <p>{say('ui.link.notOver')}</p>
          <p className="buttons">
            <button
              type="button"
              className="primary"
              onClick={() => keepGame(opened.record, opened.setUp, address.play)}
            >
              {say('ui.link.keepOn')}
            </button>
          </p>
        </Page>
      );
    case 'open':
      return (
        <Replay
          record={opened.record}
          setUp={opened.setUp}
          from=""
          note={
            <p className="link-note">
              {say('ui.link.note')}{' '}
              <button type="button" onClick={() => keepGame(opened.record, opened.setUp, (id) => address.replay(id))}>
                {say('ui.link.keep')}
              </button>
            </p>
          }
        />
      );
  }
}
