/** Counts what happens in a game while it is played, so that a study needs no chronicle. */
import type { CardId, Channel, ChronicleEvent, Posture, ScoreLine, Side, Vote } from '../../rules';
import type { ActionUse } from './row';

interface Cards {
  readonly held: Set<CardId>;
  readonly played: Set<CardId>;
  readonly filed: Set<CardId>;
  readonly discarded: Set<CardId>;
}

function newCards(): Cards {
  return { held: new Set(), played: new Set(), filed: new Set(), discarded: new Set() };
}

/** A chronicle that counts the events it is given and keeps only those a reader has asked for. */
export class Tally extends Array<ChronicleEvent> {
  /** Methods that make arrays make plain ones. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
  readonly lines: Record<Side, Partial<Record<ScoreLine, number>>> = { moscow: {}, tehran: {} };
  readonly actions: Record<Side, Record<string, ActionUse>> = { moscow: {}, tehran: {} };
  readonly channels: Record<Channel, number> = { share: 0, silent: 0, warn: 0 };
  readonly postures: Record<Posture, number> = { lieLow: 0, buildUp: 0, retaliate: 0 };
  readonly votes: Record<Vote, number> = { veto: 0, abstain: 0, support: 0 };
  readonly offers = [0, 0, 0, 0];
  readonly accusations = { right: 0, wrong: 0, waived: 0 };
  readonly named: Record<Side, number> = { moscow: 0, tehran: 0 };
  readonly broken: Record<Side, number> = { moscow: 0, tehran: 0 };
  honoured = 0;
  neither = 0;
  readonly hits: number[] = [];
  readonly aid: Record<Side, number[]> = { moscow: [], tehran: [] };
  readonly cards: Record<Side, Cards> = { moscow: newCards(), tehran: newCards() };
  /** Whether events are kept for somebody to read. */
  keep = false;
  private readonly takenIn = new Map<ActionUse, number>();

  use(side: Side, action: string): ActionUse {
    const own = this.actions[side];
    let use = own[action];
    if (use === undefined) {
      use = { taken: 0, turns: 0, legal: 0 };
      own[action] = use;
    }
    return use;
  }

  private took(side: Side, action: string, turn: number): void {
    const use = this.use(side, action);
    use.taken++;
    if (this.takenIn.get(use) === turn) return;
    this.takenIn.set(use, turn);
    use.turns++;
  }

  override push(event: ChronicleEvent): number {
    this.count(event);
    return this.keep ? super.push(event) : 0;
  }

  private count(event: ChronicleEvent): void {
    switch (event.code) {
      case 'score': {
        const own = this.lines[event.values.side];
        own[event.values.line] = (own[event.values.line] ?? 0) + event.values.vp;
        break;
      }
      case 'action':
        this.took(event.values.side, event.values.action, event.turn);
        break;
      case 'played':
        this.took(event.values.side, 'play', event.turn);
        this.cards[event.values.side].played.add(event.values.card);
        break;
      case 'filed':
        this.took(event.values.side, 'file', event.turn);
        this.cards[event.values.side].filed.add(event.values.card);
        break;
      case 'drawnCard':
        this.cards[event.values.side].held.add(event.values.card);
        break;
      case 'discardedCard':
        this.cards[event.values.side].discarded.add(event.values.card);
        break;
      case 'ordersOpen':
        this.aid[event.values.side].push(event.values.aid);
        if (event.values.posture !== '') this.postures[event.values.posture]++;
        break;
      case 'channelChosen':
        this.channels[event.values.channel]++;
        break;
      case 'vote':
        this.votes[event.values.vote]++;
        break;
      case 'offer':
        this.offers[event.values.amount] = (this.offers[event.values.amount] ?? 0) + 1;
        break;
      case 'accused':
        if (event.values.channel === 'share') this.accusations.right++;
        else this.accusations.wrong++;
        break;
      case 'notAccused':
        this.accusations.waived++;
        break;
      case 'jointNamed':
        this.named[event.values.side]++;
        break;
      case 'joint':
        if (event.values.outcome === 'honoured') this.honoured++;
        else if (event.values.by !== '') this.broken[event.values.by]++;
        else this.neither++;
        break;
      case 'strike':
        this.hits.push(event.values.hits);
        break;
    }
  }
}
