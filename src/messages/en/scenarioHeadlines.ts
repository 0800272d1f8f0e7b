/** Headlines of single scenarios (13.6), as in headlines.ts. */
export const scenarioHeadlines = {
  'name.headline.hezbollah-crosses': 'Hezbollah Crosses the Border',
  'headline.hezbollah-crosses.effect': 'Tehran +2 brigades (at most 8).',
  'headline.hezbollah-crosses.story': 'Fighters from Lebanon enter a war that is not called theirs yet.',

  'name.headline.the-caliphate': 'The Caliphate',
  'headline.the-caliphate.effect':
    "Raqqa: IS holds it with strength 4, whatever was there. Deir ez-Zor: IS holds it; its stack, whoever's it was, becomes IS and +1 (at least 1, at most 6). Proxies in both are halved, rounded down. This is no fall: Stability stays.",
  'headline.the-caliphate.story': 'A new flag over two cities on the Euphrates, and an enemy that everyone can name.',

  'name.headline.year-of-losses': 'The Year of Losses',
  'headline.year-of-losses.effect':
    'Rebels hold Idlib, whoever held it. Its stack becomes rebel and +2 (at most 6). Proxies stay, and Stability does not change.',
  'headline.year-of-losses.story': 'The north-west goes in weeks, and the army runs out of men to send.',
  'headline.year-of-losses.dispute':
    'S1-05: the share of the land that the government had lost differs between accounts.',

  'name.headline.southern-offensive': 'The Southern Offensive',
  'headline.southern-offensive.effect': "If Daraa's stack is rebel: −1, not below 1 unless the government holds Daraa.",
  'headline.southern-offensive.story': 'Columns move south with jets above them and no foreign infantry in sight.',

  'name.headline.lost-il-20': 'The Lost Il-20',
  'headline.lost-il-20.effect':
    'Before Statecraft Moscow chooses, openly. Switch the batteries on: strike −3 this turn; Trust +1; Detente −1. Leave them off: Moscow gains 1 credit, openly.',
  'headline.lost-il-20.story': 'A Russian crew is lost between an Israeli raid and a Syrian missile.',
  'headline.lost-il-20.dispute':
    'S3-10: S-300 batteries were delivered to Syria in October 2018; the point is that they were not used.',

  'name.headline.bill-for-rebuilding': 'The Bill for Rebuilding',
  'headline.bill-for-rebuilding.effect': 'From now on the aid need is 1 higher.',
  'headline.bill-for-rebuilding.story': 'The map is nearly won, and somebody has to pay for what is left of it.',

  'name.headline.new-president': 'A New President in Washington',
  'headline.new-president.effect':
    'Tension +1. Then remove 1 Tehran proxy from Deir ez-Zor, whoever holds it, and put a strike mark there, which can be used at once (4.8); if there is none, Tension +1 more.',
  'headline.new-president.story': 'The first strike order of the new administration falls on the river towns.',
  'headline.new-president.dispute': 'The month of the American strike is inferred.',

  'name.headline.daraa-again': 'Daraa Again',
  'headline.daraa-again.effect':
    "Daraa's stack becomes rebel and +1 (at most 6); a stack of 0 becomes rebel 1. A government Daraa stays government-held.",
  'headline.daraa-again.story': 'The terms of three summers ago are read out again, this time by mortars.',

  'name.headline.the-letter': 'The Letter',
  'headline.the-letter.effect':
    'Before Statecraft Moscow is asked, whether Tehran likes it or not. Answer: it pays 1 treasury; Trust +2; both sides gain 1 VP. Ignore: Tension −1; Tehran takes 1 treasury; Backchannel costs Moscow 1 more this turn.',
  'headline.the-letter.story': 'The envoy has come a long way to be told that nobody is at home.',

  'name.headline.war-in-ukraine': 'War in Ukraine',
  'headline.war-in-ukraine.effect': 'Detente −1. Tehran takes 1 treasury. Trust +1.',
  'headline.war-in-ukraine.story': 'Moscow begins a second war and counts its aircraft again.',

  'name.headline.arab-doors-reopen': 'Arab Doors Reopen',
  'headline.arab-doors-reopen.effect': 'Stability +1.',
  'headline.arab-doors-reopen.story': 'A seat at the League that stood empty for nearly twelve years is taken again.',
  'headline.arab-doors-reopen.dispute': 'The return, in May 2023, is outside the five articles.',

  'name.headline.spring-of-fire': 'A Spring of Fire',
  'headline.spring-of-fire.effect': "Tension +1, Moscow's Resolve −1.",
  'headline.spring-of-fire.story': 'A concert hall near Moscow and a consulate in Damascus, within ten days.',
  'headline.spring-of-fire.dispute':
    "S1-01: any Iranian connection of the attack near Moscow is speculation. The article was written before Iran's direct attack of 13 and 14 April 2024.",

  'name.headline.south-rises': 'The South Rises',
  'headline.south-rises.effect':
    "If Daraa's stack is rebel or 0, it becomes rebel and +2 (at most 6). A government Daraa stays government-held.",
  'headline.south-rises.story': 'Men who once signed for peace take the road north.',
  'headline.south-rises.dispute': 'Outside the five articles: it rests on sources of its own.',

  'name.headline.doha': 'Doha',
  'headline.doha.effect':
    'Before Statecraft each side, the initiative first, may swap up to 2 treasury for as many candidates (at most 3 in all). Patronage does not change.',
  'headline.doha.story': 'Three foreign ministers discuss a government that is not in the room.',
  'headline.doha.dispute': 'Outside the five articles: it rests on sources of its own.',
} as const;
