/** What is in force beyond the moment: cards, headlines and modifiers, one sentence each, and until when. */
export const lasting = {
  'lasting.m01': 'Moscow has 2 extra free sorties for IS fronts, and flying 3 or more costs it no Resolve.',
  'lasting.m02': 'Joint front honoured: Moscow 2 VP, Tehran 1 VP. Broken by Moscow: Moscow loses 1 VP.',
  'lasting.m04':
    'Each IS stack removed in the Campaign: 1 VP more for Moscow (at most 2 by this card), 1 treasury for Tehran where it is a liberator.',
  'lasting.m06': 'Superpower Truce: nobody may place units in {province}, and its stack does not attack.',
  'lasting.m11': 'Astana Table: nobody may place units in {province}, and its stack does not attack.',
  'lasting.m10': 'Moscow may not Share. Its channel will be shown, and no accusation is possible.',
  'lasting.m15': 'Tehran may not Recruit in {province}.',
  'lasting.m19': 'Written Assurance: a Share shown by an accusation costs Moscow 2 VP and Trust 1 more.',
  'lasting.m19Declined': 'A false accusation gives Moscow 1 VP more.',
  'lasting.m20':
    "Abstain takes the whole offer, adds no Sanctions, Trust +1. An offer of 0 makes Washington's bid 1 higher.",
  'lasting.m23': "Washington's bid is 1 higher. A vote other than Support: Detente −1 more. No Council: Detente +1.",
  'lasting.t01':
    'Attack +2 for Tehran in {province}, and no brigade lost there for want of a sortie. Moscow has 1 extra free sortie.',
  'lasting.t02': 'Brigades lost in the Campaign cost Tehran no Resolve.',
  'lasting.t03': 'Tehran Summit: aid of 2 or more in both turns pays 2 VP; less costs 1 VP and Trust 1.',
  'lasting.t05':
    'Bogeyman scores 2 VP. Tehran may place no brigades on IS fronts. Each IS stack removed in the Campaign: 1 treasury for Moscow.',
  'lasting.t07':
    "Tehran's proxies in {province} do not count for Israel and cannot be hit, unless Moscow's channel is Share.",
  'lasting.t10': "Income: Moscow +1, Tehran +1, or +2 at Sanctions of 3 or more. Moscow's Support ends it.",
  'lasting.t11':
    'Veto: Sanctions −1, 1 VP for Moscow, Trust +1 more. Another vote: Patronage 1 toward Tehran, 1 treasury for Tehran. No Council: 2 treasury for Tehran.',
  'lasting.t13': 'Backchannel costs Moscow 1 more.',
  'lasting.t14': 'Moscow has 1 extra free sortie.',
  'lasting.t15': 'Retaliate raises Tension by 1 instead of 2.',
  'lasting.t17': 'Tehran may not Lie low.',
  'lasting.t18':
    'A common line: who keeps it gains 1 VP if both do, 2 VP if the other breaks it. Support, a Share shown, talks with Washington or a false accusation break it.',
  'lasting.t19': "Tehran gains 1 VP if its aid is more than Moscow's.",
  'lasting.t20': 'At most 1 hit counts and no strike mark is placed. Tehran may not Build up.',
  'lasting.t23': 'Tehran may not Negotiate, Grand bargain or Lie low.',
  'lasting.t23Declared': 'Moscow has declared that it will not Support, and may not.',
  'lasting.h11': 'Moscow has 1 extra free sortie for IS fronts.',
  'lasting.h12': "At the end of Reckoning: IS stacks of 5 or more together, Moscow's Resolve −1; none left, +1.",
  'lasting.h13': 'Joint front honoured: Trust +1 more.',
  'lasting.h14': 'Income is 1 lower for both sides.',
  'lasting.h16': 'Strike +1 for each of Quneitra and Daraa where Tehran has a proxy.',
  'lasting.h18': 'Court costs 1.',
  'lasting.h20': 'The aid need is 1 higher.',
  'lasting.h21':
    'The rebels of {province} make no counter-attack; if they are still the strongest, the rebels are not reinforced.',
  'lasting.h22': 'If the Council meets, severity is 2.',
  'lasting.h26': 'Lie low is −3 in the strike.',
  'lasting.h28': 'Hits remove proxies in Rif Dimashq first.',
  'lasting.h29': 'At the end of Reckoning Trust −1, unless the joint front was honoured.',
  'lasting.h30': 'A Retaliate that scores gives Tehran 1 VP more.',
  'lasting.lineStrike': 'The line: strike {by, number, signed}.',
  'lasting.strikeTurn': 'Cards and headlines: strike {by, number, signed}.',
  'lasting.closed': '{province}: no units may be placed there and it makes no counter-attack.',
  'lasting.dronesSold': "Drones are sold: Patronage cannot be on Moscow's side.",
  'lasting.until': '{turns, plural, =0 {this turn} one {this turn and next turn} other {this turn and # more}}',
} as const;
