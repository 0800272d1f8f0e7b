/** Addresses of the screens, in the part of the URL after '#', so that any static host can serve the page. */
import { useSyncExternalStore } from 'react';

export type Route =
  | { readonly page: 'home'; readonly seed: string | null }
  | { readonly page: 'rules' | 'sources' | 'learn' | 'glossary'; readonly section: string }
  | { readonly page: 'play' | 'replay'; readonly id: string }
  | { readonly page: 'unknown'; readonly path: string };

const SEED = /^[0-9a-f]{32}$/;

/** Reads the part of an address after '#'. `?seed=` (32 hexadecimal digits) fixes the dice of the next new game. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [page = '', rest = '', ...more] = path.split('/').filter((part) => part !== '');
  if (more.length > 0) return { page: 'unknown', path };
  if (page === '') {
    const seed = new URLSearchParams(query).get('seed');
    return { page: 'home', seed: seed !== null && SEED.test(seed) ? seed : null };
  }
  if (page === 'rules' || page === 'sources' || page === 'glossary') return { page, section: rest };
  if (page === 'learn' && (rest === '' || rest === 'game')) return { page, section: rest };
  if ((page === 'play' || page === 'replay') && rest !== '') return { page, id: rest };
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
  replay: (id: string) => `#/replay/${id}`,
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
