/** One choice of the Statecraft table as a button, with what it does in numbers where that can be foretold. */
import type { ReactNode } from 'react';
import { moveText, refusalText, say, sayAny } from '../../messages';
import type { Decision, Side, View } from '../../rules';
import type { ActionGroup, Choice } from '../lib/actions';
import { beyondPrice } from '../lib/changes';
import { placeName } from '../lib/names';
import { preview } from '../lib/preview';
import { RuleLink } from '../parts/rule-link';
import { Act, Does } from './act';
import type { DecisionProps } from './types';

export type Decide = Pick<DecisionProps, 'view' | 'side' | 'busy' | 'onDecide'>;

interface Foretold {
  readonly text: ReactNode;
  readonly final: boolean;
}

/** What a choice does: in numbers, or as the rules state it. */
function foretell(view: View, side: Side, choice: Choice, short: boolean): Foretold {
  const { id, price, move, refusal } = choice;
  const told = refusal ? null : preview(view, side, id);
  // That a contract is signed stands on the button.
  const changes = (told ? beyondPrice(told.changes, side, price) : []).filter(({ kind }) => kind !== 'contract');
  const final = !refusal && !told?.undo;
  if (changes.length === 0) {
    const stated = move.type === 'play' ? say('choice.byCard') : sayAny(`action.${move.type}.effect`);
    return {
      final,
      text: <span className="does stated">{stated}</span>,
    };
  }
  return {
    final,
    text: <Does changes={changes} side={side} here={short ? choice.place : ''} asks={told?.asks ?? 'none'} />,
  };
}

interface Props extends Decide {
  readonly choice: Choice;
  readonly group?: ActionGroup;
  readonly hotkey?: string;
  /** In a list of places: only the place is named. */
  readonly short?: boolean;
}

export function ChoiceAct({ choice, group, hotkey = '', short = false, ...decide }: Props) {
  const { view, side, busy, onDecide } = decide;
  const { move, price, place, refusal } = choice;
  const text = moveText(move);
  const { text: does, final } = foretell(view, side, choice, short);
  return (
    <Act
      label={say('ui.action.button', { move: text, price })}
      name={short && place !== '' ? placeName(place) : text}
      {...(short ? {} : { price })}
      does={does}
      hotkey={hotkey}
      final={final}
      busy={busy}
      reason={refusal && refusalText(refusal)}
      beside={group && <RuleLink rule={group.rule} />}
      onDo={() => onDecide(move as Decision)}
    />
  );
}
