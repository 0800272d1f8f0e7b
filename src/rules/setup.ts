/** From a scenario's set-up to the first decision of turn 1 (rule 13). */
import { RANGE } from './balance';
import { PROVINCES, type ProvinceId, SITES, type Side, type SiteId } from './board';
import type { Log } from './chronicle';
import { dealCards } from './deck';
import type { Dice } from './dice';
import { type Config, type Faction, type Holder, newState, type State } from './state';
import { startTurn } from './turn';

export interface SetUpProvince {
  readonly holder: Holder;
  readonly stack: number;
  readonly faction: Faction;
  readonly guard: boolean;
  readonly moscow: number;
  readonly tehran: number;
}

export interface Both {
  readonly moscow: number;
  readonly tehran: number;
}

/** Everything a scenario decides about a start; ranges are those of rule 2.1 and are checked by the scenario schema. */
export interface SetUp {
  readonly config: Config;
  readonly stability: number;
  readonly patronage: number;
  readonly trust: number;
  readonly detente: number;
  readonly tension: number;
  readonly sanctions: number;
  readonly vp: Both;
  readonly treasury: Both;
  readonly resolve: Both;
  readonly candidates: Both;
  readonly brigades: number;
  readonly airDefence: number;
  readonly chips: number;
  readonly credits: number;
  readonly freeSorties: number;
  readonly aidNeed: number;
  readonly strikeBonus: number;
  /** R13.5 Bushehr: 0-5. */
  readonly bushehr: number;
  readonly provinces: Readonly<Record<ProvinceId, SetUpProvince>>;
  readonly contracts: Readonly<Partial<Record<SiteId, Side>>>;
}

/** A new game at the first decision of turn 1. */
export function createGame(setUp: SetUp, dice: Dice, log: Log = null): State {
  const s = newState(setUp.config);
  const { cards, cardsStability } = setUp.config;
  s.stability = Math.min(RANGE.stability[1], setUp.stability + (cards ? cardsStability : 0));
  s.patronage = setUp.patronage;
  s.trust = setUp.trust;
  s.detente = setUp.detente;
  s.tension = setUp.tension;
  s.sanctions = setUp.sanctions;
  s.brigades = setUp.brigades;
  s.airDefence = setUp.airDefence;
  s.chips = setUp.chips;
  s.freeSorties = setUp.freeSorties;
  s.aidNeed = setUp.aidNeed;
  s.strikeBonus = setUp.strikeBonus;
  s.secret.credits = setUp.credits;
  for (const side of ['moscow', 'tehran'] as const) {
    s[side].vp = setUp.vp[side];
    s[side].treasury = setUp.treasury[side];
    s[side].resolve = setUp.resolve[side];
    s[side].candidates = setUp.candidates[side];
  }
  PROVINCES.forEach((id, i) => {
    Object.assign(s.provinces[i]!, setUp.provinces[id]);
  });
  SITES.forEach((site, i) => {
    s.sites[i] = setUp.contracts[site.id] ?? 'none';
  });
  if (setUp.config.modifiers.noJets) s.freeSorties = 0;
  s.bushehr = setUp.bushehr;
  s.step = 'statecraft';
  dealCards(s, dice, log);
  startTurn(s, dice, log);
  return s;
}
