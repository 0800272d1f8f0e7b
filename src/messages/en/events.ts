/**
 * What happened, with its arithmetic: one sentence for each event of the chronicle. Values that are ids come in twice:
 * `side` is the name, `sideId` the id. `change`, `idle`, `extra` and `liberator` are worked out in ../index.ts.
 */
export const events = {
  'event.turn': 'Turn {turn}, {year}. {initiative} has the initiative.',
  'event.headline':
    '{headlineId, select, none {No headline this turn.} other {Headline: {headline}. {headlineEffect}}}',
  'event.track.common': '{track} {change, number, signed} ({from} to {to}).',
  'event.track.patronage': '{track} {change, number, signed} ({from, number, signed} to {to, number, signed}).',
  'event.track.own': '{side}: {track} {change, number, signed} ({from} to {to}).',
  'event.province': '{province}: the stack is now {faction} {stack}.',
  'event.proxies': '{province}: {side} proxies {change, number, signed} ({from} to {to}).',
  'event.marksRemoved':
    '{province}: {marks, plural, one {# strike mark is removed} other {# strike marks are removed}} unused.',
  'event.jointNamed': '{side} names {province} as the joint front.',
  'event.jointNone': 'There is no front, so no joint front is named.',
  'event.ordersOpen':
    '{sideId, select, moscow {Orders of Moscow: {units, plural, =0 {no sortie} one {# sortie} other {# sorties}}{paid, plural, =0 {} other { (# paid)}}, aid {aid}.} other {Orders of Tehran: {units, plural, =0 {no brigade} one {# brigade} other {# brigades}}, aid {aid}, posture {posture}.}}',
  'event.ordersFront':
    '{province}: {sorties, plural, =0 {no sortie} one {# sortie} other {# sorties}}, {brigades, plural, =0 {no brigade} one {# brigade} other {# brigades}}.',
  'event.channelChosen': "Moscow's secret channel: {channel}.",
  'event.joint':
    'Joint front {province}: {sorties, plural, =0 {no sortie} one {# sortie} other {# sorties}}, {brigades, plural, =0 {no brigade} one {# brigade} other {# brigades}}. {outcome, select, honoured {Honoured.} broken {Broken by {by}.} other {Neither side sent 2 units: no effect.}}',
  'event.front':
    '{province}: ground {ground} ({brigades, plural, =0 {no brigade} one {# brigade} other {# brigades}}{army, plural, =0 {} other { + army #}}){sorties, plural, =0 {} other { + air {air}}}{idle, plural, =0 {} one { (# sortie without ground)} other { (# sorties without ground)}}{trust, plural, =0 {} other { + trust #}}{joint, plural, =0 {} other { + joint front #}}{bonus, plural, =0 {} other { + card #}} = {attack}; die {die}: {total} against {need}. {success, select, yes {Success, strength {strength} to {left}.} other {Failure, strength stays {strength}.}}',
  'event.cleared':
    '{province}: the {factionId, select, rebels {rebel} other {{faction}}} {regained, select, yes {stack is gone and the government holds the province.} other {insurgency is over.}}{liberator, select, both { Liberators: both sides.} moscow { Liberator: Moscow.} tehran { Liberator: Tehran.} other {}}',
  'event.brigadeLost':
    '{province}: Tehran loses 1 brigade, {why, select, failed {the attack failed} other {no sortie was there}}.',
  'event.aircraftLost': '{province}: the die is 1 with a sortie there, Moscow loses an aircraft.',
  'event.strike':
    "Israel's strike, open part: {quneitra, plural, =0 {} other {Quneitra {quneitra, number, signed}, }}{daraa, plural, =0 {} other {Daraa {daraa, number, signed}, }}{rifDimashq, plural, =0 {} other {Rif Dimashq {rifDimashq, number, signed}, }}{damascus, plural, =0 {} other {Damascus {damascus, number, signed}, }}{river, plural, =0 {} other {Deir ez-Zor {river, number, signed}, }}{airDefence, plural, =0 {} other {air defence {airDefence, number, signed}, }}{bonus, plural, =0 {} other {cards, headlines and scenario {bonus, number, signed}, }}{posture} {postureChange, number, signed} = {open, number}. {hits, plural, =0 {No hit.} one {# hit.} other {# hits.}}",
  'event.strikeHidden':
    'Unseen part of the strike: channel {channel} {channelChange, number, signed}{shielded, plural, =0 {} other {, proxies shown as hidden {shielded, number, signed}}}, die {die}; strike {total, number}.',
  'event.hit': '{province}: 1 Tehran proxy is hit and a strike mark placed.',
  'event.hitBrigade': 'No Tehran proxy is left within reach: the hit costs Tehran 1 brigade.',
  'event.shattered': 'Three hits in one strike: Stability −1.',
  'event.channelKept': "Moscow's channel stays closed: {channel}. Credits in all: {credits}.",
  'event.warned':
    'Moscow announces that it warned Tehran. {paid, plural, =0 {Tehran has nothing to pay with.} other {Tehran pays Moscow # treasury.}}',
  'event.gulf':
    'Gulf crisis, Tension is 9 or more: {brigades, plural, =0 {Tehran has no brigade to lose} one {Tehran loses # brigade} other {Tehran loses # brigades}}.',
  'event.accused':
    "Tehran accuses Moscow. {channelId, select, share {Moscow's channel was Share: exposed, all its credits are gone.} other {Moscow's channel was {channel}: the accusation is false.}}",
  'event.notAccused': 'Tehran does not accuse Moscow.',
  'event.counterNone':
    '{factionId, select, rebels {The rebels do} other {{faction} does}} not counter-attack: {why, select, noTarget {{from} has no government province as a target} other {no stack of 3 or more that was not successfully attacked}}.',
  'event.counter':
    '{factionId, select, rebels {Rebels} other {{faction}}} of {from} against {target}: die {die} + strength {strength} = {total} against {need} (base {base}{proxies, plural, =0 {} one { + # proxy} other { + # proxies}}{stability, plural, =0 {} other { + Stability #}}). {fell, select, yes {{target} falls.} other {{target} holds.}}',
  'event.fell': '{province} is now held by {faction} with strength {stack}.',
  'event.reinforced': '{province}: {faction} reinforced, strength now {to}.',
  'event.councilNone': 'Tension is {tension}, below 3: the Security Council does not meet.',
  'event.council': 'The Security Council meets: Tension {tension}, severity {severity}.',
  'event.offer': 'Tehran offers {amount, plural, =0 {nothing} other {# treasury}}.',
  'event.bid': "Washington's secret bid: die {die}, {bid} VP.",
  'event.vote':
    'Moscow votes {vote}. {voteId, select, support {{bid, plural, =0 {Washington had bid nothing.} other {Washington pays its bid of # VP.}}} other {{paid, plural, =0 {Tehran pays nothing.} other {Tehran pays # treasury.}}}}',
  'event.stability':
    'Aid {aid} against a need of {need}: {aidStep, number, signed}{regained, plural, =0 {} other {; regained provinces {regained, number, signed}}}{rupture, plural, =0 {} other {; rupture {rupture, number, signed}}}. {net, plural, =0 {Stability does not change.} other {Stability changes by {net, number, signed}.}}',
  'event.aidLead': '{side} gave {lead} more aid than the other: Patronage 1 toward it.',
  'event.score': '{side} {vp, number, signed} VP: {line}. Total {total}.',
  'event.income':
    'Income of {side}: {base}{business, plural, =0 {} other { + business #}}{oil, plural, =0 {} other { + oil #}}{trust, plural, =0 {} other { + trust #}}{other, plural, =0 {} other {, cards and headlines {other, number, signed}}}{extra, plural, =0 {} other { = {total}}}{halved, select, yes {, halved} other {}}.{lost, plural, =0 {} other { # above 15 is lost.}}',
  'event.collapse':
    '{endingId, select, damascus {Damascus is taken: collapse.} war {War: both are ruined.} other {Stability is 0: collapse.}} The game ends here.',
  'event.verdict':
    '{side}: {verdict}. {vp} VP, {lead, plural, =0 {level} other {lead {lead, number, signed}}}; par {par} {reachedPar, select, yes {reached} other {not reached}}.',

  'event.drawn': '{side} draws a card.',
  'event.drawnCard': 'The card drawn: {card}.',
  'event.discarded': '{side} has more than 3 cards and discards one face down.',
  'event.discardedCard': 'The card discarded: {card}.',
  'event.played':
    '{side} plays {card}{cardId, select, m03 {: {place}} m06 {: {place}} m08 {: {place}} m09 {: {place}} m11 {: {place}} m14 {: {place}} t01 {: {place}} t07 {: {place}} t16 {: {place}} t21 {: {place}} other {}}{option, select, cashIn {: cash in a credit} hint {: a hint} proxy {: a proxy in Latakia} site {: the port} absorb {: absorb} throughAllies {: through allies} direct {: direct} other {}}, price {price}.',
  'event.filed': '{side} files {card} and takes 1 treasury.',
  'event.question':
    '{side} is asked: {question}{questionId, select, m03 { ({place})} m09 { ({place})} m11 { ({place})} m14 { ({place})} m14Keep { ({place})} t16 { ({place})} other {}}.',
  'event.answer': '{side} on {question}: {option}.',
  'event.cardDie': 'The die for the card: {die}.',
  'event.clash': 'Clash in {province}: Moscow die {moscowDie}, total {moscow}; Tehran die {tehranDie}, total {tehran}.',
  'event.credit': '{gained, select, yes {Moscow gains 1 credit, openly.} other {Moscow discards 1 credit, openly.}}',
  'event.strikeChange':
    "Israel's strike this turn: {by, number, signed}. Changes by cards and headlines of this turn together: {sum, number, signed}.",
  'event.site': '{site} is now under contract to {side}.',
  'event.closed': '{province} is closed for this turn, strength {stack}: no units, no joint front, no counter-attack.',
  'event.pledge': '{side} {kept, select, yes {has kept its pledge} other {has broken its pledge}}.',
  'event.orderOpened':
    'An S-300 order is open, {escrow, plural, =0 {with nothing in escrow} other {with # treasury in escrow}}.',
  'event.channelShown': "Moscow's channel is shown: {channel}. Nobody may accuse.",
  'event.held':
    '{province} is now held by {holderId, select, government {the government} rebels {the rebels} other {{holder}}}.',
  'event.removal':
    'Quiet removal in {province}, die {die}: {sideId, select, moscow {Moscow loses a proxy} tehran {Tehran loses a proxy} both {each side loses a proxy} other {nothing happens}}.',
  'event.lastTurnDie':
    'Die for the end of the game: {die}. {last, select, yes {This was the last turn.} other {The game goes on.}}',
  'event.headlineAdded': 'The facilitator adds a headline.',
  'event.lastTurnNamed': 'The facilitator ends the game after this turn, turn {last}.',
  'event.lastTurnOpen': 'The facilitator takes that back: the game ends as planned, after turn {last} at the latest.',
  'event.stopped':
    'The facilitator ends the game here. {after, plural, =0 {No turn is finished, so there is no verdict.} one {What counts is the end of turn #.} other {What counts is the end of turn #.}}',
  'event.war': 'Tension is {tension}, 9 or more: war. Both sides are ruined and nothing is scored.',
} as const;
