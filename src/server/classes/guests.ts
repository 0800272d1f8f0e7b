import type { Viewer } from '../../rules';
import type { LiveMatch } from '../match/live-match';
import type { Classes } from './classes';
import { viewerOf } from './views';

/**
 * Whose eyes a token of a class opens at one of its tables, beside the seats: a member of a team has its side's, an
 * observer those of a spectator at the table where the teacher has put them, the control link those at every table.
 */
export function guestOf(classes: Classes) {
  return async (match: LiveMatch, tokenHash: string): Promise<Viewer | null> => {
    const at = match.row.options.class;
    const whole = at ? await classes.read(at.id) : null;
    const viewer = whole ? viewerOf(whole, tokenHash) : null;
    if (!at || !viewer || viewer.kind === 'projector') return null;
    if (viewer.kind === 'control') return 'spectator';
    return viewer.person.table === at.table ? (viewer.person.side ?? 'spectator') : null;
  };
}
