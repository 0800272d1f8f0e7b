/** Through whose eyes a recorded game is looked at. */
import { isSecret } from '../../bots/types';
import { moveText, say } from '../../messages';
import {
  type ChronicleEvent,
  type Decision,
  type GameMove,
  isAct,
  isOver,
  readChronicle,
  SIDES,
  type Side,
  type View,
  view,
  ZONE,
} from '../../rules';
import { type GameRecord, playersOf } from '../../scenario/record';
import { peopleAmong } from '../lib/players';
import type { Course } from './course';

/** A side, everybody at the table, or whoever may see everything. */
export type Eyes = Side | 'spectator' | 'all';

/**
 * Whose eyes may be lent. Until a game is over it holds secrets: then only what everybody may see, and what the one
 * person who plays against a bot knows anyway (R14.1).
 */
export function eyesFor(record: GameRecord, over: boolean): readonly Eyes[] {
  if (over) return ['all', 'spectator', ...SIDES];
  const people = peopleAmong(playersOf(record));
  return people.length === 1 ? ['spectator', people[0]!] : ['spectator'];
}

/** Both sides' sights laid over each other; only for a game that is over. */
function everything(state: Parameters<typeof view>[0]): View {
  const moscow = view(state, 'moscow');
  const tehran = view(state, 'tehran');
  const zones = moscow.secret.zones.map((zone, i) => (zone === ZONE.hidden ? tehran.secret.zones[i]! : zone));
  return {
    ...moscow,
    viewer: 'spectator',
    secret: { ...moscow.secret, tehranSheet: tehran.secret.tehranSheet, zones },
  };
}

export interface Sight {
  readonly view: View;
  /** What these eyes have read so far. */
  readonly events: readonly ChronicleEvent[];
  /** Of that, what the last decision led to. */
  readonly fresh: readonly ChronicleEvent[];
}

export function sightAt(course: Course, at: number, eyes: Eyes): Sight {
  const state = course.stateAt(at);
  const open = eyes === 'all' && course.over;
  const read = (events: readonly ChronicleEvent[]) =>
    readChronicle(events, eyes === 'all' ? 'spectator' : eyes, open || isOver(state));
  const told = course.toldAt(at);
  const before = at > 0 ? course.toldAt(at - 1) : 0;
  return {
    view: open ? everything(state) : view(state, eyes === 'all' ? 'spectator' : eyes),
    events: read(course.chronicle.slice(0, told)),
    fresh: read(course.chronicle.slice(before, told)),
  };
}

/** Who made a move, and what it was, as these eyes may know it. */
export function madeText(move: GameMove, eyes: Eyes, over: boolean): string {
  if (isAct(move)) return moveText(move);
  return say('ui.replay.last', { side: move.side, move: decisionText(move, eyes, over) });
}

/** A decision in words, as these eyes may know it. */
export function decisionText(decision: Decision, eyes: Eyes, over: boolean): string {
  const own = eyes === decision.side || (eyes === 'all' && over);
  if (own || !isSecret(decision)) return moveText(decision);
  return say(decision.type === 'seal' ? 'ui.bot.sealed' : 'ui.bot.discarded').replace(/\.$/, '');
}
