/** Words about the course of a game that every screen and the command line share. */
export const screens = {
  'step.over.about': 'The game is over (12).',

  'prompt.statecraft': '{side}: choose an action. {actions, plural, one {# is} other {# are}} left.',
  'prompt.joint': '{side}: name the joint front.',
  'prompt.orders.sealed': '{side}: your orders are sealed.',
  'prompt.accusation': '{side}: accuse Moscow, or not.',
  'prompt.offer': '{side}: make your offer.',
  'prompt.vote': '{side}: vote.',
  'prompt.waiting': '{side} decides.',
  'prompt.waitingBoth': 'Both sides write orders.',

  'curtain.title': 'Pass the screen to {side}',
  'curtain.text': 'What comes next is for {side} only.',
  'curtain.ready': 'I am {side}',

  'level.accessible.about':
    'For a first play: Stability starts at 5, less aid is needed, and counter-attacks are weaker.',
  'level.historic.about':
    'For players who know the game: Stability starts at 4, more aid is needed, and still more with cards.',

  'site.A.kind': 'port',
  'site.B.kind': 'port',
  'site.C.kind': 'phosphates',
  'site.D.kind': 'gas',
  'site.E.kind': 'oil',
  'site.F.kind': 'oil',
  'site.G.kind': 'industry',
  'site.H.kind': 'telecom',
  'site.I.kind': 'land',
  'site.J.kind': 'crossing',

  'term.front': 'front',
  'term.business': 'business',
  'term.corridor': 'corridor',
  'term.freeSorties': 'free sorties',
  'term.aidNeed': 'aid need',
  'term.escrow': 'escrow',
} as const;
