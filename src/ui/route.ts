/** Addresses of the screens, in the part of the URL after '#', so that any static host can serve the page. */
import { useSyncExternalStore } from 'react';

export type Route =
  | { readonly page: 'home'; readonly seed: string | null }
  | { readonly page: 'rules' | 'sources' | 'learn' | 'glossary'; readonly section: string }
  | { readonly page: 'play'; readonly id: string }
  /** @property at the decision to begin with */
  | { readonly page: 'replay'; readonly id: string; readonly at?: number }
  /** A whole game in the address itself. */
  | { readonly page: 'game'; readonly payload: string }
  /** Teaching: '' for the pack of any lesson. Kit: boards, cards and pieces of a scenario to print. */
  | { readonly page: 'history' | 'teaching' | 'kit'; readonly scenario: string }
  | { readonly page: 'study' | 'online' }
  /** A match on the server; `code` is there for whoever has just made it and invites. */
  | { readonly page: 'table'; readonly id: string; readonly code: string | null }
  | { readonly page: 'join'; readonly id: string }
  /** Making a class; joining one, with its code where a link brought it; a student's own page. */
  | { readonly page: 'teach' }
  | { readonly page: 'class'; readonly code: string | null }
  | { readonly page: 'seat'; readonly id: string }
  /** What a class's teacher and its wall see, by the secret in the address. */
  | { readonly page: 'control' | 'wall'; readonly id: string; readonly token: string }
  | { readonly page: 'unknown'; readonly path: string };

const SEED = /^[0-9a-f]{32}$/;
const MATCH = /^[A-Za-z0-9]{12,32}$/;
const CODE = /^[A-Z0-9]{8}$/;
const CLASS_CODE = /^[A-Z0-9]{6}$/;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Reads the part of an address after '#'. `?seed=` (32 hexadecimal digits) fixes the dice of the next new game. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [page = '', rest = '', ...more] = path.split('/').filter((part) => part !== '');
  const [token, ...rests] = more;
  if (rests.length === 0 && (page === 'control' || page === 'wall')) {
    return MATCH.test(rest) && TOKEN.test(token ?? '') ? { page, id: rest, token: token! } : { page: 'unknown', path };
  }
  if (more.length > 0) return { page: 'unknown', path };
  if (page === '') {
    const seed = new URLSearchParams(query).get('seed');
    return { page: 'home', seed: seed !== null && SEED.test(seed) ? seed : null };
  }
  if (page === 'rules' || page === 'sources' || page === 'glossary') return { page, section: rest };
  if (page === 'learn' && (rest === '' || rest === 'game')) return { page, section: rest };
  if (page === 'play' && rest !== '') return { page, id: rest };
  if (page === 'replay' && rest !== '') {
    const at = new URLSearchParams(query).get('at');
    return at !== null && /^\d{1,4}$/.test(at) ? { page, id: rest, at: Number(at) } : { page, id: rest };
  }
  if (page === 'game' && rest !== '') return { page, payload: rest };
  if (page === 'history' || page === 'teaching') return { page, scenario: rest };
  if (page === 'kit' && rest !== '') return { page, scenario: rest };
  if ((page === 'study' || page === 'online') && rest === '') return { page };
  if (page === 'teach' && rest === '') return { page };
  if (page === 'class' && (rest === '' || CLASS_CODE.test(rest.toUpperCase()))) {
    return { page, code: rest === '' ? null : rest.toUpperCase() };
  }
  if (page === 'seat' && MATCH.test(rest)) return { page, id: rest };
  if (page === 'join' && MATCH.test(rest)) return { page, id: rest };
  if (page === 'table' && MATCH.test(rest)) {
    const code = new URLSearchParams(query).get('code');
    return { page, id: rest, code: code !== null && CODE.test(code) ? code : null };
  }
  return { page: 'unknown', path };
}

export const address = {
  home: '#/',
  rules: (section = '') => (section === '' ? '#/rules' : `#/rules/${section}`),
  /** @param id a claim, a source, or what rests on them: a card, headline, rule, site or scenario */
  sources: (id = '') => (id === '' ? '#/sources' : `#/sources/${id}`),
  learn: '#/learn',
  /** The first game with its coach. */
  lesson: '#/learn/game',
  glossary: (term = '') => (term === '' ? '#/glossary' : `#/glossary/${term}`),
  play: (id: string) => `#/play/${id}`,
  /** @param at the decision to begin with */
  replay: (id: string, at?: number) => (at === undefined ? `#/replay/${id}` : `#/replay/${id}?at=${at}`),
  /** @param payload a packed game (replay/link.ts) */
  game: (payload: string) => `#/game/${payload}`,
  /** @param scenario whose historical line; the list of them when left out */
  history: (scenario = '') => (scenario === '' ? '#/history' : `#/history/${scenario}`),
  /** @param scenario whose lesson; the pack for any lesson when left out */
  teaching: (scenario = '') => (scenario === '' ? '#/teaching' : `#/teaching/${scenario}`),
  kit: (scenario: string) => `#/kit/${scenario}`,
  study: '#/study',
  online: '#/online',
  /** @param code the invitation, for whoever has just made the match */
  table: (match: string, code: string | null = null) => `#/table/${match}${code === null ? '' : `?code=${code}`}`,
  join: (match: string) => `#/join/${match}`,
  teach: '#/teach',
  /** @param code of the class; without it the page asks */
  class: (code = '') => (code === '' ? '#/class' : `#/class/${code}`),
  /** A student's own page. */
  seat: (id: string) => `#/seat/${id}`,
  /** Secrets stand after the '#' only: they reach no server's log. */
  control: (id: string, token: string) => `#/control/${id}/${token}`,
  wall: (id: string, token: string) => `#/wall/${id}/${token}`,
};

export function go(to: string): void {
  window.location.hash = to;
}

function onHash(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(onHash, () => window.location.hash));
}
