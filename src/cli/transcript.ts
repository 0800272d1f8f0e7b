/** A game as a reader follows it: every decision, every sum, every score line, the verdict. */
import { eventText, moveText, OMISSIONS, say } from '../messages';
import type { Block } from '../report/document';
import { type ChronicleEvent, isOver, MODIFIERS, PROVINCES, SIDES, type Side } from '../rules';
import type { Commentary } from '../scenario';
import { type Standing, standings } from '../scenario/standing';
import { ledger, sourceLines } from './ledger';
import type { PlayedGame } from './played';
import { linesOf, scoresOf } from './scores';
import { costOf, explained, inForceByTurn, isNamedRule, stagedOf } from './told';

/** What follows from the event before it. */
const FOLLOWS: ReadonlySet<ChronicleEvent['code']> = new Set([
  'track',
  'proxies',
  'province',
  'ordersFront',
  'channelChosen',
  'strikeHidden',
  'brigadeLost',
  'aircraftLost',
  'cleared',
  'hit',
  'hitBrigade',
  'shattered',
  'fell',
  'cardDie',
  'clash',
  'credit',
  'strikeChange',
  'site',
  'closed',
  'orderOpened',
  'channelShown',
  'held',
  'question',
  'drawnCard',
  'discardedCard',
]);

/** Chapters of the rulebook that are steps of a turn; others have no heading of their own. */
const CHAPTERS = [4, 5, 6, 7, 8, 9, 10, 11] as const;
type Chapter = (typeof CHAPTERS)[number];

/** The chapter an event begins or goes on with; cards, headlines and special rules belong to the one they came up in. */
const BETWEEN: ReadonlySet<ChronicleEvent['code']> = new Set(['headlineAdded', 'lastTurnNamed', 'lastTurnOpen']);

function chapterOf(event: ChronicleEvent, now: Chapter | 'cards' | null, map: boolean): Chapter | 'cards' | null {
  // What a facilitator does comes between two steps and opens no chapter.
  if (BETWEEN.has(event.code)) return now;
  if (event.rule.startsWith('C2')) return 'cards';
  if (isNamedRule(event.rule) || event.rule.startsWith('13')) {
    // R13.5: what follows the vote in a game without the map is its Reckoning.
    if (event.rule === '13.5' && now === 9 && !map) return 10;
    return now === 'cards' ? 4 : now;
  }
  const number = Number(event.rule.split('.')[0]);
  return CHAPTERS.find((chapter) => chapter === number) ?? null;
}

function follows(event: ChronicleEvent): boolean {
  if (event.code === 'score') return !/^1[013]\./.test(event.rule);
  return FOLLOWS.has(event.code) && event.rule !== '3.1';
}

function note(event: ChronicleEvent): string {
  if (event.audience === 'all') return event.rule;
  return say(event.audience === 'end' ? 'cli.told.nobody' : 'cli.told.only', {
    rule: event.rule,
    side: event.audience === 'end' ? '' : event.audience,
  });
}

function quote({ note: text, sources }: Commentary): Block[] {
  const parts = text ? [text] : [];
  if (sources.length > 0) parts.push(sourceLines(sources).join(' '));
  return parts.length > 0 ? [{ kind: 'quote', text: parts.join('\n\n') }] : [];
}

/** The standing after a turn, in the order of rule 2.1. */
function standingText(s: Standing, map: boolean): string {
  if (!map) {
    const { trust, detente, tension, sanctions, bushehr, chips, airDefence } = s;
    const values = { trust, detente, tension, sanctions, bushehr, chips, airDefence };
    const sides = SIDES.map((side) => say('cli.told.ownBare', { side, vp: s.vp[side], treasury: s.treasury[side] }));
    return [say('cli.told.standingBare', values), ...sides].join(' ');
  }
  const common = {
    stability: s.stability,
    patronage: s.patronage,
    trust: s.trust,
    detente: s.detente,
    tension: s.tension,
    sanctions: s.sanctions,
    brigades: s.brigades,
  };
  const sides = SIDES.map((side) =>
    say('cli.told.own', { side, vp: s.vp[side], treasury: s.treasury[side], resolve: s.resolve[side] }),
  );
  return [say('cli.told.standing', common), ...sides].join(' ');
}

