/**
 * Questions that one side answers at once and openly (C4.2): a short name, the sentence put to the asked side, and each
 * answer as a button with what it does. `{place}` is the province or site a question is about, or an answer names.
 */
export const questions = {
  'question.lostIl20.title': 'The Lost Il-20',
  'question.lostIl20.ask':
    'Syrian missiles hit a Russian aircraft during an Israeli raid. Does Moscow switch the batteries on?',
  'question.lostIl20.switchOn': 'Switch them on',
  'question.lostIl20.switchOn.effect': 'Strike −3 this turn; Trust +1; Detente −1.',
  'question.lostIl20.leaveOff': 'Leave them off',
  'question.lostIl20.leaveOff.effect': 'Moscow gains 1 credit, openly.',

  'question.letter.title': 'The Letter',
  'question.letter.ask': "An envoy brings Tehran's vow of loyalty. Does Moscow answer?",
  'question.letter.answer': 'Answer',
  'question.letter.answer.effect': 'Moscow pays 1 treasury; Trust +2; both sides gain 1 VP.',
  'question.letter.ignore': 'Ignore',
  'question.letter.ignore.effect': 'Tension −1; Tehran takes 1 treasury; Backchannel costs Moscow 1 more this turn.',

  'question.dohaMoscow.title': 'Doha',
  'question.dohaMoscow.ask':
    'The foreign ministers meet at Doha. How many candidates does Moscow take, for 1 treasury each?',
  'question.dohaMoscow.swap0': 'None',
  'question.dohaMoscow.swap0.effect': 'Nothing happens.',
  'question.dohaMoscow.swap1': 'One',
  'question.dohaMoscow.swap1.effect': '1 treasury for 1 candidate; Patronage does not change.',
  'question.dohaMoscow.swap2': 'Two',
  'question.dohaMoscow.swap2.effect': '2 treasury for 2 candidates; Patronage does not change.',

  'question.dohaTehran.title': 'Doha',
  'question.dohaTehran.ask':
    'The foreign ministers meet at Doha. How many candidates does Tehran take, for 1 treasury each?',
  'question.dohaTehran.swap0': 'None',
  'question.dohaTehran.swap0.effect': 'Nothing happens.',
  'question.dohaTehran.swap1': 'One',
  'question.dohaTehran.swap1.effect': '1 treasury for 1 candidate; Patronage does not change.',
  'question.dohaTehran.swap2': 'Two',
  'question.dohaTehran.swap2.effect': '2 treasury for 2 candidates; Patronage does not change.',

  'question.sellDrones.title': 'Sell drones',
  'question.sellDrones.ask': 'Tehran offers to sell drones. Does Moscow agree?',
  'question.sellDrones.agree': 'Agree',
  'question.sellDrones.agree.effect':
    "Tehran takes 3 treasury; Moscow's Resolve +2; Tension +1. From now on Patronage cannot be on Moscow's side: if it is, it becomes 0 at once.",
  'question.sellDrones.refuse': 'Refuse',
  'question.sellDrones.refuse.effect': 'No action is used, and Tehran may not ask again this turn.',
} as const;
