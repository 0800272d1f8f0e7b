/** What cards leave in force, one sentence each; only a game with cards needs them. */
export const cardLasting = {
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
} as const;
