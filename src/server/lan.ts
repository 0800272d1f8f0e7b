/** A school's own network: which addresses of this machine others can open, and what whoever starts it should know. */
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import { renderUnicodeCompact } from 'uqr';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Networks that machines make for themselves; nobody in the room is in them. */
const VIRTUAL = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|zt|wg|tailscale|vEthernet|VMware|VirtualBox)/i;
const PRIVATE = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/;
/** What a machine gives itself where no router gives addresses. */
const LINK_LOCAL = /^169\.254\./;

function rank(name: string, address: string): number {
  if (VIRTUAL.test(name)) return 3;
  if (LINK_LOCAL.test(address)) return 2;
  return PRIVATE.test(address) ? 0 : 1;
}

/** IPv4 addresses at which others in the network reach this machine, the likeliest first; empty without a network. */
export function lanAddresses(interfaces: Interfaces = networkInterfaces()): string[] {
  return Object.entries(interfaces)
    .flatMap(([name, infos = []]) =>
      infos
        .filter(({ family, internal }) => family === 'IPv4' && !internal)
        .map(({ address }) => ({ address, rank: rank(name, address) })),
    )
    .sort((a, b) => a.rank - b.rank)
    .map(({ address }) => address);
}

/** White on black whatever colours the terminal has: not every phone reads a code the other way round. */
function code(url: string, coloured: boolean): string {
  const lines = renderUnicodeCompact(url, { border: 2 });
  return coloured ? lines.replace(/^.+$/gm, '\u001b[97;40m$&\u001b[0m') : lines;
}

const indented = (text: string) => text.replace(/^(?=.)/gm, '  ');

/**
 * What the terminal shows while the local network is let in.
 * @param addresses as from {@link lanAddresses}
 * @param coloured a terminal shows it, which knows colours
 */
export function lanNotice(port: number, addresses: readonly string[], coloured = false): string {
  const urls = addresses.map((address) => `http://${address}:${port}/`);
  const [first, ...others] = urls;
  if (first === undefined) {
    return `This machine is in no network, so nobody else can open the page. Join a Wi-Fi or switch on this machine's own
hotspot, then start again. On this machine it is at http://localhost:${port}/  (Ctrl+C ends it)`;
  }
  const more =
    others.length === 0 ? '' : `\nThe same under another address of this machine:\n${indented(others.join('\n'))}\n`;
  return `Axis of Convenience is open to the local network:

  ${first}

${indented(code(first, coloured))}
${more}
Open this address on this machine too, not "localhost": links and codes of a class then work on phones.

What is exposed: everybody in this network can open the page, make games and classes, and use what they are given a code
or link for. Nothing is encrypted, so whoever listens in the network can read along: let students take pseudonyms.
Games are kept in the folder data of this machine. Never do this on an open network or the internet.
To stop it: press Ctrl+C in this window, or close the window.

If phones do not get there: they must be in the same Wi-Fi, and the firewall of this machine must let Node in (private
networks). Many school and guest networks keep their devices apart; then use this machine's own hotspot or a travel
router: docs/OPERATIONS.md, "A classroom without internet".`;
}
