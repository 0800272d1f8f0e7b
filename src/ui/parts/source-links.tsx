import { address } from '../route';

interface Props {
  readonly ids: readonly string[];
}

/** Claims and sources by their ids; each opens in a window of its own, so that the game stays as it is. */
export function SourceLinks({ ids }: Props) {
  return ids.map((id, n) => (
    <span key={id}>
      {n > 0 && ', '}
      <a className="rule" href={address.sources(id)} target="_blank" rel="noreferrer">
        {id}
      </a>
    </span>
  ));
}
