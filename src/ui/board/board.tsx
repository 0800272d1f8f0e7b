/** The board as one screen: header, both sides and tracks, the map, and whatever a page puts beside it. */
import type { ReactNode, Ref } from 'react';
import { say } from '../../messages';
import type { ChronicleEvent, View } from '../../rules';
import { titleOfGame } from '../lib/scenarios';
import { BoardHeader } from './header';
import { MapPanel } from './map-panel';
import { SidePanel } from './side-panel';
import { Tracks } from './tracks';
import type { TrayProps } from './trays';
import { useSince } from './use-since';
import { VotesBoard } from './votes-board';

interface Props extends TrayProps {
  readonly view: View;
  /** What the viewer may read of the chronicle. */
  readonly events: readonly ChronicleEvent[];
  readonly heading?: Ref<HTMLHeadingElement>;
  /** Buttons in the header. */
  readonly tools?: ReactNode;
  /** The panel beside the map. */
  readonly children: ReactNode;
}

export function Board({ heading, tools, events, children, ...map }: Props) {
  const { view } = map;
  const since = useSince(view, events);
  const before = since?.view ?? null;
  return (
    <div className="board">
      <BoardHeader view={view} events={events} title={titleOfGame(view.config)} {...(heading ? { heading } : {})}>
        {tools}
      </BoardHeader>
      <main className="table">
        <Tracks view={view} before={before} />
        {view.config.modifiers.withoutMap ? (
          <VotesBoard view={view} events={events} />
        ) : (
          <MapPanel {...map} events={events} from={since?.lines ?? events.length} />
        )}
        <section className="aside" aria-label={say('ui.board.aside')}>
          {children}
        </section>
        <div className="sides">
          <SidePanel view={view} side="moscow" before={before} />
          <SidePanel view={view} side="tehran" before={before} />
        </div>
      </main>
    </div>
  );
}
