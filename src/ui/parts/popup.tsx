/** The box of an explanation, placed where there is room. Fetched after the board, which works without it. */
import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';

interface Props {
  readonly anchor: HTMLElement;
  readonly label: string;
  /** Opened by the keyboard: the focus goes into it, and back when it closes. */
  readonly focus: boolean;
  readonly onClose: () => void;
  readonly onOver: (over: boolean) => void;
  readonly children: ReactNode;
}

/** Where the board has columns, a box stands beside its instrument and leaves the others to be read. */
function inColumn(row: Element | null): row is Element {
  const panel = row?.closest('.panel');
  return panel ? panel.clientWidth < window.innerWidth / 3 : false;
}

export default function Popup({ anchor, label, focus, onClose, onOver, children }: Props) {
  const row = anchor.closest('.instrument');
  const besides = inColumn(row);
  return (
    <Popover.Root
      open
      onOpenChange={(open, { reason, event }) => {
        // A press on the button itself is the button's own affair.
        const own = event.target instanceof Node && anchor.contains(event.target);
        if (!open && !(own && reason === 'outside-press')) onClose();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={row ?? anchor}
          side={besides ? 'inline-end' : 'bottom'}
          sideOffset={8}
          collisionPadding={8}
          className="popup-place"
        >
          <Popover.Popup
            id="explanation"
            className="popup"
            aria-label={label}
            initialFocus={focus}
            finalFocus={() => (focus ? anchor : false)}
            onPointerEnter={() => onOver(true)}
            onPointerLeave={() => onOver(false)}
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
