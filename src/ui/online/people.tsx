/** Who sits where, who is awaited, and what may be done about a seat. */
import { useState } from 'react';
import { say } from '../../messages';
import { rival, SIDES, type Side } from '../../rules';
import type { Seated, TableMessage } from '../../table/wire';
import { SideSign } from '../board/pieces';
import { sideName } from '../lib/names';
import { lobby } from './api';
import { Problem } from './problem';
import { useAct } from './use-asked';
import { canNotify, wished } from './use-online';
import { paceText, seatName, whenText } from './words';

/** The bot that plays for somebody who is away. */
const STAND_IN = 'steady';

export function People({ table, side }: { table: TableMessage; side: Side | null }) {
  return (
    <ul className="people">
      {SIDES.map((one) => {
        const seat = table.seats[one];
        const free = !seat.taken && seat.bot === null;
        const state = seat.bot !== null ? '' : say(seat.connected ? 'online.people.there' : 'online.people.away');
        return (
          <li key={one}>
            <SideSign side={one} /> <strong>{sideName(one)}</strong> {free ? say('online.people.free') : seatName(seat)}
            {one === side && ` (${say('online.people.you')})`}
            {!free && state !== '' && <span className={seat.connected ? 'there' : 'away'}> · {state}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** In the place of a decision while somebody else has one to make. */
export function WaitingFor({ table, seat }: { table: TableMessage; seat: Seated }) {
  const { side } = seat;
  const partner = rival(side);
  const { busy, problem, run } = useAct();
  const theirs = table.seats[partner];
  const own = table.seats[side];
  const name = seatName(theirs);
  const doing = theirs.bot !== null ? 'bot' : theirs.connected ? 'person' : 'away';
  return (
    <section className="waiting-for" aria-live="polite">
      {own.bot !== null ? (
        <>
          <h2>{say('online.bot.own')}</h2>
          <p className="buttons">
            <button
              type="button"
              className="primary"
              disabled={busy}
              onClick={() => void run(() => lobby.hand(seat, side, null))}
            >
              {say('online.bot.back')}
            </button>
          </p>
        </>
      ) : (
        <>
          <h2>{say('online.waiting.title', { side: partner })}</h2>
          <p>
            {say(`online.waiting.${doing}`, { name })}{' '}
            {table.dueAt !== null && say('online.waiting.due', { when: whenText(table.dueAt) })}
          </p>
        </>
      )}
      {theirs.absent && (
        <div className="absent">
          <p>{say('online.absent.title', { name })}</p>
          <p className="buttons">
            <button type="button" disabled={busy} onClick={() => void run(() => lobby.hand(seat, partner, STAND_IN))}>
              {say('online.absent.bot')}
            </button>
            <button type="button" disabled={busy} onClick={() => void run(() => lobby.close(seat))}>
              {say('online.absent.close')}
            </button>
          </p>
        </div>
      )}
      <Problem text={problem} />
    </section>
  );
}

/** Everything around one's seat: who is there, another device, leaving. */
export function SeatPanel({ table, seat }: { table: TableMessage; seat: Seated }) {
  const { busy, problem, run } = useAct();
  const [code, setCode] = useState('');
  const [told, setTold] = useState(wished);
  const own = table.seats[seat.side];
  const alone = table.seats[rival(seat.side)].bot !== null;
  return (
    <section className="seat-panel" aria-label={say('online.people')}>
      <People table={table} side={seat.side} />
      <p className="hint">
        {paceText(table.pace)} · {say('online.people.watching', { count: table.watching })}
      </p>
      {canNotify() &&
        (told ? (
          <p className="hint">{say('online.notify.on')}</p>
        ) : (
          <p className="buttons">
            <button type="button" onClick={() => void Notification.requestPermission().then(() => setTold(wished()))}>
              {say('online.notify')}
            </button>
          </p>
        ))}
      <p className="buttons">
        <button
          type="button"
          disabled={busy}
          onClick={() => void run(async () => setCode((await lobby.moveCode(seat)).code))}
        >
          {say('online.seat.code')}
        </button>
        {own.bot === null && table.status === 'playing' && (
          <button
            type="button"
            title={say('online.seat.leaveAbout')}
            disabled={busy}
            onClick={() => void run(() => lobby.hand(seat, seat.side, STAND_IN))}
          >
            {say('online.seat.leave')}
          </button>
        )}
        {alone && (
          <button type="button" disabled={busy} onClick={() => void run(() => lobby.close(seat))}>
            {say('online.seat.close')}
          </button>
        )}
      </p>
      {code !== '' && (
        <p role="status" className="notice">
          {say('online.seat.codeIs', { code })}
        </p>
      )}
      <Problem text={problem} />
    </section>
  );
}
