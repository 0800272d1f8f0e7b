/** What bots have decided, and why; and how a person likes them to play along. */
import { say } from '../../messages';
import { SideSign } from '../board/pieces';
import type { BotMove } from './driver';
import { changeBotSettings, PACES, type Pace, useBotSettings } from './settings';
import { deedText, reasonText } from './words';

function Deed({ move, why }: { move: BotMove; why: boolean }) {
  const reason = why ? reasonText(move) : '';
  return (
    <li>
      <SideSign side={move.side} size={14} /> {say('ui.bot.did', { side: move.side, bot: move.bot })}{' '}
      <strong>{deedText(move)}</strong>
      {reason !== '' && <span className="why"> {reason}</span>}
    </li>
  );
}

export function Deeds({ moves }: { moves: readonly BotMove[] }) {
  const { why } = useBotSettings();
  if (moves.length === 0) return null;
  return (
    <ul className="deeds">
      {moves.map((move) => (
        <Deed key={move.at} move={move} why={why} />
      ))}
    </ul>
  );
}

const ALL = Object.keys(PACES) as Pace[];

export function PaceChoice() {
  const { pace } = useBotSettings();
  return (
    <label className="field">
      {say('ui.bot.pace')}{' '}
      <select value={pace} onChange={({ target }) => changeBotSettings({ pace: target.value as Pace })}>
        {ALL.map((one) => (
          <option key={one} value={one}>
            {say(`ui.bot.pace.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function WhySwitch() {
  const { why } = useBotSettings();
  return (
    <label className="option">
      <input type="checkbox" checked={why} onChange={() => changeBotSettings({ why: !why })} />
      <span>{say('ui.bot.why')}</span>
    </label>
  );
}

export function BotOptions() {
  return (
    <details className="bot-options">
      <summary>{say('ui.bot.settings')}</summary>
      <PaceChoice />
      <WhySwitch />
    </details>
  );
}
