/** That a script fixed dice of this game, and which. Only for a game that is over: a later die must stay unknown. */
import { say, sayAny } from '../../messages';
import type { StagedDice as Staged } from '../../scenario/dice';

/** "front/homs" in words; the name is that of a script. */
function dieName(key: string): string {
  const [purpose = '', place = ''] = key.split('/');
  const of = purpose === 'card' ? sayAny(`card.${place}.title`) : place === '' ? '' : sayAny(`name.province.${place}`);
  return say('ui.staged.die', { purpose, of });
}

function isDraw(purpose: string | undefined): boolean {
  return purpose === 'draw' || purpose === 'deal' || purpose === 'headline';
}

function listOf(dice: Staged, turn: number): string[] {
  return Object.entries(dice).flatMap(([key, value]) => {
    const [of, ...rest] = key.split('/');
    // What was drawn before a branch says nothing to a reader.
    if (isDraw(rest[0])) return [];
    return Number(of) === turn ? [`${dieName(rest.join('/'))} ${value}`] : [];
  });
}

function OneTurn({ dice, turn }: { dice: Staged; turn: number }) {
  const list = listOf(dice, turn);
  if (list.length === 0) return null;
  return <p className="staged">{say('ui.staged.turn', { list: list.join(', ') })}</p>;
}

/** @param turn the turn whose dice are listed; all turns when left out */
export function StagedDice({ dice, turn }: { dice: Staged; turn?: number }) {
  if (turn !== undefined) return <OneTurn dice={dice} turn={turn} />;
  const count = Object.keys(dice).length;
  if (count === 0) return null;
  return <p className="staged">{say('ui.staged.all', { count })}</p>;
}
