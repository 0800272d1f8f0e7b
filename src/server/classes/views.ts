/**
 * What the control page, the wall and each student are told of a class: written field by field, so that nothing is
 * told by accident. Of the games only what every spectator may see is used.
 */
import { isOver, lastTurnOf, parPlanned, SIDES, type Side } from '../../rules';
import type {
  ClassAlert,
  ClassPerson,
  ClassTable,
  ClassView,
  ControlView,
  PersonView,
  ProjectorView,
  Proposal,
} from '../../table/class-wire';
import { isHeld } from '../match/gate';
import type { LiveMatch } from '../match/live-match';
import type { ClassRow, NoteRow, PersonRow, WholeClass } from '../store/class-types';
import { isSeated, type OpenTable } from './tables';

/** Whose eyes a token opens. */
export type ClassViewer =
  | { readonly kind: 'control' }
  | { readonly kind: 'projector' }
  | { readonly kind: 'person'; readonly person: PersonRow };

export function viewerOf({ row, people }: WholeClass, tokenHash: string): ClassViewer | null {
  if (row.controlHash === tokenHash) return { kind: 'control' };
  if (row.projectorHash === tokenHash) return { kind: 'projector' };
  const person = people.find((one) => one.tokenHash === tokenHash);
  return person ? { kind: 'person', person } : null;
}

/** A class at one moment, with what is known about who is here. */
export interface Scene {
  readonly whole: WholeClass;
  readonly tables: readonly OpenTable[];
  readonly isHere: (person: PersonRow) => boolean;
  readonly now: number;
}

/** Nobody has decided anything for so long that a teacher should look, in milliseconds. */
const IDLE = 180_000;
/** Stability from which a collapse is near. */
const NEAR_COLLAPSE = 1;
/** How long a word of the teacher stands, in milliseconds: it is about what goes on. */
const MESSAGE = 300_000;
/** Proposals of a turn that a team sees. */
const PROPOSALS = 30;

/** The turn after which a table stops: of the scenario, of the class, or one that was named on the way. */
function endOf({ state, row }: LiveMatch): number {
  return Math.min(lastTurnOf(state), row.gate?.lastTurn ?? state.config.turns);
}

function standsAgainst(match: LiveMatch, side: Side): number {
  return parPlanned(match.state, side, endOf(match));
}

function alertsOf({ whole, isHere, now }: Scene, number: number, match: LiveMatch): ClassAlert[] {
  const alerts: ClassAlert[] = [];
  const { row, seats, state } = match;
  if (row.status === 'closed' || isOver(state)) return alerts;
  const waits = match.gated !== null;
  if (!waits && now - row.updatedAt > IDLE) alerts.push('idle');
  const away = match.awaited().some((side) => {
    if (seats[side].bot !== null) return false;
    const team = whole.people.filter((one) => one.table === number && one.side === side && one.role === 'leader');
    return !team.some(isHere);
  });
  if (!waits && away) alerts.push('absent');
  if (state.stability <= NEAR_COLLAPSE) alerts.push('nearCollapse');
  return alerts;
}

/** The whole verdict in one word and whose it is: the side that won, or null for one that both share. */
function verdictOf({ view }: ReturnType<LiveMatch['view']>): ClassTable['verdict'] {
  if (!isOver(view)) return null;
  if (view.ending === 'stopped') return { kind: 'stopped', side: null };
  const won = SIDES.find((side) => ['ascendant', 'overreach'].includes(verdict(view, side)));
  const saved = SIDES.find((side) => verdict(view, side) === 'salvage');
  const side = won ?? (view.ending === 'final' ? null : (saved ?? null));
  return { kind: verdict(view, side ?? 'moscow'), side };
}

function verdict(view: ReturnType<LiveMatch['view']>['view'], side: Side) {
  return side === 'moscow' ? view.moscowVerdict : view.tehranVerdict;
}

const BROKEN = {
  turn: 0,
  turns: 0,
  step: 'over',
  awaited: [],
  dueAt: null,
  paused: false,
  held: false,
  over: true,
  bots: { moscow: null, tehran: null },
  score: { moscow: 0, tehran: 0 },
  par: { moscow: 0, tehran: 0 },
  stability: 0,
  trust: 0,
  alerts: ['broken'],
  verdict: null,
} as const satisfies Partial<ClassTable>;

function tableOf(scene: Scene, { number, id, match }: OpenTable): ClassTable {
  if (typeof match === 'string') return { ...BROKEN, number, match: id, idleSince: scene.whole.row.createdAt };
  const open = match.view('spectator');
  const { view } = open;
  const closed = match.row.status === 'closed';
  const over = closed || isOver(view);
  return {
    number,
    match: id,
    turn: view.turn,
    turns: endOf(match),
    step: view.step,
    awaited: over ? [] : match.awaited(),
    idleSince: match.row.updatedAt,
    dueAt: match.row.dueAt,
    paused: !over && (match.row.gate?.paused ?? false),
    held: !over && isHeld(match.row, view),
    over,
    bots: { moscow: match.seats.moscow.bot, tehran: match.seats.tehran.bot },
    score: { moscow: view.moscow.vp, tehran: view.tehran.vp },
    par: { moscow: standsAgainst(match, 'moscow'), tehran: standsAgainst(match, 'tehran') },
    stability: view.stability,
    trust: view.trust,
    alerts: alertsOf(scene, number, match),
    verdict: closed ? { kind: 'closed', side: null } : verdictOf(open),
  };
}

