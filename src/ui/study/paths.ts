/** Names of what can be changed in a start, in groups. */
import { say, sayAny } from '../../messages';
import { type ModifierId, SIDES } from '../../rules';
import { CHANGEABLE } from '../../study/core/patch';

type GroupId = 'tracks' | 'moscow' | 'tehran' | 'map' | 'sites' | 'scenario' | 'modifiers';

function groupOf(path: string): GroupId {
  if (path.startsWith('config.modifiers.')) return 'modifiers';
  if (path.startsWith('config.')) return 'scenario';
  if (path.startsWith('provinces.')) return 'map';
  if (path.startsWith('contracts.')) return 'sites';
  const side = SIDES.find((one) => path.endsWith(`.${one}`));
  return side ?? 'tracks';
}

/** A path in words. */
export function pathName(path: string): string {
  const [first = '', second = '', third = ''] = path.split('.');
  switch (groupOf(path)) {
    case 'modifiers':
      return say(`modifier.${third as ModifierId}.name`);
    case 'map': {
      const what = third === 'stack' ? say('ui.study.stack') : say('ui.study.proxies', { side: third });
      return `${sayAny(`name.province.${second}`)}: ${what}`;
    }
    case 'sites':
      return `${second}: ${sayAny(`name.site.${second}`)}`;
    case 'moscow':
    case 'tehran':
      return `${sayAny(`name.side.${second}`)}: ${first === 'vp' ? say('cli.study.vp') : sayAny(`name.track.${first}`)}`;
    default: {
      const key = `ui.study.path.${second || first}`;
      const own = sayAny(key);
      return own === `[${key}]` ? sayAny(`name.track.${first}`) : own;
    }
  }
}

/** What a word may be, in words. */
export function wordName(path: string, word: string): string {
  if (word === 'true' || word === 'false') return say(word === 'true' ? 'ui.yes' : 'ui.no');
  if (path.startsWith('contracts.')) return say(`name.side.${word as 'moscow' | 'tehran' | 'none'}`);
  return sayAny(`ui.new.mode.${word}`);
}

const ORDER: readonly GroupId[] = ['tracks', 'moscow', 'tehran', 'map', 'sites', 'scenario', 'modifiers'];

export const GROUPS: readonly { readonly id: GroupId; readonly paths: readonly string[] }[] = ORDER.map((id) => ({
  id,
  paths: CHANGEABLE.map(([path]) => path).filter((path) => groupOf(path) === id),
}));
