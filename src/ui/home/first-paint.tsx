/** The top of home as HTML, put into index.html when the page is built: it is there before the first script. */
import { renderToStaticMarkup } from 'react-dom/server';
import { say } from '../../messages';
import { Page } from '../parts/page';
import { Hero } from './hero';

export function firstPaint(game: { readonly title: string; readonly minutes: number } | undefined): string {
  return renderToStaticMarkup(
    <>
      <div className="first">
        <Page title={say('ui.title')} className="home">
          <Hero game={game} onPlay={() => {}}>
            {null}
          </Hero>
        </Page>
      </div>
      <p className="loading wait">{say('ui.loading')}</p>
    </>,
  );
}
