/** A match on a server, for screens: the line to it, and the game as one side at the board knows it. */
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { refusalText, say } from '../../messages';
import { RULES_VERSION, type SetUp, type Side, type View } from '../../rules';
import { newSeed } from '../../scenario/dice';
import { hashText } from '../../scenario/seed';
import { type ActProblem, type Online, type OnlineShown, openOnline } from '../../table/online';
import type { TableMessage } from '../../table/wire';
import type { Seen } from '../lib/happened';
import { setUpFor } from '../lib/scenarios';
import type { SeatGame } from '../play/seat-game';
import { problemText } from './api';

export function useLine(
  match: string,
  token: string | null,
): { readonly online: Online | null; readonly shown: OnlineShown | null } {
  const [online, setOnline] = useState<Online | null>(null);
  useEffect(() => {
    const opened = openOnline({ match, token });
    setOnline(opened);
    return () => {
      setOnline(null);
      opened.stop();
    };
  }, [match, token]);
  const shown = useSyncExternalStore(online?.subscribe ?? never, () => online?.read() ?? null);
  return { online, shown };
}

const never = () => () => {};

/** The start that a match was played from; null when this page does not have it. */
export function startOf({ scenario, scenarioHash, level }: TableMessage): SetUp | null {
  const start = { rulesVersion: RULES_VERSION, scenario, scenarioHash, level, stagedDice: {}, moves: [] };
  const found = setUpFor({ ...start, format: 'axis-game/1', seed: '0'.repeat(32) } as Parameters<typeof setUpFor>[0]);
  return typeof found === 'string' ? null : found;
}

const NOTHING: Seen = { lines: 0, board: null };

/** What a side had read when it decided last, kept through a reload of the page. */
function useSeen(match: string, side: Side) {
  const key = `axis.seen.${match}.${side}`;
  const [seen, setSeen] = useState<Seen>(() => {
    try {
      const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Seen | null;
      return kept && typeof kept.lines === 'number' ? kept : NOTHING;
    } catch {
      return NOTHING;
    }
  });
  const before = useRef(NOTHING);
  const put = (next: Seen) => {
    before.current = seen;
    setSeen(next);
    try {
      sessionStorage.setItem(key, JSON.stringify(next));
    } catch {
      // It is then told from the start after a reload.
    }
  };
  return { seen, put, back: () => put(before.current) };
}

function sentence(problem: ActProblem): string | null {
  if (!problem) return null;
  return problem.why === 'rules' && problem.refusal ? refusalText(problem.refusal) : problemText(problem.why);
}

export function useOnlineGame(
  online: Online,
  shown: OnlineShown & { readonly view: View },
  match: string,
  side: Side,
): SeatGame & { look(): void } {
  const { view, chronicle, decisions } = shown;
  const { seen, put, back } = useSeen(match, side);
  // The adviser's dice are of this page alone: a server gives none away.
  const salt = useMemo(newSeed, []);
  return {
    view,
    chronicle,
    decisions,
    ownLast: decisions,
    seen,
    staged: {},
    adviceSeed: Number.parseInt(hashText(`${salt}/${decisions}`).slice(0, 8), 16),
    async decide(decision) {
      const here: Seen = { lines: chronicle.length, board: view };
      const problem = await online.decide(decision);
      if (!problem) put(here);
      return sentence(problem);
    },
    async undo() {
      const problem = await online.undo(side);
      if (!problem) back();
      return sentence(problem);
    },
    /** What has happened so far is known here, though nothing was decided. */
    look: () => put({ lines: chronicle.length, board: view }),
    latest: () => online.read().chronicle,
  };
}

/** Tells whoever looks elsewhere that it is their turn: by the title, and by a notification where that was wished for. */
export function useCall(yours: boolean, title: string): void {
  useEffect(() => {
    const plain = say('ui.page.title', { page: title });
    document.title = yours ? say('online.yourTurn', { title }) : plain;
    if (!yours || !document.hidden || !wished()) return;
    const note = new Notification(say('ui.title'), { body: say('online.notify.body', { title }), tag: 'axis-turn' });
    note.onclick = () => window.focus();
    return () => note.close();
  }, [yours, title]);
}

/** Whether this browser can tell at all; it cannot without a secure context. */
export function canNotify(): boolean {
  return 'Notification' in window && window.isSecureContext;
}

export function wished(): boolean {
  return canNotify() && Notification.permission === 'granted';
}
