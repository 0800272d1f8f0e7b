/** A game as a text for a forum or a class: what happened turn by turn, in Markdown. */
import '../words/uiPages';
import { eventText, OMISSIONS, say } from '../../messages';
import { type ChronicleEvent, isOver, SIDES, type View } from '../../rules';
import { type GameRecord, playersOf } from '../../scenario/record';
import { playersText } from '../bot/words';
import { byTurn } from '../lib/happened';
import { titleOfGame } from '../lib/scenarios';

interface Told {
  readonly record: GameRecord;
  /** The last position, as whoever copies may see it. */
  readonly view: View;
  /** What whoever copies may have read. */
  readonly chronicle: readonly ChronicleEvent[];
  /** Address of the game; left out of a game that is not over. */
  readonly link?: string;
}

/** Characters that would be read as Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&');
}

function ending(view: View): string[] {
  if (!isOver(view)) return [`*${escaped(say('ui.md.unfinished'))}*`, ''];
  const verdicts = { moscow: view.moscowVerdict, tehran: view.tehranVerdict };
  return [
    `## ${say('ui.md.end')}`,
    '',
    ...SIDES.map((side) => `- ${escaped(say('ui.md.points', { side, vp: view[side].vp, verdict: verdicts[side] }))}`),
    '',
    `## ${say('omission.title')}`,
    '',
    ...OMISSIONS.map((id) => `- **${escaped(say(`omission.${id}.title`))}.** ${escaped(say(`omission.${id}.text`))}`),
    '',
  ];
}

export function gameMarkdown({ record, view, chronicle, link }: Told): string {
  const title = titleOfGame(record);
  const { level, moves, rulesVersion } = record;
  const facts = say('ui.md.facts', { title, level, count: moves.length, rules: rulesVersion });
  const lines = [
    `# ${escaped(title)}`,
    '',
    escaped(facts),
    escaped(say('ui.md.players', { players: playersText(playersOf(record)) })),
    '',
    ...(Object.keys(record.stagedDice).length > 0 ? [`*${escaped(say('ui.staged.some'))}*`, ''] : []),
    ...(link ? [`[${say('ui.md.link')}](${link})`, ''] : []),
    ...byTurn(chronicle).flatMap(([turn, events]) => [
      `## ${escaped(say('ui.chronicle.oneTurn', { turn, year: view.config.years[turn - 1] ?? '' }))}`,
      '',
      ...events.map((event) => `- ${escaped(eventText(event))} (${event.rule})`),
      '',
    ]),
    ...ending(view),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
