/** The board as one screen: header, both sides and tracks, the map, and whatever a page puts beside it. */
import type { ReactNode, Ref } from 'react';
import type { ChronicleEvent, View } from '../../rules';
import { titleOfGame } from '../lib/scenarios';
import { BoardHeader } from './header';
import { MapPanel } from './map-panel';
import { SidePanel } from './side-panel';
import { Tracks } from './tracks';
import type { TrayProps } from './trays';
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
  return (
    <div className="board">
      <BoardHeader view={view} events={events} title={titleOfGame(view.config)} {...(heading ? { heading } : {})}>
        {tools}
      </BoardHeader>
      <main className="table">
        <div className="state">
          <Tracks view={view} />
          <SidePanel view={view} side="moscow" />
          <SidePanel view={view} side="tehran" />
        </div>
        {view.config.modifiers.withoutMap ? <VotesBoard view={view} events={events} /> : <MapPanel {...map} />}
        <div className="aside">{children}</div>
      </main>
    </div>
  );
}
