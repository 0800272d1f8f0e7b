/** What the two sides say to each other. */
import { useEffect, useRef, useState } from 'react';
import { say } from '../../messages';
import type { Side } from '../../rules';
import type { Online, OnlineShown } from '../../table/online';
import { sideName } from '../lib/names';
import { problemText } from './api';
import { Problem } from './problem';
import { whenText } from './words';

interface Props {
  readonly online: Online;
  readonly shown: OnlineShown;
  readonly side: Side;
}

export function Chat({ online, shown, side }: Props) {
  const [text, setText] = useState('');
  const [muted, setMuted] = useState(false);
  const [problem, setProblem] = useState('');
  const end = useRef<HTMLLIElement>(null);
  const lines = shown.chat.filter((line) => !muted || line.side === side);
  const last = lines.at(-1)?.n;
  useEffect(() => {
    if (last !== undefined) end.current?.scrollIntoView({ block: 'nearest' });
  }, [last]);
  async function send() {
    const wanted = text.trim();
    if (wanted === '') return;
    const refused = await online.say(wanted);
    setProblem(refused ? problemText(refused.why) : '');
    if (!refused) setText('');
  }
  return (
    <section className="chat" aria-label={say('online.chat.title')}>
      {lines.length === 0 && <p className="hint">{say('online.chat.none')}</p>}
      <ol className="chat-lines" aria-live="polite">
        {lines.map((line) => (
          <li key={line.n} ref={end} className={line.side}>
            <strong>{shown.table?.seats[line.side].name ?? sideName(line.side)}</strong>{' '}
            <time dateTime={new Date(line.at).toISOString()}>{whenText(line.at)}</time>
            <p>{line.text}</p>
          </li>
        ))}
      </ol>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <label className="field">
          {say('online.chat.say')}{' '}
          <input maxLength={500} autoComplete="off" value={text} onChange={({ target }) => setText(target.value)} />
        </label>
        <button type="submit">{say('online.chat.send')}</button>
      </form>
      <Problem text={problem} />
      <label className="option">
        <input type="checkbox" checked={muted} onChange={({ target }) => setMuted(target.checked)} />
        <span>{say('online.chat.mute')}</span>
      </label>
    </section>
  );
}
