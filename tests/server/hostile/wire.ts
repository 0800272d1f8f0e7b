/** Raw TCP, HTTP and WebSocket, without a library that would keep the rules. */
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export interface Raw {
  readonly socket: Socket;
  /** All that came back. */
  readonly heard: () => string;
  readonly isClosed: () => boolean;
  send(data: string | Buffer): void;
}

export function raw(url: string): Raw {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let heard = '';
  let closed = false;
  socket.on('data', (data) => {
    heard = (heard + data.toString('latin1')).slice(-2_000_000);
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    closed = true;
  });
  return {
    socket,
    heard: () => heard,
    isClosed: () => closed,
    send: (data) => void (socket.writable && socket.write(data)),
  };
}

/** A frame as a client sends it; `flags` is its first byte. */
export function frame(data: string | Buffer, flags = 0x81, masked = true): Buffer {
  const body = Buffer.from(data);
  const { length } = body;
  const bit = masked ? 0x80 : 0;
  const head =
    length < 126
      ? Buffer.from([flags, bit | length])
      : length < 65_536
        ? Buffer.from([flags, bit | 126, length >> 8, length & 255])
        : Buffer.from([flags, bit | 127, 0, 0, 0, 0, ...[24, 16, 8, 0].map((shift) => (length >> shift) & 255)]);
  if (!masked) return Buffer.concat([head, body]);
  const mask = randomBytes(4);
  return Buffer.concat([head, mask, body.map((byte, i) => byte ^ mask[i % 4]!)]);
}

/** A WebSocket of engine.io that has opened its side of the handshake. */
export async function webSocket(url: string, headers: Record<string, string> = {}): Promise<Raw> {
  const connection = raw(url);
  const all = {
    Host: new URL(url).host,
    Upgrade: 'websocket',
    Connection: 'Upgrade',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    'Sec-WebSocket-Version': '13',
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  connection.send(`GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  for (let waited = 0; waited < 5_000 && !/\r\n\r\n[\s\S]*\{/.test(connection.heard()); waited += 5) {
    if (connection.isClosed()) break;
    await new Promise((done) => setTimeout(done, 5));
  }
  return connection;
}

/** Sends bytes as a request of their own and gives what came until the other side closed, or for `time`. */
export async function request(url: string, text: string | Buffer, time = 1_500): Promise<string> {
  const connection = raw(url);
  connection.send(text);
  const from = Date.now();
  while (!connection.isClosed() && Date.now() - from < time) await new Promise((done) => setTimeout(done, 5));
  connection.socket.destroy();
  return connection.heard();
}
