/**
 * Moscow's dossier cards (module C): title, condition, settled text, flavour, and what is disputed about the claims behind a
 * card. A text says what src/rules/cards does, with every ruling in it. "Moscow takes 1 treasury" is from the bank (C4.1).
 */
export const moscowCards = {
  'card.m01.title': 'Answer for Sinai',
  'card.m01.condition': 'At least one front has an IS stack.',
  'card.m01.text':
    'This turn Moscow has 2 extra free sorties for IS fronts only (C4.5), and flying 3 or more sorties costs it no Resolve (6.1).',
  'card.m01.flavour':
    'A bomb on a holiday flight turns a distant war into a domestic one, and the bombers are sent east.',
  'card.m01.dispute': 'S2-09: the number of Russian nationals in IS is reported, not counted.',

  'card.m02.title': 'Valdai Panel',
  'card.m02.condition': 'There is at least one front.',
  'card.m02.text':
    "If this turn's joint front is honoured, Moscow gains 2 VP and Tehran 1 VP. If Moscow breaks it, Moscow loses 1 VP (not below 0).",
  'card.m02.flavour': 'A shared stage in Sochi: warm words about an indispensable partner, with nothing signed.',
  'card.m02.dispute': 'One account dates the panel to 15 October; the meeting of 2015 ran from 19 to 22 October.',

  'card.m03.title': 'Reconciliation Centre',
  'card.m03.condition': 'A front has a rebel stack of strength exactly 3.',
  'card.m03.text':
    'Choose one such front and reconcile it as in 4.7, although its strength is 3 and without the price of 4.7: the stack goes, the government holds the province, and Moscow gets 1 proxy there if it has fewer than 3. A Reconcile is still possible this turn. Then Tehran may place 1 proxy there, if it has a proxy in a neighbouring government province and fewer than 3 there.',
  'card.m03.flavour':
    "Russian officers broker surrender terms; yesterday's rebels keep their rifles and change paymaster.",

  'card.m04.title': 'Arms Fair over Syria',
  'card.m04.condition': 'At least one IS stack is on the map.',
  'card.m04.text':
    'This turn and next turn, each IS stack removed in the Campaign gives Moscow 1 VP more, at most 2 VP by this card. For each such stack of which Tehran is a liberator (6.3), Tehran takes 1 treasury, without limit.',
  'card.m04.flavour': 'Every televised strike on the caliphate also advertises Russian weapons to future buyers.',
  'card.m04.dispute':
    'S3-07 is from an undated page without references. S2-09: the number of fighters is reported, not counted.',

  'card.m05.title': 'Show of Force',
  'card.m05.condition': "Patronage is +3 or less (Tehran's side of the track included).",
  'card.m05.text': 'Patronage 1 toward Moscow. Then Tehran chooses. Acknowledge: Moscow gains 1 VP. Resent: Trust −1.',
  'card.m05.flavour': 'Long-range fire that the battlefield hardly needs tells Tehran not to plan around Moscow.',

  'card.m06.title': 'Superpower Truce',
  'card.m06.condition': 'A rebel stack of strength 3 or more is on the map, and Detente is below 5.',
  'card.m06.text':
    'Detente +1. Choose a rebel stack of strength 3 or more. This turn nobody may place units on it, it cannot be the joint front, and it counts as successfully attacked: it makes no counter-attack, the next strongest may (8.1). It can still be reinforced (8.3).',
  'card.m06.flavour': 'Two foreign ministers announce a ceasefire as equals; Tehran reads about it.',

  'card.m07.title': 'All Foreign Forces',
  'card.m07.condition': 'Tehran has at least one proxy in Quneitra or Daraa.',
  'card.m07.text':
    'Tehran chooses. Comply: it removes all its proxies in Quneitra and Daraa, underground ones too, and takes 1 treasury for each, at most 3; strike −2 this turn; Detente +1; Moscow gains 1 VP. Refuse: strike +2 this turn; Patronage 1 toward Moscow.',
  'card.m07.flavour': 'The guest in Sochi is told that outside armies must go; everyone knows which army is meant.',

  'card.m08.title': 'Energy Concession',
  'card.m08.condition': 'Site C, D or E is free, in a government province with stack 0.',
  'card.m08.text':
    'Moscow takes one such site; it needs no proxy, sway or Patronage. Then Tehran may take one free site of value 1 that it could sign by 4.2, without action or price.',
  'card.m08.flavour': 'Damascus signs its hydrocarbons over to one of its two rescuers.',
  'card.m08.dispute': 'S1-15: "exclusive" is too strong; one Iranian oil contract is reported for 2020.',

  'card.m09.title': 'Reassigned Phosphates',
  'card.m09.condition': 'Tehran has a contract that counts, and Patronage is 0 or more.',
  'card.m09.text':
    "Name a contract of Tehran that counts; an insurgency there does not matter. Tehran chooses. Buy it back: it pays Moscow 2 treasury, and must have 2. Let it go: the contract is Moscow's; Trust −1.",
  'card.m09.flavour': "A concession promised to one ally in January belongs to the other's company a year later.",
  'card.m09.dispute': 'The best documented case is that of the phosphates, 2017 and 2018; the article gives no date.',

  'card.m10.title': 'Batteries on Loan',
  'card.m10.condition': 'Air defence is below 2.',
  'card.m10.text':
    'Tehran chooses. Accept: strike −4 this turn; Trust +1; Patronage 1 toward Moscow; Tehran pays Moscow 1 treasury if it has one. This turn Moscow may not choose Share, its channel is shown after 7.4, and no accusation is possible. Decline: Moscow gains 1 credit, openly.',
  'card.m10.flavour': 'The missiles stand in Syria at last; whether anyone will switch them on is another matter.',
  'card.m10.dispute':
    'S-300 batteries did reach Syria in October 2018; the dispute is about their not being used. S3-10 is from an undated page without references.',

  'card.m11.title': 'Astana Table',
  'card.m11.condition': 'A front has a rebel stack of strength 2 or more.',
  'card.m11.text':
    'Name one such front. Tehran chooses. Sign: its stack −1; this turn nobody may place units on it, it cannot be the joint front, and it counts as successfully attacked, so it makes no counter-attack and the next strongest may (8.1); it can still be reinforced (8.3); Moscow gains 1 VP and takes 1 treasury, Tehran gains 1 VP. Walk out: Patronage 1 toward Moscow.',
  'card.m11.flavour': 'A peace format of their own, with Turkey at the table and Geneva left to others.',

  'card.m12.title': 'Nasib Reopens',
  'card.m12.condition': 'Daraa is government-held with stack 0, and Moscow has fewer than 3 proxies there.',
  'card.m12.text':
    "Moscow adds 1 proxy in Daraa. If site J is free, Moscow takes it. If J is Tehran's, each side takes 1 treasury. If J is Moscow's, Moscow takes 1 treasury.",
  'card.m12.flavour': "Lorries queue again at the Jordanian border, and someone's men collect the fees.",

  'card.m13.title': 'Crocus Questions',
  'card.m13.condition': 'None.',
  'card.m13.text':
    "Tehran chooses. Open the files: Moscow gains 1 VP; Moscow's Resolve +1; Trust +1. Stay silent: Trust −1; Patronage 1 toward Moscow.",
  'card.m13.flavour': 'After a massacre outside Moscow, investigators ask which borders the plotters crossed.',
  'card.m13.dispute': 'Contested: the link to Iranian soil is speculation by unnamed observers.',

  'card.m14.title': 'Fifth Corps Payroll',
  'card.m14.condition': 'A government province has a strike mark and fewer than 3 Moscow proxies.',
  'card.m14.text':
    'Choose one such province: its marks become Moscow proxies as in 4.8 (at most 3 there), without the price and without the loss of Trust. Then Moscow names one Tehran proxy in that province or in a neighbouring government province; if there is none, this part is void. Tehran pays 1 treasury to keep it, or removes it and Moscow adds 1 proxy there if it has fewer than 3.',
  'card.m14.flavour': 'Men who leave a bombed barracks find a Russian-run unit paying in cash.',
  'card.m14.dispute':
    'The monthly pay is disputed (100 or up to 200 dollars); some accounts give Suheil al-Hassan the wrong unit.',

  'card.m15.title': 'Observation Posts',
  'card.m15.condition':
    'Quneitra is government-held and Moscow has fewer than 3 proxies there. Or Quneitra is not government-held, but Daraa is, and Moscow has fewer than 3 proxies in Daraa.',
  'card.m15.text':
    'Moscow adds 1 proxy in Quneitra (in Daraa, if Quneitra is not government-held) and gains 1 credit, openly. Strike −2 this turn. This turn and next turn Tehran may not Recruit in that province.',
  'card.m15.flavour': 'Russian and Syrian pickets go up along a ceasefire line that Hezbollah used to watch.',

  'card.m16.title': 'Distracted West',
  'card.m16.condition': 'Tension is 5 or more.',
  'card.m16.text': "Moscow's Resolve +1. Roll a die, openly. 1-3: Moscow takes 2 treasury. 4-6: Moscow gains 1 VP.",
  'card.m16.flavour': 'A new war may pull Western eyes away from Kyiv; it may also change nothing.',

  'card.m17.title': 'Friendly Observers',
  'card.m17.condition': "Moscow's Resolve is below 10.",
  'card.m17.text':
    "Tehran chooses. Send observers: Moscow's Resolve +2; Trust +1; Tehran gains 1 VP. Stay away: Moscow's Resolve +1; Patronage 1 toward Moscow.",
  'card.m17.flavour': 'Delegations from two client capitals certify a landslide that nobody doubted.',
  'card.m17.dispute': 'One account gives 87.7 per cent; the official final share was 87.28.',

  'card.m18.title': 'Insurance Talks',
  'card.m18.condition': 'Moscow has fewer than 3 candidates.',
  'card.m18.text':
    'Moscow gets 1 candidate, Detente +1, and Patronage does not change. Then Tehran may at once pay 1 treasury for 1 candidate (at most 3), again without a change of Patronage.',
  'card.m18.flavour': 'Quiet meetings with people who may one day hold the keys to Damascus.',

  'card.m19.title': 'Written Assurance',
  'card.m19.condition': 'Tehran has 2 or more treasury, and this is not the last turn.',
  'card.m19.text':
    "Tehran chooses. Accept: it pays Moscow 2 treasury, and a pledge lies this turn and next turn. If an accusation shows Share while it lies, Moscow loses 2 VP more (not below 0), Trust −1 more, and the pledge ends. If it still lies at the end of next turn's Reckoning, Moscow gains 1 VP. Decline: a false accusation this turn gives Moscow 1 VP more. The pledge forbids nothing: Moscow may still Share.",
  'card.m19.flavour': 'A signed paper says no warning will be withheld; the paper cannot watch the hotline.',

  'card.m20.title': 'Dilute the Draft',
  'card.m20.condition': 'Tension is 3 or more.',
  'card.m20.text':
    "In this turn's Council: Abstain takes the whole offer, adds no Sanctions and gives Trust +1. If Tehran offers 0, Washington's bid is 1 higher (at most 3).",
  'card.m20.flavour': 'The text can be softened in committee, for a consideration.',

  'card.m21.title': 'Slow Walk',
  'card.m21.condition': 'An S-300 order is open, or Air defence is below 2.',
  'card.m21.text':
    'If an order is open: Moscow takes what is in escrow now, which may be nothing, and Detente +1; the order stays open with nothing in escrow; Trust −1, unless Tension is 3 or more. If none is open: Tehran may open one by paying 1 treasury into escrow; if it does not or cannot, Detente +1.',
  'card.m21.flavour': 'Lawyers discover a difficulty, the factory stays busy, and the customer keeps paying.',
  'card.m21.dispute':
    'Resolution 1696 imposed no sanctions; Russia formally froze the sale in 2010. S4-11: the builder took the plant over in 1998.',

  'card.m22.title': 'Price of Recognition',
  'card.m22.condition': 'Detente is 2 or more, and Patronage is +4 or less.',
  'card.m22.text':
    'Tehran chooses. Outbid: it pays 2 treasury to the bank, and must have 2; Stability +1; Detente +1. Let it pass: Patronage 2 toward Moscow; Trust −1.',
  'card.m22.flavour': 'Word comes from Washington that the president might stay if he changes his friends.',
  'card.m22.dispute': 'S3-11 is from an undated page without references: a hint, not a documented offer.',

  'card.m23.title': 'The Iran Card',
  'card.m23.condition': 'Tension is 3 or more, and Detente is below 5.',
  'card.m23.text':
    "This turn Washington's bid is 1 higher (at most 3). If the Council meets and Moscow does not Support, Detente −1 more, after the results of the vote. If the Council does not meet, Detente +1.",
  'card.m23.flavour': 'Tehran is useful twice: once as a partner and once as something to trade.',

  'card.m24.title': 'Thanks in Washington',
  'card.m24.condition': 'Detente is below 5.',
  'card.m24.text':
    'Choose one. Cash in (only with a credit): discard 1 credit, which shows that it existed and no more; Moscow gains 1 VP; Detente +1; Trust −1. Hint: Detente +1; strike +1 this turn. Whether Moscow had a choice is not shown.',
  'card.m24.flavour': 'A favour done in one capital is repaid, at a discount, in another.',
  'card.m24.option.cashIn': 'Cash in a credit',
  'card.m24.option.cashIn.effect': 'Discard 1 credit, openly. 1 VP, Detente +1, Trust −1.',
  'card.m24.option.hint': 'Hint',
  'card.m24.option.hint.effect': 'Detente +1; strike +1 this turn.',
} as const;
