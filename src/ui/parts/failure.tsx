import { Component, type ReactNode } from 'react';
import { say } from '../../messages';

interface State {
  readonly detail: string | null;
}

/** Catches what no screen expects (a part of the page that cannot be fetched, a mistake of ours) and says so. */
export class Failure extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { detail: null };

  static getDerivedStateFromError(error: unknown): State {
    return { detail: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { detail } = this.state;
    if (detail === null) return this.props.children;
    return (
      <main className="curtain">
        <h1>{say('ui.broken.title')}</h1>
        <p role="alert">{say('ui.broken.text', { detail })}</p>
        <button type="button" className="primary" onClick={() => window.location.reload()}>
          {say('ui.broken.reload')}
        </button>
      </main>
    );
  }
}
