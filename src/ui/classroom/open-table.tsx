/** One table opened by the teacher: what may be done about it, and its board. */
import { useEffect, useRef } from 'react';
import { say } from '../../messages';
import { SIDES } from '../../rules';
import type { ClassTable, ControlView } from '../../table/class-wire';
import { Sure } from './sure';
import { Meters, SideLine, waitsFor } from './table-card';
import type { Control } from './use-control';

interface Props {
  readonly view: ControlView;
  readonly table: ClassTable;
  readonly control: Control;
  readonly onWatch: () => void;
  readonly onClose: () => void;
}

const MORE = 2;

function Hands({ view, table, control }: Props) {
  return SIDES.map((side) => {
    const bot = table.bots[side];
    const people = view.people.some((one) => one.table === table.number && one.side === side);
    if (bot !== null && !people) return null;
    const hand = () =>
      void control.act({ do: 'hand', table: table.number, side, bot: bot === null ? view.options.bot : null });
    return (
      <button key={side} type="button" disabled={control.busy} onClick={hand}>
        {say(bot === null ? 'control.one.hand' : 'control.one.back', { side })}
      </button>
    );
  });
}

export function OpenTable(props: Props) {
  const { view, table, control, onWatch, onClose } = props;
  const { number, paused, over, match } = table;
  const title = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes there whenever another table is opened
  useEffect(() => title.current?.focus(), [number]);
  const { busy, act } = control;
  return (
    <section className="panel open-table" aria-labelledby="open-table">
      <h2 id="open-table" ref={title} tabIndex={-1}>
        {say('control.one.title', { table: number })} <small>{waitsFor(table)}</small>
      </h2>
      <div>
        {SIDES.map((side) => (
          <SideLine key={side} table={table} people={view.people} side={side} />
        ))}
        {match !== null && <Meters table={table} />}
      </div>
      <div className="buttons">
        {match !== null && (
          <button type="button" className="primary" onClick={onWatch}>
            {say('control.one.watch')}
          </button>
        )}
        {match !== null && !over && view.status === 'playing' && (
          <>
            <button
              type="button"
              disabled={busy}
              onClick={() => void act({ do: paused ? 'resume' : 'pause', table: number })}
            >
              {say(paused ? 'control.one.resume' : 'control.one.pause')}
            </button>
            {view.options.minutes !== null && (
              <button
                type="button"
                disabled={busy}
                onClick={() => void act({ do: 'extend', table: number, minutes: MORE })}
              >
                {say('control.extend', { minutes: MORE })}
              </button>
            )}
            <Hands {...props} />
            <button type="button" disabled={busy} onClick={() => void act({ do: 'end', table: number, when: 'turn' })}>
              {say('control.end.turn')}
            </button>
            <Sure
              key={number}
              label={say('control.end.now')}
              sure={say('control.end.now')}
              about={say('control.end.one')}
              busy={busy}
              onSure={() => void act({ do: 'end', table: number, when: 'now' })}
            />
          </>
        )}
        <button type="button" className="plain" onClick={onClose}>
          {say('control.one.close')}
        </button>
      </div>
    </section>
  );
}
