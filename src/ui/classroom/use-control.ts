/** What the control link does, one thing at a time, with the sentence of what went wrong. */
import { useState } from 'react';
import type { ControlAct } from '../../table/class-wire';
import { classroom } from './api';

export interface Control {
  readonly busy: boolean;
  readonly problem: string;
  /** @returns once the server has answered: whether it was done */
  act(act: ControlAct): Promise<boolean>;
}

export function useControl(id: string, token: string): Control {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const act = async (one: ControlAct) => {
    setBusy(true);
    setProblem('');
    try {
      await classroom.act(id, token, one);
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, act };
}
