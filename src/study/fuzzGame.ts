/** One fuzzed game: every move is tried, made, checked, and made again on a saved-and-revived twin. */
import type { Policy } from '../bots/random';
import {
  addableHeadlines,
  apply,
  type ChronicleEvent,
  cloneState,
  copyInto,
  createGame,
  type Decision,
  type Dice,
  decide,
  type FacilitatorAct,
  type FastRng,
  facilitate,
  type GameMove,
  HEADLINES,
  isLegal,
  kindOfMove,
  legal,
  MOVE_COUNT,
  MOVES,
  makeMove,
  refuseAct,
  type SetUp,
  type Side,
  type State,
  sealOf,
  setStance,
  view,
} from '../rules';
import { type GameRecord, keyedDice, newRecord, rebuild } from '../scenario';
import { broken } from './invariants';

/** One scenario at one level. */
export interface FuzzStart {
  readonly name: string;
  readonly setUp: SetUp;
}

const UNLISTED_TRIES = 3;

/** Something that must hold did not; the message says what. */
export class Failure extends Error {}

/** A game in play with its saved-and-revived twin. */
export class FuzzGame {
  readonly state: State;
  readonly chronicle: ChronicleEvent[] = [];
  readonly moves: GameMove[] = [];
  private twin: State;
  private rolled = 0;
  private readonly dice: Dice;
  private readonly scratch: State;

  constructor(
    readonly start: FuzzStart,
    readonly seed: string,
    readonly rng: FastRng,
  ) {
    const keyed = keyedDice(seed);
    this.dice = {
      d6: (turn, purpose, place) => {
        this.rolled++;
        return keyed.d6(turn, purpose, place);
      },
      pick: (turn, draw, place, n) => {
        this.rolled++;
        return keyed.pick(turn, draw, place, n);
      },
    };
    this.state = createGame(start.setUp, this.dice, this.chronicle);
    this.twin = cloneState(this.state);
    this.scratch = cloneState(this.state);
  }

  record(): GameRecord {
    return { ...newRecord(this.start.setUp, this.seed), moves: this.moves.slice() };
  }

  resume(moves: readonly GameMove[]): void {
    for (const move of moves) {
      if (makeMove(this.state, move, this.dice, this.chronicle))
        throw new Failure('a stored late state does not replay');
      this.moves.push(move);
    }
    copyInto(this.twin, this.state);
  }

  step(policy: Policy): void {
    const s = this.state;
    const side: Side =
      s.active === 'both' ? (this.rng.below(2) ? 'tehran' : 'moscow') : s.active === 'tehran' ? 'tehran' : 'moscow';
    this.tryListed(side);
    this.tryUnlisted();
    const id = policy(view(s, side), side, this.rng);
    if (id < 0 || !isLegal(s, id)) throw new Failure(`the ${side} policy chose ${id} in ${s.step}`);
    this.remember(id, side);
    const turn = s.turn;
    this.rolled = 0;
    apply(s, id, this.dice, this.chronicle);
    if (s.undo !== 'none' && (this.rolled > 0 || s.turn !== turn)) throw new Failure('undo across dice or a new turn');
    if (s.undo !== 'none' && kindOfMove(id).slot !== 'units' && kindOfMove(id).slot !== 'aid' && s.undo !== side) {
      throw new Failure('undo offered to the side that did not decide');
    }
    this.reviveTwin(id);
    const problem = broken(s);
    if (problem) throw new Failure(problem);
  }

  /** What a facilitator might do now, now and then; acts that may not happen are tried too, and change nothing. */
  facilitate(): void {
    const before = JSON.stringify(this.state);
    const act = this.drawAct();
    if (!act) return;
    const why = refuseAct(this.state, act);
    const refused = facilitate(this.state, act, this.dice, this.chronicle);
    if ((why === null) !== (refused === null)) throw new Failure(`${act.type} is judged in two ways`);
    if (refused) {
      if (JSON.stringify(this.state) !== before) throw new Failure('a refused act changed the position');
      return;
    }
    if (this.state.undo !== 'none') throw new Failure('undo across an act of the facilitator');
    this.moves.push(act);
    this.twin = JSON.parse(JSON.stringify(this.twin)) as State;
    facilitate(this.twin, act, this.dice, null);
    if (JSON.stringify(this.twin) !== JSON.stringify(this.state)) throw new Failure('the revived twin differs');
    const problem = broken(this.state);
    if (problem) throw new Failure(`${act.type}: ${problem}`);
  }

  private drawAct(): FacilitatorAct | null {
    const { rng, state } = this;
    const what = rng.below(200);
    if (what < 8) {
      const addable = addableHeadlines(state);
      const from = what < 6 && addable.length > 0 ? addable : HEADLINES;
      return { type: 'injectHeadline', headline: from[rng.below(from.length)]! };
    }
    if (what < 10) return { type: 'endAfterTurn' };
    if (what < 13) return { type: 'endAsPlanned' };
    return what === 13 && rng.below(3) === 0 ? { type: 'endNow' } : null;
  }

  /** Decisions as saves see them: a sheet is one sealed move. */
  private remember(id: number, side: Side): void {
    const move = MOVES[id]!;
    if (move.type === 'channel' || move.type === 'posture') {
      const own = side === 'moscow' ? this.state.secret.moscowSheet : this.state.secret.tehranSheet;
      const sheet = { ...own, units: own.units.slice() };
      setStance(sheet, move.type === 'channel' ? move.channel : move.posture);
      this.moves.push(sealOf(side, sheet));
    } else if (!['sortie', 'brigade', 'ready', 'aid'].includes(move.type)) this.moves.push(move as Decision);
  }

  /** Every listed move applies as it stands. */
  private tryListed(side: Side): void {
    const ids: number[] = [];
    legal(this.state, side, ids);
    for (const id of ids) apply(copyInto(this.scratch, this.state), id, this.rng, null);
  }

  /** An unlisted move is refused and changes nothing. */
  private tryUnlisted(): void {
    const before = JSON.stringify(this.state);
    for (let i = 0; i < UNLISTED_TRIES; i++) {
      const id = this.rng.below(MOVE_COUNT);
      if (isLegal(this.state, id)) continue;
      if (decide(this.state, MOVES[id], this.dice, null) === null)
        throw new Failure(`unlisted move ${id} was accepted`);
    }
    if (JSON.stringify(this.state) !== before) throw new Failure('a refused move changed the position');
  }

  private reviveTwin(id: number): void {
    this.twin = JSON.parse(JSON.stringify(this.twin)) as State;
    apply(this.twin, id, this.dice, null);
    if (JSON.stringify(this.twin) !== JSON.stringify(this.state)) throw new Failure('the revived twin differs');
  }

  /** The record alone must give the same game again. */
  checkReplay(): void {
    const again = rebuild(this.start.setUp, this.record());
    if (JSON.stringify(again.state) !== JSON.stringify(this.state))
      throw new Failure('the record replays to another position');
    if (JSON.stringify(again.chronicle) !== JSON.stringify(this.chronicle))
      throw new Failure('the chronicle replays differently');
  }
}
