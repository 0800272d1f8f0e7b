/** The board of somebody who decides nothing: a click on a place only picks it. */
import type { ComponentProps } from 'react';
import { Board } from './board';

type BoardProps = ComponentProps<typeof Board>;

interface Props extends Pick<BoardProps, 'view' | 'events' | 'tools' | 'children'> {
  readonly selected: number;
  /** -1 for none. */
  readonly onSelect: (index: number) => void;
}

const NOWHERE: ReadonlySet<number> = new Set();

export function OnlookersBoard({ selected, onSelect, ...board }: Props) {
  return (
    <Board
      {...board}
      side={null}
      units={null}
      selected={selected}
      targets={NOWHERE}
      onPick={(index) => onSelect(index === selected ? -1 : index)}
    />
  );
}
