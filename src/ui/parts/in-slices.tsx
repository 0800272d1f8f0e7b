/** What takes a phone long to make, a whole board, is made in slices between which it answers. */
import { type ReactNode, startTransition, useEffect, useState } from 'react';

interface Props {
  /** Stands there meanwhile. */
  readonly meanwhile: ReactNode;
  readonly children: ReactNode;
}

/** Only the first time: what takes the children's place later is there at once. */
export function InSlices({ meanwhile, children }: Props) {
  const [begun, setBegun] = useState(false);
  useEffect(() => startTransition(() => setBegun(true)), []);
  return begun ? children : meanwhile;
}
