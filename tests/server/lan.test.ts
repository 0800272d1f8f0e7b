import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { NetworkInterfaceInfo } from 'node:os';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderUnicodeCompact } from 'uqr';
import { describe, expect, it } from 'vitest';
import { originCheck } from '../../src/server/address';
import { createHost, listen, stop } from '../../src/server/host';
import { lanAddresses, lanNotice } from '../../src/server/lan';

const info = (address: string, internal = false, family: 'IPv4' | 'IPv6' = 'IPv4') =>
  ({ address, internal, family, netmask: '', mac: '', cidr: null }) as NetworkInterfaceInfo;

describe('the local network', () => {
  it('names the addresses of others first, without this machine itself and without IPv6', () => {
    const found = lanAddresses({
      lo: [info('127.0.0.1', true), info('::1', true, 'IPv6')],
      docker0: [info('172.17.0.1')],
      'vEthernet (WSL)': [info('172.22.0.1')],
      eth9: [info('169.254.3.4')],
      en0: [info('fe80::1', false, 'IPv6'), info('203.0.113.5')],
      wlan0: [info('192.168.1.20')],
    });
    expect(found).toEqual(['192.168.1.20', '203.0.113.5', '169.254.3.4', '172.17.0.1', '172.22.0.1']);
    expect(lanAddresses({ lo: [info('127.0.0.1', true)] })).toEqual([]);
  });

  it('is told with address, QR code, what is exposed, and how it ends', () => {
    const told = lanNotice(8000, ['192.168.1.20', '10.0.0.2']);
    expect(told).toContain('http://192.168.1.20:8000/');
    expect(told).toContain('http://10.0.0.2:8000/');
    const qr = renderUnicodeCompact('http://192.168.1.20:8000/', { border: 2 }).split('\n');
    expect(qr.length).toBeGreaterThan(12);
    for (const line of qr) expect(told).toContain(line);
    expect(lanNotice(8000, ['192.168.1.20'], true)).toContain(`\u001b[97;40m${qr[0]}\u001b[0m`);
    for (const word of ['What is exposed', 'Nothing is encrypted', 'Ctrl+C', 'hotspot', 'pseudonyms']) {
      expect(told).toContain(word);
    }
    expect(Math.max(...told.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  it('is no dead end without a network', () => {
    const told = lanNotice(8000, []);
    expect(told).toContain('in no network');
    expect(told).toContain('http://localhost:8000/');
  });

  it('may connect from the page of its own address, and no other page may', () => {
    const allowed = originCheck([]);
    expect(allowed('http://192.168.1.20:8000', '192.168.1.20:8000')).toBe(true);
    expect(allowed('http://192.168.1.20:8001', '192.168.1.20:8000')).toBe(false);
    expect(allowed('http://school.example', '192.168.1.20:8000')).toBe(false);
  });

  it('gets no header that plain HTTP breaks on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'axis-lan-'));
    writeFileSync(join(folder, 'index.html'), '<title>Axis</title>');
    const server = createHost(folder, undefined, { plain: true });
    try {
      const { headers } = await fetch(`http://127.0.0.1:${await listen(server, '127.0.0.1', 0, false)}/`);
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('cross-origin-opener-policy')).toBeNull();
      const policy = headers.get('content-security-policy');
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toContain('upgrade-insecure-requests');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    } finally {
      await stop(server);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
