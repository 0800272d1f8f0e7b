/** Words of the page on which games are studied by the hundred. */
export const uiStudy = {
  'ui.study.nav': 'Study',
} as const;
