/** One table of the class at a glance. */
import { say, sayAny } from '../../messages';
import { SIDES, type Side } from '../../rules';
import type { ClassPerson, ClassTable } from '../../table/class-wire';
import { SideSign } from '../board/pieces';
import { sideName } from '../lib/names';
import { spanText } from './words';

/** What a table waits for, in words. */
export function waitsFor(table: ClassTable): string {
  if (table.over) return table.verdict ? verdictText(table) : say('control.card.over');
  if (table.match === null) return say('control.card.nobody');
  if (table.paused) return say('control.card.paused');
  if (table.held) return say('control.card.held', { turn: table.turn });
  const [first, ...more] = table.awaited;
  if (!first) return '';
  return more.length > 0 ? say('control.card.both') : say('control.card.awaited', { side: first });
}

function verdictText({ verdict }: ClassTable): string {
  if (!verdict) return say('control.card.over');
  const ending = sayAny(`name.verdict.${verdict.kind}`);
  return ending.startsWith('[')
    ? say('control.card.over')
    : say('control.card.ended', { how: ending, by: verdict.side ?? '' });
}

function Meter({ label, value, most, low }: { label: string; value: number; most: number; low: boolean }) {
  return (
    <span className={`class-meter${low ? ' low' : ''}`}>
      <span>{label}</span> <strong>{value}</strong>
      <span className="bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.max(0, Math.min(100, (100 * value) / most))}%` }} />
      </span>
    </span>
  );
}

/** Both tracks run from 0 to 10. */
const MOST = 10;
const LOW = 2;

export function Meters({ table }: { readonly table: ClassTable }) {
  return (
    <p className="meters">
      <Meter label={say('control.card.stability')} value={table.stability} most={MOST} low={table.stability <= LOW} />
      <Meter label={say('control.card.trust')} value={table.trust} most={MOST} low={table.trust <= LOW} />
    </p>
  );
}

interface NamesProps {
  readonly table: ClassTable;
  readonly people: readonly ClassPerson[];
  readonly side: Side;
}

function Names({ table, people, side }: NamesProps) {
  const own = people.filter((one) => one.table === table.number && one.side === side);
  const bot = table.bots[side];
  if (own.length === 0) {
    return <span>{bot === null ? say('control.card.empty') : say('control.card.bot', { name: botName(bot) })}</span>;
  }
  return own.map(({ id, nickname, connected, away }, n) => (
    <span key={id} className={away || !connected ? 'gone' : ''}>
      {n > 0 && ', '}
      {nickname}
      {away ? ` (${say('control.person.away')})` : connected ? '' : ` (${say('control.person.off')})`}
    </span>
  ));
}

export function botName(bot: string): string {
  const name = sayAny(`bot.${bot}.name`);
  return name.startsWith('[') ? bot : name;
}

/** A side with its people and where it stands against its par. */
export function SideLine({ table, people, side }: NamesProps) {
  const [score, par] = [table.score[side], table.par[side]];
  return (
    <p className={`side-line ${side}`}>
      <SideSign side={side} size={16} />
      <span className="visually-hidden">{sideName(side)}: </span>
      <span className="names">
        <Names table={table} people={people} side={side} />
      </span>
      <span className="score" title={say('control.card.score', { side, score, par })}>
        <span className="visually-hidden">{say('control.card.score', { side, score, par })}</span>
        <span aria-hidden="true">
          <strong>{score}</strong>
          <small className="par"> / {par}</small>
        </span>
      </span>
    </p>
  );
}

interface Props {
  readonly table: ClassTable;
  readonly people: readonly ClassPerson[];
  readonly now: number;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Time({ table, now }: Pick<Props, 'table' | 'now'>) {
  if (table.over || table.match === null || table.held || table.paused) return null;
  const due = table.dueAt === null ? null : table.dueAt - now;
  const parts = [say('control.card.idle', { time: spanText(now - table.idleSince) })];
  if (due !== null)
    parts.push(due > 0 ? say('control.card.due', { time: spanText(due) }) : say('control.card.overdue'));
  return <p className="time">{parts.join(' · ')}</p>;
}

export function TableCard({ table, people, now, open, onOpen }: Props) {
  const { number, alerts, over } = table;
  return (
    <li className={`table-card${alerts.length > 0 ? ' alerted' : ''}${over ? ' over' : ''}`}>
      <h3>
        <button
          type="button"
          className="plain opener"
          aria-expanded={open}
          aria-label={say('control.card.openLabel', { table: number })}
          onClick={onOpen}
        >
          {say('control.Table', { table: number })}
        </button>
        <span className="turn">
          {table.match !== null && say('control.card.turn', { turn: table.turn, turns: table.turns })}
        </span>
      </h3>
      <p className="doing">
        {!over && table.match !== null && <strong>{sayAny(`name.step.${table.step}`)}: </strong>}
        {waitsFor(table)}
      </p>
      <Time table={table} now={now} />
      {SIDES.map((side) => (
        <SideLine key={side} table={table} people={people} side={side} />
      ))}
      {table.match !== null && <Meters table={table} />}
      {alerts.length > 0 && (
        <ul className="alerts">
          {alerts.map((alert) => (
            <li key={alert}>{sayAny(`control.alert.${alert}`)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
