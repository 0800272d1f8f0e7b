/** From what a side sees to whole positions that agree with it: the unknown is drawn anew for every playout. */
import {
  CARD_COUNT,
  CARD_RULES,
  draftSheet,
  ERAS,
  FIRST_TEHRAN_CARD,
  newBooks,
  newSheet,
  type Rng,
  rival,
  type Side,
  type State,
  type View,
  ZONE,
  type Zone,
} from '../rules';
import { type Belief, drawCredits } from './belief';

type SeatView = View & { readonly viewer: Side };

/** A position in the rules' own form with everything hidden left empty; {@link imagine} fills it. */
export function positionOf(view: SeatView): State {
  const { viewer, secret, ...open } = structuredClone({ ...view, config: null });
  const s: State = {
    ...(open as unknown as Omit<State, 'secret' | 'config'>),
    config: view.config,
    secret: {
      credits: secret.credits ?? 0,
      channel: secret.channel ?? 'none',
      bid: secret.bid ?? -1,
      moscowSheet: secret.moscowSheet ?? newSheet(),
      tehranSheet: secret.tehranSheet ?? newSheet(),
      zones: secret.zones.slice(),
      shielded: 0,
      books: newBooks(),
    },
  };
  if (s.step === 'orders') {
    // The rival's sheet is its secret, sealed or not: it is imagined at the reveal.
    const other = rival(viewer);
    s.active = 'both';
    s[other].sealed = false;
    s[viewer].sealed = false;
    if (other === 'moscow') s.secret.moscowSheet = draftSheet(s, 'moscow');
    else s.secret.tehranSheet = draftSheet(s, 'tehran');
    if (viewer === 'moscow') s.secret.moscowSheet = draftSheet(s, 'moscow');
    else s.secret.tehranSheet = draftSheet(s, 'tehran');
  }
  if (s.step === 'discard') s.active = viewer;
  return s;
}

/** Draws what the viewer cannot know into a copy of its position. */
export function imagine(s: State, viewer: Side, belief: Belief, rng: Rng): void {
  if (viewer === 'tehran') {
    s.secret.credits = drawCredits(belief, rng);
    if (s.step === 'accusation') s.secret.channel = rng.below(1000) < belief.share * 1000 ? 'share' : 'silent';
  }
  if (!s.config.cards) return;
  for (const side of ['moscow', 'tehran'] as const) dealHidden(s, side, side === viewer, rng);
}

const pool: number[] = [];

/**
 * Hidden cards of one side: first its hand (unless it is the viewer's own), then the pile of the present era; what is
 * left lies in later piles or is gone. Counts are open (C1.4), so they come out right.
 */
function dealHidden(s: State, side: Side, own: boolean, rng: Rng): void {
  const zones = s.secret.zones;
  const from = side === 'moscow' ? 0 : FIRST_TEHRAN_CARD;
  const to = side === 'moscow' ? FIRST_TEHRAN_CARD : CARD_COUNT;
  const present = s.config.eras[s.turn - 1] ?? 'early';
  const now = ERAS.indexOf(present);
  pool.length = 0;
  for (let i = from; i < to; i++) {
    if (zones[i] !== ZONE.hidden) continue;
    const { era } = CARD_RULES[i]!;
    const rank = era === 'any' ? now : ERAS.indexOf(era);
    if (rank <= now) pool.push(i);
    else zones[i] = ZONE[era as (typeof ERAS)[number]];
  }
  let pile = s[side].pile;
  if (own) {
    // One knows one's hand and discards: a hidden card of the present era can only lie in the pile.
    for (let k = pool.length - 1; k >= 0; k--) {
      if (CARD_RULES[pool[k]!]!.era !== present) continue;
      zones[takeAt(k)] = ZONE[present];
      pile--;
    }
  } else for (let k = s[side].hand; k > 0 && pool.length > 0; k--) zones[takeAt(rng.below(pool.length))] = ZONE.hand;
  for (let tries = pool.length * 3; pile > 0 && pool.length > 0 && tries > 0; tries--) {
    const at = rng.below(pool.length);
    const { era } = CARD_RULES[pool[at]!]!;
    // Cards of an earlier era can be in a hand, never in this pile.
    if (era !== 'any' && era !== present) continue;
    zones[takeAt(at)] = ZONE[present];
    pile--;
  }
  for (const i of pool) zones[i] = restZone(s, i, now, rng);
}

/** Takes a card out of the pool. */
function takeAt(at: number): number {
  const card = pool[at]!;
  pool[at] = pool[pool.length - 1]!;
  pool.pop();
  return card;
}

/** A hidden card neither in hand nor in the present pile: an *any* card waits in a later pile if there is one. */
function restZone(s: State, card: number, now: number, rng: Rng): Zone {
  const { era } = CARD_RULES[card]!;
  if (era !== 'any') return ERAS.indexOf(era) === now ? ZONE.faceDown : ZONE.gone;
  const later = ERAS.filter((one, rank) => rank > now && s.config.eras.includes(one));
  return later.length === 0 ? ZONE.gone : ZONE[later[rng.below(later.length)]!];
}
