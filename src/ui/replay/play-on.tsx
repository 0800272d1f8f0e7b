/** Playing on from a point of a recorded game: who sits where, and off it goes as a game of its own. */
import { useState } from 'react';
import type { BotId } from '../../bots/types';
import { say } from '../../messages';
import { isOver, rival, SIDES, type Side, view } from '../../rules';
import { type GameRecord, PERSON, type Players, playersOf } from '../../scenario/record';
import { SideSign } from '../board/pieces';
import { sideName } from '../lib/names';
import { botsFor, strangerAmong } from '../lib/players';
import { keep, newId } from '../lib/saves';
import { summaryOf } from '../play/use-table';
import { address, go } from '../route';
import { branchAt } from './branch';
import type { Course } from './course';

interface SeatProps {
  readonly label: string;
  readonly side: Side;
  readonly player: string;
  readonly personLabel: string;
  readonly onPlayer: (player: string) => void;
}

/** A person or a bot for one side. */
function SeatChoice({ label, side, player, personLabel, onPlayer }: SeatProps) {
  return (
    <label className="field">
      <SideSign side={side} size={18} /> {label}{' '}
      <select value={player} onChange={({ target }) => onPlayer(target.value)}>
        <option value={PERSON}>{personLabel}</option>
        {botsFor(side).map((bot: BotId) => (
          <option key={bot} value={bot}>
            {say(`bot.${bot}.name`)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface StartOptions {
  readonly course: Course;
  readonly at: number;
  readonly seats: Players;
  /** The saved game it leaves; '' for none. */
  readonly from: string;
  readonly keepStaged: boolean;
}

function start({ course, at, seats, from, keepStaged }: StartOptions): void {
  const record = branchAt(course.setUp, course.record, at, { seats, keepStaged });
  const id = newId();
  keep(id, record, summaryOf(view(course.stateAt(at), 'spectator')), Date.now(), { from });
  go(address.play(id));
}

interface Props {
  readonly course: Course;
  readonly at: number;
  readonly from: string;
}

/** Who played, as far as this page knows them. */
function knownPlayers(record: GameRecord): Players {
  const players = playersOf(record);
  return strangerAmong(players) === null ? players : { moscow: PERSON, tehran: PERSON };
}

/** For a game that somebody has played: any seats when it is over, its own while it is not. */
export function PlayOn({ course, at, from }: Props) {
  const { record, over } = course;
  const [seats, setSeats] = useState<Players>(() => knownPlayers(record));
  const done = isOver(course.stateAt(at));
  return (
    <section className="play-on" aria-labelledby="play-on-title">
      <h2 id="play-on-title">{say('ui.play.title')}</h2>
      {done ? (
        <p>{say('ui.play.atEnd')}</p>
      ) : (
        <>
          <p>{say('ui.play.about', { at })}</p>
          {over ? (
            SIDES.map((side) => (
              <SeatChoice
                key={side}
                label={sideName(side)}
                side={side}
                player={seats[side]}
                personLabel={say('ui.play.person')}
                onPlayer={(player) => setSeats({ ...seats, [side]: player })}
              />
            ))
          ) : (
            <p className="hint">{say('ui.play.fixed')}</p>
          )}
          <p className="buttons">
            <button
              type="button"
              className="primary"
              onClick={() => start({ course, at, seats: over ? seats : playersOf(record), from, keepStaged: false })}
            >
              {say('ui.play.button', { at })}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

const FIRST_BOT: BotId = 'steady';

/** For a scripted line: one side is taken over, the other goes to a bot or a friend. */
export function TakeOver({ course, at }: Omit<Props, 'from'>) {
  const [others, setOthers] = useState<Players>({ moscow: FIRST_BOT, tehran: FIRST_BOT });
  const staged = Object.keys(course.record.stagedDice).length > 0;
  if (isOver(course.stateAt(at))) return <p className="hint">{say('ui.play.atEnd')}</p>;
  return (
    <div className="take-over">
      {SIDES.map((side) => {
        const other = rival(side);
        const seats =
          side === 'moscow' ? { moscow: PERSON, tehran: others.tehran } : { moscow: others.moscow, tehran: PERSON };
        return (
          <section key={side} className={`panel ${side}`} aria-label={say('ui.play.takeOver', { side })}>
            <button
              type="button"
              className="primary"
              onClick={() => start({ course, at, seats, from: '', keepStaged: true })}
            >
              {say('ui.play.takeOver', { side })}
            </button>
            <SeatChoice
              label={say('ui.play.against')}
              side={other}
              player={others[other]}
              personLabel={say('ui.play.friend')}
              onPlayer={(player) => setOthers({ ...others, [other]: player })}
            />
          </section>
        );
      })}
      <p className="hint">{say(staged ? 'ui.play.staged' : 'ui.play.about', { at })}</p>
    </div>
  );
}
