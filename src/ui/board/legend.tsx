import { say } from '../../messages';
import { type Piece, PieceIcon } from './pieces';

const PIECES: readonly { readonly key: string; readonly piece: Piece }[] = [
  { key: 'moscow', piece: { kind: 'proxy', side: 'moscow', count: 2 } },
  { key: 'tehran', piece: { kind: 'proxy', side: 'tehran', count: 2 } },
  { key: 'rebels', piece: { kind: 'stack', faction: 'rebels', count: 3 } },
  { key: 'is', piece: { kind: 'stack', faction: 'is', count: 3 } },
  { key: 'sdf', piece: { kind: 'stack', faction: 'sdf', count: 3 } },
  { key: 'site', piece: { kind: 'site', letter: 'C', owner: 'none' } },
  { key: 'contract', piece: { kind: 'site', letter: 'C', owner: 'moscow' } },
  { key: 'marks', piece: { kind: 'marks', count: 1 } },
  { key: 'guard', piece: { kind: 'guard', of: 'us' } },
  { key: 'joint', piece: { kind: 'joint' } },
];
const HOLDERS = ['government', 'rebels', 'is', 'sdf'] as const;

export function Legend() {
  return (
    <>
      <h3>{say('ui.legend.title')}</h3>
      <ul className="legend">
        {PIECES.map(({ key, piece }) => (
          <li key={key}>
            <PieceIcon piece={piece} /> {say(`ui.legend.${key as 'site'}`)}
          </li>
        ))}
        {HOLDERS.map((holder) => (
          <li key={holder}>
            <svg className={`swatch land ${holder}`} width="26" height="18" viewBox="0 0 26 18" aria-hidden="true">
              <rect className="ground" width="26" height="18" />
              {holder !== 'government' && <rect width="26" height="18" fill={`url(#held-${holder})`} />}
              <rect className="border" width="26" height="18" />
            </svg>{' '}
            {say('ui.legend.held', { holder })}
          </li>
        ))}
        <li>
          <svg className="swatch" width="26" height="18" viewBox="0 0 26 18" aria-hidden="true">
            <rect className="ceasefire" width="26" height="18" />
          </svg>{' '}
          {say('ui.map.ceasefire')}
        </li>
        <li>
          <svg className="swatch corridor" width="26" height="18" viewBox="0 0 26 18" aria-hidden="true">
            <path className="open" d="M1,5 H25" />
            <path className="shut" d="M1,13 H25" />
          </svg>{' '}
          {say('ui.legend.corridor')}
        </li>
      </ul>
    </>
  );
}
