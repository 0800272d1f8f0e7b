/** Where everything comes from: sources, claims with what is disputed, and what in the game rests on each. */
import '../words/uiPages';
import '../words/learn';
import { say } from '../../messages';
import { Page } from '../parts/page';
import { To } from './carriers';
import { Library } from './library';
import { pageOf } from './one-page';

export default function SourcesPage({ id }: { id: string }) {
  if (id === '') {
    return (
      <Page title={say('ui.sources.title')} className="sources">
        <Library />
      </Page>
    );
  }
  const { title, body } = pageOf(id);
  return (
    <Page title={title} className="sources">
      {body}
      <p>
        <To id="">{say('ui.sources.all')}</To>
      </p>
    </Page>
  );
}
