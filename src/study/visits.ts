/** Counts what games went through, so that a run can fail when a turn, headline, verdict or rule branch never came up. */
import {
  CARDS,
  CHANNELS,
  type ChronicleEvent,
  ERAS,
  HEADLINES,
  POSTURES,
  PROVINCES,
  SCORE_LINES,
  type SetUp,
  SIDES,
  SITES,
  VOTES,
} from '../rules';

export type Visits = Map<string, number>;

/** The branches an event stands for. */
function marks(event: ChronicleEvent): string[] {
  switch (event.code) {
    case 'action': {
      const { side, action, place } = event.values;
      return [`action ${side} ${action}`, ...(action === 'contract' ? [`site ${place}`] : [])];
    }
    case 'track':
      return [`track ${event.values.track} ${event.values.to > event.values.from ? 'up' : 'down'}`];
    case 'joint':
      return [`joint ${event.values.outcome} ${event.values.by}`.trim()];
    case 'front':
      return [`front ${event.values.faction} ${event.values.success ? 'won' : 'lost'}`];
    case 'cleared': {
      const { moscow, tehran, faction, regained } = event.values;
      return [
        `cleared ${faction} ${moscow ? 'M' : ''}${tehran ? 'T' : ''}`,
        regained ? 'regained' : 'insurgency cleared',
      ];
    }
    case 'brigadeLost':
      return [`brigade lost ${event.values.why}`];
    case 'strike':
      return [`hits ${event.values.hits}`, `posture ${event.values.posture}`];
    case 'channelChosen':
      return [`channel ${event.values.channel}`];
    case 'hit':
      return [`hit ${event.values.province}`];
    case 'accused':
      return [`accused ${event.values.channel}`];
    case 'counter':
      return [`counter ${event.values.faction} ${event.values.fell ? 'fell' : 'held'}`];
    case 'counterNone':
      return [`counter ${event.values.faction} ${event.values.why}`];
    case 'fell':
      return [event.values.province === 'damascus' ? 'fell damascus' : 'fell'];
    case 'council':
      return [`severity ${event.values.severity}`];
    case 'offer':
      return [`offer ${event.values.amount}`];
    case 'bid':
      return [`bid ${event.values.bid}`];
    case 'vote':
      return [`vote ${event.values.vote}`];
    case 'stability':
      return [`aid step ${event.values.aidStep}`, ...(event.values.rupture < 0 ? ['rupture'] : [])];
    case 'score':
      return [`score ${event.values.side} ${event.values.line}`];
    case 'collapse':
      return [`collapse ${event.values.ending}`];
    case 'played':
      return [`card ${event.values.card}`];
    case 'headline':
      return [`headline ${event.values.headline}`];
    case 'answer':
      return [`answer ${event.values.question}`];
    case 'verdict':
      return [`verdict ${event.values.verdict}`, `par ${event.values.reachedPar}`];
    default:
      return [event.code];
  }
}

/** Adds a finished game's chronicle. */
export function visit(visits: Visits, start: string, chronicle: readonly ChronicleEvent[]): void {
  const add = (key: string) => visits.set(key, (visits.get(key) ?? 0) + 1);
  for (const event of chronicle) {
    for (const mark of marks(event)) add(mark);
    if (event.code === 'turn') add(`${start}: turn ${event.turn}`);
    if (event.code === 'headline') add(`${start}: headline ${event.values.headline}`);
  }
}

const each = <T extends string | number>(prefix: string, values: readonly T[]) => values.map((v) => `${prefix} ${v}`);
const COMMON = ['recruit', 'contract', 'seize', 'court', 'hedge', 'pass'];
const MOSCOW = [...COMMON, 'reconcile', 'defectors', 'backchannel', 'deliver', 'delay'];
const TEHRAN = [...COMMON, 'mobilise', 'negotiate', 'bargain', 'enrich', 'orderS300'];
/** Site F stays shut while hasakah is under guard (R1.5). */
const OPEN_SITES = SITES.filter((site) => site.id !== 'F').map((site) => site.id);
const HIT_PROVINCES = PROVINCES.filter((id) => /quneitra|daraa|rif|damascus|deir|homs/.test(id));
const MOVING_TRACKS = [
  ...['stability', 'patronage', 'trust', 'detente', 'tension', 'sanctions', 'treasury', 'brigades', 'chips'],
].flatMap((track) => [`track ${track} up`, `track ${track} down`]);

