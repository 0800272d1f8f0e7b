/** Putting questions to a side and taking its answer (C4.2, ruling 68); the answers themselves are in answers.ts. */
import { ANSWERS, type Option } from './answers';
import { PROVINCES, SITES } from './board';
import { QUESTIONS, type QuestionId } from './cardList';
import { note } from './chronicle';
import { type Ctx, carryOut } from './effects';
import { answererOf, argOfMove, MOSCOW_RANGES, MOVES, ownerOfMove, type Range, TEHRAN_RANGES } from './moves';
import type { Readable, State } from './state';

function answersTo(question: number): Range {
  const ranges = answererOf(question) === 'moscow' ? MOSCOW_RANGES : TEHRAN_RANGES;
  return ranges.reply[question]!;
}

function namedOption(id: number): string {
  const move = MOVES[id]!;
  return move.type === 'answer' ? (move.option ?? '') : '';
}

function optionOf(id: number): Option {
  const answer = ANSWERS[QUESTIONS[ownerOfMove(id)]!];
  const option = namedOption(id) ? answer.options[namedOption(id)] : answer.named;
  if (!option) throw new Error(`no answer is declared for ${JSON.stringify(MOVES[id])}`);
  return option;
}

/** Whether an answer, by move number, may be given to the question that is open. */
export function canAnswer(s: Readable, id: number): boolean {
  return ownerOfMove(id) === s.question && optionOf(id).can(s, s.questionPlace, argOfMove(id));
}

function placeName(question: QuestionId, place: number) {
  const { about } = ANSWERS[question];
  return about === 'province' ? PROVINCES[place]! : about === 'site' ? SITES[place]!.id : '';
}

/**
 * Puts an open question to its side. With no possible answer nothing happens, a single one applies at once (C4.1);
 * else the step becomes 'reply'. An answer may open another question.
 */
export function settle(s: State, c: Ctx): void {
  while (s.question >= 0) {
    const { first, end } = answersTo(s.question);
    let only = -1;
    let n = 0;
    for (let id = first; id < end; id++) {
      if (!canAnswer(s, id)) continue;
      n++;
      only = id;
    }
    if (n > 1) {
      s.step = 'reply';
      s.active = answererOf(s.question);
      const question = QUESTIONS[s.question]!;
      if (c.log) {
        note(c.log, s, c.rule, 'question', { side: s.active, question, place: placeName(question, s.questionPlace) });
      }
      return;
    }
    if (n === 1) give(s, only, c);
    else s.question = -1;
  }
}

/** Gives an answer, by move number; its effects may open another question, which the caller settles. */
export function give(s: State, id: number, c: Ctx): void {
  const question = QUESTIONS[ownerOfMove(id)]!;
  const option = namedOption(id);
  const place = s.questionPlace;
  s.question = -1;
  s.questionPlace = -1;
  const move = MOVES[id]!;
  if (c.log && move.type === 'answer') {
    const named = move.province ?? move.site ?? '';
    note(c.log, s, c.rule, 'answer', { side: move.side, question, option, place: named });
  }
  carryOut(s, optionOf(id).effects, { ...c, arg: option ? place : argOfMove(id) });
}
