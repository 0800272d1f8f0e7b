/** Positions and moves for tests of cards, headlines and modifiers; a test reads like the text it checks. */
import { expect } from 'vitest';
import {
  CARDS,
  type CardId,
  type ChronicleEvent,
  cloneState,
  decide,
  L,
  type LastingId,
  legalMoves,
  MODIFIERS,
  type ModifierId,
  type Modifiers,
  PROVINCES,
  type ProvinceId,
  QUESTIONS,
  readChronicle,
  refuseDecision,
  SITES,
  type Side,
  type View,
  type Viewer,
  view,
  ZONE,
} from '../../../src/rules';
import { type Orders as Sheets, sheet } from '../decisions';
import { Position } from '../position';
import { type Faces, FixedDice } from './dice';
import { gap, type Table, tableOf } from './table';

/** What both sides do after Statecraft; what is not named is nothing, Silent, Lie low, no offer, Abstain. */
export interface Orders extends Sheets {
  readonly joint?: ProvinceId;
  readonly accuse?: boolean;
  readonly offer?: number;
  readonly vote?: 'veto' | 'abstain' | 'support';
}

export type ZoneName = keyof typeof ZONE;
const ZONE_NAMES = Object.keys(ZONE) as ZoneName[];

/** What is named with a card or an answer: a province, a site or an option. */
function named(what: string | undefined): object {
  if (what === undefined) return {};
  if ((PROVINCES as readonly string[]).includes(what)) return { province: what };
  return SITES.some(({ id }) => id === what) ? { site: what } : { option: what };
}

function nameOf(move: object): string {
  const { province, site, option, card } = move as Record<string, string>;
  return province ?? site ?? option ?? card ?? '';
}

export function ownerOfCard(card: CardId): Side {
  return card.startsWith('m') ? 'moscow' : 'tehran';
}

/** A game under test: words that set the position up come first, then what the sides do. */
export class Game extends Position {
  readonly dice = new FixedDice();

  // --- the position -------------------------------------------------------------------------------------------

  modifiers(...ids: ModifierId[]): this {
    const all = Object.fromEntries(MODIFIERS.map((id) => [id, ids.includes(id)])) as Modifiers;
    return this.config({ modifiers: all });
  }

  /** Puts cards somewhere and keeps the open counts true. */
  cards(zone: ZoneName, ...ids: CardId[]): this {
    for (const id of ids) this.s.secret.zones[CARDS.indexOf(id)] = ZONE[zone];
    const era = this.s.config.eras[this.s.turn - 1]!;
    for (const side of ['moscow', 'tehran'] as const) {
      const own = CARDS.filter((id) => ownerOfCard(id) === side);
      this.s[side].hand = own.filter((id) => this.zone(id) === 'hand').length;
      this.s[side].pile = own.filter((id) => this.zone(id) === era).length;
    }
    return this;
  }

  withCardInHand(...ids: CardId[]): this {
    return this.cards('hand', ...ids);
  }

  /** It is this side's go in Statecraft. */
  goOf(side: Side): this {
    this.s.step = 'statecraft';
    this.s.active = side;
    return this;
  }

  // --- what the sides do --------------------------------------------------------------------------------------

  /** Makes a decision; it must be accepted. */
  does(decision: object): this {
    const why = decide(this.s, decision, this.dice, this.log);
    expect(why, `${JSON.stringify(decision)} is refused`).toBeNull();
    return this;
  }

  /** Plays a card on its owner's go; the owner must see it in its own legal list. */
  plays(card: CardId, what?: string, faces: Faces = {}): this {
    const side = ownerOfCard(card);
    this.goOf(side);
    const move = { side, type: 'play', card, ...named(what) };
    expect(legalMoves(view(this.s, side), side)).toContainEqual(move);
    return this.rolling(faces, () => this.does(move));
  }

  /** Takes an action of Statecraft on the side's go. */
  acts(side: Side, type: string, what?: string, faces: Faces = {}): this {
    this.goOf(side);
    const field = type === 'file' || type === 'discard' ? { card: what } : named(what);
    return this.rolling(faces, () => this.does({ side, type, ...field }));
  }

  /** Answers the open question; the answerer must see the answer in its own legal list. */
  answers(what: string, faces: Faces = {}): this {
    expect(this.options(), `${this.asked()} cannot be answered with ${what}`).toContain(what);
    const side = this.s.active as Side;
    const question = QUESTIONS[this.s.question]!;
    return this.rolling(faces, () => this.does({ side, type: 'answer', question, ...named(what) }));
  }

  /** Lays dice out for what follows; all of them must be rolled. */
  rolling(faces: Faces, play: () => unknown): this {
    this.dice.lay(faces);
    play();
    expect(this.dice.left(), 'dice never rolled').toEqual([]);
    return this;
  }

  /** Both sides pass, so that Statecraft ends. */
  pass(): this {
    while (this.s.step === 'statecraft') this.does({ side: this.s.active, type: 'pass' });
    return this;
  }

