/** The secrets of a turn in sentences: Moscow's, Tehran's, and what was true. */
import { say } from '../../messages';
import type { Side } from '../../rules';
import type { SealedTurn, Sent } from '../../study/core/sealed';

const FACES = 6;

export interface SealedLines {
  readonly moscow: readonly string[];
  readonly tehran: readonly string[];
  readonly truth: readonly string[];
}

function ordersText(side: Side, { units, aid, fronts }: Sent): string {
  const list = fronts.map((front) => say('debrief.sealed.front', front)).join(', ');
  return say(list === '' ? 'debrief.sealed.noOrders' : 'debrief.sealed.orders', { side, units, aid, list });
}

function own(one: SealedTurn, side: Side): string[] {
  const lines: string[] = [];
  if (one.named?.side === side) lines.push(say('debrief.sealed.named', { province: one.named.province }));
  if (one.orders) lines.push(ordersText(side, one.orders[side]));
  return lines;
}

function moscow(one: SealedTurn): string[] {
  const { strike, council } = one;
  const lines = own(one, 'moscow');
  if (strike) lines.push(say('debrief.sealed.channel', { channel: strike.channel }));
  if (council)
    lines.push(say('debrief.sealed.bid', { bid: council.bid }), say('debrief.sealed.vote', { vote: council.vote }));
  return lines;
}

function tehran(one: SealedTurn): string[] {
  const { strike, accusation, council } = one;
  const lines = own(one, 'tehran');
  if (strike) {
    const { posture, open, hits, cases } = strike;
    lines.push(say('debrief.sealed.posture', { posture }), say('debrief.sealed.saw', { open, hits }));
    if (accusation) lines.push(say('debrief.sealed.cases', { ...cases, of: FACES }));
  }
  if (accusation) lines.push(say('debrief.sealed.accusation', { made: accusation.made }));
  if (council) lines.push(say('debrief.sealed.offer', { amount: council.offer }));
  return lines;
}

function truth({ joint, named, strike, accusation, council }: SealedTurn): string[] {
  const lines: string[] = [];
  if (joint && named) lines.push(say('debrief.truth.joint', { ...joint, province: named.province }));
  if (strike) {
    const { channel, open, die, total, hits, ifSilent, paid, credits } = strike;
    const change = total - open - die;
    lines.push(say('debrief.truth.strike', { channel, open, change, die, total, hits }));
    if (ifSilent !== null && ifSilent !== hits) lines.push(say('debrief.truth.ifSilent', { channel, hits, ifSilent }));
    if (paid !== null) lines.push(say('debrief.truth.warned', { paid }));
    if (channel === 'share' && credits !== null) lines.push(say('debrief.truth.credits', { credits }));
  }
  if (accusation) {
    const { made, leak } = accusation;
    lines.push(say(made ? 'debrief.truth.accused' : 'debrief.truth.spared', { leak }));
  }
  if (council) lines.push(say('debrief.truth.council', council));
  return lines;
}

export function sealedLines(one: SealedTurn): SealedLines {
  return { moscow: moscow(one), tehran: tehran(one), truth: truth(one) };
}