/** The turns, from the first event to the last. */
function story(game: PlayedGame): Block[] {
  const blocks: Block[] = [];
  const standing = new Map(standings(game.setUp, game.chronicle).map((s) => [s.turn, s]));
  const remarks = new Map<number, Block[]>();
  game.chronicleAt.forEach((at, i) => {
    const comment = game.commentary[i];
    if (comment) remarks.set(at, [...(remarks.get(at) ?? []), ...quote(comment)]);
  });
  const turnNotes = new Map(game.script === 'whole' ? game.scenario.script?.turns.map((t) => [t.turn, t.note]) : []);
  const forces = inForceByTurn(game.setUp, game.record);
  let chapter: Chapter | 'cards' | null = null;
  let asked = '';
  let parent: ChronicleEvent | null = null;

  const endTurn = (turn: number) => {
    const force = forces.get(turn) ?? [];
    if (force.length > 0) blocks.push({ kind: 'subheading', text: say('cli.told.inForce', { turn }) });
    blocks.push(...force.map((text) => ({ kind: 'item' as const, depth: 0 as const, text })));
    const s = standing.get(turn);
    if (s)
      blocks.push(
        { kind: 'subheading', text: say('cli.told.after', { turn }) },
        { kind: 'item', depth: 0, text: standingText(s, hasMap(game)) },
        ...costOf(game.scenario.id, turn),
      );
    for (const gone of game.departures.filter((d) => d.turn === turn)) blocks.push(departure(gone));
  };

  game.chronicle.forEach((event, i) => {
    const remark = remarks.get(i) ?? [];
    if (event.code === 'turn') {
      if (event.turn > 1) endTurn(event.turn - 1);
      blocks.push({ kind: 'heading', text: eventText(event) });
      const text = turnNotes.get(event.turn);
      const staged = stagedOf(game.record, event.turn).join(', ');
      if (staged) blocks.push({ kind: 'item', depth: 0, text: say('cli.told.stagedTurn', { list: staged }) });
      if (text) blocks.push({ kind: 'quote', text });
      [chapter, parent] = [null, event];
      return;
    }
    if (event.rule.startsWith('12') || event.code === 'war') return;
    const now = chapterOf(event, chapter, hasMap(game));
    if (now !== chapter) {
      if (now)
        blocks.push({ kind: 'subheading', text: now === 'cards' ? say('cli.told.cards') : say(`cli.chapter.${now}`) });
      [chapter, parent] = [now, null];
    }
    blocks.push(...remark);
    const depth = parent && follows(event) ? 1 : 0;
    if (depth === 0) parent = event;
    const tail = depth === 0 || event.rule !== parent?.rule || event.audience !== 'all' ? ` (${note(event)})` : '';
    blocks.push({ kind: 'item', depth, text: `${eventText(event)}${tail}` }, ...explained(event, asked));
    if (event.code === 'question') asked = event.values.place;
  });
  // A sheet sealed alone has no event yet.
  blocks.push(...(remarks.get(game.chronicle.length) ?? []));
  endTurn(game.state.turn);
  return blocks;
}

function hasMap({ setUp }: PlayedGame): boolean {
  return !setUp.config.modifiers.withoutMap;
}

function departure({ side, decision, why }: PlayedGame['departures'][number]): Block {
  return { kind: 'item', depth: 0, text: say('cli.told.departure', { side, move: moveText(decision), why }) };
}

function scoreTables(game: PlayedGame): Block[] {
  const scores = scoresOf(game.chronicle, game.state, game.setUp.vp);
  const sides = SIDES.map((side) => say(`name.side.${side}`));
  const number = (value: number | undefined) => (value === undefined ? '' : String(value));
  const row = (first: string, read: (side: Side) => number | undefined) => [
    first,
    ...SIDES.map((s) => number(read(s))),
  ];
  return [
    { kind: 'subheading', text: say('cli.told.byLine') },
    {
      kind: 'table',
      head: [say('cli.told.line'), ...sides],
      rows: [
        row(say('cli.told.start'), (side) => scores[side].start),
        ...linesOf(scores).map((line) => row(say(`name.line.${line}`), (side) => scores[side].lines[line])),
        row(say('cli.told.total'), (side) => scores[side].total),
      ],
    },
    { kind: 'subheading', text: say('cli.told.byTurn') },
    {
      kind: 'table',
      head: [say('cli.told.turn'), ...sides],
      rows: scores.moscow.turns.map(({ turn }, i) => row(String(turn), (side) => scores[side].turns[i]?.total)),
    },
  ];
}

function mapTable({ state }: PlayedGame): Block {
  return {
    kind: 'table',
    head: [
      say('cli.told.province'),
      say('cli.told.holder'),
      say('cli.told.stack'),
      ...SIDES.map((s) => say(`name.side.${s}`)),
    ],
    rows: PROVINCES.map((id, i) => {
      const p = state.provinces[i]!;
      const stack = p.stack > 0 ? `${say(`name.faction.${p.faction}`)} ${p.stack}` : '0';
      return [say(`name.province.${id}`), say(`name.holder.${p.holder}`), stack, String(p.moscow), String(p.tehran)];
    }),
  };
}

function mapBlocks(game: PlayedGame): Block[] {
  return [{ kind: 'subheading', text: say('cli.told.map') }, mapTable(game)];
}

