/** A side of a game that this screen itself holds. */
import { say } from '../../messages';
import type { SetUp, Side } from '../../rules';
import { PERSON } from '../../scenario/record';
import type { HotSeat } from '../../table/hotseat';
import type { BotDriver } from '../bot/driver';
import { downloadGame } from '../lib/game-file';
import { Seat } from './seat';
import { useHotSeat } from './seat-game';

interface Props {
  readonly table: HotSeat;
  readonly setUp: SetUp;
  /** Whether the browser keeps the game. */
  readonly kept: boolean;
  readonly side: Side;
  /** Who decides next. */
  readonly next: Side;
  /** Plays the other side, where a bot does. */
  readonly driver: BotDriver | null;
  readonly onHandOver: () => void;
}

export function SeatHere({ table, setUp, kept, ...seat }: Props) {
  const game = useHotSeat(table, setUp, seat.side);
  const download = (
    <button
      type="button"
      className="plain"
      title={say('ui.saves.downloadOpen')}
      onClick={() => downloadGame(table.record)}
    >
      {say('ui.saves.download')}
    </button>
  );
  const notices = !kept && (
    <p role="alert" className="alert">
      {say('ui.saves.notKept')}
    </p>
  );
  return (
    <Seat {...seat} game={game} tools={download} notices={notices} onTakeOver={(bots) => table.handTo(bots, PERSON)} />
  );
}
