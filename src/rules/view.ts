/**
 * What a viewer may see, built field by field (law 4): a new field of the state does not compile until it is listed
 * here, so somebody decides about it. Source: rule 14.1.
 */
import type { Side } from './board';
import type { Channel, Power, Public, Sheet, State } from './state';

export type Viewer = Side | 'spectator';

/** The hidden part as a viewer sees it; null is "not yours to know". */
export interface ViewSecret {
  readonly credits: number | null;
  readonly channel: Channel | 'none' | null;
  readonly bid: number | null;
  readonly moscowSheet: Sheet | null;
  readonly tehranSheet: Sheet | null;
}

/** A position through one pair of eyes. Legality functions take it as well as a State. */
export interface View extends Public {
  readonly viewer: Viewer;
  readonly secret: ViewSecret;
}

function powerView(p: Readonly<Power>): Power {
  return {
    vp: p.vp,
    treasury: p.treasury,
    resolve: p.resolve,
    candidates: p.candidates,
    actions: p.actions,
    passed: p.passed,
    recruited: p.recruited,
    aid: p.aid,
    sealed: p.sealed,
    aidGiven: p.aidGiven,
    jointUnits: p.jointUnits,
    jointHonoured: p.jointHonoured,
    jointBroken: p.jointBroken,
  };
}

function sheetView(sheet: Readonly<Sheet>): Sheet {
  const { stage, placed, cursor, aid, stance } = sheet;
  return { stage, placed, cursor, units: sheet.units.slice(), aid, stance };
}

/** The position as a viewer may see it; when the game is over everything is open. Shares nothing that changes. */
export function view(s: Readonly<State>, viewer: Viewer): View {
  const over = s.step === 'over';
  const moscow = over || viewer === 'moscow';
  const tehran = over || viewer === 'tehran';
  return {
    viewer,
    config: s.config,
    turn: s.turn,
    step: s.step,
    active: s.active,
    undo: s.undo,
    stability: s.stability,
    patronage: s.patronage,
    trust: s.trust,
    detente: s.detente,
    tension: s.tension,
    sanctions: s.sanctions,
    moscow: powerView(s.moscow),
    tehran: powerView(s.tehran),
    brigades: s.brigades,
    airDefence: s.airDefence,
    chips: s.chips,
    s300Open: s.s300Open,
    s300Escrow: s.s300Escrow,
    freeSorties: s.freeSorties,
    aidNeed: s.aidNeed,
    strikeBonus: s.strikeBonus,
    reconciled: s.reconciled,
    delayed: s.delayed,
    provinces: s.provinces.map((p) => ({
      holder: p.holder,
      stack: p.stack,
      faction: p.faction,
      guard: p.guard,
      moscow: p.moscow,
      tehran: p.tehran,
      marks: p.marks,
      struck: p.struck,
      regained: p.regained,
    })),
    sites: s.sites.slice(),
    joint: s.joint,
    jointHonoured: s.jointHonoured,
    sorties: s.sorties.slice(),
    brigadesSent: s.brigadesSent.slice(),
    posture: s.posture,
    channelKnown: s.channelKnown,
    strikeOpen: s.strikeOpen,
    hits: s.hits,
    offer: s.offer,
    ending: s.ending,
    moscowVerdict: s.moscowVerdict,
    tehranVerdict: s.tehranVerdict,
    secret: {
      credits: moscow ? s.secret.credits : null,
      channel: moscow ? s.secret.channel : null,
      bid: moscow ? s.secret.bid : null,
      moscowSheet: moscow ? sheetView(s.secret.moscowSheet) : null,
      tehranSheet: tehran ? sheetView(s.secret.tehranSheet) : null,
    },
  };
}
