/** Plays the game as a person does: by what the screen says, never by the insides of the page. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Dice of every game in these tests. */
export const SEED = '0123456789abcdef0123456789abcdef';

export const SHORT_GAME = 'Air and Ground';

/** What the page asks for at this moment. */
export type Moment =
  | 'curtain'
  | 'thinking'
  | 'handOver'
  | 'briefing'
  | 'discard'
  | 'reply'
  | 'statecraft'
  | 'joint'
  | 'orders'
  | 'accusation'
  | 'offer'
  | 'vote'
  | 'verdict';

export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name });
}

/** Headings and buttons by which a person knows what to do next. */
function signs(page: Page): readonly (readonly [Moment, Locator])[] {
  const step = (name: string) => page.getByRole('heading', { level: 2, name, exact: true });
  return [
    ['curtain', button(page, /^I am /)],
    ['verdict', page.getByRole('heading', { level: 1, name: 'Verdict' })],
    ['thinking', page.getByRole('heading', { level: 2, name: /^(Moscow|Tehran) thinks$/ })],
    ['handOver', button(page, /^Hand over to /)],
    ['briefing', button(page, 'On to my decision').first()],
    ['discard', step('Discard to 3 cards')],
    ['reply', step('Question')],
    ['statecraft', step('Statecraft')],
    ['joint', step('Joint front')],
    ['orders', step('Orders')],
    ['accusation', step('Accusation')],
    ['offer', step("Security Council, Tehran's offer")],
    ['vote', step("Security Council, Moscow's vote")],
  ];
}

/** After a press the page shows the old for a moment, or that a part of it is still coming. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"], .loading')).toHaveCount(0);
}

export async function moment(page: Page): Promise<Moment> {
  await settled(page);
  const all = signs(page);
  const any = all.map(([, sign]) => sign).reduce((one, other) => one.or(other));
  await expect(any.first()).toBeVisible();
  for (const [name, sign] of all) if (await sign.isVisible()) return name;
  return moment(page);
}

/** Starts a scenario from the home page for two people at one screen, with fixed dice. */
export async function start(page: Page, title = SHORT_GAME, seed = SEED): Promise<void> {
  await page.goto(`/#/?seed=${seed}`);
  await page.getByRole('radio', { name: 'Two people at this screen' }).check();
  await button(page, `Start ${title}`).click();
  await expect(page).toHaveURL(/#\/play\//);
}

/** Actions in the order in which this player likes them, and their places where several are offered; Pass is always there. */
const LIKED: readonly (readonly [action: RegExp, place?: RegExp])[] = [
  [/^Reconcile /, /^Reconcile (?!\()/],
  [/^Recruit /, /^Recruit in /],
  [/^(Sign|Contract) /, /^Sign /],
  [/^Negotiate/],
  [/^Mobilise/],
  [/^Backchannel/],
  [/^Court /],
  [/^Order the S-300/],
  [/^Deliver /],
  [/^Hire defectors /, /^Hire defectors in /],
  [/^Hedge/],
  [/^Build at /],
  [/^Slow the work /],
  [/^Enrich/],
];

/** Presses once more where a decision is final. */
export async function confirm(page: Page): Promise<void> {
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: /^Yes: / })
    .click();
}

async function statecraft(page: Page, turn: Turn): Promise<void> {
  const panel = page.getByRole('tabpanel');
  const liked = [...LIKED.slice(turn.actions % 3), ...LIKED.slice(0, turn.actions % 3)];
  turn.actions++;
  for (const [action, place] of liked) {
    const choice = panel.getByRole('button', { name: action, disabled: false }).first();
    if (turn.actions % 4 === 0 || (await choice.count()) === 0) continue;
    const several = (await choice.getAttribute('aria-expanded')) !== null;
    await choice.click();
    if (several && place) await panel.getByRole('button', { name: place }).first().click();
    return;
  }
  await panel.getByRole('button', { name: 'Pass' }).click();
}

