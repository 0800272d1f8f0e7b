/** The forms a game is printed in. */
import { Option } from 'commander';
import { say } from '../messages';
import { printed } from '../report/document';
import { exported, laidOut } from './export';
import type { PlayedGame } from './played';
import { transcript } from './transcript';

export type Format = 'text' | 'markdown' | 'json';
const FORMATS: readonly Format[] = ['text', 'markdown', 'json'];

export function formatOption(): Option {
  return new Option('--format <format>', say('cli.option.format')).choices(FORMATS);
}

export function gameText(game: PlayedGame, format: Format): string {
  return format === 'json' ? laidOut(exported(game)) : printed(transcript(game), format);
}
