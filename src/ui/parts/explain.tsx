/** A button that explains: on hover and focus for a glance, on a press to stay. */
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';

const load = () => import('./popup');
const Popup = lazy(load);

const OPEN_AFTER = 250;
const CLOSE_AFTER = 200;

type Opened = 'no' | 'glance' | 'pressed' | 'keyboard';

interface Props {
  /** Name of the box. */
  readonly label: string;
  /** What the button shows. */
  readonly children: ReactNode;
  readonly body: () => ReactNode;
  readonly className?: string;
  /** Whether resting on it opens it. */
  readonly onHover?: boolean;
}

export function Explain({ label, children, body, className = 'explain', onHover = true }: Props) {
  const [opened, setOpened] = useState<Opened>('no');
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Put away by its reader: the focus that comes back does not open it again. */
  const quiet = useRef(false);
  /** The pointer has come to it: a button that appears under a pointer at rest explains nothing. */
  const come = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const later = (then: (now: Opened) => Opened, after: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpened(then), after);
  };
  const glance = (over: boolean) => {
    if (!onHover) return;
    if (over) later((now) => (now === 'no' ? 'glance' : now), OPEN_AFTER);
    else later((now) => (now === 'glance' ? 'no' : now), CLOSE_AFTER);
  };
  return (
    <>
      <button
        ref={setAnchor}
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-expanded={opened !== 'no'}
        onPointerEnter={() => void load()}
        onPointerMove={({ pointerType, movementX, movementY }) => {
          if (pointerType !== 'mouse' || come.current || (movementX === 0 && movementY === 0)) return;
          come.current = true;
          glance(true);
        }}
        onPointerLeave={({ pointerType }) => {
          come.current = false;
          if (pointerType === 'mouse') glance(false);
        }}
        onFocus={({ target }) => {
          void load();
          if (target.matches(':focus-visible') && !quiet.current) glance(true);
        }}
        onBlur={() => {
          quiet.current = false;
          glance(false);
        }}
        onClick={({ detail }) => {
          clearTimeout(timer.current);
          // A click without a pointer comes from the keyboard.
          setOpened(opened === 'no' || opened === 'glance' ? (detail === 0 ? 'keyboard' : 'pressed') : 'no');
        }}
      >
        {children}
      </button>
      {opened !== 'no' && anchor && (
        <Suspense fallback={null}>
          <Popup
            key={opened}
            anchor={anchor}
            label={label}
            focus={opened === 'keyboard'}
            onClose={() => {
              clearTimeout(timer.current);
              quiet.current = true;
              setOpened('no');
            }}
            onOver={(over) => (over ? clearTimeout(timer.current) : glance(false))}
          >
            {body()}
          </Popup>
        </Suspense>
      )}
    </>
  );
}
