/** Tehran's dossier cards, as in moscowCards.ts. */
export const tehranCards = {
  'card.t01.title': 'Tikrit Precedent',
  'card.t01.condition': 'At least one front has an IS stack.',
  'card.t01.text':
    'Tension −1. Name one front with an IS stack. This turn, if Tehran has brigades there, the attack is +2 and no brigade is lost because no sortie was there; a failed attack still costs one (6.4). This is not a sortie. Moscow has 1 extra free sortie this turn, for any front.',
  'card.t01.flavour': 'Across the border, militias once took a city under American bombs; Moscow noticed.',

  'card.t02.title': 'Auxiliaries Arrive',
  'card.t02.condition': 'Tehran has 6 or fewer brigades.',
  'card.t02.text':
    '+3 brigades (at most 8). Brigades lost in the Campaign this turn cost Tehran no Resolve (6.4). A Gulf crisis (7.5) still does.',
  'card.t02.flavour':
    "Recruits from Kabul's suburbs and Parachinar fill the ranks that Tehran will not fill with its own.",

  'card.t03.title': 'Tehran Summit',
  'card.t03.condition': 'This is not the last turn.',
  'card.t03.text':
    "Moscow chooses. Join: a pledge lies this turn and next turn. At the end of next turn's Reckoning each side that gave 2 or more aid in both turns gains 2 VP; each side that did not loses 1 VP (not below 0), and Trust −1 for each of them. Decline: Patronage 1 toward Tehran.",
  'card.t03.flavour': 'Leader, president and guest agree on a common line, to be checked by events.',

  'card.t04.title': 'Opening After the Deal',
  'card.t04.condition': 'Sanctions are 3 or less, and Tension is above 0.',
  'card.t04.text': 'Tension −1. Tehran takes 2 treasury and Moscow 1.',
  'card.t04.flavour': "With sanctions eased, delegations from everywhere fill Tehran's hotels, Russian ones included.",

  'card.t05.title': 'The Useful Scarecrow',
  'card.t05.condition': 'All IS stacks together are 1 to 7.',
  'card.t05.text':
    'This turn and next turn Bogeyman (10.3) scores 2 VP instead of 1, and Tehran may place no brigades on IS fronts. For each IS stack removed in the Campaign in that time Moscow takes 1 treasury. An IS front may still be named as the joint front.',
  'card.t05.flavour': 'An enemy that frightens everyone is an argument for staying.',
  'card.t05.dispute': 'S3-07 is from an undated page without references.',

  'card.t06.title': 'Nine Years Late',
  'card.t06.condition': 'Air defence is below 2.',
  'card.t06.text':
    'Moscow chooses. Deliver: Air defence +1; Trust +1; Moscow takes 1 treasury. Refuse: Tehran gains 1 VP; Patronage 1 toward Tehran; Detente +1. An open S-300 order is not touched.',
  'card.t06.flavour': 'The missiles paid for in another decade finally roll off the ship.',
  'card.t06.dispute':
    'Russia formally froze the sale in 2010 and released it in April 2015; Resolution 1696 imposed no sanctions.',

  'card.t07.title': 'No Troops Here',
  'card.t07.condition': 'Tehran has a proxy in Quneitra, Daraa, Rif Dimashq or Damascus.',
  'card.t07.text':
    "Name one of these provinces where Tehran has a proxy. This turn Tehran's proxies there do not count in 7.1, nor does the +1 of h16 for that province, and they cannot be removed by hits. If Moscow's channel is Share, this card does nothing: they count and can be hit, and nothing says so beforehand, since the open part is shown as if the card worked. The card does not stop Build up.",
  'card.t07.flavour': 'The president tells a foreign camera that there are advisers, not soldiers.',

  'card.t08.title': 'Gulf Installations',
  'card.t08.condition': 'Tension is 3 to 7.',
  'card.t08.text': 'Tension +2. Tehran gains 2 VP. Moscow takes 2 treasury.',
  'card.t08.flavour': "Analysts expected that a cornered Iran would aim at its neighbours' oil first.",
  'card.t08.dispute': 'S0-07 is a forecast of December 2020, not an event.',

  'card.t09.title': 'Abu Kamal Gate',
  'card.t09.condition': 'Homs or Deir ez-Zor is government-held with fewer than 3 Tehran proxies.',
  'card.t09.text':
    'Tehran adds 1 proxy in each of Homs and Deir ez-Zor that is government-held (at most 3). Tension +1.',
  'card.t09.flavour': 'A border town few could place becomes the hinge of a road to the sea.',

  'card.t10.title': 'Rials and Roubles',
  'card.t10.condition': 'None.',
  'card.t10.text':
    "Moscow chooses. Invest: it pays 1 treasury to the bank; at this turn's income and the next two, Moscow's income is 1 higher and Tehran's 1 higher, or 2 if Sanctions are then 3 or more. This ends at once when Moscow Supports a draft, before the first payment too. Decline: Tehran takes 2 treasury.",
  'card.t10.flavour': 'Two energy ministers sketch a trade that never touches a dollar.',

  'card.t11.title': 'Veto on the Houthis',
  'card.t11.condition': 'Tension is 3 or more.',
  'card.t11.text':
    'If Moscow Vetoes this turn: Sanctions −1; Moscow gains 1 VP; Trust +1 more. If the Council meets and Moscow does not Veto: Patronage 1 toward Tehran; Tehran takes 1 treasury. If the Council does not meet: Tehran takes 2 treasury.',
  'card.t11.flavour': 'A text on weapons for Yemen meets a raised Russian hand.',
  'card.t11.dispute': 'S3-01 is from an undated page without references.',

  'card.t12.title': 'Window on the Sea',
  'card.t12.condition':
    'Latakia is government-held with stack 0, and Tehran has a proxy there or in a neighbouring government province, or Patronage is −1 or less.',
  'card.t12.text':
    'Choose one. A proxy: Tehran adds 1 proxy in Latakia, if it has fewer than 3 there. The port: if site B is free, Tehran takes it, without proxy or sway, and Moscow takes 1 treasury. If neither is possible, the card cannot be played.',
  'card.t12.flavour': 'A lease on quays next to a Russian base is a commercial matter, both sides insist.',
  'card.t12.option.proxy': 'A proxy in Latakia',
  'card.t12.option.proxy.effect': 'Tehran adds 1 proxy in Latakia.',
  'card.t12.option.site': 'The port',
  'card.t12.option.site.effect': 'Tehran takes site B; Moscow takes 1 treasury.',

  'card.t13.title': 'The Unanswered Letter',
  'card.t13.condition': 'None.',
  'card.t13.text':
    'Moscow chooses. Answer: it pays 1 treasury to the bank; Trust +2; both sides gain 1 VP. Ignore: Tension −1; Tehran takes 1 treasury; Backchannel costs Moscow 1 more this turn.',
  'card.t13.flavour': 'An envoy carries a vow of loyalty to Moscow and waits outside the door.',

  'card.t14.title': 'Shahed Deal',
  'card.t14.condition': 'The year is 2022 or later.',
  'card.t14.text':
    "Moscow chooses. Accept: Moscow has 1 extra free sortie this turn and next turn, for any front; Moscow's Resolve +1; Patronage 1 toward Tehran; Tehran takes 1 treasury; Tension +1. Refuse: Tehran takes 2 treasury.",
  'card.t14.flavour': 'For once the smaller partner has the weapon that the larger one lacks.',

  'card.t15.title': 'After the Consulate',
  'card.t15.condition': 'At least one strike mark is on the map.',
  'card.t15.text':
    'Choose one. Absorb: Tension −1; Sanctions −1. Through allies: this turn Retaliate raises Tension by 1 instead of 2. Direct: Tension +2; Tehran gains 2 VP; strike +2 this turn.',
  'card.t15.flavour': 'A diplomatic building lies in rubble and three kinds of answer are on the desk.',
  'card.t15.dispute': "The article was written before Iran's direct attack of 13 and 14 April 2024.",
  'card.t15.option.absorb': 'Absorb',
  'card.t15.option.absorb.effect': 'Tension −1, Sanctions −1.',
  'card.t15.option.throughAllies': 'Through allies',
  'card.t15.option.throughAllies.effect': 'This turn Retaliate raises Tension by 1 instead of 2.',
  'card.t15.option.direct': 'Direct',
  'card.t15.option.direct.effect': 'Tension +2, 2 VP, strike +2 this turn.',

  'card.t16.title': 'Clash in Hama',
  'card.t16.condition': 'A government province has proxies of both sides.',
  'card.t16.text':
    'Name one such province. Moscow chooses. Yield: it removes 1 proxy there. Fight: Trust −1; each side rolls a die, openly, and adds its proxies there, and 1 if Patronage is on its side; the lower total loses 1 proxy there, and Patronage moves 1 toward the other side; on equal totals both lose 1 proxy there and Patronage stays.',
  'card.t16.flavour': "The president's brother and the general Moscow likes send their men against each other.",
  'card.t16.dispute': 'The unit names for Suheil al-Hassan differ: he led the Tiger Forces, later the 25th Division.',

  'card.t17.title': 'Fronts of Support',
  'card.t17.condition': 'Tension is 7 or less.',
  'card.t17.text': 'Tehran gains 2 VP. Tension +1. This turn strike +2, and Tehran may not Lie low.',
  'card.t17.flavour': 'Allied militias in three countries fire at American posts and are hit in return.',

  'card.t18.title': 'Joint Indictment',
  'card.t18.condition': 'None.',
  'card.t18.text':
    "A common line lies this turn. Moscow breaks it by Support or by a Share that this turn's accusation shows; Tehran breaks it by Negotiate or Grand bargain after this card, or by a false accusation. At the end of Reckoning: if nobody broke it, both gain 1 VP; if exactly one side did, the other gains 2 VP; if both did, nothing.",
  'card.t18.flavour': 'Two capitals deplore the same war in nearly the same words.',

  'card.t19.title': 'First to Damascus',
  'card.t19.condition': 'Patronage is −3 or more.',
  'card.t19.text':
    "Patronage 1 toward Tehran. If Tehran's aid this turn is more than Moscow's, Tehran gains 1 VP, after 10.2.",
  'card.t19.flavour': 'Advisers, Hezbollah and credit lines came years before the jets did.',

  'card.t20.title': 'Scattered Headquarters',
  'card.t20.condition': 'Tehran has a proxy in Quneitra, Daraa, Rif Dimashq or Damascus.',
  'card.t20.text':
    'This turn, if there are hits, exactly 1 is carried out and announced: for Retaliate, for Stability and in the chronicle there was 1. No strike mark is placed for it. Tehran may not Build up.',
  'card.t20.flavour': 'Offices empty overnight; the furniture stays, the commanders do not.',

  'card.t21.title': 'Land for Friends',
  'card.t21.condition': 'A free site of value 1 is in a government province with stack 0 where Tehran has a proxy.',
  'card.t21.text':
    'Tehran takes one such site; it needs no sway or Patronage. Then it adds 1 proxy in that province (at most 3). Then Moscow may take one free site of value 1 that it could sign by 4.2, without action or price.',
  'card.t21.flavour': 'Title deeds, shrines and garages: a presence that does not show on a military map.',
  'card.t21.dispute': 'S3-05 is from an undated page without references.',

  'card.t22.title': 'Only This President',
  'card.t22.condition': 'Stability is 8 or less.',
  'card.t22.text':
    'Moscow chooses. Affirm: it loses 1 candidate if it has one; Stability +1; Trust +1; Tehran gains 1 VP. Stay silent: Patronage 2 toward Tehran.',
  'card.t22.flavour': 'The Guards want to hear aloud what Moscow prefers to leave open.',

  'card.t23.title': 'Not for Sale',
  'card.t23.condition': 'Tehran has not used Negotiate or Grand bargain this turn.',
  'card.t23.text':
    "Tehran gains 1 VP; Tehran's Resolve +1. This turn it may not Negotiate, Grand bargain or Lie low. Then Moscow may declare at once that it will not Support this turn: it gains 1 VP, and Support is closed to it this turn.",
  'card.t23.flavour': 'One ally fights for a creed, the other for a seat at the table; both call it principle.',
  'card.t23.dispute': 'S3-14 is from an undated page without references.',

  'card.t24.title': 'Look East',
  'card.t24.condition': 'Sanctions are 1 or more, and Patronage is +4 or less.',
  'card.t24.text': 'Tehran takes 3 treasury, and Sanctions −1. Patronage 1 toward Moscow. Moscow takes 1 treasury.',
  'card.t24.flavour': "The Leader's compass points to Moscow; the bill comes in a different currency.",
} as const;
