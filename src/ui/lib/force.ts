/** What is in force beyond the moment (C4.4, C4.7), as sentences with their end. */
import { say } from '../../messages';
import { inForce, LASTING, type LastingId, lastTurnOf, PROVINCES, type View } from '../../rules';

export interface InForce {
  readonly key: string;
  /** The card or headline that it comes from, '' for none. */
  readonly from: string;
  readonly text: string;
  readonly until: string;
}

/** "m19Declined" comes from m19. */
function originOf(id: LastingId): string {
  return /^[hmt]\d\d/.exec(id)?.[0] ?? '';
}

function lastingOf(view: View): InForce[] {
  return LASTING.flatMap((id, number) => {
    if (!inForce(view, number)) return [];
    const memory = view.memory[number]!;
    const values = id === 'lineStrike' ? { by: memory } : { province: PROVINCES[memory] ?? '' };
    const last = Math.min(view.lasting[number]!, lastTurnOf(view));
    const until = say('lasting.until', { turns: last - view.turn });
    return [{ key: id, from: originOf(id), text: say(`lasting.${id}`, values), until }];
  });
}

export function inForceNow(view: View): InForce[] {
  const plain = (key: string, text: string, until = ''): InForce => ({ key, from: '', text, until });
  const turn = say('lasting.until', { turns: 0 });
  const found = lastingOf(view);
  view.provinces.forEach((p, n) => {
    const province = PROVINCES[n]!;
    if (p.closed) found.push(plain(`closed ${province}`, say('lasting.closed', { province }), turn));
  });
  if (view.strikeTurn !== 0) found.push(plain('strike', say('lasting.strikeTurn', { by: view.strikeTurn }), turn));
  if (view.dronesSold) found.push(plain('drones', say('lasting.dronesSold')));
  return found;
}
