/** Handing a finished game on: as a link that holds all of it, as text, as a file. */
import { type ReactNode, useRef, useState } from 'react';
import { say } from '../../messages';
import type { ChronicleEvent, View } from '../../rules';
import type { GameRecord } from '../../scenario/record';
import { downloadGame } from '../lib/game-file';
import { copyText, linkOf } from './copy';
import { gameMarkdown } from './markdown';

interface Copied {
  readonly text: string;
  readonly note: string;
  /** To be copied by hand. */
  readonly byHand: boolean;
}

interface Props {
  /** A game that is over. */
  readonly record: GameRecord;
  readonly view: View;
  readonly chronicle: readonly ChronicleEvent[];
  /** The text to copy where it is more than the story of the game. */
  readonly markdown?: () => string;
  /** Further ways. */
  readonly children?: ReactNode;
}

export function ShareGame({ record, view, chronicle, markdown, children }: Props) {
  const [copied, setCopied] = useState<Copied | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  async function copy(making: Promise<string>, note: (text: string) => string) {
    const text = await making;
    const taken = await copyText(text);
    setCopied({ text, note: taken ? note(text) : say('ui.share.byHand'), byHand: !taken });
    if (!taken) field.current?.select();
  }
  return (
    <section className="share" aria-labelledby="share-title">
      <h2 id="share-title">{say('ui.share.title')}</h2>
      <p>{say('ui.share.about')}</p>
      <p className="buttons">
        <button
          type="button"
          className="primary"
          onClick={() => void copy(linkOf(record), (text) => say('ui.share.copied', { letters: text.length }))}
        >
          {say('ui.share.link')}
        </button>
        <button
          type="button"
          onClick={() =>
            void copy(
              markdown
                ? Promise.resolve(markdown())
                : linkOf(record).then((link) => gameMarkdown({ record, view, chronicle, link })),
              () => say('ui.share.markdownCopied'),
            )
          }
        >
          {say('ui.share.markdown')}
        </button>
        <button type="button" onClick={() => downloadGame(record, chronicle)}>
          {say('ui.saves.download')}
        </button>
        {children}
      </p>
      <p role="status">{copied?.note ?? ''}</p>
      {copied?.byHand && (
        <textarea
          // Whoever asked for it can copy at once.
          ref={(area) => {
            field.current = area;
            area?.select();
          }}
          readOnly
          rows={4}
          aria-label={say('ui.share.field')}
          value={copied.text}
        />
      )}
    </section>
  );
}
