import { Suspense } from 'react';
import { say } from '../../messages';
import { SourceLinks } from './source-links';
import { useSupport } from './use-support';

interface Props {
  readonly kind: 'card' | 'headline';
  readonly id: string;
}

function Links({ kind, id }: Props) {
  const ids = useSupport().behind[`${kind} ${id}`] ?? [];
  if (ids.length === 0) return null;
  return (
    <p className="hint">
      {say('ui.sources.behind')} <SourceLinks ids={ids} />
    </p>
  );
}

/** What stands behind a card or headline. */
export function Behind(props: Props) {
  return (
    <Suspense fallback={null}>
      <Links {...props} />
    </Suspense>
  );
}
