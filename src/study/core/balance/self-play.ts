/** Criteria that the search against itself is measured by. */
import { ACTIONS, CHANNELS, POSTURES, SCENARIO_ACTIONS, SIDES, VOTES } from '../../../rules';
import { cardFigures } from '../card-figures';
import { PAR_OUTCOMES, type ParOutcome } from '../outcome';
import type { Both, GameRow } from '../row';
import { type Summary, summarise, VERDICTS } from '../summary';
import { type Asked, type Criterion, counted, judge } from './criterion';
import { CLASS_GAME } from './plan';

const NARROW: readonly string[] = [CLASS_GAME, 'campaign-2015-2024'];

export const RUIN = { accessible: [0.01, 0.1], historic: [0.05, 0.2] } as const;
const OUTCOMES: Readonly<Record<ParOutcome, readonly [number, number]>> = {
  neither: [0.05, 0.25],
  both: [0.25, 0.45],
  moscow: [0.15, 0.35],
  tehran: [0.15, 0.35],
};
const CHOICE = { low: 0.08, high: 0.75 };
const ZERO_OFFERS = 0.45;
const ACTION = { low: 0.03, high: 0.6 };
const MOST_OF_ALL = 0.35;
const CARD_PLAYED = 0.25;
const CARD_POINTS = 8;
const TURNED = { low: 0.25, high: 0.45 };
const LEAD_CHANGES = { low: 1, high: 4 };
const LONG_GAME = 10;

export interface SelfPlay {
  readonly rows: readonly GameRow[];
  readonly pars?: Both<number> | undefined;
  /** Whether verdicts of a collapse are possible in the scenario (not without the map). */
  readonly map: boolean;
}

export function selfPlayCriteria({ rows, pars, map }: SelfPlay): Criterion[] {
  const first = rows[0];
  if (!first) return [];
  const s = summarise(rows, pars);
  const narrow = NARROW.includes(first.scenario);
  const [ruinLow, ruinHigh] = RUIN[first.level];
  return [
    judge({ group: 'decisive', id: 'moscow', low: narrow ? 0.45 : 0.4, high: narrow ? 0.55 : 0.6 }, s.decisive),
    judge({ group: 'ruin', id: 'strong', low: ruinLow, high: ruinHigh }, s.collapsed),
    ...outcomeCriteria(s),
    verdictCriterion(rows, map),
    ...choiceCriteria(s),
    ...actionCriteria(s),
    ...(first.cards ? cardCriteria(rows) : []),
    judge({ group: 'drama', id: 'turned', ...TURNED }, s.turnedRound),
    ...(first.ofTurns >= LONG_GAME
      ? [judge({ group: 'drama', id: 'changes', kind: 'number', ...LEAD_CHANGES }, s.leadChanges)]
      : []),
  ];
}

function outcomeCriteria(s: Summary): Criterion[] {
  return PAR_OUTCOMES.map((id) => {
    const [low, high] = OUTCOMES[id];
    return judge({ group: 'outcomes', id, low, high }, s.outcomes[id]);
  });
}

function verdictCriterion(rows: readonly GameRow[], map: boolean): Criterion {
  const wanted = VERDICTS.filter((verdict) => map || (verdict !== 'ruin' && verdict !== 'salvage'));
  const missing = wanted.filter((verdict) => !rows.some((row) => SIDES.some((side) => row.verdict[side] === verdict)));
  const asked: Asked = { group: 'outcomes', id: 'verdicts', kind: 'number', low: wanted.length };
  return judge({ ...asked, detail: missing.join(', ') }, counted(wanted.length - missing.length));
}

function choiceCriteria(s: Summary): Criterion[] {
  return [
    ...CHANNELS.map((channel) =>
      judge({ group: 'choices', id: 'channel', values: { channel }, ...CHOICE }, s.channels[channel]),
    ),
    ...POSTURES.map((posture) =>
      judge({ group: 'choices', id: 'posture', values: { posture }, ...CHOICE }, s.postures[posture]),
    ),
    ...VOTES.map((vote) => judge({ group: 'choices', id: 'vote', values: { vote }, ...CHOICE }, s.votes[vote])),
    judge({ group: 'choices', id: 'zeroOffers', high: ZERO_OFFERS }, s.offers[0]!),
  ];
}

/** Statecraft actions of rules 4 and 13.5; cards have a criterion of their own. */
const STATECRAFT: readonly string[] = [...Object.keys(ACTIONS), ...Object.keys(SCENARIO_ACTIONS)];

function actionCriteria(s: Summary): Criterion[] {
  const each = s.actions
    .filter(({ action }) => STATECRAFT.includes(action))
    .map(({ side, action, ofLegal }) =>
      judge({ group: 'actions', id: 'legal', values: { side, action }, ...ACTION }, ofLegal),
    );
  const most = SIDES.flatMap((side) => {
    const [top] = s.actions.filter((figures) => figures.side === side);
    if (!top) return [];
    const values = { side, action: top.action };
    return [judge({ group: 'actions', id: 'most', values, high: MOST_OF_ALL }, top.ofAll)];
  });
  return [...each, ...most];
}

function cardCriteria(rows: readonly GameRow[]): Criterion[] {
  const cards = cardFigures(rows);
  const judged = cards.filter(({ effect }) => effect.n > 0);
  const idle = cards.filter(({ played }) => played.value < CARD_PLAYED);
  const strong = judged.filter(({ effect }) => effect.low > CARD_POINTS || effect.high < -CARD_POINTS);
  const list = (found: readonly { readonly card: string }[]) => found.map(({ card }) => card).join(' ');
  const none = { value: Number.NaN, low: Number.NaN, high: Number.NaN, n: 0 };
  return [
    judge(
      { group: 'cards', id: 'played', kind: 'number', high: 0, values: { all: cards.length }, detail: list(idle) },
      cards.length > 0 ? counted(idle.length) : none,
    ),
    judge(
      { group: 'cards', id: 'effect', kind: 'number', high: 0, values: { all: judged.length }, detail: list(strong) },
      judged.length > 0 ? counted(strong.length) : none,
    ),
  ];
}
