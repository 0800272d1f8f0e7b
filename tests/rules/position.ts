/** What the games under test share: words that set a position up, and what can be seen of it. */
import {
  type ChronicleEvent,
  type Config,
  type EventCode,
  type EventValues,
  type Faction,
  type Power,
  PROVINCES,
  type Province,
  type ProvinceId,
  SITES,
  type Side,
  type SiteId,
  type State,
} from '../../src/rules';

/** A province as a test writes it: what is not named stays as it is. */
export interface Land {
  readonly holder?: Province['holder'];
  readonly rebels?: number;
  readonly is?: number;
  readonly sdf?: number;
  readonly guard?: boolean;
  readonly moscow?: number;
  readonly tehran?: number;
  readonly marks?: number;
  readonly struck?: boolean;
  readonly regained?: boolean;
}

type Track = Exclude<{ [K in keyof State]: State[K] extends number | boolean ? K : never }[keyof State], 'turn'>;

export class Position {
  readonly log: ChronicleEvent[] = [];

  constructor(readonly s: State) {}

  /** The first go of a turn's Statecraft. */
  inTurn(turn: number): this {
    this.s.turn = turn;
    this.s.active = (turn % 2 === 1) !== this.s.config.modifiers.firstOnTheScene ? 'moscow' : 'tehran';
    return this;
  }

  with(tracks: Partial<Pick<State, Track>>): this {
    Object.assign(this.s, tracks);
    return this;
  }

  withCredits(credits: number): this {
    this.s.secret.credits = credits;
    return this;
  }

  moscowHas(power: Partial<Power>): this {
    Object.assign(this.s.moscow, power);
    return this;
  }

  tehranHas(power: Partial<Power>): this {
    Object.assign(this.s.tehran, power);
    return this;
  }

  province(id: ProvinceId, land: Land): this {
    const p = this.look(id);
    const { rebels, is, sdf, ...rest } = land;
    Object.assign(p, rest);
    for (const [faction, stack] of Object.entries({ rebels, is, sdf })) {
      if (stack !== undefined) Object.assign(p, { stack, faction: stack > 0 ? (faction as Faction) : 'none' });
    }
    return this;
  }

  /** A province lost to a faction, with its stack. */
  lost(id: ProvinceId, faction: 'rebels' | 'is' | 'sdf', stack: number, land: Land = {}): this {
    return this.province(id, { ...land, holder: faction, [faction]: stack });
  }

  contract(site: SiteId, owner: Side): this {
    this.s.sites[SITES.findIndex(({ id }) => id === site)] = owner;
    return this;
  }

  config(change: Partial<Config>): this {
    Object.assign(this.s, { config: { ...this.s.config, ...change } });
    return this;
  }

  look(id: ProvinceId): Province {
    return this.s.provinces[PROVINCES.indexOf(id)]!;
  }

  owner(site: SiteId): Side | 'none' {
    return this.s.sites[SITES.findIndex(({ id }) => id === site)]!;
  }

  /** The values of all events of one code so far. */
  events<C extends EventCode>(code: C): EventValues[C][] {
    return this.log.filter((event) => event.code === code).map((event) => event.values as EventValues[C]);
  }
}
