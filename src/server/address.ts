/** Who a request comes from, and whether its page is one of ours. */
import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';

/**
 * @param trusted addresses and networks of proxies; with none, X-Forwarded-For is not read at all
 * @returns the address of the nearest host that is no such proxy
 * @throws TypeError for something that is no address
 */
export function addressReader(trusted: readonly string[]): (request: IncomingMessage) => string {
  const trust = proxyAddr.compile([...trusted]);
  return (request) => proxyAddr(request, trust);
}

/**
 * A browser names the origin of the page that asks. Programs name none; they hold no cookies that could be abused,
 * since there are none.
 */
export function originCheck(origins: readonly string[]): (origin?: string, host?: string) => boolean {
  const known = new Set(origins);
  return (origin, host) => {
    if (origin === undefined || known.has(origin)) return true;
    try {
      return new URL(origin).host === host;
    } catch {
      return false;
    }
  };
}
