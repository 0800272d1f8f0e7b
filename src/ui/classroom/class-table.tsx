/** A student's seat at the board: the seat of online play, with what a class adds around it. */
import { useState } from 'react';
import { say } from '../../messages';
import { type Decision, initiative, rival, type View } from '../../rules';
import type { ClassSeat, PersonView } from '../../table/class-wire';
import type { Online, OnlineShown } from '../../table/online';
import type { TableMessage } from '../../table/wire';
import { Proposing } from '../decide/act';
import type { Draft } from '../lib/draft';
import { titleOf } from '../lib/scenarios';
import { Chat } from '../online/chat';
import { LineNotice } from '../online/line';
import { useCall, useOnlineGame } from '../online/use-online';
import { seatName } from '../online/words';
import { Seat } from '../play/seat';
import type { SeatGame } from '../play/seat-game';
import { classroom } from './api';
import { Leave } from './leave';
import { askedAt, Prediction } from './prediction';
import { firstDraft, isTheirs, proposalText } from './proposals';
import { ReturnToSeat } from './return';
import { TeamProposals } from './team-panel';
import { useNow, type Watched } from './use-class';
import { Pin, RoleLine, Team } from './waiting-room';
import { spanText } from './words';

export type AtTable = OnlineShown & { readonly view: View; readonly table: TableMessage };

interface Props {
  readonly online: Online;
  readonly shown: AtTable;
  readonly seat: ClassSeat;
  readonly person: PersonView;
  readonly line: Watched<PersonView>;
}

/** Guided pace: whether the table waits for the teacher. */
function isHeld({ options, openTurn }: PersonView, view: View): boolean {
  return options.pace === 'guided' && view.turn > openTurn;
}

/** In the place of a decision while there is none to make. */
function Waiting({ shown, person, seat }: Props) {
  const { view, table } = shown;
  const side = person.me.side!;
  const partner = rival(side);
  if (table.seats[side].bot !== null) {
    return <ReturnToSeat seat={seat} match={table.match} side={side} seals={person.seals} />;
  }
  if (person.paused) return <h2>{say('class.paused')}</h2>;
  if (isHeld(person, view)) {
    return (
      <>
        <h2>{say('class.held', { turn: view.turn })}</h2>
        <p>{say('class.held.about', { before: view.turn - 1 })}</p>
      </>
    );
  }
  if (table.awaited.includes(side)) {
    const { role } = person.me;
    const not = role === 'commander' || role === 'diplomat' ? say(`class.role.${role}.not`) : '';
    return (
      <>
        <h2>{say('class.propose.wait')}</h2>
        <p>{not}</p>
      </>
    );
  }
  const seatOfPartner = table.seats[partner];
  const doing = seatOfPartner.bot !== null ? 'bot' : seatOfPartner.connected ? 'person' : 'away';
  const name = doing === 'bot' ? seatName(seatOfPartner) : (seatOfPartner.name ?? say(`name.side.${partner}`));
  return (
    <>
      <h2>{say('online.waiting.title', { side: partner })}</h2>
      <p>{say(`online.waiting.${doing}`, { name })}</p>
    </>
  );
}

function Clock({ shown }: Pick<Props, 'shown'>) {
  const { dueAt } = shown.table;
  const now = useNow(shown.clock);
  if (dueAt === null) return null;
  const left = dueAt - now;
  return (
    <span className="clock">{left > 0 ? say('class.clock', { time: spanText(left) }) : say('class.clock.over')}</span>
  );
}

/** What stands above every panel: line, teacher, role, prediction, proposals. */
function Notices(
  props: Props & { readonly game: SeatGame; readonly onTake: (change: (draft: Draft) => Draft) => void },
) {
  const { online, shown, seat, person, line, game, onTake } = props;
  const { view } = shown;
  const side = person.me.side!;
  const { role } = person.me;
  const asked = person.options.predictions && !person.paused ? askedAt(view.step, side) : null;
  // A seat has two lines; each tries by itself whether it is broken.
  const retry = () => {
    line.retry();
    online.retry();
  };
  const sheet = view.step === 'orders' && (role === 'commander' || role === 'diplomat');
  return (
    <>
      <LineNotice {...(line.line === 'away' ? line : shown)} onRetry={retry} />
      {person.message && (
        <p className="notice teacher-says" role="status" key={person.message.at}>
          <strong>{say('class.message')}:</strong> {person.message.text}
        </p>
      )}
      {person.paused && (
        <p className="notice" role="status">
          {say('class.paused')}
        </p>
      )}
      <div className="class-strip">
        <RoleLine view={person} />
        <Clock shown={shown} />
      </div>
      {sheet && <p className="hint">{say(`class.role.${role}.orders`)}</p>}
      <TeamProposals person={person} view={view} side={side} onTake={onTake} onDecide={game.decide} />
      {asked && <Prediction key={`${view.turn}${asked}`} seat={seat} what={asked} turn={view.turn} />}
    </>
  );
}

/** Everything around one's seat: the team, the PIN, the chat, the way out. */
function Around({ online, shown, seat, person }: Props) {
  const side = person.me.side!;
  return (
    <>
      <h2>{say('class.wait.seated', { table: person.me.table ?? 0, side })}</h2>
      <Team view={person} />
      {!person.options.hiddenNames && person.rivals.length > 0 && (
        <p>{say('class.wait.opposite', { names: person.rivals.join(', ') })}</p>
      )}
      <Pin pin={seat.pin} />
      {person.options.chat && person.seals && <Chat online={online} shown={shown} side={side} />}
      <Leave seat={seat} />
    </>
  );
}

/** A member of a team decides nothing: what it would decide goes to the leader as a proposal. */
function useProposing(game: SeatGame & { look(): void }, { seat, person, shown }: Props): SeatGame {
  if (person.seals) return game;
  const view: View = { ...shown.view, undo: 'none' };
  return {
    ...game,
    view,
    held: game.held === true || !isTheirs(person.me.role, view.step),
    async decide(decision: Decision) {
      try {
        await classroom.propose(seat.class, seat.token, decision, proposalText(decision, person.me.role));
        game.look();
        return null;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
  };
}

export function ClassTable(props: Props) {
  const { online, shown, person } = props;
  const { view, table } = shown;
  const side = person.me.side!;
  const { role } = person.me;
  const [handed, setHanded] = useState<{ readonly change: (draft: Draft) => Draft } | null>(null);
  const plain = useOnlineGame(online, shown, table.match, side);
  const held = person.paused || isHeld(person, view) || table.seats[side].bot !== null;
  const game = useProposing({ ...plain, held }, props);
  useCall(table.awaited.includes(side) && !held, titleOf(table.scenario));
  const next = view.active === 'moscow' || view.active === 'tehran' ? view.active : initiative(view);
  const first = useState(() => firstDraft(person.seals ? 'leader' : role, side))[0];
  return (
    <Proposing value={!person.seals}>
      <div className={`class-seat ${person.seals ? 'seals' : role}`}>
        <Seat
          side={side}
          next={next}
          game={game}
          tools={null}
          firstDraft={first}
          hints={person.options.hints}
          handed={handed}
          notices={<Notices {...props} game={game} onTake={(change) => setHanded({ change })} />}
          waiting={
            <section className="waiting-for" aria-live="polite">
              <Waiting {...props} />
            </section>
          }
          more={{ title: say('class.panel'), body: () => <Around {...props} /> }}
        />
      </div>
    </Proposing>
  );
}
