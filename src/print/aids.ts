/** Player aids, dice tables, and the rules that a scenario needs. */
import { type MessageKey, say, sayAny } from '../messages';
import { CHANNELS, type Config, POSTURES, RANGE, SCORE_LINES, SIDES, type Side, VOTES } from '../rules';
import { actionsOf } from './actions';
import { el, esc, table, words } from './html';
import type { KitSource, Sheet } from './kit';
import { rulesHtml, tableOf } from './rulebook';

/** Sections with a die or a table that is looked up in play. */
const WITH_DICE = [
  '6.2',
  '6.3',
  '6.4',
  '7.1',
  '7.2',
  '7.3',
  '7.5',
  '7.6',
  '8.1',
  '8.2',
  '8.3',
  '9.1',
  '9.3',
  '9.4',
  '10.1',
  '10.4',
];
const COUNCIL = ['9.1', '9.2', '9.3', '9.4'];

/** What pays a side in a Reckoning, and beside it. */
const BESIDE: Readonly<Record<Side, readonly string[]>> = {
  moscow: [
    'liberator',
    'isCleared',
    'gulf',
    'insulted',
    'support',
    'finalSway',
    'finalResolve',
    'finalCredits',
    'finalNoIs',
    'succession',
  ],
  tehran: ['liberator', 'buildUp', 'retaliate', 'exposed', 'finalSway', 'finalResolve', 'finalNoIs', 'succession'],
};
const WITHOUT_MAP: Readonly<Record<Side, readonly string[]>> = {
  moscow: ['support', 'detente', 'tension', 'bushehr', 'finalTreasury'],
  tehran: ['relief', 'chips', 'trustful', 'bushehr', 'finalTreasury', 'finalChips', 'finalAirDefence'],
};

/** The lines of the score of a side, for aid and pad. */
export function scoreLinesOf(
  { modifiers }: Config,
  side: Side,
): { readonly each: string[]; readonly beside: readonly string[] } {
  if (modifiers.withoutMap) return { each: [...WITHOUT_MAP[side]], beside: [] };
  const each = SCORE_LINES.filter((one) => one.side === side).map(({ line }): string => line);
  const more = side === 'moscow' && modifiers.theLine ? ['theLine'] : [];
  const home = side === 'tehran' && modifiers.offHomeSoil ? ['offHomeSoil'] : [];
  return { each: [...each, ...more], beside: [...BESIDE[side], ...home] };
}

function actions({ setUp }: KitSource, side: Side): string {
  const head = [say('print.aid.action'), say('print.aid.price'), say('print.aid.does'), say('print.aid.number')];
  const rows = actionsOf(setUp, side).map(({ type, price }) => [
    say(`name.action.${type}` as MessageKey),
    String(price),
    sayAny(`action.${type}.effect`),
    sayAny(`action.${type}.rule`),
  ]);
  const cards = setUp.config.cards
    ? (['play', 'file'] as const).map((type) => [
        say(`name.action.${type}`),
        type === 'file' ? '0' : say('print.aid.onCard'),
        say(`action.${type}.effect`),
        say(`action.${type}.rule`),
      ])
    : [];
  return (
    words('h3', say('print.aid.actions', { count: setUp.config.actions })) + table(head, [...rows, ...cards], 'actions')
  );
}

function choices(title: string, rows: readonly (readonly string[])[]): string {
  return words('h3', title) + table([], rows, 'choices');
}

function council(side: Side): string {
  const rows = VOTES.map((vote) => [say(`name.vote.${vote}`), say(`vote.${vote}.effect`)]);
  return choices(say('print.aid.council', { side }), rows);
}

function secrets(side: Side): string {
  const rows =
    side === 'moscow'
      ? CHANNELS.map((one) => [say(`name.channel.${one}`), say(`channel.${one}.effect`)])
      : POSTURES.map((one) => [say(`name.posture.${one}`), say(`posture.${one}.effect`)]);
  return choices(say('print.aid.secret', { side }), rows);
}

function scores({ setUp }: KitSource, side: Side): string {
  const { each, beside } = scoreLinesOf(setUp.config, side);
  const rows = [...each, ...beside].map((line) => [
    sayAny(`name.line.${line}`),
    sayAny(`line.${line}.pays`, { sideId: side }),
    sayAny(`line.${line}.rule`),
  ]);
  return words('h3', say('print.aid.scores')) + table([], rows, 'scores');
}

function credits(): string {
  const [low, high] = RANGE.credits;
  const steps = Array.from({ length: high - low + 1 }, (_, i) =>
    el('span', { class: 'step', 'data-value': low + i }, words('b', low + i)),
  );
  return words('h3', say('print.aid.credits')) + el('div', { class: 'steps' }, ...steps);
}

export function aidPages(kit: KitSource): Sheet[] {
  const { withoutMap } = kit.setUp.config.modifiers;
  return SIDES.map((side) => ({
    kind: 'page',
    html: [
      el('h2', {}, el('i', { class: 'sign' }, side === 'moscow' ? '■' : '⬡'), esc(say('print.aid.title', { side }))),
      withoutMap ? '' : words('h3', say('print.aid.turn')) + tableOf(kit.rulebook, '3.3'),
      actions(kit, side),
      withoutMap ? '' : secrets(side),
      withoutMap || side === 'moscow' ? '' : choices(say('print.aid.accuse'), [['', say('accuse.effect')]]),
      council(side),
      scores(kit, side),
      withoutMap || side === 'tehran' ? '' : credits(),
    ].join(''),
  }));
}

export function diceFlow(kit: KitSource): Sheet[] {
  const { withoutMap } = kit.setUp.config.modifiers;
  const wanted = withoutMap ? COUNCIL : WITH_DICE;
  const text = rulesHtml(kit.rulebook, (number) => wanted.includes(number), true);
  const top = words('h2', say('print.part.dice')) + words('p', say('print.dice.about'));
  return [{ kind: 'flow', html: top + el('div', { class: 'columns' }, text) }];
}

/** The sections that a table needs: without set-ups of other scenarios, the screen's undo, the example, unused modules. */
function neededRules({ withoutMap }: { readonly withoutMap: boolean }, cards: boolean): (number: string) => boolean {
  return (number) => {
    if (/^C/.test(number)) return cards;
    if (/^H/.test(number) || /^1[35]/.test(number) || number === '14.3') return false;
    return !(withoutMap && /^(?:1|5|6|7|8|10|11)(?:\.|$)/.test(number));
  };
}

export function rulesFlow(kit: KitSource): Sheet[] {
  const { modifiers, cards } = kit.setUp.config;
  const text = rulesHtml(kit.rulebook, neededRules({ withoutMap: modifiers.withoutMap === true }, cards));
  return [{ kind: 'flow', html: words('h2', say('print.part.rules')) + el('div', { class: 'columns' }, text) }];
}
