/** Named special rules of scenarios (13.5). */
export const modifiers = {
  'modifier.noJets.name': 'No jets',
  'modifier.noJets.text':
    'Moscow has no free sorties. The up to 2 paid ones, 1 treasury each, are arms convoys; all rules for sorties hold for them.',

  'modifier.firstOnTheScene.name': 'First on the scene',
  'modifier.firstOnTheScene.text': 'Tehran has the initiative in odd turns, Moscow in even turns.',

  'modifier.syriaOnTheAgenda.name': 'Syria on the agenda',
  'modifier.syriaOnTheAgenda.text':
    'In turns 1 and 2 a vote that would raise Sanctions lowers Stability by 1 instead, whatever the amount; this can bring the collapse. A Veto also moves Patronage 1 toward Moscow.',

  'modifier.seasonTurns.name': 'Season turns',
  'modifier.seasonTurns.text': 'A turn is a season. There is no drift (3.1).',

  'modifier.withdraw.name': 'Withdraw',
  'modifier.withdraw.text':
    'A further action for Tehran, price 0, once a turn: it removes all its proxies in Quneitra and Daraa, underground ones too, at least 1 in all. It takes 1 treasury, and Detente +1.',

  'modifier.theLine.name': 'The line',
  'modifier.theLine.text':
    'At the end of Reckoning (10.5), underground proxies included: if Tehran has a proxy in neither Quneitra nor Daraa, Moscow gains 1 VP and next turn strike −2. If it has one in both, next turn strike +1.',

  'modifier.retakeWithoutThem.name': 'Retake without them',
  'modifier.retakeWithoutThem.text':
    'Reconcile in Daraa or Quneitra costs 1 instead of 2 while Tehran has no proxy in that province. It is still the one Reconcile of the turn.',

  'modifier.riverTowns.name': 'River towns',
  'modifier.riverTowns.text':
    "Tehran's proxies in Deir ez-Zor count 1 each in 7.1, underground ones too, and hits remove them before all others.",

  'modifier.quietRemoval.name': 'Quiet removal',
  'modifier.quietRemoval.text':
    'After the Campaign, in each government province of the south (Quneitra, Daraa, Suwayda) where both sides have proxies, an open die is rolled. On 1 or 2 the side with fewer proxies there loses one, on a tie both lose one, and Trust −1. No strike mark is placed.',

  'modifier.cheapPay.name': 'Cheap pay',
  'modifier.cheapPay.text':
    'Hire defectors (4.8) also works in a government province without a mark of its own that borders a marked one, whoever holds that one. The marks of the most marked neighbour are used.',

  'modifier.whoNeedsWhom.name': 'Who needs whom',
  'modifier.whoNeedsWhom.text':
    "Tehran may Sell drones (4.19). Once they are sold, Patronage cannot be on Moscow's side: above 0 it becomes 0 at once, and steps from 0 toward Moscow are lost.",

  'modifier.offHomeSoil.name': 'Off home soil',
  'modifier.offHomeSoil.text': 'In the final scoring (11.1) Tehran gains 2 VP if Tension is 5 or less.',

  'modifier.wayOut.name': 'Way out',
  'modifier.wayOut.text':
    'A further action for both, price 0: remove one own proxy anywhere, underground too, and gain one exit. At any collapse Salvage needs exits and candidates of 4 or more together, instead of 3 candidates.',

  'modifier.daysNotYears.name': 'Days, not years',
  'modifier.daysNotYears.text':
    'A turn is a few days. There is no drift (3.1), and income (10.4) is halved, rounded up.',

  'modifier.withoutMap.name': 'Without the map',
  'modifier.withoutMap.text':
    'A turn is Statecraft, Council, Reckoning. There is no drift, no map and no Campaign; the actions are Pass, Backchannel, Deliver, Delay, Negotiate, Grand bargain, Enrich, Order S-300, Build and Slow. Score, income and final scoring are those of 13.5.',

  'modifier.aDraftEveryTime.name': 'A draft every time',
  'modifier.aDraftEveryTime.text':
    'The Council meets every turn, whatever Tension is. Severity is 1, or 2 at Tension 6 or more.',

  'modifier.bareTexts.name': 'Bare texts',
  'modifier.bareTexts.text':
    'In turns 1 and 5 no vote changes Sanctions. Payment, bid, Detente and Trust are as always.',

  'modifier.bushehr.name': 'Bushehr',
  'modifier.bushehr.text':
    'A marker from 0 to 5 shows how far the plant is built. Moscow may Build or Slow, one of them once a turn.',

  'modifier.missilesFrom2007.name': 'Missiles from 2007',
  'modifier.missilesFrom2007.text': 'Order S-300 (4.16) is possible from turn 3 on. Air defence is at most 1.',

  'modifier.pretext.name': 'Pretext',
  'modifier.pretext.text': 'Delay (4.11) costs no Trust while Tension is 3 or more.',

  'modifier.moreCentrifuges.name': 'More centrifuges',
  'modifier.moreCentrifuges.text':
    'Chips may be up to 3 (4.15). At the start of Reckoning, with 2 or more chips, Tension +1.',

  'modifier.war.name': 'War',
  'modifier.war.text':
    'In Reckoning, after the step for chips: at Tension 9 or more there is war, both sides get Ruin at once, and nothing is scored.',

  'modifier.hiddenEnd.name': 'Hidden end',
  'modifier.hiddenEnd.text':
    'From a turn that the scenario names, an open die is rolled in 10.5, before pledges are settled: on 1 or 2 that was the last one. Two turns later the game ends at the latest.',
} as const;
