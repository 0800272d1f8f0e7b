/** The criteria table as a document. */
import { type MessageKey, say, sayAny } from '../../messages';
import type { Block } from '../../report/document';
import { both, fixed, interval, value } from '../../report/figures';
import type { Criterion } from '../../study/core/balance';
import type { CardFigures } from '../../study/core/card-figures';

/** What is allowed, in a few characters. */
export function targetText({ low, high, kind, group, id }: Criterion): string {
  const show = (bound: number) =>
    kind === 'share' ? `${fixed(100 * bound, 0)} %` : fixed(bound, bound % 1 === 0 ? 0 : 2);
  const lowest = low === Number.MIN_VALUE ? 0 : low;
  if (group === 'strength' && id === 'utility') return say('cli.balance.lowerBound', { bound: show(low) });
  if (!Number.isFinite(high)) return say('cli.balance.atLeast', { bound: show(lowest) });
  if (!Number.isFinite(low)) return say('cli.balance.atMost', { bound: show(high) });
  return say('cli.balance.between', { low: kind === 'share' ? fixed(100 * low, 0) : show(low), high: show(high) });
}

export function criterionName({ group, id, values }: Criterion): string {
  return say(`cli.criterion.${group}.${id}` as MessageKey, values);
}

export function resultText({ result, sure }: Criterion): string {
  return say(result === 'none' || sure ? `cli.balance.${result}` : `cli.balance.${result}Open`);
}

export function criteriaTable(criteria: readonly Criterion[]): Block {
  return {
    kind: 'table',
    head: [
      say('cli.balance.criterion'),
      say('cli.balance.target'),
      say('cli.balance.measured'),
      say('cli.study.interval'),
      say('cli.balance.result'),
    ],
    rows: criteria.map((one) => [
      criterionName(one),
      targetText(one),
      value(one.measured, one.kind),
      interval(one.measured, one.kind),
      resultText(one),
    ]),
  };
}

/** Of verdicts the detail names those that did not come. */
function detailName(one: Criterion): string {
  return one.id === 'verdicts' ? say('cli.balance.unseen') : criterionName(one);
}

function details(criteria: readonly Criterion[]): Block[] {
  return criteria
    .filter(({ detail }) => detail !== '')
    .map((one) => ({ kind: 'item', depth: 0, text: `${detailName(one)}: ${one.detail}` }));
}

function cardTable(cards: readonly CardFigures[]): Block[] {
  if (cards.length === 0) return [];
  return [
    { kind: 'heading', text: say('cli.told.cards') },
    {
      kind: 'table',
      head: [
        say('cli.cards.id'),
        say('cli.cards.title'),
        say('cli.balance.held'),
        say('cli.balance.playedOf'),
        say('cli.balance.effect'),
      ],
      rows: cards.map(({ card, played, effect }) => [
        card,
        sayAny(`card.${card}.title`),
        String(played.n),
        both(played, 'share'),
        both(effect, 'number'),
      ]),
    },
  ];
}

export function balanceBlocks(criteria: readonly Criterion[], cards: readonly CardFigures[]): Block[] {
  const count = (result: Criterion['result']) => criteria.filter((one) => one.result === result).length;
  const items = details(criteria);
  return [
    { kind: 'heading', text: say('cli.balance.criteria') },
    criteriaTable(criteria),
    {
      kind: 'paragraph',
      text: say('cli.balance.count', { pass: count('pass'), fail: count('fail'), all: criteria.length }),
    },
    { kind: 'paragraph', text: say('cli.balance.open') },
    ...(items.length > 0 ? [{ kind: 'heading' as const, text: say('cli.balance.details') }, ...items] : []),
    ...cardTable(cards),
  ];
}
