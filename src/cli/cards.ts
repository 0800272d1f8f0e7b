/** `axis cards [ID]`: the dossier cards, or one with its text, its sources and what is disputed about them. */
import { Command } from 'commander';
import { isMessageKey, say, sayAny } from '../messages';
import { type Block, printed } from '../report/document';
import { CARD_RULES, CARDS, type Card, type CardId, MOVES } from '../rules';
import { claimsOf, outsideSourcesOf } from '../scenario/sourcesIndex';
import { BadUsage, type Io } from './io';
import { doubtsAbout, ledger, sourcesOf } from './ledger';

const item = (text: string, depth: 0 | 1 = 0): Block => ({ kind: 'item', depth, text });
const heading = (text: string): Block => ({ kind: 'subheading', text });

function list(): Block[] {
  return [
    {
      kind: 'table',
      head: [
        say('cli.cards.id'),
        say('cli.cards.title'),
        say('cli.cards.side'),
        say('cli.cards.era'),
        say('cli.cards.price'),
        say('cli.cards.sources'),
      ],
      rows: CARD_RULES.map(({ id, side, era, price }) => [
        id,
        sayAny(`card.${id}.title`),
        say(`name.side.${side}`),
        say(`cli.cards.era.${era}`),
        String(price),
        sourcesOf(`card ${id}`).join(', '),
      ]),
    },
    { kind: 'paragraph', text: say('cli.cards.more') },
  ];
}

function options(id: CardId): string[] {
  return MOVES.flatMap((move) => (move.type === 'play' && move.card === id && move.option ? [move.option] : []));
}

/** Everything about a card that players may read. */
function details(rule: Card): Block[] {
  const { id, side, era, year, price, after } = rule;
  const carrier = `card ${id}`;
  const dispute = `card.${id}.dispute`;
  const facts = { id, side, era: say(`cli.cards.era.${era}`), price, year, after };
  return [
    { kind: 'title', text: sayAny(`card.${id}.title`) },
    item(say('cli.cards.facts', facts)),
    item(say('cli.cards.condition', { text: sayAny(`card.${id}.condition`) })),
    { kind: 'paragraph', text: sayAny(`card.${id}.text`) },
    ...options(id).map((option) => {
      const key = `card.${id}.option.${option}`;
      return item(`${sayAny(key)}: ${sayAny(`${key}.effect`)}`);
    }),
    { kind: 'quote', text: sayAny(`card.${id}.flavour`) },
    heading(say('cli.cards.sources')),
    ...claimsOf(ledger(), carrier).flatMap(({ claim, how }) => [
      item(`${claim.id}: ${claim.paraphrase}`),
      item(how, 1),
    ]),
    ...outsideSourcesOf(ledger(), carrier).map(({ id: source, title, outlet }) =>
      item(say('cli.cards.outside', { id: source, title, outlet, label: ledger().outsideLabel })),
    ),
    ...(isMessageKey(dispute) ? [item(say('cli.cards.dispute', { note: say(dispute) }))] : []),
    ...doubtsAbout(sourcesOf(carrier)).map((text) => item(text)),
  ];
}

export function cardsCommand(io: Io): Command {
  return new Command('cards')
    .description(say('cli.cards.about'))
    .argument('[card]', say('cli.cards.one'))
    .addHelpText('after', `\n${say('cli.examples')}\n${say('cli.cards.examples')}\n`)
    .action((wanted: string | undefined) => {
      if (wanted === undefined) {
        io.out(printed(list(), 'text'));
        return;
      }
      const word = wanted.toLowerCase();
      const rule = CARD_RULES.find(({ id }) => id === word || sayAny(`card.${id}.title`).toLowerCase() === word);
      if (!rule) throw new BadUsage(say('cli.cards.unknown', { wanted, first: CARDS[0], last: CARDS.at(-1)! }));
      io.out(printed(details(rule), 'text'));
    });
}
