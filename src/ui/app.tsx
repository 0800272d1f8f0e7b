/** Which screen an address shows. Board and rulebook are fetched when they are first needed. */
import { lazy, Suspense } from 'react';
import { say } from '../messages';
import { HomePage } from './home/home-page';
import { OfflineNotice } from './offline/notice';
import { Page } from './parts/page';
import { address, type Route, useRoute } from './route';

/** With the words of cards, which the first load does not carry. */
async function withCards<T>(page: Promise<T>): Promise<T> {
  const [found] = await Promise.all([page, import('./words/cards')]);
  return found;
}

/** Sees itself to the words of cards, where a game has them. */
const PlayPage = lazy(() => import('./play/play-page'));
const ReplayPage = lazy(() => withCards(import('./play/replay-page')));
const LearnPage = lazy(() => withCards(import('./learn/learn-page')));
/** Its game has no cards. */
const LessonPage = lazy(() => import('./learn/lesson-page'));
const GlossaryPage = lazy(() => withCards(import('./learn/glossary-page')));
const SourcesPage = lazy(() => withCards(import('./sources/sources-page')));
const GamePage = lazy(() => withCards(import('./replay/game-page')));
const HistoryPage = lazy(() => withCards(import('./history/history-page')));
const StudyPage = lazy(() => withCards(import('./study/study-page')));
const TeachingPage = lazy(() => import('./teaching/teaching-page'));
const KitPage = lazy(() => withCards(import('./teaching/kit-page')));
const OnlinePage = lazy(() => import('./online/online-page'));
const TablePage = lazy(() => import('./online/table-page'));
const JoinPage = lazy(() => import('./online/join-page'));
const CreatePage = lazy(() => import('./classroom/create-page'));
const ClassPage = lazy(() => import('./classroom/join-page'));
const SeatPage = lazy(() => import('./classroom/seat-page'));
const ControlPage = lazy(() => import('./classroom/control-page'));
const WallPage = lazy(() => import('./classroom/wall-page'));
const RulesPage = lazy(() => withCards(import('./rulebook/rules-page')));

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
    case 'teaching':
      return <TeachingPage key={route.scenario} scenario={route.scenario} />;
    case 'kit':
      return <KitPage key={route.scenario} scenario={route.scenario} />;
    case 'study':
      return <StudyPage />;
    case 'online':
      return <OnlinePage />;
    case 'table':
      return <TablePage key={route.id} id={route.id} code={route.code} />;
    case 'join':
      return <JoinPage key={route.id} id={route.id} />;
    case 'teach':
      return <CreatePage />;
    case 'class':
      return <ClassPage key={route.code} code={route.code} />;
    case 'seat':
      return <SeatPage key={route.id} id={route.id} />;
    case 'control':
      return <ControlPage key={route.token} id={route.id} token={route.token} />;
    case 'wall':
      return <WallPage key={route.token} id={route.id} token={route.token} />;
    case 'unknown':
      return <Unknown path={route.path} />;
  }
}

/** Where a word about the device would stand in the way. */
const WITHOUT_NOTICE: readonly Route['page'][] = ['play', 'table', 'seat', 'control', 'wall'];

export function App() {
  const route = useRoute();
  return (
    <Suspense fallback={<p className="loading">{say('ui.loading')}</p>}>
      <Screen route={route} />
      {!WITHOUT_NOTICE.includes(route.page) && <OfflineNotice />}
    </Suspense>
  );
}
