/** Decisions on the screen: what they would change, hints, order sheet, council, evidence, digest. */
export const decide = {
  'change.vp': '{side} {from} → {to} VP',
  'change.track': '{track} {from, number} → {to, number}',
  'change.signed': '{track} {from, number, signed} → {to, number, signed}',
  'change.own': '{side}: {track} {from} → {to}',
  'change.holder':
    '{province}: now held by {holderId, select, government {the government} rebels {the rebels} other {{holder}}}',
  'change.stack': '{province}: stack {from} → {to}',
  'change.proxies': '{province}: {side} {from} → {to}',
  'change.contract': '{site}: {ownerId, select, none {no contract} other {contract of {owner}}}',
  'change.order': '{open, select, yes {S-300 ordered} other {S-300 order closed}}',
  'change.income': '{side}: income {from} → {to}',
  'change.sway': '{province}: sway {ownerId, select, none {of nobody} other {of {owner}}}',
  'change.here.proxies': '{side}’s proxies {from} → {to}',
  'change.here.stack': 'stack {from} → {to}',
  'change.here.holder': 'held by {holderId, select, government {the government} rebels {the rebels} other {{holder}}}',
  'change.here.sway': 'sway {ownerId, select, none {of nobody: a tie} other {of {owner}: more proxies}}',
  'change.here.contract': '{ownerId, select, none {no contract} other {contract of {owner}}}',
  'change.line': '{by, number, signed} VP for {side} this turn: {line}',
  'change.none': 'nothing changes',

  'choice.byCard': 'As the card says.',
  'choice.asks': 'then {side} is asked',

  'decide.final': 'This cannot be taken back.',
  'decide.yes': 'Yes: {move}',
  'decide.no': 'Not yet',

  'statecraft.prompt': '{actions, plural, one {# action} other {# actions}} left, treasury {treasury}.',
  'statecraft.area.field': 'In the field',
  'statecraft.area.business': 'Business',
  'statecraft.area.damascus': 'The president',
  'statecraft.area.diplomacy': 'Diplomacy',
  'statecraft.area.arms': 'Arms and technology',
  'statecraft.where': 'Choose the place, here or on the map.',
  'statecraft.short.recruit': '+1 proxy, an armed group of yours',
  'statecraft.short.contract': 'sign a free site',
  'statecraft.short.seize': 'take a site from the rival, Trust −1',
  'statecraft.short.reconcile': 'settle with a weak rebel stack',
  'statecraft.short.defectors': 'strike marks become proxies, Trust −1',
  'statecraft.short.exit': 'a proxy becomes an exit',
  'statecraft.choose': '{action} (price {price}), {count, plural, one {# place} other {# places}}',
  'statecraft.places': '{count, plural, one {# place} other {# places}}',
  'statecraft.shut': 'Not now ({count})',
  'statecraft.nowhere': 'Nowhere now:',

  'joint.name': '{province}',
  'joint.against':
    'Against {factionId, select, rebels {rebels} other {{faction}}} of strength {stack}{held, select, yes {, who hold it} other {}}',

  'hint.ask': 'What would a strong player do?',
  'hint.thinks': 'A strong bot thinks about your position',
  'hint.progress': 'How far the hint is',
  'hint.cancel': 'Never mind',
  'hint.away': 'Put away',
  'hint.again': 'Ask again',
  'hint.failed': 'There is no hint: {detail}',
  'hint.would': 'A strong bot would choose: {move}.',
  'hint.sheet':
    'A strong bot would seal: {units}; aid {aid}; {sideId, select, moscow {channel} other {posture}} {stance}.',
  'hint.unit': '{province} {count}',
  'hint.noUnits': 'no unit',
  'hint.expects':
    'It has played {iterations} continuations in its head. At the end of the turn it expects Stability {stability} and {stands, select, ahead {{side} {by} VP ahead} behind {{side} {by} VP behind} other {a level score}}{risk, plural, =0 {} other {, with a danger of collapse of # %}}.',
  'hint.does': 'That means:',
  'hint.guess': 'It sees what you see and nothing more; where the other side decides in secret it guesses.',
  'hint.doIt': 'Do that: {move}',
  'hint.write': 'Write that on the sheet',

  'digest.none': 'Nothing on the board has changed.',
  'digest.points': 'Points',
  'digest.tracks': 'Tracks',
  'digest.map': 'Map',
  'digest.lines': 'What pays now',
  'digest.details': 'Line by line ({count})',

  'council.without': 'What each vote does besides',
  'council.unknownBid':
    'The bid is rolled after your offer, for Moscow only: 0 in {none} of {of} cases, 1 in {one}, 2 in {two}. A bid above 0 adds Detente +1 to Support.',

  'evidence.priorLabel': 'How likely you held a leak before the strike',
  'evidence.posterior':
    'With a leak held {prior} % likely before the strike, these hits make it {posterior} % likely now.',
  'evidence.start': '50 % is no opinion; move it to what you know of this partner.',
  'evidence.average':
    'At that likelihood an accusation shifts {gain, number, signed} VP to Tehran on average; if it is right, Moscow loses its credits too.',

  'chronicle.filter': 'Show',
  'chronicle.filter.all': 'everything',
  'chronicle.filter.mine': 'what concerns {side}',
  'chronicle.filter.money': 'money',
  'chronicle.filter.field': 'the field',
  'chronicle.filter.diplomacy': 'diplomacy',
  'chronicle.filter.points': 'points',
  'chronicle.none': 'Nothing of that kind.',

  'brief.front':
    '{province}: {success, select, yes {success, strength {strength} to {left}} other {failure, strength stays {strength}}}.',
  'brief.strike': "Israel's strike: {hits, plural, =0 {no hit} one {# hit} other {# hits}}.",
  'brief.counter':
    '{factionId, select, rebels {Rebels} other {{faction}}} of {from} against {target}: {fell, select, yes {it falls} other {it holds}}.',
  'brief.stability':
    'Aid and regained provinces: {net, plural, =0 {Stability does not change} other {Stability {net, number, signed}}}.',
  'brief.income': 'Income of {side}: {total}.',

  'goals.change': 'One step changes it: {steps}.',
  'goals.step': '{what} → {to} VP',
  'goals.byAction': 'You can bring it now: {moves}.',
  'goals.sorted': 'What can change soonest comes first.',
  'goals.place': '{province}: {side} {by, number, signed}',
  'goals.track': '{track} {by, number, signed}',
} as const;
