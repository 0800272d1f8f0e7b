/** What the control page does with all tables at once. */
import { type ReactNode, useState } from 'react';
import { say, sayAny } from '../../messages';
import { HEADLINES, type HeadlineId } from '../../rules';
import type { ControlView } from '../../table/class-wire';
import { Problem } from '../online/problem';
import { Choice } from './fields';
import { setUpOf } from './options';
import { Sure } from './sure';
import type { Control } from './use-control';

interface Props {
  readonly view: ControlView;
  readonly control: Control;
}

/** Minutes that the clock is set back by. */
const MORE = 2;

function rule({ options }: ControlView): string {
  return say(`control.seat.rule.${options.seating}`, { size: options.teamSize });
}

function Gathering({ view, control }: Props) {
  const { busy, act } = control;
  const waiting = view.people.filter(({ role }) => role !== 'observer');
  const complete = waiting.every(({ table }) => table !== null);
  return (
    <>
      <p className="buttons">
        <button
          type="button"
          className="primary large"
          disabled={busy || waiting.length === 0}
          onClick={() => void act({ do: 'begin' })}
        >
          {say(complete ? 'control.begin' : 'control.begin.seats')}
        </button>
        <button type="button" disabled={busy || complete} onClick={() => void act({ do: 'seat' })}>
          {say('control.seat')}
        </button>
      </p>
      <p className="hint">
        {waiting.length === 0 && `${say('control.begin.none')} `}
        {rule(view)} {say('control.seat.late')}
      </p>
    </>
  );
}

function Playing({ view, control }: Props) {
  const { busy, act } = control;
  const { tables, openTurn, options, paused } = view;
  const waiting = tables.filter(({ held }) => held).length;
  const running = tables.filter(({ over }) => !over);
  // What a table knows of its end: of the scenario, of the class, or after this turn.
  const most = Math.max(1, ...running.map(({ turns }) => turns));
  const guided = options.pace === 'guided';
  const debrief = () => void act({ do: 'debrief' });
  if (running.length === 0) {
    return (
      <p className="buttons">
        <button type="button" className="primary large" disabled={busy} onClick={debrief}>
          {say('control.debrief')}
        </button>
        <span role="status">{say('control.over')}</span>
      </p>
    );
  }
  return (
    <>
      <div className="buttons">
        {guided && openTurn < most && (
          <button
            type="button"
            className="primary large"
            disabled={busy}
            onClick={() => void act({ do: 'open', turn: openTurn + 1 })}
          >
            {say('control.open', { turn: openTurn + 1 })}
          </button>
        )}
        <button
          type="button"
          className={paused ? 'primary large' : 'large'}
          disabled={busy}
          onClick={() => void act({ do: paused ? 'resume' : 'pause', table: null })}
        >
          {say(paused ? 'control.resume' : 'control.pause')}
        </button>
        {options.minutes !== null && (
          <button
            type="button"
            className="large"
            disabled={busy}
            onClick={() => void act({ do: 'extend', table: null, minutes: MORE })}
          >
            {say('control.extend', { minutes: MORE })}
          </button>
        )}
        <button
          type="button"
          className="large"
          disabled={busy}
          onClick={() => void act({ do: 'end', table: null, when: 'turn' })}
        >
          {say('control.end.turn')}
        </button>
        <Sure
          label={say('control.debrief')}
          sure={say('control.debrief.sure')}
          about={say('control.debrief.about', { running: running.length })}
          className="large"
          busy={busy}
          onSure={debrief}
        />
      </div>
      <p className={paused ? 'notice' : 'hint'} role="status">
        {paused ? say('control.paused') : guided && say('control.opened', { turn: openTurn, waiting })}
      </p>
    </>
  );
}

/** All tables, or one of them. */
function To({ view, to, onTo }: { view: ControlView; to: number | null; onTo: (table: number | null) => void }) {
  return (
    <Choice
      label={say('control.message.to')}
      value={String(to)}
      onPick={(table) => onTo(table === 'null' ? null : Number(table))}
      options={[
        ['null', say('control.message.all')],
        ...view.tables.map(({ number }) => [String(number), say('control.table', { table: number })] as const),
      ]}
    />
  );
}

function Message({ view, control }: Props) {
  const [text, setText] = useState('');
  const [to, setTo] = useState<number | null>(null);
  const [sent, setSent] = useState(false);
  const send = async () => {
    if (!(await control.act({ do: 'message', table: to, text: text.trim() }))) return;
    setText('');
    setSent(true);
  };
  return (
    <form
      className="class-fields"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label className="field grow">
        <span>{say('control.message')}</span>{' '}
        <input
          required
          maxLength={300}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setSent(false);
          }}
        />
      </label>
      <To view={view} to={to} onTo={setTo} />
      <button type="submit" disabled={control.busy || text.trim() === ''}>
        {say('control.message.send')}
      </button>
      <span role="status">{sent && say('control.message.sent')}</span>
    </form>
  );
}

/** Those of the library; the ones after it belong to single scenarios. */
const LIBRARY = 30;

/** Headlines that the class's own list does not bring anyway. */
function addable({ options }: ControlView): HeadlineId[] {
  const own = setUpOf(options)?.config.headlines ?? [];
  return HEADLINES.slice(0, LIBRARY).filter((id) => !own.includes(id));
}

function Headline({ view, control }: Props) {
  const library = addable(view);
  const [headline, setHeadline] = useState<HeadlineId>(library[0] ?? HEADLINES[0]);
  const [to, setTo] = useState<number | null>(null);
  const about = [sayAny(`headline.${headline}.story`), sayAny(`headline.${headline}.effect`)];
  return (
    <form
      className="class-fields"
      onSubmit={(event) => {
        event.preventDefault();
        void control.act({ do: 'headline', table: to, headline });
      }}
    >
      <Choice
        label={say('control.headline')}
        value={headline}
        onPick={(one) => setHeadline(HEADLINES.find((id) => id === one) ?? headline)}
        options={library.map((id) => [id, sayAny(`name.headline.${id}`)])}
      />
      <To view={view} to={to} onTo={setTo} />
      <button type="submit" disabled={control.busy}>
        {say('control.headline.send')}
      </button>
      <p className="hint">{about.filter((text) => !text.startsWith('[')).join(' ')}</p>
      <p className="hint">{say('control.headline.about')}</p>
    </form>
  );
}

export function Actions({ view, control, children }: Props & { readonly children: ReactNode }) {
  const { status } = view;
  // Nothing is steered any more, and a word of the teacher belongs to the game.
  if (status === 'debrief') {
    return (
      <>
        <Problem text={control.problem} />
        {children}
      </>
    );
  }
  return (
    <section className="class-actions" aria-label={say(`control.status.${status}`)}>
      {status === 'gathering' && <Gathering view={view} control={control} />}
      {status === 'playing' && <Playing view={view} control={control} />}
      <Problem text={control.problem} />
      <div className="class-folds">
        <details>
          <summary>
            {say('control.message')}
            {status === 'playing' && ` · ${say('control.headline')}`}
          </summary>
          <div className="class-form">
            <Message view={view} control={control} />
            {status === 'playing' && <Headline view={view} control={control} />}
          </div>
        </details>
        {children}
      </div>
    </section>
  );
}
