/** Words of the browser screens for cards, headlines, what is in force, sources and the human cost. */
export const uiLibrary = {
  'ui.page.sources': 'Sources',

  'ui.new.modifiers': 'Special rules',
  'ui.new.cards': 'Dossier cards',
  'ui.new.cardsOn': 'With cards',
  'ui.new.cardsOff': 'Without cards',
  'ui.new.headlines': 'Headlines',
  'ui.new.mode.schedule': 'As listed, in their years',
  'ui.new.mode.shuffled': 'Shuffled',
  'ui.new.mode.mixed': 'As listed, and one drawn each turn',

  'ui.cards.tab': 'Cards',
  'ui.hand.title': 'Your hand',
  'ui.hand.of': 'Hand of {side}',
  'ui.hand.none': 'You hold no card.',
  'ui.hand.about': 'Once a turn one card may be played and one filed, each as an action.',
  'ui.hand.playable': '{count, plural, =0 {not now} other {can be played}}',
  'ui.card.kind':
    '{era, select, early {Early} middle {Middle} late {Late} other {Any}} era{year, plural, =0 {} other {, {year, number}}}; price {price}; {after, select, remove {removed after use} other {discarded after use}}',
  'ui.card.condition': 'Condition:',
  'ui.card.unplayable': 'Cannot be played now. {why}',
  'ui.card.unfiled': 'Cannot be filed now. {why}',
  'ui.discard.prompt': '{side}: you hold {hand} cards and may keep {limit}. Choose one to discard.',
  'ui.discard.about': 'It goes face down and stays unseen till the end of the game.',
  'ui.piles.title': 'Cards on the table',
  'ui.piles.of': 'Cards of {side}',
  'ui.piles.counts':
    '{hand, plural, =0 {No card} one {# card} other {# cards}} in hand, {pile} in the pile of this era.',
  'ui.piles.front': 'In force',
  'ui.piles.discard': 'Discarded',
  'ui.piles.faceDown': 'Discarded face down (only you see it)',
  'ui.piles.removed': 'Removed from the game',
  'ui.piles.out': 'Not in this game',

  'ui.force.tab': 'In force',
  'ui.force.title': 'In force',
  'ui.force.none': 'Nothing beyond the rules and the headline.',
  'ui.force.headline': 'Headline of this turn',
  'ui.force.modifiers': 'Special rules of this scenario',

  'ui.header.bothDiscard': 'Both sides cut their hands.',

  'ui.side.hand': 'Hand',

  'ui.votes.title': 'Files on the table',
  'ui.votes.bushehr': 'Built {value} of {of}',
  'ui.votes.chips': '{value} of at most {of}',
  'ui.votes.treasury': 'Treasury of {side}',
  'ui.votes.resolutions': 'Resolutions',
  'ui.votes.turn': 'Turn (resolution)',
  'ui.votes.offer': "Tehran's offer",
  'ui.votes.vote': "Moscow's vote",

  'ui.branch.title': '{title}: {branch}',
  'ui.staged.some':
    'Dice of this game are staged: some were fixed beforehand, by a script or by the game it branches off from. The others come from the seed.',
  'ui.staged.all':
    'Dice of this game were staged: {count, plural, one {# was} other {# were}} fixed beforehand, by a script or by the game it branches off from. The others came from the seed. The chronicle names them turn by turn.',
  'ui.staged.turn': 'Fixed beforehand in this turn: {list}. All other dice came from the seed.',
  'ui.staged.die':
    '{purpose, select, front {front in {of}} removal {quiet removal in {of}} card {card {of}} israel {Israel} rebels {rebels} is {Islamic State} bid {bid of Washington} other {end of the game}}:',

  'ui.cost.title': 'What it meant for people',
  'ui.cost.checked': 'Figure checked against {against}.',
  'ui.verdict.leavesOut': 'What this scenario leaves out',
  'ui.verdict.outside': 'Beyond the five articles',

  'ui.sources.short': 'source',
  'ui.sources.behind': 'Behind it:',
  'ui.sources.dispute': 'Disputed:',
} as const;
