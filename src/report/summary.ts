/** A summary as a document. */
import { say, sayAny } from '../messages';
import { CHANNELS, POSTURES, SIDES, VOTES } from '../rules';
import { PAR_OUTCOMES } from '../study/core/outcome';
import type { Estimate } from '../study/core/stats';
import { type Summary, VERDICTS } from '../study/core/summary';
import type { Block } from './document';
import { both, interval, value } from './figures';

type Row = readonly [name: string, estimate: Estimate, kind: 'share' | 'number'];

export function estimateTable(what: string, rows: readonly Row[]): Block {
  return {
    kind: 'table',
    head: [what, say('cli.study.value'), say('cli.study.interval')],
    rows: rows.map(([name, estimate, kind]) => [name, value(estimate, kind), interval(estimate, kind)]),
  };
}

const sideName = (side: string) => sayAny(`name.side.${side}`);

function outcomes(s: Summary): Block[] {
  const ends: Row[] = [
    ...SIDES.map((side): Row => [say('cli.study.won', { side }), s.won[side], 'share']),
    [say('cli.study.drawn'), s.drawn, 'share'],
    [say('cli.study.collapsed'), s.collapsed, 'share'],
    [say('cli.study.decisive'), s.decisive, 'share'],
    [say('cli.study.turnedRound'), s.turnedRound, 'share'],
    [say('cli.study.leadChanges'), s.leadChanges, 'number'],
    [say('cli.study.turns'), s.turns, 'number'],
    [say('cli.study.margin'), s.margin, 'number'],
  ];
  return [
    { kind: 'heading', text: say('cli.study.outcomes') },
    estimateTable(say('cli.study.outcome'), ends),
    { kind: 'heading', text: say('cli.study.againstPar') },
    estimateTable(
      say('cli.study.outcome'),
      PAR_OUTCOMES.map((one): Row => [say(`cli.study.par.${one}`), s.outcomes[one], 'share']),
    ),
    { kind: 'heading', text: say('cli.study.verdicts') },
    {
      kind: 'table',
      head: [say('cli.study.verdict'), ...SIDES.map(sideName)],
      rows: VERDICTS.map((verdict) => [
        say(`name.verdict.${verdict}`),
        ...SIDES.map((side) => both(s.verdicts[side][verdict], 'share')),
      ]),
    },
    {
      kind: 'table',
      head: [say('cli.study.figure'), ...SIDES.map(sideName)],
      rows: [
        [say('cli.study.vp'), ...SIDES.map((side) => both(s.vp[side], 'number'))],
        [say('cli.study.utility'), ...SIDES.map((side) => both(s.utility[side], 'number'))],
        [say('cli.study.aid'), ...SIDES.map((side) => both(s.aid[side], 'number'))],
      ],
    },
  ];
}

function choices(s: Summary): Block[] {
  const rows: Row[] = [
    ...CHANNELS.map(
      (one): Row => [`${say('name.move.channel')}: ${say(`name.channel.${one}`)}`, s.channels[one], 'share'],
    ),
    ...POSTURES.map(
      (one): Row => [`${say('name.move.posture')}: ${say(`name.posture.${one}`)}`, s.postures[one], 'share'],
    ),
    ...VOTES.map((one): Row => [`${say('cli.study.vote')}: ${say(`name.vote.${one}`)}`, s.votes[one], 'share']),
    ...s.offers.map((offer, amount): Row => [say('cli.study.offer', { amount }), offer, 'share']),
    [say('cli.study.accused'), s.accused, 'share'],
    [say('cli.study.accusedRightly'), s.accusedRightly, 'share'],
    [say('cli.study.honoured'), s.joint.honoured, 'share'],
    [say('cli.study.brokenBy', { side: 'moscow' }), s.joint.brokenByMoscow, 'share'],
    [say('cli.study.brokenBy', { side: 'tehran' }), s.joint.brokenByTehran, 'share'],
    [say('cli.study.neither'), s.joint.neither, 'share'],
    ...s.hits.map((hit, number): Row => [say('cli.study.hits', { number }), hit, 'share']),
  ];
  return [
    { kind: 'heading', text: say('cli.study.choices') },
    estimateTable(say('cli.study.choice'), rows),
    { kind: 'heading', text: say('cli.study.actions') },
    {
      kind: 'table',
      head: [
        say('cli.study.side'),
        say('cli.study.action'),
        say('cli.study.perGame'),
        say('cli.study.ofAll'),
        say('cli.study.ofLegal'),
      ],
      rows: s.actions.map(({ side, action, ofAll, ofLegal, perGame }) => [
        sideName(side),
        sayAny(`name.action.${action}`),
        perGame.toFixed(2),
        value(ofAll, 'share'),
        both(ofLegal, 'share'),
      ]),
    },
  ];
}

function course(s: Summary): Block[] {
  return [
    { kind: 'heading', text: say('cli.study.lines') },
    {
      kind: 'table',
      head: [say('cli.study.side'), say('cli.study.line'), say('cli.study.vp'), say('cli.study.interval')],
      rows: s.lines.map(({ side, line, vp }) => [
        sideName(side),
        say(`name.line.${line}`),
        value(vp, 'number'),
        interval(vp, 'number'),
      ]),
    },
    { kind: 'heading', text: say('cli.study.byTurn') },
    {
      kind: 'table',
      head: [
        say('cli.study.turn'),
        say('cli.study.reached'),
        say('cli.study.ended'),
        say('name.track.trust'),
        say('name.track.stability'),
        say('name.track.tension'),
        say('name.track.sanctions'),
        say('name.track.patronage'),
        say('cli.study.lead'),
      ],
      rows: s.byTurn.map(({ turn, games, track, lead }) => [
        String(turn),
        String(games),
        String(s.lengths[turn - 1] ?? 0),
        both(track.trust, 'number'),
        both(track.stability, 'number'),
        ...[track.tension, track.sanctions, track.patronage].map((one) => value(one, 'number')),
        both(lead, 'number'),
      ]),
    },
  ];
}

export function summaryBlocks(s: Summary): Block[] {
  return [...outcomes(s), ...choices(s), ...course(s)];
}
