/** The bots: their names, what they are like, why they decided, and the screens on which they play. */
export const bots = {
  'bot.random.name': 'Random',
  'bot.random.about': 'Draws every decision by lot.',
  'bot.novice.name': 'Novice',
  'bot.novice.about': 'Knows what is important, and often misses it.',
  'bot.steady.name': 'Steady',
  'bot.steady.about': 'Takes the best decision it sees at once. A good first opponent.',
  'bot.strong.name': 'Strong',
  'bot.strong.about': 'Plays many futures through before it decides.',
  'bot.expert.name': 'Expert',
  'bot.expert.about': 'As Strong, but it looks further and takes its time.',

  'bot.cooperator.name': 'Cooperator',
  'bot.cooperator.about':
    'Does its part, whatever the other does: it gives aid, comes to the joint front, never leaks to Israel, never votes against its ally, offers 2 for a vote, takes nothing from the other, and accuses only after a strike of three hits. Two of its kind keep Damascus safe; with anybody else it is the one who pays.',
  'bot.selective.name': 'Selective betrayer',
  'bot.selective.about':
    'Betrays where the alliance bears it. It keeps up aid and joint front, for without Damascus there is nothing to win, but it shares intelligence with Israel, votes with Washington, or offers nothing for a vote. It shows what betrayal pays as long as the other side puts up with it.',
  'bot.exploiter.name': 'Exploiter',
  'bot.exploiter.about':
    'Lets the other carry Damascus. It gives no aid, sends at most one unit to the joint front, shares or accuses, votes against its ally and offers nothing. Against a patient partner it does well; two of its kind often lose everything together.',
  'bot.tit-for-tat.name': 'Tit for tat',
  'bot.tit-for-tat.about':
    'Begins friendly, then answers each turn what it has seen in the last: kindness with kindness, a betrayal it knows of with betrayal. Known from Axelrod’s tournaments as nice, provocable, forgiving and clear. Here much is seen through fog, and one false accusation can echo between two such players for years.',
  'bot.forgiving.name': 'Tit for two tats',
  'bot.forgiving.about':
    'As Tit for tat, but it strikes back only after betrayals in two turns running. One bad turn, or one accusation made in error, is forgiven. Somebody who betrays every other turn can milk it.',
  'bot.grim.name': 'Grim',
  'bot.grim.about':
    'Cooperates until it sees itself betrayed once. From then on it never trusts again and betrays where it can. The threat is strong as long as it is believed and never tested; after a misunderstanding there is no way back.',
  'bot.bargainer.name': 'Bargainer',
  'bot.bargainer.about':
    'Everything in the Council has its price. As Moscow it vetoes for an offer of 2 or more, abstains for 1, and supports the resolution for nothing. As Tehran it pays as much as it can, less once the sanctions are so high that a vote matters little. It bears no grudge and does no favours.',
  'bot.historical-moscow.name': 'Historical Moscow',
  'bot.historical-moscow.about':
    'Moscow as the articles describe it: aircraft for the common front until 2021, little aid, no vote for a resolution, a veto when it is paid. It warns Tehran in 2017, and from 2018 it lets Israel know at times when Iran’s people stand near the Golan. Later it takes contracts and looks for another man in Damascus.',
  'bot.historical-tehran.name': 'Historical Tehran',
  'bot.historical-tehran.about':
    'Tehran as the articles describe it: people on the ground, aid even when it hurts at home, positions built up near the Golan in spite of the strikes, and retaliation after 2020. It pays little for votes, seldom accuses in the open, and looks for another man in Damascus only late.',
  'bot.spoiler.name': 'Spoiler',
  'bot.spoiler.about':
    'Wants only that Damascus falls, and does not care who wins. It gives no aid and sends nobody to any front. Nobody in the articles plays like this; it is here to see how much one partner alone can save.',

  'bot.reason.only': 'It had no other choice.',
  'bot.reason.drawn': 'It drew by lot.',
  'bot.reason.habit': 'A habit of this bot.',
  'bot.reason.policy': 'That is its character.',
  'bot.reason.action':
    '{stability, plural, =-1 {It liked this best of its possible actions.} other {It sees Stability # ahead{risk, plural, =0 {.} other {, and a danger of collapse of # %.}}}}',
  'bot.reason.plan': 'It liked this best of the orders that it compared.',
  'bot.reason.planJoint': 'It keeps the joint front.',
  'bot.reason.accuse':
    '{chance, plural, =-1 {The hits look like a leak to it.} other {It holds a leak for # % likely.}}',
  'bot.reason.waive':
    '{chance, plural, =-1 {The evidence is too thin for it.} other {It holds a leak for # % likely, too little to accuse.}}',
  'bot.reason.offer': 'It thinks that this is what the vote is worth.',
  'bot.reason.vote': 'It weighs what it is paid against what the resolution does.',
  'bot.reason.card': 'The card serves it best now.',
  'bot.reason.reply': 'It liked this answer best.',

  'ui.players.title': 'Who plays',
  'ui.players.bot': 'I play against a bot',
  'ui.players.people': 'Two people at this screen',
  'ui.players.watch': 'Two bots play, I watch',
  'ui.players.side': 'I play',
  'ui.players.opponent': 'Against',
  'ui.players.levels': 'By strength',
  'ui.players.personas': 'By character',
  'ui.players.twoPeople': 'two people',
  'ui.players.against': '{side} against {bot}',
  'ui.players.bots': '{bot} against {other}',

  'ui.bot.thinks': '{side} thinks',
  'ui.bot.next': '{side} is next',
  'ui.bot.playedBy': 'Played by the bot {bot}.',
  'ui.bot.progress': 'How far its thinking is',
  'ui.bot.takeBack': 'Until it has decided you can take your own decision back.',
  'ui.bot.now': 'Move now',
  'ui.bot.nowAbout': 'It decides after a moment’s thought.',
  'ui.bot.did': '{side} ({bot}):',
  'ui.bot.sealed': 'sealed its orders.',
  'ui.bot.discarded': 'discarded a card face down.',
  'ui.bot.pace': 'Pace of bots',
  'ui.bot.pace.slow': 'slow',
  'ui.bot.pace.steady': 'steady',
  'ui.bot.pace.fast': 'fast',
  'ui.bot.why': 'Show why, for what is decided openly',
  'ui.bot.settings': 'How the bot plays along',
  'ui.bot.failed': 'The bot of {side} is lost',
  'ui.bot.failedText':
    'Its thinking has broken off: {detail}. The game is as it was. Let it try again, or play on for {side} yourself.',
  'ui.bot.retry': 'Try again',
  'ui.bot.takeOver': 'Play {side} myself',

  'ui.watch.tab': 'Game',
  'ui.watch.title': 'Two bots play',
  'ui.watch.text': 'You see what everybody may see. Secrets are opened with the verdict.',
} as const;
