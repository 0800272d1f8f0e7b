import { type ReactNode, useEffect, useRef } from 'react';
import { say } from '../../messages';
import { address } from '../route';
import { SettingsButton } from '../settings/settings-button';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A page that is no board: site header, one heading that takes the focus, content. */
export function Page({ title, children, className = '' }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === say('ui.title') ? title : say('ui.page.title', { page: title });
    heading.current?.focus();
  }, [title]);
  return (
    <div className={`page ${className}`}>
      <SiteHeader />
      <main>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
    </div>
  );
}

function SiteHeader() {
  return (
    <header className="site-header">
      <a className="brand" href={address.home}>
        {say('ui.title')}
      </a>
      <nav aria-label={say('ui.page.nav')}>
        <a href={address.home}>{say('ui.page.games')}</a>
        <a href={address.learn}>{say('ui.page.learn')}</a>
        <a href={address.rules()}>{say('ui.page.rules')}</a>
        <a href={address.sources()}>{say('ui.page.sources')}</a>
        <a href={address.history()}>{say('ui.history.nav')}</a>
        <a href={address.study}>{say('ui.study.nav')}</a>
        <a href={address.teach}>{say('ui.page.teach')}</a>
        <SettingsButton />
      </nav>
    </header>
  );
}
