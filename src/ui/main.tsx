import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import './settings/apply';
import { App } from './app';
import { keepOffline } from './offline/service';
import { Failure } from './parts/failure';
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './style/page.css';
import './style/home.css';
import './style/board.css';
import './style/map.css';
import './style/trays.css';
import './style/beats.css';
import './style/popup.css';
import './style/pieces.css';
import './style/panels.css';
import './style/decide.css';
import './style/library.css';
import './style/bots.css';
import './style/games.css';
import './style/study.css';
import './style/act.css';
import './style/orders.css';
import './style/settings.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
const screen = createRoot(root);
// As a transition it is made in slices, between which a phone answers.
startTransition(() =>
  screen.render(
    <StrictMode>
      <Failure>
        <App />
      </Failure>
    </StrictMode>,
  ),
);
keepOffline();