  /** From Statecraft to the point where both sheets are open and Israel has struck. */
  fights(orders: Orders = {}, faces: Faces = {}): this {
    return this.rolling(faces, () => this.opens(orders));
  }

  /** From the accusation to the next turn, or to the end of the game. */
  concludes(orders: Orders = {}, faces: Faces = {}): this {
    return this.rolling(faces, () => this.closes(orders));
  }

  /** The rest of the turn, from Statecraft on. */
  endsTurn(orders: Orders = {}, faces: Faces = {}): this {
    const { turn } = this.s;
    this.rolling(faces, () => {
      this.opens(orders);
      this.closes(orders);
    });
    expect(this.s.step === 'over' || this.s.turn === turn + 1, 'the turn is not over').toBe(true);
    return this;
  }

  private opens(orders: Orders): void {
    this.pass();
    if (this.s.step === 'joint') {
      const joint = orders.joint ?? nameOf(legalMoves(this.s, this.s.active as Side)[0]!);
      this.does({ side: this.s.active, type: 'joint', province: joint });
    }
    this.does(sheet('moscow', orders)).does(sheet('tehran', orders));
  }

  private closes(orders: Orders): void {
    if (this.s.step === 'accusation') this.does({ side: 'tehran', type: orders.accuse ? 'accuse' : 'waive' });
    if (this.s.step === 'offer') this.does({ side: 'tehran', type: 'offer', amount: orders.offer ?? 0 });
    if (this.s.step === 'vote') this.does({ side: 'moscow', type: 'vote', vote: orders.vote ?? 'abstain' });
  }

  // --- what can be seen ---------------------------------------------------------------------------------------

  /** Why a decision is refused ('none' if it would be accepted). */
  refusal(decision: object): string {
    return refuseDecision(this.s, decision)?.code ?? 'none';
  }

  /** Why a card cannot be played now on its owner's go. */
  whyNotPlay(card: CardId, what?: string): string {
    const side = ownerOfCard(card);
    const { active, step } = this.s;
    if (step === 'statecraft') this.s.active = side;
    const why = this.refusal({ side, type: 'play', card, ...named(what) });
    this.s.active = active;
    return why;
  }

  whyNot(side: Side, type: string, what?: string): string {
    const { active, step } = this.s;
    if (step === 'statecraft') this.s.active = side;
    const field = type === 'file' || type === 'discard' ? { card: what } : named(what);
    const why = this.refusal({ side, type, ...field });
    this.s.active = active;
    return why;
  }

  /** Why a sheet is refused at the orders step. */
  whyNotSeal(side: Side, orders: Orders): string {
    return this.refusal(sheet(side, orders));
  }

  /** What the side may play a card with: "homs", "hint", or '' where nothing is named. */
  playable(card: CardId): string[] {
    const side = ownerOfCard(card);
    const twin = cloneState(this.s);
    twin.active = side;
    const moves = legalMoves(view(twin, side), side);
    return moves.flatMap((move) => {
      if (move.type !== 'play' || move.card !== card) return [];
      return [move.province ?? move.site ?? move.option ?? ''];
    });
  }

  /** The open question and who is asked, or 'none'. */
  asked(): string {
    return this.s.step === 'reply' ? `${QUESTIONS[this.s.question]} ${this.s.active}` : 'none';
  }

  /** The possible answers, as the answerer sees them. */
  options(): string[] {
    if (this.s.step !== 'reply') return [];
    const side = this.s.active as Side;
    return legalMoves(view(this.s, side), side).map(nameOf);
  }

  zone(card: CardId): ZoneName {
    return zoneName(this.s.secret.zones[CARDS.indexOf(card)]!);
  }

  /** Where a viewer sees a card. */
  seen(viewer: Viewer, card: CardId): ZoneName {
    return zoneName(this.sees(viewer).secret.zones[CARDS.indexOf(card)]!);
  }

  sees(viewer: Viewer): View {
    return view(this.s, viewer);
  }

  reads(viewer: Viewer): ChronicleEvent[] {
    return readChronicle(this.log, viewer, this.s.step === 'over');
  }

  lasts(id: LastingId): boolean {
    return this.s.lasting[L[id]]! >= this.s.turn;
  }

  /** Everything on the table that a stretch of play changes: numbers as differences, words as what they became. */
  change(play: () => unknown): Table {
    const before = tableOf(this.s);
    play();
    return gap(before, tableOf(this.s));
  }
}

function zoneName(zone: number): ZoneName {
  return ZONE_NAMES.find((name) => ZONE[name] === zone)!;
}

/**
 * What something changes over a stretch of play: the table of the game that had it less that of the game that had not.
 * Numbers are differences, words what they became.
 */
export function difference(without: Game, withIt: Game): Table {
  return gap(tableOf(without.s), tableOf(withIt.s));
}
