/** Questions that cards put to a side (C4.2), written as those of questions.ts; only a game with cards needs them. */
export const cardQuestions = {
  'question.m03.title': 'Reconciliation Centre',
  'question.m03.ask': 'Moscow has brokered a surrender in {place}. Tehran may place 1 proxy there.',
  'question.m03.place': 'Place a proxy',
  'question.m03.place.effect': '+1 Tehran proxy in {place}.',
  'question.m03.decline': 'Stay out',
  'question.m03.decline.effect': 'Nothing happens.',

  'question.m05.title': 'Show of Force',
  'question.m05.ask': 'Moscow has shown what it can reach. How does Tehran take it?',
  'question.m05.acknowledge': 'Acknowledge',
  'question.m05.acknowledge.effect': 'Moscow gains 1 VP.',
  'question.m05.resent': 'Resent',
  'question.m05.resent.effect': 'Trust −1.',

  'question.m07.title': 'All Foreign Forces',
  'question.m07.ask': 'Moscow says that all foreign forces must leave the south. Does Tehran comply?',
  'question.m07.comply': 'Comply',
  'question.m07.comply.effect':
    'Tehran removes all its proxies in Quneitra and Daraa and takes 1 treasury for each, at most 3; strike −2 this turn; Detente +1; Moscow gains 1 VP.',
  'question.m07.refuse': 'Refuse',
  'question.m07.refuse.effect': 'Strike +2 this turn; Patronage 1 toward Moscow.',

  'question.m08.title': 'Energy Concession',
  'question.m08.ask': 'Moscow has its concession. Tehran may take one free site of value 1, without action or price.',
  'question.m08.named': 'Take {place}',
  'question.m08.named.effect': 'The site is under contract to Tehran.',
  'question.m08.decline': 'Take none',
  'question.m08.decline.effect': 'Nothing happens.',

  'question.m09.title': 'Reassigned Phosphates',
  'question.m09.ask': 'Damascus is about to give {place} to a Russian firm. Does Tehran buy it back?',
  'question.m09.buyBack': 'Buy it back',
  'question.m09.buyBack.effect': 'Tehran pays Moscow 2 treasury and keeps the contract.',
  'question.m09.letGo': 'Let it go',
  'question.m09.letGo.effect': "The contract is Moscow's; Trust −1.",

  'question.m10.title': 'Batteries on Loan',
  'question.m10.ask': 'Moscow offers the cover of its batteries for this turn. Does Tehran accept?',
  'question.m10.accept': 'Accept',
  'question.m10.accept.effect':
    'Strike −4 this turn; Trust +1; Patronage 1 toward Moscow; Tehran pays Moscow 1 treasury if it has one. Moscow may not choose Share, its channel is shown after 7.4, and no accusation is possible this turn.',
  'question.m10.decline': 'Decline',
  'question.m10.decline.effect': 'Moscow gains 1 credit, openly.',

  'question.m11.title': 'Astana Table',
  'question.m11.ask': 'Moscow invites to the table over {place}. Does Tehran sign?',
  'question.m11.sign': 'Sign',
  'question.m11.sign.effect':
    'The stack in {place} −1; this turn no units there, no joint front, no counter-attack from there. Moscow gains 1 VP and takes 1 treasury, Tehran gains 1 VP.',
  'question.m11.walkOut': 'Walk out',
  'question.m11.walkOut.effect': 'Patronage 1 toward Moscow.',

  'question.m13.title': 'Crocus Questions',
  'question.m13.ask': 'Moscow asks which borders the plotters crossed. Does Tehran open its files?',
  'question.m13.openFiles': 'Open the files',
  'question.m13.openFiles.effect': "Moscow gains 1 VP; Moscow's Resolve +1; Trust +1.",
  'question.m13.staySilent': 'Stay silent',
  'question.m13.staySilent.effect': 'Trust −1; Patronage 1 toward Moscow.',

  'question.m14.title': 'Fifth Corps Payroll',
  'question.m14.ask':
    'Moscow names one Tehran proxy in {place} or in a neighbouring government province, for Tehran to pay or to lose.',
  'question.m14.named': 'Name the proxy in {place}',
  'question.m14.named.effect': 'Tehran pays 1 treasury to keep it, or removes it and Moscow adds 1 proxy there.',

  'question.m14Keep.title': 'Fifth Corps Payroll',
  'question.m14Keep.ask': 'A Russian-run unit pays cash in {place}. Does Tehran pay to keep its proxy there?',
  'question.m14Keep.pay': 'Pay',
  'question.m14Keep.pay.effect': 'Tehran pays 1 treasury and keeps the proxy.',
  'question.m14Keep.remove': 'Let it go',
  'question.m14Keep.remove.effect': 'Tehran removes 1 proxy in {place}; Moscow adds 1 there, at most 3.',

  'question.m17.title': 'Friendly Observers',
  'question.m17.ask': 'Moscow would like observers for its election. Does Tehran send them?',
  'question.m17.send': 'Send observers',
  'question.m17.send.effect': "Moscow's Resolve +2; Trust +1; Tehran gains 1 VP.",
  'question.m17.stayAway': 'Stay away',
  'question.m17.stayAway.effect': "Moscow's Resolve +1; Patronage 1 toward Moscow.",

  'question.m18.title': 'Insurance Talks',
  'question.m18.ask': 'Moscow has found a candidate of its own. Does Tehran pay 1 treasury for one too?',
  'question.m18.pay': 'Pay for a candidate',
  'question.m18.pay.effect': 'Tehran pays 1 treasury for 1 candidate; Patronage does not change.',
  'question.m18.decline': 'Decline',
  'question.m18.decline.effect': 'Nothing happens.',

  'question.m19.title': 'Written Assurance',
  'question.m19.ask': 'Moscow offers a signed assurance for 2 treasury. Does Tehran accept it?',
  'question.m19.accept': 'Accept',
  'question.m19.accept.effect':
    'Tehran pays Moscow 2 treasury. A pledge lies this turn and next turn: a Share shown by an accusation costs Moscow 2 VP and Trust 1 more; if it still lies at the end, Moscow gains 1 VP.',
  'question.m19.decline': 'Decline',
  'question.m19.decline.effect': 'A false accusation this turn gives Moscow 1 VP more.',

  'question.m21.title': 'Slow Walk',
  'question.m21.ask':
    'Moscow finds a difficulty before anything is ordered. Does Tehran open an order with 1 treasury?',
  'question.m21.order': 'Open an order',
  'question.m21.order.effect': 'Tehran pays 1 treasury into escrow; an S-300 order is open.',
  'question.m21.decline': 'Decline',
  'question.m21.decline.effect': 'Detente +1.',

  'question.m22.title': 'Price of Recognition',
  'question.m22.ask': 'Washington hints that the president might stay with other friends. Does Tehran outbid the hint?',
  'question.m22.outbid': 'Outbid',
  'question.m22.outbid.effect': 'Tehran pays 2 treasury; Stability +1; Detente +1.',
  'question.m22.letPass': 'Let it pass',
  'question.m22.letPass.effect': 'Patronage 2 toward Moscow; Trust −1.',

  'question.t03.title': 'Tehran Summit',
  'question.t03.ask': 'Tehran proposes a common line on aid for this turn and the next. Does Moscow join?',
  'question.t03.join': 'Join',
  'question.t03.join.effect':
    'A pledge lies this turn and next turn: whoever gives 2 or more aid in both gains 2 VP at its end; whoever does not loses 1 VP, and Trust −1 for each.',
  'question.t03.decline': 'Decline',
  'question.t03.decline.effect': 'Patronage 1 toward Tehran.',

  'question.t06.title': 'Nine Years Late',
  'question.t06.ask': 'Tehran asks for the missiles it paid for long ago. Does Moscow deliver?',
  'question.t06.deliver': 'Deliver',
  'question.t06.deliver.effect': 'Air defence +1; Trust +1; Moscow takes 1 treasury.',
  'question.t06.refuse': 'Refuse',
  'question.t06.refuse.effect': 'Tehran gains 1 VP; Patronage 1 toward Tehran; Detente +1.',

  'question.t10.title': 'Rials and Roubles',
  'question.t10.ask': 'Tehran proposes trade without dollars. Does Moscow invest 1 treasury?',
  'question.t10.invest': 'Invest',
  'question.t10.invest.effect':
    "Moscow pays 1 treasury. At three incomes, this turn's first: Moscow +1, Tehran +1, or +2 at Sanctions of 3 or more. Support ends it.",
  'question.t10.decline': 'Decline',
  'question.t10.decline.effect': 'Tehran takes 2 treasury.',

  'question.t13.title': 'The Unanswered Letter',
  'question.t13.ask': "An envoy brings Tehran's vow of loyalty. Does Moscow answer?",
  'question.t13.answer': 'Answer',
  'question.t13.answer.effect': 'Moscow pays 1 treasury; Trust +2; both sides gain 1 VP.',
  'question.t13.ignore': 'Ignore',
  'question.t13.ignore.effect': 'Tension −1; Tehran takes 1 treasury; Backchannel costs Moscow 1 more this turn.',

  'question.t14.title': 'Shahed Deal',
  'question.t14.ask': 'Tehran offers its drones. Does Moscow accept?',
  'question.t14.accept': 'Accept',
  'question.t14.accept.effect':
    "1 extra free sortie this turn and next turn; Moscow's Resolve +1; Patronage 1 toward Tehran; Tehran takes 1 treasury; Tension +1.",
  'question.t14.refuse': 'Refuse',
  'question.t14.refuse.effect': 'Tehran takes 2 treasury.',

  'question.t16.title': 'Clash in Hama',
  'question.t16.ask': 'The clients of the two allies face each other in {place}. Does Moscow yield or fight?',
  'question.t16.yield': 'Yield',
  'question.t16.yield.effect': 'Moscow removes 1 proxy in {place}.',
  'question.t16.fight': 'Fight',
  'question.t16.fight.effect':
    'Trust −1. Each side rolls a die and adds its proxies there, and 1 if Patronage is on its side: the lower total loses 1 proxy and Patronage moves 1 toward the other; equal totals cost both 1 proxy.',

  'question.t21.title': 'Land for Friends',
  'question.t21.ask':
    'Damascus has given land to Tehran. Moscow may take one free site of value 1, without action or price.',
  'question.t21.named': 'Take {place}',
  'question.t21.named.effect': 'The site is under contract to Moscow.',
  'question.t21.decline': 'Take none',
  'question.t21.decline.effect': 'Nothing happens.',

  'question.t22.title': 'Only This President',
  'question.t22.ask': 'Tehran wants to hear that this president stays. Does Moscow affirm it?',
  'question.t22.affirm': 'Affirm',
  'question.t22.affirm.effect': 'Moscow loses 1 candidate if it has one; Stability +1; Trust +1; Tehran gains 1 VP.',
  'question.t22.staySilent': 'Stay silent',
  'question.t22.staySilent.effect': 'Patronage 2 toward Tehran.',

  'question.t23.title': 'Not for Sale',
  'question.t23.ask': 'Tehran has bound itself for this turn. Does Moscow declare that it will not Support?',
  'question.t23.declare': 'Declare it',
  'question.t23.declare.effect': 'Moscow gains 1 VP and may not Support this turn.',
  'question.t23.decline': 'Declare nothing',
  'question.t23.decline.effect': 'Nothing happens.',
} as const;
