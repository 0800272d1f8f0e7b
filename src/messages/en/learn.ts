/** Words of Learn: the first game with its coach, and the way to rulebook, glossary and sources. */
export const learn = {
  'learn.title': 'Learn',
  'learn.lede':
    'A first game in about ten minutes: one turn as Moscow, with a patient ally in Tehran and a coach beside the board. Any legal move will do, and every step can be taken back.',
  'learn.game.title': 'The first game',
  'learn.game.ideas':
    'What pays, air and ground, aid and Stability, Trust and the joint front, the secret channel, the Security Council, the verdict.',
  'learn.game.start': 'Start the first game',
  'learn.game.continue': 'Go on with the first game',
  'learn.game.over': 'Start over',
  'learn.library.title': 'To read',
  'learn.library.rules': 'The rulebook, with search',
  'learn.library.rulesAbout': 'Every rule has an address; the numbers beside actions and results lead there.',
  'learn.library.glossary': 'Glossary',
  'learn.library.glossaryAbout': 'Words of the game with their rules, and ideas of alliance politics behind them.',
  'learn.library.sources': 'Source library',
  'learn.library.sourcesAbout': 'Every claim the game rests on, what is disputed, and what it became in the game.',
  'learn.library.teaching': 'For teachers: lessons on paper',
  'learn.library.teachingAbout':
    'Plans for 45 and 90 minutes, worksheets, role sheets, debrief prompts, and a kit to print.',

  'learn.coach': 'Coach',
  'learn.step': 'Step {at} of {of}',
  'learn.now': 'Now:',
  'learn.next': 'Next',
  'learn.back': 'One step back',
  'learn.show': 'Do it for me',
  'learn.leave': 'Leave the lesson',
  'learn.good': 'Good.',
  'learn.too': 'That works too: {effect}',
  'learn.tooJoint': 'That works too: {province} is where both are expected now.',
  'learn.short':
    'You sent {units, plural, =0 {no sortie} one {# sortie} other {# sorties}} to the joint front. It takes two, so it counted as broken. Step back if you want to try it the other way.',

  'learn.welcome.title': 'Two allies, one government',
  'learn.welcome.text':
    'You are Moscow, Tehran is your ally. Together you keep the government in Damascus alive; if Stability falls to 0 both lose at once. But each also wants to be the one it listens to.',
  'learn.welcome.do': 'look at the map and the tracks, then go on.',
  'learn.pays.title': 'What pays',
  'learn.pays.text':
    'Points come from a few lines, read once a turn. Yours reward bases on the coast, a government that needs you (Stability 3 to 5), Detente and contracts. Tehran’s reward others.',
  'learn.pays.do': 'open the Goals panel and see what pays now, then go on.',
  'learn.reconcile.title': 'Three actions a turn',
  'learn.reconcile.text':
    'In Statecraft you and Tehran act in turn, three actions each. Weak rebels can be settled with instead of fought: the province comes back, and a regained province lifts Stability.',
  'learn.reconcile.do': 'Reconcile Quneitra.',
  'learn.contract.title': 'Business',
  'learn.contract.text':
    'A contract brings income every turn, and a point when your business is the larger. Your people in Tartus give you sway there, so the port is yours to sign.',
  'learn.contract.do': 'sign the contract for Tartus port.',
  'learn.save.title': 'Money is also aid',
  'learn.save.text':
    'You have a third action, but 2 treasury may be worth more later: both of you pay aid out of what is left. Passing ends your actions for this turn.',
  'learn.save.do': 'pass and keep the rest.',
  'learn.joint.title': 'Trust and the joint front',
  'learn.joint.text':
    'You name one front where both are expected. If both send 2 units or more, Trust rises and the attack is stronger. If only one comes, Trust falls. A third of Trust helps every attack you make together.',
  'learn.joint.do': 'name Homs, where Islamic State is weak.',
  'learn.air.title': 'Air and ground need each other',
  'learn.air.text':
    'A sortie counts only as far as there is ground strength beside it, and brigades without aircraft take losses. The card of a front shows the sum and the die it needs; try what Tehran might send.',
  'learn.air.do': 'put 2 sorties on Homs, then go on.',
  'learn.aid.title': 'Aid feeds the state',
  'learn.aid.text':
    'The need is 3, from both of you together. Less, and Stability falls; more, and it rises. Whoever gives 2 more than the other gains Patronage.',
  'learn.aid.do': 'give 2 aid, then go on.',
  'learn.channel.title': 'The secret channel',
  'learn.channel.text':
    'Israel strikes Tehran’s people every turn. Share makes the strike worse and earns you secret credits. Warn softens it and earns Trust. Silent does nothing. Tehran sees the hits and must guess.',
  'learn.channel.do': 'choose Silent and seal the orders.',
  'learn.result.title': 'What came of it',
  'learn.result.text':
    '{outcome, select, honoured {Both kept the joint front, so Trust is {trust} now.} broken {The joint front was broken, so Trust is {trust} now.} other {Neither kept the joint front; Trust is {trust}.}} Then Israel struck with {hits, plural, =0 {no hit} one {# hit} other {# hits}}{warned, select, yes {. You had warned, so nobody could accuse you} other {; Tehran could have accused you of a leak and did not}}. {fell, plural, =0 {The counter-attacks failed.} one {A counter-attack took a province, which costs Stability.} other {Counter-attacks took # provinces, which costs Stability.}}',
  'learn.result.do': 'read what happened, then go on.',
  'learn.council.title': 'The Security Council',
  'learn.council.text':
    'Tehran has offered {offer} treasury for your vote. You alone know what Washington bids against it. A veto takes the offer and builds Trust but costs Detente; support takes the bid and burns Trust.',
  'learn.council.do': 'veto the resolution.',
  'learn.score.title': 'Reckoning',
  'learn.score.text':
    'Stability is {stability} now. You scored {vp, plural, =0 {nothing} other {# VP}} this turn{lines, select, none {} other { ({lines})}}; Tehran has {other} VP. Both were paid, and the next year begins.',
  'learn.score.do': 'compare it with the Goals panel, then go on.',
  'learn.end.title': 'The verdict',
  'learn.end.text':
    'After the last turn the one who leads is Ascendant and an ally with enough points stays a Partner. But lead by too much, and you have lost your ally: Overreach. That is the game.',
  'learn.end.do': 'play on from here, or begin a game of your own.',
  'learn.end.play': 'Play on from here, three turns against a bot',
  'learn.end.new': 'A new game',

  'glossary.title': 'Glossary',
  'glossary.lede': 'Words of the game, with the rule of each, and ideas behind it from the study of alliances.',
  'glossary.find': 'Find a word',
  'glossary.found': '{count, plural, =0 {No word fits.} one {# word} other {# words}}',
  'glossary.game': 'Words of the game',
  'glossary.ideas': 'Ideas behind it',

  'search.label': 'Search the rules',
  'search.found':
    '{count, plural, =0 {Nothing in the rules fits “{query}”.} one {# section fits “{query}”.} other {# sections fit “{query}”.}}',
  'search.results': 'Sections found',

  'library.filter': 'Find in the library',
  'library.kind': 'Kind of claim',
  'library.kinds':
    '{kind, select, fact {Facts} system {How the partnership works} dynamic {What drives it} forecast {Forecasts} other {All kinds}}',
  'library.became': 'Became',
  'library.becomes':
    '{carrier, select, rule {a rule} action {an action} card {a card} headline {a headline} site {a site} scenario {a scenario} modifier {a special rule} other {anything}}',
  'library.disputed': 'Only disputed',
  'library.found': '{count, plural, =0 {No claim fits.} one {# claim of {of}} other {# claims of {of}}}',
} as const;
