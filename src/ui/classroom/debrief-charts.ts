/** The debrief of a class as charts: plain data in, plain data out. */
import type { LinesChart, StackChart } from '../../charts/spec';
import { say } from '../../messages';
import type { ClassDebrief, DebriefClassTurn, Predicted } from '../../table/class-wire';

type Part = { readonly label: string; readonly value: number };

/** One bar of shares for each turn in which anything of the kind happened. */
function byTurn(
  title: string,
  { turns }: ClassDebrief,
  parts: (turn: DebriefClassTurn) => readonly Part[],
): StackChart {
  const bars = turns.flatMap((turn) => {
    const counted = parts(turn);
    const all = counted.reduce((sum, { value }) => sum + value, 0);
    if (all === 0) return [];
    const shares = counted.map(({ label, value }) => ({ label, value: value / all }));
    return [{ label: say('class.debrief.turn', { turn: turn.turn }), parts: shares }];
  });
  return { kind: 'stack', title, sides: false, bars };
}

export function sharingChart(debrief: ClassDebrief): StackChart {
  return byTurn(say('class.debrief.sharing.about'), debrief, ({ channels }) =>
    (['share', 'silent', 'warn'] as const).map((id) => ({
      label: say(`name.channel.${id}`),
      value: channels[id] ?? 0,
    })),
  );
}

export function postureChart(debrief: ClassDebrief): StackChart {
  return byTurn(say('class.debrief.postures'), debrief, ({ postures }) =>
    (['lieLow', 'buildUp', 'retaliate'] as const).map((id) => ({
      label: say(`name.posture.${id}`),
      value: postures[id] ?? 0,
    })),
  );
}

export function voteChart(debrief: ClassDebrief): StackChart {
  return byTurn(say('class.debrief.votes.about'), debrief, ({ votes }) =>
    (['veto', 'abstain', 'support'] as const).map((id) => ({ label: say(`name.vote.${id}`), value: votes[id] ?? 0 })),
  );
}

export function offerChart(debrief: ClassDebrief): StackChart {
  return byTurn(say('class.debrief.offers'), debrief, ({ offers }) =>
    offers.map((value, amount) => ({ label: say('class.debrief.offer', { amount }), value })),
  );
}

export function jointChart(debrief: ClassDebrief): StackChart {
  return byTurn(say('class.debrief.joint'), debrief, ({ joint }) =>
    (['honoured', 'broken', 'neither'] as const).map((id) => ({
      label: say(`class.debrief.joint.${id}`),
      value: joint[id],
    })),
  );
}

export function accusationChart(debrief: ClassDebrief): StackChart {
  return byTurn(say('class.debrief.accusations'), debrief, ({ accusations }) =>
    (['right', 'wrong', 'waived'] as const).map((id) => ({
      label: say(`class.debrief.accusations.${id}`),
      value: accusations[id],
    })),
  );
}

export function trustChart({ turns, tables }: ClassDebrief): LinesChart {
  const at = (turn: number) => tables.flatMap((table) => table.turns.find((one) => one.turn === turn)?.trust ?? []);
  return {
    kind: 'lines',
    title: say('class.debrief.trust.about'),
    sides: false,
    x: turns.map(({ turn }) => String(turn)),
    xLabel: say('class.debrief.trust.axis'),
    lines: [
      {
        label: say('class.debrief.trust.mean'),
        values: turns.map(({ trust }) => trust),
        low: turns.map(({ turn, trust }) => Math.min(trust, ...at(turn))),
        high: turns.map(({ turn, trust }) => Math.max(trust, ...at(turn))),
      },
    ],
  };
}

const ASKED: readonly Predicted[] = ['channel', 'posture', 'vote'];

/** Shares of right predictions; null where nobody was asked. */
export function guessChart({ guesses }: ClassDebrief): LinesChart | null {
  const turns = [...new Set(guesses.map(({ turn }) => turn))].sort((a, b) => a - b);
  const lines = ASKED.flatMap((what) => {
    const own = turns.map((turn) => guesses.find((one) => one.turn === turn && one.what === what));
    if (own.every((one) => !one || one.asked === 0)) return [];
    const values = own.map((one) => (one && one.asked > 0 ? (100 * one.right) / one.asked : Number.NaN));
    return [{ label: say(`class.debrief.guess.${what}`), values }];
  });
  if (lines.length === 0) return null;
  return {
    kind: 'lines',
    title: say('class.debrief.guesses.about'),
    sides: false,
    unit: 'number',
    x: turns.map(String),
    xLabel: say('class.debrief.trust.axis'),
    lines,
  };
}

/** The tables at which Trust fell furthest, furthest first. */
export function trustBroke({ tables }: ClassDebrief, most: number) {
  return tables
    .flatMap(({ table, trust }) => (trust.fell ? [{ table, ...trust.fell, lowest: trust.lowest }] : []))
    .sort((a, b) => b.by - a.by || a.turn - b.turn || a.table - b.table)
    .slice(0, most);
}
