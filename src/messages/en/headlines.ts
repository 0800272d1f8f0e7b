/** Headlines of rule 13.4 and module H: title, what each does, what happened, and what is disputed about it. */
export const headlines = {
  'name.headline.none': 'No headline',
  'headline.none.effect': 'No effect.',
  'headline.none.story': 'No headline this turn.',

  'name.headline.h01': 'Jets at the Coast',
  'headline.h01.effect': 'No effect.',
  'headline.h01.story': 'Russian combat aircraft begin to fly from a base near Latakia.',
  'headline.h01.dispute': 'S1-08: special forces, military police and contractors did deploy later.',

  'name.headline.h02': 'Nuclear Deal in Force',
  'headline.h02.effect': 'Sanctions −1.',
  'headline.h02.story': 'The nuclear agreement takes effect and part of the sanctions on Iran is lifted.',

  'name.headline.h03': 'The Caliphate Shrinks',
  'headline.h03.effect': 'No effect.',
  'headline.h03.story': 'Islamic State loses most of its territory to several forces at once.',
  'headline.h03.dispute': 'S3-07 is from an undated page without references.',

  'name.headline.h04': 'Washington Leaves the Deal',
  'headline.h04.effect': 'Tension +2, Sanctions +1.',
  'headline.h04.story': 'The United States leaves the nuclear agreement. The other parties stay.',

  'name.headline.h05': 'Caesar Act',
  'headline.h05.effect': 'From now on the aid need is 1 higher.',
  'headline.h05.story':
    'A United States law threatens sanctions on those who do business with the government in Damascus.',
  'headline.h05.dispute':
    'The act itself is outside the five articles: signed in December 2019, applied from June 2020.',

  'name.headline.h06': 'Soleimani Killed',
  'headline.h06.effect': "Tension +2, Tehran's Resolve −1.",
  'headline.h06.story': 'A United States strike in Baghdad kills the Iranian general Qasem Soleimani.',
  'headline.h06.dispute': 'The killing, on 3 January 2020, is outside the five articles.',

  'name.headline.h07': 'Daraa Revolts',
  'headline.h07.effect':
    'If Daraa is government-held and its stack is below 2: its stack becomes rebel 2 (an IS stack of 1 is replaced). The holder does not change.',
  'headline.h07.story': 'Fighting returns to Daraa three years after its surrender agreements.',

  'name.headline.h08': 'Ukraine',
  'headline.h08.effect': 'From now on 2 free sorties. Detente −1. Tehran takes 2 treasury. Trust +1.',
  'headline.h08.story':
    'Russia invades Ukraine. Aircraft and attention go to that war, and Iranian drones are sold to Russia.',

  'name.headline.h09': 'After Gaza',
  'headline.h09.effect': 'From now on strike +2.',
  'headline.h09.story':
    'After the attack of 7 October and with the war in Gaza, strikes on positions of Iran and its allies in Syria become more frequent.',

  'name.headline.h10': 'The Northern Offensive',
  'headline.h10.effect':
    "If Idlib's stack is rebel or 0, it becomes rebel and +3 (at most 6). The holder does not change: a government Idlib gets an insurgency. If an IS stack is there: no effect.",
  'headline.h10.story': 'Armed groups advance out of Idlib.',
  'headline.h10.dispute': 'The offensive, from 27 November 2024, is outside the five articles.',

  'name.headline.h11': 'Flight over Sinai',
  'headline.h11.effect': "Moscow's Resolve −1. This turn Moscow has 1 extra free sortie for IS fronts only (C4.5).",
  'headline.h11.story': 'All 224 people on a holiday flight die; the culprits boast of it.',

  'name.headline.h12': 'The Road Home',
  'headline.h12.effect':
    "At the end of this turn's Reckoning (10.5): if all IS stacks together are 5 or more, Moscow's Resolve −1; if there is none left, Moscow's Resolve +1.",
  'headline.h12.story': 'Fighters with Russian passports may one day take the train back.',
  'headline.h12.dispute': 'S2-09: the figure of about 7,000 is reported, not counted.',

  'name.headline.h13': 'Geneva Stalls',
  'headline.h13.effect': "Detente −1. If this turn's joint front is honoured, Trust +1 more.",
  'headline.h13.story': 'The official talks go nowhere, which makes other talks more useful.',

  'name.headline.h14': 'Cheap Oil',
  'headline.h14.effect': "At this turn's income each side's income is 1 lower, not below 0.",
  'headline.h14.story': 'Two producers fight an expensive war in a cheap year.',

  'name.headline.h15': 'American Air Elsewhere',
  'headline.h15.effect':
    'The strongest IS stack −1, not below 1 (on a tie the lowest map number; if there is no IS stack, this part is void). Tension −1.',
  'headline.h15.story': 'Other coalitions bomb the same enemy, for reasons of their own.',

  'name.headline.h16': 'Israel Draws a Line',
  'headline.h16.effect':
    'This turn strike +1 for each of Quneitra and Daraa where Tehran has a proxy when the strike is worked out, underground proxies too.',
  'headline.h16.story': 'The frontier is named as a limit in every capital that will listen.',
  'headline.h16.dispute': 'S3-09 is from an undated page without references.',

  'name.headline.h17': 'The President Rebalances',
  'headline.h17.effect': 'Patronage moves 1 toward 0.',
  'headline.h17.story': 'A client with two patrons thanks whichever one he saw less of last month.',

  'name.headline.h18': 'Palace for Rent',
  'headline.h18.effect': 'This turn Court costs 1.',
  'headline.h18.story': "Offers for the president's loyalty arrive from unexpected places.",
  'headline.h18.dispute': 'S3-11 is a hint from an undated page without references.',

  'name.headline.h19': 'Tanker Season',
  'headline.h19.effect': 'Tension +1. Moscow takes 1 treasury.',
  'headline.h19.story': 'Ships burn in the Gulf and prices climb in Rotterdam.',

  'name.headline.h20': 'Bread and Fuel Queues',
  'headline.h20.effect': 'This turn the aid need is 1 higher.',
  'headline.h20.story': 'Families who cannot leave wait in line; those who left are counted elsewhere.',
  'headline.h20.dispute': 'S3-08 is a sensitive claim without a reference. Human cost is shown and never scored.',

  'name.headline.h21': 'Guarantors Meet',
  'headline.h21.effect':
    'The strongest rebel stack now (on a tie the lowest map number) counts as successfully attacked this turn: it makes no counter-attack, the next strongest may (8.1). The rebels are not reinforced this turn if it is still their strongest (8.3). If there is no rebel stack: no effect.',
  'headline.h21.story': 'Three guarantors sign another map of a quieter north.',

  'name.headline.h22': 'The Shell of the Deal',
  'headline.h22.effect': 'If the Council meets this turn, severity is 2. It still needs Tension 3 or more to meet.',
  'headline.h22.story': 'Everyone defends an accord that nobody is inside any more.',

  'name.headline.h23': 'American Bombs, Deir ez-Zor',
  'headline.h23.effect':
    'Remove 1 Tehran proxy from Deir ez-Zor, whoever holds it, and put a strike mark there, which can be used at once (4.8). If there is none, Tension +1.',
  'headline.h23.story': 'A second air force strikes the same river towns within weeks.',
  'headline.h23.dispute': 'The month of the American strike is inferred.',

  'name.headline.h24': 'Killings in Daraa',
  'headline.h24.effect': 'If Daraa is government-held: each side with a proxy there removes 1.',
  'headline.h24.story': 'Local commanders are shot one by one; each side buries its own.',

  'name.headline.h25': 'Militias Trade Fire',
  'headline.h25.effect':
    'In the first government province in map order with proxies of both sides, each removes 1; Trust −1. If there is none: no effect.',
  'headline.h25.story': 'Men armed by two allies settle a checkpoint dispute with mortars.',
  'headline.h25.dispute': 'S3-05 is from an undated page without references.',

  'name.headline.h26': 'Summit in Riyadh',
  'headline.h26.effect': 'Tension −1. This turn Lie low is −3 in 7.1 instead of −2.',
  'headline.h26.story': 'Old rivals sit in one hall to keep a war from spreading.',

  'name.headline.h27': 'Bases under Drone Fire',
  'headline.h27.effect': 'Tension +1; then, if Tension is 6 or more, Tehran loses 1 brigade and no Resolve.',
  'headline.h27.story': 'Outposts in the desert are hit, and so are those who hit them.',

  'name.headline.h28': 'Raids on Qalamoun',
  'headline.h28.effect':
    'This turn strike +1, and hits remove proxies in Rif Dimashq before Quneitra, Daraa, Damascus, Deir ez-Zor and Homs. With River towns Deir ez-Zor still comes first. No Troops Here (t07) still protects its province.',
  'headline.h28.story': 'The supply valley on the Lebanese border is bombed depot by depot.',

  'name.headline.h29': 'Concert Hall Attack',
  'headline.h29.effect':
    "Moscow's Resolve −1. At the end of this turn's Reckoning (10.5) Trust −1, unless this turn's joint front was honoured.",
  'headline.h29.story': 'More than 140 people are murdered near Moscow and suspicion looks for an address.',
  'headline.h29.dispute': 'Contested: any Iranian connection is speculation.',

  'name.headline.h30': 'Consulate in Ruins',
  'headline.h30.effect':
    'If Tehran has a proxy in Damascus, remove 1 and put a strike mark there, which can be used at once (4.8). This turn a Retaliate that scores gives Tehran 1 VP more.',
  'headline.h30.story': 'Senior officers die in a building that carried a flag.',
  'headline.h30.dispute': "The article was written before Iran's direct attack of 13 and 14 April 2024.",
} as const;
