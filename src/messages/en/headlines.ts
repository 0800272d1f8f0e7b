/** What each headline does (R13.4) and, in neutral words, what happened. Titles are names, see names.ts. */
export const headlines = {
  'headline.none.effect': 'No effect.',
  'headline.none.story': 'No headline this turn.',
  'headline.h01.effect': 'No effect.',
  'headline.h01.story': 'Russian combat aircraft begin to fly from a base near Latakia.',
  'headline.h02.effect': 'Sanctions −1.',
  'headline.h02.story': 'The nuclear agreement takes effect and part of the sanctions on Iran is lifted.',
  'headline.h03.effect': 'No effect.',
  'headline.h03.story': 'Islamic State loses most of its territory to several forces at once.',
  'headline.h04.effect': 'Tension +2, Sanctions +1.',
  'headline.h04.story': 'The United States leaves the nuclear agreement. The other parties stay.',
  'headline.h05.effect': 'From now on the aid need is 1 higher.',
  'headline.h05.story':
    'A United States law threatens sanctions on those who do business with the government in Damascus.',
  'headline.h06.effect': "Tension +2, Tehran's Resolve −1.",
  'headline.h06.story': 'A United States strike in Baghdad kills the Iranian general Qasem Soleimani.',
  'headline.h07.effect':
    'If Daraa is government-held and its stack is below 2: its stack becomes rebel 2 (an IS stack of 1 is replaced).',
  'headline.h07.story': 'Fighting returns to Daraa three years after its surrender agreements.',
  'headline.h08.effect': 'From now on 2 free sorties. Detente −1. Tehran takes 2 treasury. Trust +1.',
  'headline.h08.story':
    'Russia invades Ukraine. Aircraft and attention go to that war, and Iranian drones are sold to Russia.',
  'headline.h09.effect': 'From now on strike +2.',
  'headline.h09.story':
    'After the attack of 7 October and with the war in Gaza, strikes on positions of Iran and its allies in Syria become more frequent.',
  'headline.h10.effect':
    'If the stack in Idlib is rebel or 0, it becomes rebel and +3 (at most 6). The holder does not change. An IS stack there: no effect.',
  'headline.h10.story': 'Armed groups advance out of Idlib.',
} as const;
