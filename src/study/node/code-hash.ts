/** Which rules and bots played: a hash of their source, so that a study never mixes games of two versions. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOMS = ['rules', 'bots'];
let known: string | null = null;

export function codeHash(): string {
  if (known === null) {
    const hash = createHash('sha256');
    for (const room of ROOMS) {
      const folder = fileURLToPath(new URL(`../../${room}`, import.meta.url));
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
        name.replaceAll('\\', '/'),
      );
      for (const name of files.filter((file) => /\.(?:ts|json)$/.test(file)).sort()) {
        hash.update(`${room}/${name}\n`).update(readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'));
      }
    }
    known = hash.digest('hex');
  }
  return known;
}
