/** The page itself; start.ts brings it. */
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import './settings/apply';
import { App } from './app';
import { keepOffline } from './offline/service';
import { Failure } from './parts/failure';

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
