/** What the control link does, one thing at a time, with the sentence of what went wrong. */
import { useAct } from '../online/use-asked';
import type { ControlAct } from '../../table/class-wire';
import { classroom } from './api';

export interface Control {
  readonly busy: boolean;
  readonly problem: string;
  /** Resolves once the server has answered. */
  act(act: ControlAct): Promise<void>;
}

export function useControl(id: string, token: string): Control {
  const { busy, problem, run } = useAct();
  return { busy, problem, act: (act) => run(() => classroom.act(id, token, act)) };
}