/** Plays or files a card once a turn and side, where cards are in the game and {@link Turn.cards} asks for it. */
async function cardFirst(page: Page, turn: Turn): Promise<boolean> {
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  const key = `${title} ${await page.getByRole('heading', { level: 2, name: /\(you\)/ }).textContent()}`;
  if (turn.cards === null || turn.cards.has(key.replace(/\d+ VP/, ''))) return false;
  turn.cards.add(key.replace(/\d+ VP/, ''));
  await page.getByRole('tab', { name: 'Cards' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Cards' });
  await expect(panel.getByRole('heading', { name: /^Your hand/ })).toBeVisible();
  for (const name of [/^Play /, /^File /]) {
    const choice = panel.getByRole('button', { name, disabled: false }).first();
    if ((await choice.count()) === 0) continue;
    turn.used.push((await choice.textContent()) ?? '');
    await choice.click();
    await confirm(page);
    return true;
  }
  await page.getByRole('tab', { name: 'Your turn' }).click();
  await settled(page);
  return false;
}

/** Every channel and posture is chosen once; Retaliate, which drives up Tension, only once. */
const CHANNELS = [0, 1, 2, 1] as const;
const POSTURES = [2, 0, 1, 0] as const;

/** Units go in rounds over the fronts, the joint front first, until none may go. */
async function orders(page: Page, turn: Turn): Promise<void> {
  const panel = page.getByRole('tabpanel');
  const more = panel.getByRole('button', { name: /^One unit more to /, disabled: false });
  const joint = panel.getByRole('listitem').filter({ hasText: 'Joint front' });
  for (let n = 0; n < 2; n++) {
    const there = joint.getByRole('button', { name: /^One unit more to /, disabled: false });
    if ((await there.count()) > 0) await there.click();
  }
  while ((await more.count()) > 0) await more.first().click();
  const aid = panel.getByRole('group', { name: /^Aid to Damascus/ }).getByRole('radio', { disabled: false });
  await aid.nth(Math.min(2, (await aid.count()) - 1)).check();
  const channel = panel.getByRole('group', { name: /^Channel / }).getByRole('radio');
  const posture = panel.getByRole('group', { name: /^Posture / }).getByRole('radio');
  if ((await channel.count()) > 0) await channel.nth(CHANNELS[turn.channels++ % CHANNELS.length]!).check();
  else await posture.nth(POSTURES[turn.postures++ % POSTURES.length]!).check();
  await panel.getByRole('button', { name: 'Seal the orders' }).click();
}

/** What this player remembers, so that it varies what it does. */
export interface Turn {
  actions: number;
  channels: number;
  postures: number;
  councils: number;
  accusations: number;
  /** Turns and sides in which a card was looked for; null: cards are left alone. */
  cards: Set<string> | null;
  /** Labels of the cards played and filed. */
  used: string[];
}

export function newTurn(): Turn {
  return { actions: 0, channels: 0, postures: 0, councils: 0, accusations: 0, cards: null, used: [] };
}

/** Does the one thing that the screen asks for. */
export async function act(page: Page, now: Moment, turn: Turn): Promise<void> {
  const panel = page.getByRole('tabpanel');
  const heading = page.getByRole('heading', { level: 1 });
  switch (now) {
    case 'curtain':
      await button(page, /^I am /).click();
      await expect(heading).toHaveText(/^Turn /);
      return;
    case 'thinking':
      // A quick bot may have decided meanwhile.
      await expect(page.getByRole('heading', { level: 2, name: / thinks$/ })).toHaveCount(0);
      return;
    case 'handOver':
      await button(page, /^Hand over to /).click();
      await expect(button(page, /^I am /)).toBeVisible();
      return;
    case 'briefing':
      await button(page, 'On to my decision').first().click();
      await expect(button(page, 'On to my decision')).toHaveCount(0);
      return;
    case 'discard':
      await panel
        .getByRole('button', { name: /^Discard / })
        .first()
        .click();
      return;
    case 'reply':
      await panel.getByRole('button').first().click();
      return;
    case 'statecraft':
      return (await cardFirst(page, turn)) ? undefined : statecraft(page, turn);
    case 'joint':
      await panel
        .getByRole('button', { name: /^Name / })
        .first()
        .click();
      return;
    case 'orders':
      return orders(page, turn);
    case 'accusation': {
      const accuse = turn.accusations++ % 2 === 0;
      await panel.getByRole('button', { name: accuse ? 'Accuse Moscow of sharing' : 'Do not accuse' }).click();
      return confirm(page);
    }
    case 'offer':
      await panel
        .getByRole('button', { name: /^Offer [01]$/, disabled: false })
        .last()
        .click();
      return confirm(page);
    case 'vote':
      await panel.getByRole('button', { name: ['Veto', 'Abstain', 'Support'][turn.councils++ % 3]! }).click();
      return confirm(page);
    case 'verdict':
      return;
  }
}

/**
 * Plays on until `until` says so or the verdict is there.
 * @param seen called at every moment before anything is done
 * @returns the moment at which it stopped
 */
export async function play(
  page: Page,
  turn: Turn,
  until: (now: Moment) => boolean = () => false,
  seen: (now: Moment) => Promise<void> = async () => {},
): Promise<Moment> {
  for (let n = 0; n < 600; n++) {
    const now = await moment(page);
    await seen(now);
    if (now === 'verdict' || until(now)) return now;
    await act(page, now, turn);
  }
  throw new Error('the game does not end');
}