function parText({ state, chronicle }: PlayedGame): string {
  if (state.ending === 'stopped') return say('par.stopped');
  if (state.ending !== 'final') return say('par.collapse');
  const reached = (side: Side) =>
    chronicle.some((e) => e.code === 'verdict' && e.values.side === side && e.values.reachedPar);
  if (reached('moscow')) return say(reached('tehran') ? 'par.both' : 'par.moscow');
  return say(reached('tehran') ? 'par.tehran' : 'par.neither');
}

/** The end: verdicts, par, scores, burden, and what stands beside every verdict (R12.6). */
function ending(game: PlayedGame): Block[] {
  const { state, chronicle } = game;
  const ends = chronicle.filter((event) => event.rule.startsWith('12') || ['war', 'stopped'].includes(event.code));
  const burden = ['aidGiven', 'jointUnits', 'jointHonoured', 'jointBroken'] as const;
  return [
    { kind: 'heading', text: say('cli.told.end') },
    ...ends.flatMap((event): Block[] => {
      const line: Block = { kind: 'item', depth: 0, text: `${eventText(event)} (${event.rule})` };
      if (event.code !== 'verdict') return [line];
      return [line, { kind: 'item', depth: 1, text: say(`verdict.${event.values.verdict}.text`) }];
    }),
    { kind: 'item', depth: 0, text: `${parText(game)} (12.4)` },
    ...scoreTables(game),
    ...(hasMap(game)
      ? ([
          ...mapBlocks(game),
          { kind: 'subheading', text: say('burden.title') },
          {
            kind: 'table',
            head: ['', ...SIDES.map((side) => say(`name.side.${side}`))],
            rows: burden.map((key) => [say(`burden.${key}`), ...SIDES.map((side) => String(state[side][key]))]),
          },
        ] satisfies Block[])
      : []),
    ...(game.script === 'whole' && game.scenario.script?.closing
      ? [{ kind: 'quote' as const, text: game.scenario.script.closing }]
      : []),
    { kind: 'subheading', text: say('omission.title') },
    { kind: 'paragraph', text: say('omission.intro') },
    ...OMISSIONS.map((id) => ({
      kind: 'item' as const,
      depth: 0 as const,
      text: `${say(`omission.${id}.title`)}. ${say(`omission.${id}.text`)}`,
    })),
    ...game.scenario.leavesOut.map((text) => ({
      kind: 'item' as const,
      depth: 0 as const,
      text: say('cli.told.leavesOut', { text }),
    })),
    { kind: 'paragraph', text: ledger().humanCost.notice },
    { kind: 'paragraph', text: say('omission.closing') },
  ];
}

function opening({ scenario, record, setUp, players, script, branch }: PlayedGame): Block[] {
  const special = MODIFIERS.filter((id) => setUp.config.modifiers[id]).map((id) => say(`modifier.${id}.name`));
  const staged = Object.entries(record.stagedDice).map(([key, value]) => `${key} = ${value}`);
  const facts = [
    say('cli.told.scenario', { scenario: scenario.id, level: record.level, turns: setUp.config.turns }),
    say('cli.told.seed', { seed: record.seed }),
    say('cli.told.versions', { rules: record.rulesVersion, hash: record.scenarioHash }),
    say('cli.told.variant', { cards: setUp.config.cards, mode: setUp.config.headlineMode }),
    ...(special.length > 0 ? [say('cli.told.modifiers', { list: special.join(', ') })] : []),
    ...(players ? [say('cli.told.players', players)] : []),
    ...(branch ? [say('cli.branch.told', branch)] : []),
    ...(script === 'parts' ? [say('cli.told.parts')] : []),
    ...(staged.length > 0 ? [say('cli.told.staged', { count: staged.length, list: staged.join(', ') })] : []),
    ...(script !== 'none' && staged.length === 0 ? [say('cli.told.noStaged')] : []),
  ];
  return [
    { kind: 'title', text: scenario.title },
    { kind: 'paragraph', text: `${scenario.subtitle}.` },
    ...(scenario.outside ? [{ kind: 'paragraph' as const, text: scenario.outside }] : []),
    ...(branch ? [{ kind: 'quote' as const, text: branch.note }] : []),
    ...facts.map((text) => ({ kind: 'item' as const, depth: 0 as const, text })),
    ...(script === 'whole' && scenario.script?.intro ? [{ kind: 'quote' as const, text: scenario.script.intro }] : []),
  ];
}

/** The whole game. One that is not over says where it stands. */
export function transcript(game: PlayedGame): Block[] {
  const over = isOver(game.state);
  const stopped: Block[] = over
    ? []
    : [
        { kind: 'heading', text: say('cli.told.unfinished') },
        { kind: 'item', depth: 0, text: say('cli.told.stands', { turn: game.state.turn, step: game.state.step }) },
        ...(hasMap(game) ? mapBlocks(game) : []),
      ];
  const problems = game.problems.map((text) => ({ kind: 'item' as const, depth: 0 as const, text }));
  return [...opening(game), ...story(game), ...stopped, ...(over ? ending(game) : []), ...problems];
}
