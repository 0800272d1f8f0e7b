/** What each track does, and the rule to read about it. Names are in names.ts. */
export const tracks = {
  'track.stability.about':
    '0: collapse, both lose (12.1). 4 or more: the army fights (6.2). 6 or more: better defence (8.1). Aid feeds it (10.1).',
  'track.stability.rule': '10.1',
  'track.patronage.about':
    "Whose man the president is: + is Moscow's side, − is Tehran's. 1 on your side opens contracts (4.2), 2 scores (10.3).",
  'track.patronage.rule': '2.1',
  'track.trust.about':
    'A third of it helps attacks with sortie and brigade (6.2). 7 or more: income +1 for both (10.4). 0: rupture (10.1).',
  'track.trust.rule': '2.2',
  'track.detente.about': 'Moscow and Washington. 3 or more: 1 VP a turn for Moscow (10.3).',
  'track.detente.rule': '2.1',
  'track.tension.about':
    'Washington and Tehran. 3 or more: the Security Council meets. 6 or more: severity 2 (9.1), and Moscow scores (10.3). 9 or more: Gulf crisis (7.5).',
  'track.tension.rule': '9.1',
  'track.sanctions.about':
    "Lower Tehran's income by 1 each. 3 or more: income +1 for Moscow (10.4). 2 or less: 1 VP a turn for Tehran (10.3).",
  'track.sanctions.rule': '10.4',
  'track.treasury.about': 'Pays prices and aid. What is above 15 after income is lost.',
  'track.treasury.rule': '2.3',
  'track.resolve.about':
    'The home front. At 0 Moscow flies at most 1 sortie and Tehran commits at most 2 brigades (5.2). Half of it is VP at the end (11.1).',
  'track.resolve.rule': '5.2',
  'track.brigades.about': 'What Tehran can commit to fronts. Lost on failed attacks and where no sortie came (6.4).',
  'track.brigades.rule': '5.2',
  'track.airDefence.about': "Each point lowers Israel's strike by 2.",
  'track.airDefence.rule': '7.1',
  'track.chips.about': 'Enrichment. Spent on a Grand bargain.',
  'track.chips.rule': '4.14',
  'track.candidates.about':
    'Officers groomed for the time after the president. They count at the end at Stability 4 or less (11.2); 3 turn Ruin into Salvage (12.1).',
  'track.candidates.rule': '4.6',
  'track.credits.about': "Secret: Israel's gratitude. 1 VP each at the end, unless Share is exposed (7.6).",
  'track.credits.rule': '11.1',

  'track.bushehr.about': 'How far the plant is built. At 5 it is finished: Trust +1, 4 VP for Tehran, 1 for Moscow.',
  'track.bushehr.rule': '13.5',
  'track.exits.about': 'Proxies brought home. Exits and candidates of 4 or more together turn Ruin into Salvage.',
  'track.exits.rule': '13.5',
  'track.aidNeed.about': 'How much aid both sides together must give for Stability to hold.',
  'track.aidNeed.rule': '10.1',
  'track.freeSorties.about': 'Sorties that Moscow flies without price each turn.',
  'track.freeSorties.rule': '5.2',
  'track.strikeBonus.about': "A change of Israel's strike that stays for the rest of the game.",
  'track.strikeBonus.rule': '7.1',
} as const;
