/** Bots at a table, for screens. */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type Players, playersOf } from '../../scenario/record';
import type { HotSeat } from '../../table/hotseat';
import { isPeople } from '../lib/players';
import { BotPlayer } from './bot-player';
import { type BotDriver, type BotMove, createDriver, type Driving } from './driver';
import { botSettings, PACES } from './settings';

interface AtTable {
  readonly players: Players;
  /** Null where two people play. */
  readonly driver: BotDriver | null;
}

/** Who plays at a table; bots among them play as long as the screen is there. */
export function useBots(table: HotSeat): AtTable {
  const players = useSyncExternalStore(table.subscribe, () => playersOf(table.record));
  const people = isPeople(players);
  const driver = useMemo(
    () => (people ? null : createDriver({ table, player: new BotPlayer(), pace: () => PACES[botSettings().pace] })),
    [table, people],
  );
  useEffect(() => {
    driver?.start();
    return () => driver?.stop();
  }, [driver]);
  return { players, driver };
}

const NOBODY = { moves: [] as readonly BotMove[] };
const never = () => () => {};

/** What bots have decided; changes with a decision only, not while they think. */
export function useBotMoves(driver: BotDriver | null): readonly BotMove[] {
  return useSyncExternalStore(driver?.subscribe ?? never, () => (driver?.read() ?? NOBODY).moves);
}

export function useDriving(driver: BotDriver): Driving {
  return useSyncExternalStore(driver.subscribe, driver.read);
}
