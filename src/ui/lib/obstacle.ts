/** Why a game cannot be played on here, in words. */
import { say } from '../../messages';
import { RULES_VERSION } from '../../rules';
import { type GameRecord, playersOf } from '../../scenario/record';
import { strangerAmong } from './players';
import { type Obstacle, titleOfGame } from './scenarios';

export function obstacleText(record: GameRecord, obstacle: Obstacle): string {
  return say(`ui.closed.${obstacle}`, {
    theirs: record.rulesVersion,
    ours: RULES_VERSION,
    title: titleOfGame(record),
    player: strangerAmong(playersOf(record)) ?? '',
  });
}
