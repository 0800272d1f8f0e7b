/** What is in force beyond the moment by headlines and modifiers, one sentence each, and until when. */
export const lasting = {
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
