/** Text that runs over as many sheets as it needs: set-up, what the years meant for people, sources. */
import { say, sayAny } from '../messages';
import { type Card, type ModifierId, PROVINCES, SIDES, SITES } from '../rules';
import { el, esc, table, words } from './html';
import type { KitSource, Sheet } from './kit';
import { tracksOf } from './tracks';

const h3 = (text: string) => words('h3', text);
const p = (text: string) => words('p', text);
const list = (items: readonly string[], name = 'ul') => el(name, {}, ...items.map((item) => words('li', item)));

function provinces({ setUp }: KitSource): string {
  const head = [
    say('print.setup.province'),
    say('print.setup.holder'),
    say('print.setup.stack'),
    say('print.setup.moscow'),
    say('print.setup.tehran'),
  ];
  const rows = PROVINCES.map((id, i) => {
    const { holder, stack, faction, guard, moscow, tehran } = setUp.provinces[id];
    return [
      `${i} ${say(`name.province.${id}`)}`,
      say(`name.holder.${holder}`),
      say('print.setup.stackText', { stack, faction, guard }),
      String(moscow),
      String(tehran),
    ];
  });
  return h3(say('print.setup.board')) + table(head, rows, 'start');
}

function contracts({ setUp }: KitSource): string {
  const signed = SITES.flatMap(({ id }) => {
    const owner = setUp.contracts[id];
    return owner ? [`${say(`name.site.${id}`)} (${say(`name.side.${owner}`)})`] : [];
  });
  return p(
    signed.length > 0 ? say('print.setup.contracts', { list: signed.join(', ') }) : say('print.setup.noContracts'),
  );
}

function tracks(kit: KitSource): string {
  const { vp } = kit.setUp;
  const rows = tracksOf(kit).map(({ name, start }) => [sayAny(`name.track.${name}`), start.join(' / ')]);
  return (
    h3(say('print.setup.tracks')) +
    p(say('print.setup.tracksAbout')) +
    table([], [...rows, ['VP', `${vp.moscow} / ${vp.tehran}`]], 'start')
  );
}

function special({ setUp: { config } }: KitSource): string {
  const own = Object.entries(config.modifiers).flatMap(([id, on]) => (on ? [id as ModifierId] : []));
  if (own.length === 0) return '';
  const rows = own.map((id) => [sayAny(`modifier.${id}.name`), sayAny(`modifier.${id}.text`)]);
  return h3(say('print.setup.special')) + table([], rows, 'special');
}

export function setupFlow(kit: KitSource): Sheet[] {
  const { setUp, summary, interest, outside, leavesOut } = kit;
  const { config } = setUp;
  const { withoutMap } = config.modifiers;
  const turns = config.turns;
  const steps = [
    say('print.setup.make.1'),
    say('print.setup.make.2', { withMap: !withoutMap, cards: config.cards }),
    say('print.setup.make.3', { turns }),
  ];
  const { lead, overreach, threshold, parMoscow, parTehran } = config;
  const numbers = { base: config.counterBase, rebels: config.reinforceRebels, is: config.reinforceIs };
  const html = [
    words('h2', kit.title),
    words('p', `${kit.subtitle}. ${kit.period}.`, 'lede'),
    p(summary),
    ...SIDES.map((side) => p(`${say('print.setup.interest', { side })}: ${interest[side]}`)),
    outside === '' ? '' : words('blockquote', outside),
    h3(say('print.setup.make')),
    list(steps, 'ol'),
    p(say('print.setup.secret')),
    withoutMap ? '' : provinces(kit) + contracts(kit),
    tracks(kit),
    withoutMap ? '' : p(say('print.setup.numbers', numbers)),
    p(say('print.setup.verdict', { turns, lead, overreach, threshold, moscow: parMoscow, tehran: parTehran })),
    config.cards ? p(say('print.setup.cards', { count: config.openingHand })) : '',
    special(kit),
    leavesOut.length === 0 ? '' : h3(say('print.setup.leavesOut')) + list(leavesOut),
  ];
  return [{ kind: 'flow', html: html.join('') }];
}

export function peopleFlow({ people, setUp: { config } }: KitSource): Sheet[] {
  const turns = people.turns.map((lines, i) => {
    const items = lines.map(({ when, text, sources, checked }) =>
      el(
        'li',
        {},
        esc(say('print.people.line', { when, text })),
        ' ',
        words(
          'small',
          say('print.people.source', { list: sources.join(', ') }) + (checked === false ? `. ${people.toCheck}` : ''),
        ),
      ),
    );
    return h3(say('print.people.turn', { turn: i + 1, label: config.years[i] ?? '' })) + el('ul', {}, ...items);
  });
  return [{ kind: 'flow', html: words('h2', say('print.part.people')) + p(people.notice) + turns.join('') }];
}

export function sourcesFlow(kit: KitSource, cards: readonly Card[]): Sheet[] {
  const carriers = [
    ...cards.map(({ id }) => `card ${id}`),
    ...kit.setUp.config.headlines.map((id) => `headline ${id}`),
    `scenario ${kit.id}`,
  ];
  const ids = [...new Set(carriers.flatMap((carrier) => kit.behind(carrier)))].sort();
  const items = ids.flatMap((id) => {
    const claim = kit.claims[id];
    return claim ? [say('print.sources.claim', { id, ...claim })] : [];
  });
  return [{ kind: 'flow', html: words('h2', say('print.part.sources')) + p(say('print.sources.about')) + list(items) }];
}
