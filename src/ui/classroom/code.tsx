/** The code of a class so large that the last row reads it, with its QR. */
import { lazy, Suspense } from 'react';
import { say } from '../../messages';
import { address } from '../route';

const Qr = lazy(() => import('./qr'));

/** Where students go, whole. */
export function joinLink(code: string): string {
  return whole(address.class(code));
}

/** An address of this page with the part before '#'. */
export function whole(hash: string): string {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}${hash}`;
}

/** The same to be read from a wall and typed: the server knows /class (src/server/host.ts). */
export function typedAddress(code = ''): string {
  const { host, pathname } = window.location;
  if (pathname !== '/') return `${host}${pathname}${address.class(code)}`;
  return code === '' ? `${host}/class` : `${host}/class/${code}`;
}

/** Whether an address is one that only this computer knows. */
export function isLocal(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

export function ClassCode({ code }: { readonly code: string }) {
  const { hostname } = window.location;
  const link = joinLink(code);
  return (
    <div className="class-code">
      <div>
        <p className="typed">{say('teach.made.join', { address: typedAddress() })}</p>
        <p className="code">
          {/* Read letter by letter. */}
          <span aria-hidden="true">{code}</span>
          <span className="visually-hidden">{[...code].join(' ')}</span>
        </p>
        {isLocal(hostname) && <p className="hint">{say('teach.made.local')}</p>}
      </div>
      <Suspense fallback={<div className="qr" />}>
        <Qr text={link} label={say('teach.made.qr', { address: link })} />
      </Suspense>
    </div>
  );
}
