/** What leaves the server about a position: a viewer's own view and nothing else (law 4). */
import type { FilteredMetadata, State } from 'boardgame.io';
import { SIDES, type Viewer } from '../rules';
import { SEATS } from '../table/game';
import type { MatchView } from '../table/match';
import type { Presence } from './match/info';
import type { LiveMatch } from './match/live-match';
import { withSeats } from './match/log';
import type { PositionMessage } from './wire';

/** What a connection has been sent last. */
export interface Sent {
  readonly version: number;
  /** The lines of its chronicle, each as its own text. */
  readonly lines: readonly string[];
}

/** Lines are never changed, only left out or added: each is made a text once. */
const texts = new WeakMap<object, string>();

function textOf(line: object): string {
  let text = texts.get(line);
  if (text === undefined) {
    text = JSON.stringify(line);
    texts.set(line, text);
  }
  return text;
}

export function positionFor(
  match: LiveMatch,
  viewer: Viewer,
  before: Sent | null,
): { readonly message: PositionMessage; readonly sent: Sent } {
  const { view, chronicle, decisions, record } = match.view(viewer);
  const lines = chronicle.map(textOf);
  const known = before?.lines ?? [];
  let keep = 0;
  while (keep < known.length && keep < lines.length && known[keep] === lines[keep]) keep++;
  const message: PositionMessage = {
    match: match.id,
    version: match.version,
    view,
    decisions,
    record:
      record &&
      withSeats(
        record,
        SIDES.map((side) => match.seats[side]),
      ),
    keep,
    lines: chronicle.slice(keep),
  };
  return { message, sent: { version: match.version, lines } };
}

/** The state as boardgame.io's client knows it: no plugin data, no undo history and no log. */
export function packageState(match: LiveMatch, viewer: Viewer): State<MatchView> {
  const { ctx, _stateID } = match.position;
  return { G: match.view(viewer), ctx, _stateID, plugins: {}, _undo: [], _redo: [] };
}

export function packageMetadata(match: LiveMatch, presence: Presence): FilteredMetadata {
  return SIDES.map((side) => {
    const { name, bot } = match.seats[side];
    const shown = bot ?? name;
    return {
      id: Number(SEATS[side]),
      ...(shown === null ? {} : { name: shown }),
      isConnected: presence.connected(match.id, side),
    };
  });
}
