/**
 * What a viewer may see, built field by field (law 4): a new field of the state does not compile until it is listed
 * here, so somebody decides about it. Source: rule 14.1.
 */
import type { Side } from './board';
import { FIRST_TEHRAN_CARD, ZONE, type Zone } from './cardList';
import type { Books, Channel, Power, Public, Sheet, State } from './state';

export type Viewer = Side | 'spectator';

/** The hidden part as a viewer sees it; null is "not yours to know". */
export interface ViewSecret {
  readonly credits: number | null;
  readonly channel: Channel | 'none' | null;
  readonly bid: number | null;
  readonly moscowSheet: Sheet | null;
  readonly tehranSheet: Sheet | null;
  readonly zones: readonly Zone[];
  readonly shielded: number | null;
  readonly books: Books | null;
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
    hand: p.hand,
    pile: p.pile,
    played: p.played,
    filed: p.filed,
    exits: p.exits,
    aid: p.aid,
    sealed: p.sealed,
    aidGiven: p.aidGiven,
    jointUnits: p.jointUnits,
    jointHonoured: p.jointHonoured,
    jointBroken: p.jointBroken,
  };
}

function sheetView(sheet: Readonly<Sheet>): Sheet {
  const { stage, placed, onIs, cursor, aid, stance } = sheet;
  return { stage, placed, onIs, cursor, units: sheet.units.slice(), aid, stance };
}

/** C1.4: open are cards out of the game, face-up discards, removed and lasting ones; one's own hand and discards too. */
function zonesView(zones: readonly Zone[], viewer: Viewer, over: boolean): Zone[] {
  if (over) return zones.slice();
  return zones.map((zone, card) => {
    if (zone === ZONE.out || zone === ZONE.discard || zone === ZONE.removed || zone === ZONE.front) return zone;
    const own = viewer === (card < FIRST_TEHRAN_CARD ? 'moscow' : 'tehran');
    return own && (zone === ZONE.hand || zone === ZONE.faceDown) ? zone : ZONE.hidden;
  });
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
      closed: p.closed,
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
    strikeTurn: s.strikeTurn,
    lasting: s.lasting.slice(),
    memory: s.memory.slice(),
    question: s.question,
    questionPlace: s.questionPlace,
    resume: s.resume,
    headlinesUsed: s.headlinesUsed.slice(),
    dronesSold: s.dronesSold,
    dronesRefused: s.dronesRefused,
    bushehr: s.bushehr,
    bushehrMoved: s.bushehrMoved,
    withdrew: s.withdrew,
    negotiated: s.negotiated,
    lastTurn: s.lastTurn,
    stopped: s.stopped,
    ending: s.ending,
    moscowVerdict: s.moscowVerdict,
    tehranVerdict: s.tehranVerdict,
    secret: {
      credits: moscow ? s.secret.credits : null,
      channel: moscow ? s.secret.channel : null,
      bid: moscow ? s.secret.bid : null,
      moscowSheet: moscow ? sheetView(s.secret.moscowSheet) : null,
      tehranSheet: tehran ? sheetView(s.secret.tehranSheet) : null,
      zones: zonesView(s.secret.zones, viewer, over),
      shielded: over ? s.secret.shielded : null,
      books: over ? { ...s.secret.books, points: s.secret.books.points.slice() } : null,
    },
  };
}
