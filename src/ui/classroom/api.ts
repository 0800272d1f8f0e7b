/** Asks the classroom of the server. Whatever it refuses becomes an error with a sentence. */
import type {
  ClassDebrief,
  ClassMade,
  ClassNotice,
  ClassOptions,
  ClassReport,
  ClassSeat,
  ControlAct,
  Predicted,
  Rejoined,
} from '../../table/class-wire';
import { ask } from '../online/api';
import { keepSeatInClass } from './keep';

const at = (code: string) => `/classes/code/${encodeURIComponent(code)}`;

/** Keeps a seat as soon as it is told: it is said once. */
async function seated<T extends Rejoined>(asked: Promise<T>): Promise<T> {
  const answer = await asked;
  if ('token' in answer) keepSeatInClass(answer as ClassSeat);
  return answer;
}

export const classroom = {
  make: (options: ClassOptions) => ask<ClassMade>('/classes', options),
  notice: (code: string) => ask<ClassNotice>(at(code)),
  join: (code: string, nickname: string, observer: boolean) =>
    seated(ask<ClassSeat>(`${at(code)}/join`, observer ? { nickname, observer } : { nickname })),
  /** @param pin null: it is forgotten, and the teacher is asked */
  rejoin: (code: string, nickname: string, pin: string | null) =>
    seated(ask<Rejoined>(`${at(code)}/rejoin`, { nickname, pin })),
  /** Whether the teacher has let in whoever waits with this ticket. */
  ticket: (code: string, ticket: string) => seated(ask<Rejoined>(`${at(code)}/ticket`, { ticket })),
  act: (id: string, control: string, act: ControlAct) => ask<{ ok: true }>(`/classes/${id}/act`, act, control),
  leave: (id: string, token: string) => ask(`/classes/${id}/leave`, {}, token),
  /** @param words the decision as its sentence, for the leader */
  propose: (id: string, token: string, decision: unknown, words: string) =>
    ask(`/classes/${id}/propose`, { decision, words }, token),
  /** @param guess what the other side chose, before it is revealed */
  predict: (id: string, token: string, turn: number, what: Predicted, guess: string) =>
    ask(`/classes/${id}/predict`, { turn, what, guess }, token),
  debrief: (id: string, token: string) => ask<ClassDebrief>(`/classes/${id}/debrief`, undefined, token),
  report: (id: string, token: string, person: string) =>
    ask<ClassReport>(`/classes/${id}/report/${person}`, undefined, token),
};

/** Fetches a file of a class, for a browser cannot send the secret along with a link. */
export async function classFile(id: string, token: string, file: 'export.json' | 'export.csv'): Promise<string> {
  const response = await fetch(`/api/classes/${id}/${file}`, { headers: { Authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}
