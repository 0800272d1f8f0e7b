/** Which screen an address shows. Board and rulebook are fetched when they are first needed. */
import { lazy, Suspense } from 'react';
import { say } from '../messages';
import { HomePage } from './home/home-page';
import { OfflineNotice } from './offline/notice';
import { Page } from './parts/page';
import { address, type Route, useRoute } from './route';

const PlayPage = lazy(() => import('./play/play-page'));
const ReplayPage = lazy(() => import('./play/replay-page'));
const LearnPage = lazy(() => import('./learn/learn-page'));
const LessonPage = lazy(() => import('./learn/lesson-page'));
const GlossaryPage = lazy(() => import('./learn/glossary-page'));
const SourcesPage = lazy(() => import('./sources/sources-page'));
const GamePage = lazy(() => import('./replay/game-page'));
const HistoryPage = lazy(() => import('./history/history-page'));
const StudyPage = lazy(() => import('./study/study-page'));
const RulesPage = lazy(() => import('./rulebook/rules-page'));

function Unknown({ path }: { path: string }) {
  return (
    <Page title={say('ui.unknown.title')}>
      <p>{say('ui.unknown.text', { path })}</p>
      <p>
        <a href={address.home}>{say('ui.page.home')}</a>
      </p>
    </Page>
  );
}

function Screen({ route }: { route: Route }) {
  switch (route.page) {
    case 'home':
      return <HomePage seed={route.seed} />;
    case 'rules':
      return <RulesPage section={route.section} />;
    case 'sources':
      return <SourcesPage id={route.section} />;
    case 'learn':
      return route.section === 'game' ? <LessonPage /> : <LearnPage />;
    case 'glossary':
      return <GlossaryPage term={route.section} />;
    case 'play':
      return <PlayPage key={route.id} id={route.id} />;
    case 'replay':
      return <ReplayPage key={route.id} {...route} />;
    case 'game':
      return <GamePage key={route.payload} payload={route.payload} />;
    case 'history':
      return <HistoryPage key={route.scenario} scenario={route.scenario} />;
    case 'study':
      return <StudyPage />;
    case 'unknown':
      return <Unknown path={route.path} />;
  }
}

export function App() {
  const route = useRoute();
  return (
    <Suspense fallback={<p className="loading">{say('ui.loading')}</p>}>
      <Screen route={route} />
      {route.page !== 'play' && <OfflineNotice />}
    </Suspense>
  );
}
