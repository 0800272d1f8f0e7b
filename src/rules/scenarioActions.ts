/** Statecraft actions that single scenarios add (rule 13.5). */
import * as B from './balance';
import { DARAA, QUNEITRA } from './board';
import * as X from './effects';
import { proxies } from './state';
import type { ActionRule } from './statecraft';
import * as T from './tracks';

const free = () => 0;

const exit: ActionRule = {
  type: 'exit',
  rule: '13.5',
  place: 'province',
  price: free,
  check(s, side, arg) {
    if (!s.config.modifiers.wayOut) return 'notInScenario';
    return proxies(s.provinces[arg]!, side) === 0 ? 'noOwnProxy' : null;
  },
  apply(s, side, arg, log) {
    T.addProxies(s, arg, side, -1, log, '13.5');
    T.addExit(s, side, log, '13.5');
  },
};

const withdraw: ActionRule = {
  type: 'withdraw',
  rule: '13.5',
  place: 'none',
  price: free,
  check(s) {
    if (!s.config.modifiers.withdraw) return 'notInScenario';
    if (s.withdrew) return 'withdrawOnce';
    return s.provinces[QUNEITRA]!.tehran + s.provinces[DARAA]!.tehran === 0 ? 'nothingToWithdraw' : null;
  },
  apply(s, _side, _arg, log) {
    s.withdrew = true;
    for (const i of [QUNEITRA, DARAA]) T.addProxies(s, i, 'tehran', -s.provinces[i]!.tehran, log, '13.5');
    T.addTreasury(s, 'tehran', 1, log, '13.5');
    T.addDetente(s, 1, log, '13.5');
  },
};

const sellDrones: ActionRule = {
  type: 'sellDrones',
  rule: '4.19',
  place: 'none',
  price: free,
  check(s) {
    if (!s.config.modifiers.whoNeedsWhom) return 'notInScenario';
    return s.dronesSold || s.dronesRefused ? 'dronesOnce' : null;
  },
  apply: (s, _side, arg, log) => X.question('sellDrones').apply(s, { rule: '4.19', arg, log, dice: NO_DICE }),
};

/** These actions roll nothing. */
const NO_DICE = {
  d6: (): number => {
    throw new Error('no die belongs here');
  },
  pick: (): number => {
    throw new Error('nothing is drawn here');
  },
};

const build: ActionRule = {
  type: 'build',
  rule: '13.5',
  place: 'none',
  price: free,
  check(s) {
    if (!s.config.modifiers.bushehr) return 'notInScenario';
    if (s.bushehrMoved !== 'none') return 'bushehrOnce';
    if (s.bushehr >= B.MODIFIER.bushehr.steps) return 'bushehrDone';
    return s.tehran.treasury < 1 ? 'tehranCannotPay' : null;
  },
  apply(s, _side, _arg, log) {
    const { steps, tehranVp, moscowVp } = B.MODIFIER.bushehr;
    s.bushehrMoved = 'built';
    T.addTreasury(s, 'tehran', -1, log, '13.5');
    T.addTreasury(s, 'moscow', 1, log, '13.5');
    T.addBushehr(s, 1, log, '13.5');
    if (s.bushehr < steps) return;
    T.addTrust(s, 1, log, '13.5');
    T.score(s, 'tehran', 'bushehr', tehranVp, log, '13.5');
    T.score(s, 'moscow', 'bushehr', moscowVp, log, '13.5');
  },
};

const slow: ActionRule = {
  type: 'slow',
  rule: '13.5',
  place: 'none',
  price: free,
  check(s) {
    if (!s.config.modifiers.bushehr) return 'notInScenario';
    if (s.bushehrMoved !== 'none') return 'bushehrOnce';
    if (s.bushehr >= B.MODIFIER.bushehr.steps) return 'bushehrDone';
    return s.detente >= B.RANGE.detente[1] ? 'detenteLimit' : null;
  },
  apply(s, _side, _arg, log) {
    s.bushehrMoved = 'slowed';
    T.addDetente(s, 1, log, '13.5');
    T.addTrust(s, -1, log, '13.5');
    if (s.tehran.treasury === 0) return;
    T.addTreasury(s, 'tehran', -1, log, '13.5');
    T.addTreasury(s, 'moscow', 1, log, '13.5');
  },
};

export const SCENARIO_ACTIONS = { exit, withdraw, sellDrones, build, slow } as const;

/** R13.5, the game without the map: the only base actions there are. */
export const WITHOUT_MAP: ReadonlySet<string> = new Set([
  'pass',
  'backchannel',
  'deliver',
  'delay',
  'negotiate',
  'bargain',
  'enrich',
  'orderS300',
  'build',
  'slow',
]);
