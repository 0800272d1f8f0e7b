/** Back to one's seat from another device, by nickname and PIN; without it, or after five wrong ones, the teacher has to agree. */
import { useEffect, useRef, useState } from 'react';
import { say } from '../../messages';
import type { ClassNotice } from '../../table/class-wire';
import { Refused } from '../online/api';
import { Problem } from '../online/problem';
import { useAct } from '../online/use-asked';
import { address, go } from '../route';
import { classroom } from './api';

/** How often the page asks whether the teacher has agreed, in milliseconds. */
const ASK = 2_500;

interface TicketProps {
  readonly notice: ClassNotice;
  readonly ticket: string;
  readonly nickname: string;
  readonly onRefused: (text: string) => void;
}

function Waiting({ notice, ticket, nickname, onRefused }: TicketProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    const ask = async () => {
      try {
        const answer = await classroom.ticket(notice.code, ticket);
        if ('token' in answer) go(address.seat(notice.id));
      } catch (error) {
        const why = error instanceof Refused ? error.why : 'broken';
        // The line may break for a while: only an answer ends the waiting.
        if (!['offline', 'busy', 'tooFast', 'broken'].includes(why)) onRefused(say('class.ticket.refused'));
      }
    };
    const timer = setInterval(() => void ask(), ASK);
    return () => clearInterval(timer);
  }, [notice, ticket, onRefused]);
  return (
    <section className="panel" aria-live="polite">
      <h2 ref={title} tabIndex={-1}>
        {say('class.ticket.title')}
      </h2>
      <p>{say('class.ticket.text', { nickname })}</p>
    </section>
  );
}

export function Rejoin({ notice }: { readonly notice: ClassNotice }) {
  const alone = notice.status === 'debrief';
  const [nickname, setNickname] = useState('');
  const [pin, setPin] = useState('');
  const [ticket, setTicket] = useState<string | null>(null);
  const [refused, setRefused] = useState('');
  const { busy, problem, run } = useAct();
  if (ticket !== null) {
    const onRefused = (text: string) => {
      setTicket(null);
      setRefused(text);
    };
    return <Waiting notice={notice} ticket={ticket} nickname={nickname.trim()} onRefused={onRefused} />;
  }
  const back = (by: string | null) =>
    run(async () => {
      setRefused('');
      const answer = await classroom.rejoin(notice.code, nickname.trim(), by);
      if ('token' in answer) go(address.seat(notice.id));
      else setTicket(answer.ticket);
    });
  return (
    <details className="rejoin" open={alone || refused !== '' || undefined}>
      <summary>{say('class.join.again')}</summary>
      <form
        className="class-form"
        onSubmit={(event) => {
          event.preventDefault();
          void back(pin.trim());
        }}
      >
        <p className="hint">{say('class.join.againAbout')}</p>
        <label className="field">
          <span>{say('class.join.nickname')}</span>{' '}
          <input
            required
            maxLength={24}
            autoComplete="off"
            value={nickname}
            onChange={({ target }) => setNickname(target.value)}
          />
        </label>
        <label className="field">
          <span>{say('class.join.pin')}</span>{' '}
          <input
            className="code"
            required
            size={5}
            inputMode="numeric"
            pattern="[0-9]{4}"
            maxLength={4}
            autoComplete="off"
            value={pin}
            onChange={({ target }) => setPin(target.value)}
          />
        </label>
        <Problem text={refused || problem} />
        <p className="buttons">
          <button type="submit" disabled={busy}>
            {say('class.join.back')}
          </button>
          <button type="button" disabled={busy || nickname.trim() === ''} onClick={() => void back(null)}>
            {say('class.join.noPin')}
          </button>
        </p>
      </form>
    </details>
  );
}
