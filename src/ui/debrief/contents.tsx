/** A long page in a few words: each leads to its part. */
import { say } from '../../messages';

interface Part {
  /** Id of its heading. */
  readonly id: string;
  readonly title: string;
}

function goTo(id: string): void {
  const heading = document.getElementById(id);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}

/** @param map whether the game has one: without it nobody carried a burden (13.5) */
export function Contents({ map }: { map: boolean }) {
  const parts: readonly Part[] = [
    { id: 'left-out-title', title: say('omission.title') },
    { id: 'points-title', title: say('ui.verdict.points') },
    { id: 'tracks-title', title: say('debrief.tracks.title') },
    { id: 'sealed-title', title: say('debrief.sealed.title') },
    { id: 'review-title', title: say('review.title') },
    { id: 'lenses-title', title: say('debrief.lens.title') },
    { id: 'questions-title', title: say('ui.verdict.questions') },
    { id: 'share-title', title: say('ui.share.title') },
    ...(map ? [{ id: 'burden-title', title: say('burden.title') }] : []),
  ];
  return (
    <nav className="on-this-page" aria-label={say('debrief.contents')}>
      {parts.map(({ id, title }) => (
        <button key={id} type="button" className="plain" onClick={() => goTo(id)}>
          {title}
        </button>
      ))}
    </nav>
  );
}
