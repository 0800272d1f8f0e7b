/** Words of the debrief: what a finished game shows, and the review of its turning points. */
export const debrief = {
  'ui.verdict.title': 'Verdict',
  'ui.verdict.ending': '{title}, {level}: {ending}, {year}.',
  'ui.verdict.stopped': '{title}, {level}: ended by the facilitator after turn {turn}, {year}.',
  'ui.verdict.lead': '{lead, plural, =0 {The score is level.} other {{side} leads by {lead} VP.}}',
  'ui.verdict.vp': '{vp} VP',
  'ui.verdict.points': 'Where the points came from',
  'ui.verdict.line': 'Line',
  'ui.verdict.start': 'At the start',
  'ui.verdict.total': 'Total',
  'ui.verdict.replay': 'Replay',
  'ui.verdict.again': 'Play again',
  'ui.hidden.title': 'What was hidden',
  'ui.hidden.turn': 'Year',
  'ui.hidden.channel': 'Channel',
  'ui.hidden.posture': 'Posture',
  'ui.hidden.hits': 'Hits',
  'ui.hidden.accused': 'Accused',
  'ui.hidden.offer': 'Offer',
  'ui.hidden.bid': 'Bid',
  'ui.hidden.vote': 'Vote',
  'ui.verdict.questions': 'To talk about',

  'debrief.contents': 'On this page',
  'debrief.marks': 'The two marks of {side}',
  'debrief.par': 'Par {par}',
  'debrief.parText':
    'Par {par}, the measured standard of this side: {reached, select, yes {reached} other {not reached}}{gap, plural, =0 {} other { ({gap, number, signed})}}.',
  'debrief.parCollapse': 'Par {par}: not reached, for Damascus is lost.',
  'debrief.threshold': 'Partner {threshold}',
  'debrief.thresholdText':
    'Partner threshold {threshold}, what a trailing side needs to stay a partner: {reached, select, yes {reached} other {not reached}}{gap, plural, =0 {} other { ({gap, number, signed})}}.',

  'debrief.points.chart': 'VP by line of the score',
  'debrief.points.byTurn': 'VP after each turn',
  'debrief.tracks.title': 'The tracks over time',
  'debrief.tracks.about': 'Where each stood at the start and at the end of every turn.',
  'debrief.tracks.start': 'start',
  'debrief.tracks.axis': 'end of the turn',
  'debrief.tracks.table': 'The same as a table',
  'debrief.chart.stability': 'Stability and Trust',
  'debrief.chart.outside': 'Tension, Detente and Sanctions',
  'debrief.chart.patronage': 'Patronage: + Moscow, − Tehran',
  'debrief.chart.treasury': 'Treasury',
  'debrief.chart.resolve': 'Resolve',
  'debrief.chart.votes': 'Trust, Tension, Detente and Sanctions',
  'debrief.chart.burden': 'Aid to Damascus, turn by turn',

  'debrief.sealed.title': 'The sealed decisions, side by side',
  'debrief.sealed.about': 'What each side decided and knew, and what was true. It is all open now (14.1).',
  'debrief.sealed.decided': '{side} decided and knew',
  'debrief.sealed.truth': 'What was true',
  'debrief.sealed.named': 'Named {province} as the joint front.',
  'debrief.sealed.front': '{province} {units}',
  'debrief.sealed.orders':
    '{sideId, select, moscow {{units, plural, one {# sortie} other {# sorties}}} other {{units, plural, one {# brigade} other {# brigades}}}}: {list}; aid {aid}.',
  'debrief.sealed.noOrders': '{sideId, select, moscow {No sortie} other {No brigade}}; aid {aid}.',
  'debrief.sealed.channel': 'Channel to Israel: {channel}.',
  'debrief.sealed.bid':
    'Knew that Washington bid {bid, plural, =0 {nothing} other {# VP}} for a vote against its ally.',
  'debrief.sealed.vote': 'Voted {vote}.',
  'debrief.sealed.posture': 'Posture: {posture}.',
  'debrief.sealed.saw':
    'Saw an open part of {open, number} and {hits, plural, =0 {no hit} one {# hit} other {# hits}}.',
  'debrief.sealed.cases': 'That happens {silent} times in {of} without a leak, {share} in {of} with one.',
  'debrief.sealed.accusation': '{made, select, yes {Accused Moscow.} other {Did not accuse.}}',
  'debrief.sealed.offer': 'Offered {amount, plural, =0 {nothing} other {# treasury}}, without knowing the bid.',
  'debrief.truth.joint':
    'The joint front {province} was {outcome, select, honoured {honoured by both} broken {broken by {by}} other {left by both}}.',
  'debrief.truth.strike':
    'The strike: open part {open, number}, {channel} {change, number, signed}, die {die}: {total, number}, so {hits, plural, =0 {no hit} one {# hit} other {# hits}}.',
  'debrief.truth.ifSilent':
    'With Silent the same die would have brought {ifSilent, plural, =0 {no hit} one {# hit} other {# hits}}.',
  'debrief.truth.warned': 'The warning was announced; Tehran paid {paid}.',
  'debrief.truth.credits': 'Moscow held {credits, plural, one {# credit} other {# credits}} of Israel.',
  'debrief.truth.accused':
    'The accusation was {leak, select, yes {right: there was a leak} other {wrong: there was none}}.',
  'debrief.truth.spared':
    '{leak, select, yes {There was a leak, and it stayed unpunished.} other {There was no leak, and none was alleged.}}',
  'debrief.truth.council':
    'Offer {offer}, bid {bid}, vote {vote}: {paid, plural, =0 {Tehran paid nothing} other {Tehran paid #}}.',

  'debrief.lens.title': 'Four lenses on this game',
  'debrief.lens.about': 'Moments of your own game, found by fixed rules. The questions are for talking about them.',
  'debrief.lens.none': 'Nothing of this kind happened in this game.',
  'debrief.lens.talk': 'To talk about:',
  'lens.headlines.title': 'Look beyond headlines',
  'lens.headlines.question':
    'In which turn was a public line furthest from the orders behind it, and what did that buy?',
  'lens.redLines.title': 'Red lines',
  'lens.redLines.question': 'Which strike or crisis was seen coming and invited? Who paid for it?',
  'lens.dependency.title': 'Dependency',
  'lens.dependency.question':
    'Who needed whom more in the first turn and in the last? What moved it: money, men, aircraft, votes?',
  'lens.outside.title': 'External influences',
  'lens.outside.question': 'Name a turn in which Washington’s bid or Israel’s strike decided a move.',

  'lens.moment.brokenFront':
    '{self, select, yes {{side} named {province} as the joint front and then did not come itself.} other {{side} named {province} as the joint front; {by} did not come.}}',
  'lens.moment.leakBehindFront':
    'Both kept the joint front {province}; in the same turn Moscow told Israel what it knew.',
  'lens.moment.soldVote':
    'Moscow left an offer of {offer} on the table and voted Support{bid, plural, =0 {, for no bid at all.} other {, for a bid of # VP.}}',
  'lens.moment.quietWarning':
    'Moscow warned Tehran before the strike{paid, plural, =0 {, and was paid nothing for it.} other {, and was paid # for it.}}',
  'lens.moment.falseAccusation':
    'Tehran accused Moscow of a leak that did not exist, after {hits, plural, =0 {a strike without a hit} one {# hit} other {# hits}}.',
  'lens.moment.headlineAside':
    'The news of the year was “{headline}”; what moved the board was the fall of {province}.',
  'lens.moment.invited': 'Tehran chose {posture} and was hit {hits, plural, one {once} other {# times}}.',
  'lens.moment.retaliated':
    'Tehran chose Retaliate, was hit {hits, plural, one {once} other {# times}} and scored {vp} VP by it.',
  'lens.moment.exposed': 'Tehran accused Moscow and was right: Share was exposed, the credits were lost.',
  'lens.moment.unpunished':
    'Moscow shared, Tehran was hit {hits, plural, one {once} other {# times}} and let it pass: the evidence was {share} cases in 6 against {silent}.',
  'lens.moment.gulf': 'Tension reached 9: the Gulf crisis broke out.',
  'lens.moment.severe': 'Tension of 6 or more made the resolution severe. Moscow voted {vote}.',
  'lens.moment.aidGap': '{side} gave {lead} more aid than the other, and Patronage moved to it.',
  'lens.moment.together':
    '{province} {left, plural, =0 {was cleared} other {was pushed back}} by aircraft and infantry together; without the aircraft the same die would have failed.',
  'lens.moment.alone':
    'Tehran lost {count, plural, one {# brigade} other {# brigades}} where no sortie came, first in {province}.',
  'lens.moment.idleAir':
    '{sorties, plural, one {# sortie} other {# sorties}} over {province} counted for nothing: there was no ground strength beside them.',
  'lens.moment.shortAid': 'Aid of {aid} against a need of {need}: Stability {change, number, signed}.',
  'lens.moment.seized': '{side} seized {place} from its ally.',
  'lens.moment.rupture': 'Trust was 0: the rupture cost Stability.',
  'lens.moment.headlineMoved':
    '“{headline}”: {track} {change, number, signed}{more, plural, =0 {} other { and # more}}, decided by neither side.',
  'lens.moment.bidTaken': 'Washington bid {bid} VP against an offer of {offer}, and Moscow took it.',
  'lens.moment.bidRefused': 'Washington bid {bid} VP against an offer of {offer}; Moscow voted {vote}.',
  'lens.moment.strikeCost': 'Israel’s strike cost Tehran {hits, plural, one {# hit} other {# hits}}.',
  'lens.moment.provinceFell':
    '{factionId, select, rebels {Rebels} other {{faction}}} took {target}{stability, select, yes { in spite of a firm government} other {}}.',

  'debrief.share.markdown': 'Save Markdown',
  'debrief.share.csv': 'Save CSV',
  'debrief.share.print': 'Print',
  'debrief.md.game': 'Game: {title}, {level}; rules {rules}; seed {seed}.',

  'review.title': 'Turning points',
  'review.about':
    'The strong bot looks again at each decision, with the eyes of who made it and nothing that was hidden from them. It tries the decision and its own choice on the same imagined futures. It is a bot’s opinion, with its error beside it.',
  'review.of': 'Whose decisions',
  'review.ofPeople': 'Of the person',
  'review.ofBoth': 'Of both sides',
  'review.start': 'Review the game',
  'review.again': 'Review again',
  'review.stop': 'Stop',
  'review.progress': 'How far the review is',
  'review.at': 'Decision {at} of {of}',
  'review.done': 'All {of} decisions are reviewed.',
  'review.stopped': 'Stopped after {at} of {of} decisions; what was found stays.',
  'review.failed': 'The review broke off: {detail}.',
  'review.none': 'No decision stands out: nothing was clearly better than what was chosen.',
  'review.lost': 'Where most was lost',
  'review.gained': 'Where most was gained',
  'review.when': '{year}, {step}',
  'review.sheet': '{orders} {choice}.',
  'review.chose': '{side} chose: {decision}',
  'review.better': 'Better: {decision}',
  'review.usual': 'The usual choice: {decision}',
  'review.see': 'See the board before it',
  'review.worth': 'Worth about {lead} ± {leadError} VP of lead; the verdict {value} ± {valueError} points of 100.',
  'review.why.risk': 'danger of collapse {better} % instead of {chosen} %',
  'review.why.stability': 'Stability {better} instead of {chosen} when the next turn begins',
  'review.why.trust': 'Trust {better} instead of {chosen}',
  'review.why.own': 'more VP of its own: {better} instead of {chosen} expected at the end',
  'review.why.other': 'fewer VP for the other: {better} instead of {chosen} expected at the end',
  'review.why.treasury': 'Treasury {better} instead of {chosen}',
  'review.why': 'Why: {list}.',
  'review.whyNone': 'Why: many small things; no single one stands out.',
} as const;
