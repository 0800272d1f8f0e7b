/** Section 12: verdicts, par, burden, and what the model leaves out. */
export const verdicts = {
  'verdict.none.text': 'There is no verdict.',
  'verdict.ascendant.text': 'It leads by enough to decide and still has an ally: Damascus listens to it first.',
  'verdict.partner.text': 'The alliance holds, and this side keeps its share of it.',
  'verdict.overreach.text': 'It leads by too much: an ally stripped of everything is no ally next year.',
  'verdict.pawn.text': 'It trails and stays below the partner threshold: it has served the aims of the other.',
  'verdict.salvage.text': 'The government is lost. Three candidates keep a foothold for the time after it.',
  'verdict.ruin.text': 'The government is lost, and the influence built on it with it.',

  'par.both': 'Both sides reach par.',
  'par.moscow': 'Only Moscow reaches par.',
  'par.tehran': 'Only Tehran reaches par.',
  'par.neither': 'Neither side reaches par.',
  'par.stopped': 'No turn was finished, so nobody is measured against par.',
  'par.collapse': 'After a collapse neither side reaches par.',

  'burden.title': 'Who carried how much',
  'burden.about': 'Shown and not scored, over the whole game (12.5).',
  'burden.aidGiven': 'Aid given',
  'burden.jointUnits': 'Units on named joint fronts',
  'burden.jointHonoured': 'Joint fronts honoured',
  'burden.jointBroken': 'Joint fronts broken',

  'omission.title': 'What this model leaves out',
  'omission.intro': 'The rules see the war from two foreign capitals. Among other things they leave out:',
  'omission.civilians.title': 'Civilians',
  'omission.civilians.text': 'The dead, the wounded, the detained and the missing appear in no number here.',
  'omission.syrians.title': 'Syrian politics and agency',
  'omission.syrians.text': 'Syrians of every side decided for themselves. Here they are tracks and stacks.',
  'omission.displacement.title': 'Displacement',
  'omission.displacement.text':
    'Millions had to leave their homes, inside the country and abroad. No piece moves for them.',
  'omission.sieges.title': 'Sieges and the conduct of war',
  'omission.sieges.text': 'An attack is one die. Sieges, bombardment, hunger and prisons are not modelled.',
  'omission.sanctions.title': 'What sanctions did to people',
  'omission.sanctions.text': 'Here they lower an income and raise a need. Households in both countries are absent.',
  'omission.neighbours.title': 'Turkey and the Gulf states',
  'omission.neighbours.text': 'They shaped the war throughout. Here they are at most a stack or a headline.',
  'omission.lebanonIraq.title': 'Lebanon and Iraq',
  'omission.lebanonIraq.text':
    'Groups from there came with aims of their own, and with a cost at home. Here they are proxies.',
  'omission.sources.title': 'The uncertainty of the sources',
  'omission.sources.text': 'Much was secret and reports conflict. A number on a track looks surer than it is.',
  'omission.closing':
    'A good score says how well a side served the aims this model ascribes to it. It does not say that the aims were good.',
} as const;
