/** Who a request comes from, and whether its page is one of ours. */
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import proxyAddr from 'proxy-addr';

/**
 * @param trusted addresses and networks of proxies; with none, X-Forwarded-For is not read at all
 * @returns the address of the nearest host that is no such proxy; '' when its connection has ended already
 * @throws TypeError for something that is no address
 */
export function addressReader(trusted: readonly string[]): (request: IncomingMessage) => string {
  const trust = proxyAddr.compile([...trusted]);
  return (request) => (proxyAddr(request, trust) as string | undefined) ?? '';
}

/** The eight numbers of an IPv6 address. */
function groupsOf(address: string): number[] {
  const hex = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [256 * Number(a) + Number(b), 256 * Number(c) + Number(d)].map((part) => part.toString(16)).join(':'),
  );
  const [before = [], after = []] = hex.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = Array<string>(8 - before.length - after.length).fill('0');
  return [...before, ...zeros, ...after].map((group) => Number.parseInt(group, 16));
}

/**
 * By what limits count. A household or a phone has a whole /64 of IPv6 and may take a new address of it for each try;
 * an IPv4 address that is written as IPv6 is itself.
 * @param address as of {@link addressReader}; a proxy may also have written something that is none
 * @returns an IPv4 address, a /64 such as `2001:db8:0:1::/64`, or what is no address as it came
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return address;
  const groups = groupsOf(plain);
  if (groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0)) {
    return groups
      .slice(6)
      .flatMap((part) => [part >> 8, part & 255])
      .join('.');
  }
  const network = groups.slice(0, 4).map((group) => group.toString(16));
  return `${network.join(':')}::/64`;
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