/** Headlines of module H; the rest belong to single scenarios. */
const DRAWABLE = 30;

/** Branches that come up about once in a thousand games: only a long run must have visited them. */
const RARE = ['jointNone', 'fell damascus', 'collapse damascus'];
const LONG_RUN = 10_000;

/** Every branch that a run of so many games over all scenarios must have visited. */
export function expectedBranches(games: number): string[] {
  return [
    ...(games >= LONG_RUN ? RARE : []),
    ...each('action moscow', MOSCOW),
    ...each('action tehran', TEHRAN),
    ...each('site', OPEN_SITES),
    ...MOVING_TRACKS,
    ...['track resolve down', 'track airDefence up', 'track candidates up'],
    ...['joint honoured', 'joint neither', 'joint broken moscow', 'joint broken tehran'],
    ...['rebels', 'is'].flatMap((faction) => [
      ...each(`front ${faction}`, ['won', 'lost']),
      ...each(`cleared ${faction}`, ['M', 'T', 'MT']),
      ...each(`counter ${faction}`, ['fell', 'held', 'noStack', 'noTarget']),
    ]),
    ...['regained', 'insurgency cleared', 'brigade lost failed', 'brigade lost noAir', 'aircraftLost', 'reinforced'],
    ...each('hits', [0, 1, 2, 3]),
    ...each('posture', POSTURES),
    ...each('channel', CHANNELS),
    ...each('hit', HIT_PROVINCES),
    ...['hitBrigade', 'shattered', 'warned', 'gulf', 'accused share', 'accused silent', 'notAccused', 'fell'],
    ...['councilNone', 'severity 1', 'severity 2', 'rupture', 'aidLead', 'marksRemoved'],
    ...each('offer', [0, 1, 2, 3]),
    ...each('bid', [0, 1, 2]),
    ...each('vote', VOTES),
    ...each('aid step', [-2, -1, 0, 1]),
    ...SCORE_LINES.map(({ side, line }) => `score ${side} ${line}`),
    ...each('score moscow', ['liberator', 'isCleared', 'gulf', 'insulted', 'support', 'finalCredits', 'finalNoIs']),
    ...each('score tehran', ['liberator', 'buildUp', 'retaliate', 'exposed']),
    ...SIDES.flatMap((side) => each(`score ${side}`, ['finalSway', 'finalResolve', 'succession'])),
    ...['headlineAdded', 'lastTurnNamed', 'lastTurnOpen', 'stopped', 'score moscow unfinished'],
    ...['collapse stability', 'par true', 'par false'],
    ...each('verdict', ['ruin', 'salvage', 'ascendant', 'overreach', 'partner', 'pawn']),
  ];
}

/** Every card, and every headline that can be drawn, when a run has starts that use them. */
export function expectedCards(setUps: readonly SetUp[]): string[] {
  const all = setUps.some(({ config }) => config.cards && new Set(config.eras).size === ERAS.length);
  const drawn = setUps.some(({ config }) => config.headlineMode === 'mixed');
  return [...(all ? each('card', CARDS) : []), ...(drawn ? each('headline', HEADLINES.slice(0, DRAWABLE)) : [])];
}

/** The turns and headlines that a run must have visited in one start. */
export function expectedOf(start: string, setUp: SetUp): string[] {
  const { turns, headlines } = setUp.config;
  return [
    ...Array.from({ length: turns }, (_, i) => `${start}: turn ${i + 1}`),
    ...new Set(headlines.map((id) => `${start}: headline ${id}`)),
  ];
}

export function missing(visits: Visits, expected: readonly string[]): string[] {
  return expected.filter((key) => !visits.has(key));
}
