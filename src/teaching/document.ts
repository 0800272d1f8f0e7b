/** docs/TEACHING.md: the whole pack as one document. */
import { say } from '../messages';
import { type Block, printed } from '../report/document';
import type { TeachingData } from './facts';
import { generalSheets, lessonSheets, type Sheet } from './sheets';

/** Lines to write on are for paper only; empty tables too. */
function blocksOf({ title, blocks }: Sheet, deeper: boolean): Block[] {
  const kept = blocks.flatMap((block): Block[] => {
    if (block.kind === 'write') return [];
    if (block.kind === 'table' && block.rows.every((row) => row.every((cell) => cell === ''))) {
      return [{ kind: 'paragraph', text: block.head.join(' · ') }];
    }
    return [block];
  });
  // A heading over lines to write on has nothing below it here.
  if (kept.at(-1)?.kind === 'subheading') kept.pop();
  return [{ kind: deeper ? 'subheading' : 'heading', text: title }, ...(deeper ? kept.map(flattened) : kept)];
}

/** Below a subheading there is no further heading: the words stand as a paragraph. */
function flattened(block: Block): Block {
  return block.kind === 'subheading' ? { kind: 'paragraph', text: `${block.text}:` } : block;
}

function overview({ scenarios, lessons }: TeachingData): Block[] {
  return [
    { kind: 'heading', text: say('teaching.lessons') },
    {
      kind: 'table',
      head: [
        say('teaching.lesson.scenario'),
        say('teaching.lesson.period'),
        say('teaching.lesson.turns'),
        say('teaching.lesson.minutes'),
        say('teaching.lesson.fit'),
      ],
      rows: scenarios.map(({ id, title, period, turns, minutes }) => [
        title,
        period,
        String(turns.length),
        String(minutes),
        lessons[id]?.fit ?? '',
      ]),
    },
  ];
}

export function teachingDocument(data: TeachingData): string {
  const blocks: Block[] = [
    { kind: 'title', text: say('teaching.doc.title') },
    { kind: 'paragraph', text: say('teaching.doc.made') },
    { kind: 'paragraph', text: say('teaching.doc.run') },
    ...generalSheets(data).flatMap((sheet) => blocksOf(sheet, false)),
    ...overview(data),
    ...data.scenarios.flatMap((facts) => {
      const [intro, ...others] = lessonSheets(data, facts, true);
      return intro ? [...blocksOf(intro, false), ...others.flatMap((sheet) => blocksOf(sheet, true))] : [];
    }),
  ];
  return printed(blocks, 'markdown');
}