/** Tables that people have been given and that have not begun. */
function planned({ whole }: Scene, begun: readonly ClassTable[]): ClassTable[] {
  const numbers = new Set(whole.people.filter(isSeated).map(({ table }) => table));
  for (const { number } of begun) numbers.delete(number);
  return [...numbers].map((number) => ({
    ...BROKEN,
    number,
    match: null,
    step: 'statecraft',
    over: false,
    alerts: [],
    idleSince: whole.row.createdAt,
  }));
}

export function tablesOf(scene: Scene): ClassTable[] {
  const begun = scene.tables.map((table) => tableOf(scene, table));
  return [...begun, ...planned(scene, begun)].sort((a, b) => a.number - b.number);
}

function personOf(person: PersonRow, { tables, isHere }: Scene): ClassPerson {
  const { id, nickname, table, side, role } = person;
  const match = tables.find(({ number }) => number === table)?.match;
  const away = side !== null && typeof match === 'object' && match.seats[side].bot !== null;
  return { id, nickname, table, side, role, connected: isHere(person), away };
}

function common({ whole, now }: Scene) {
  const { id, code, status, options, paused, openTurn } = whole.row;
  return { id, code, status, options, now, paused, openTurn };
}

export function messageFor(notes: readonly NoteRow[], table: number | null, now: number) {
  const last = notes.findLast(({ kind, table: to }) => kind === 'message' && (to === null || to === table));
  return last && now - last.at < MESSAGE ? { at: last.at, text: String(last.body) } : null;
}

function controlView(scene: Scene, tables: readonly ClassTable[]): ControlView {
  const { row, people, asking } = scene.whole;
  const name = new Map(people.map(({ id, nickname }) => [id, nickname]));
  return {
    kind: 'control',
    ...common(scene),
    people: people.map((person) => personOf(person, scene)),
    tables,
    asking: asking.map(({ id, person, at }) => ({ ticket: id, nickname: name.get(person) ?? '', at })),
    deletedAt: row.deleteAt,
  };
}

function projectorView(scene: Scene, tables: readonly ClassTable[]): ProjectorView {
  const { people, notes } = scene.whole;
  return {
    kind: 'projector',
    ...common(scene),
    people: people.length,
    seated: people.filter(isSeated).length,
    // An id is half the way to a table; the wall does not need it.
    tables: tables.map((table) => ({ ...table, match: null })),
    message: messageFor(notes, null, scene.now)?.text ?? null,
  };
}

interface Proposed {
  readonly side: Side;
  readonly turn: number;
  readonly decision: unknown;
  readonly words: string;
}

function proposalsFor({ whole, tables }: Scene, { table, side }: PersonRow): Proposal[] {
  const match = tables.find(({ number }) => number === table)?.match;
  if (side === null || typeof match !== 'object') return [];
  const own = whole.notes.filter(({ kind, table: at, body }) => {
    const { side: of, turn } = body as Partial<Proposed>;
    return kind === 'propose' && at === table && of === side && turn === match.state.turn;
  });
  return own.slice(-PROPOSALS).map(({ n, at, person, body }) => {
    const { decision, words } = body as Proposed;
    const by = whole.people.find(({ id }) => id === person);
    return { n, at, nickname: by?.nickname ?? '', role: by?.role ?? 'deputy', decision, words };
  });
}

/** The match that a person may open: a player's own, or the one that an observer was put at. */
export function matchOf({ row, tables }: WholeClass, { table }: PersonRow): string | null {
  if (row.status === 'gathering' || table === null) return null;
  return tables.find(({ number }) => number === table)?.match ?? null;
}

function personView(scene: Scene, person: PersonRow): PersonView {
  const { row, people, notes } = scene.whole;
  const { table, side } = person;
  const own = scene.tables.find(({ number }) => number === table)?.match;
  const team = people.filter((one) => side !== null && one.table === table && one.side === side);
  const rivals = people.filter((one) => side !== null && one.table === table && one.side !== null && one.side !== side);
  return {
    kind: 'person',
    ...common(scene),
    paused: row.paused || (typeof own === 'object' && (own.row.gate?.paused ?? false)),
    me: personOf(person, scene),
    match: matchOf(scene.whole, person),
    seals: side !== null && person.role === 'leader',
    team: team.map((one) => ({ nickname: one.nickname, role: one.role, connected: scene.isHere(one) })),
    rivals: row.options.hiddenNames ? [] : rivals.map(({ nickname }) => nickname),
    proposals: proposalsFor(scene, person),
    message: messageFor(notes, table, scene.now),
  };
}

export function viewFor(scene: Scene, tables: readonly ClassTable[], viewer: ClassViewer): ClassView {
  if (viewer.kind === 'control') return controlView(scene, tables);
  return viewer.kind === 'projector' ? projectorView(scene, tables) : personView(scene, viewer.person);
}

/** Whether the games of a class are open to all of it. */
export function isRevealed({ status }: Pick<ClassRow, 'status'>): boolean {
  return status === 'debrief';
}
