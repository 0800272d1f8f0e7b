// Who imports whom: checks the rooms of .dependency-cruiser.cjs on src/, and with --planted proves on a small made-up
// tree that every forbidden import is really refused and every allowed one is let through.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { root } from './shell.mjs';

// The table of rooms once more, as a picture written by hand: row imports column, "." may, "x" may not.
const EXPECTED = `
              rules scenario table bots messages charts study/core study/node report teaching print server cli ui ops react boardgame.io immer node:fs
rules         .     x        x     x    x        x      x          x          x      x        x     x      x   x  x   x     x            x     x
scenario      .     .        x     x    x        x      x          x          x      x        x     x      x   x  x   x     x            x     .
table         .     .        .     x    x        x      x          x          x      x        x     x      x   x  x   x     .            .     x
bots          .     x        x     .    x        x      x          x          x      x        x     x      x   x  x   x     x            x     x
messages      x     x        x     x    .        x      x          x          x      x        x     x      x   x  x   x     x            x     x
charts        x     x        x     x    x        .      x          x          x      x        x     x      x   x  x   .     x            x     x
study/core    .     .        x     .    x        x      .          .          x      x        x     x      x   x  x   x     x            x     x
study/node    .     .        x     .    x        x      .          .          x      x        x     x      x   x  x   x     x            x     .
report        .     x        x     x    .        .      .          x          .      x        x     x      x   x  x   x     x            x     x
teaching      .     .        x     x    .        x      x          x          .      .        x     x      x   x  x   x     x            x     .
print         .     .        x     x    .        x      x          x          .      x        .     x      x   x  x   x     x            x     x
server        .     .        .     .    x        x      .          .          x      x        x     .      x   x  x   x     .            x     .
cli           .     .        .     .    .        .      .          .          .      .        .     .      .   x  .   x     x            x     .
ui            .     .        .     .    .        .      .          x          .      .        .     x      x   .  x   .     .            .     x
ops           x     x        x     x    x        x      x          x          x      x        x     .      x   x  .   x     x            x     .
`;

/** @returns {{file: string, text: string, refused: boolean, why: string}[]} */
function plants() {
  const [head = '', ...rows] = EXPECTED.trim().split('\n');
  const columns = head.trim().split(/\s+/);
  const list = rows.flatMap((row) => {
    const [from = '', ...marks] = row.trim().split(/\s+/);
    return marks.map((mark, index) => {
      const to = columns[index] ?? '';
      const up = '../'.repeat(from.split('/').length);
      const target = index < columns.indexOf('react') ? `${up}${to}/index` : to;
      const file = `src/${from}/to-${to.replace(/\W/g, '-')}.ts`;
      const text = `import { thing } from '${target}';\nexport const use = thing;\n`;
      return { file, text, refused: mark === 'x', why: `${from} imports ${to}` };
    });
  });
  const type = "import type { thing } from '../rules/index';\nexport type Use = typeof thing;\n";
  const add = (/** @type {string} */ file, /** @type {string} */ target, /** @type {string} */ why) => {
    const text = `import { use } from '${target}';\nexport const again = use;\nexport { again as use };\n`;
    list.push({ file, text, refused: true, why });
  };
  list.push({ file: 'src/charts/types.ts', text: type, refused: false, why: 'charts imports a type of the rules' });
  list.push({ file: 'src/table/types.ts', text: type, refused: false, why: 'table imports a type of the rules' });
  list.push({
    file: 'src/rules/types.ts',
    text: type.replace('rules', 'table'),
    refused: true,
    why: 'rules imports a type of another room',
  });
  add('src/ui/reach.ts', '../scenario/to-node-fs', 'ui reaches a Node module through scenario');
  add('src/attic/to-rules.ts', '../rules/index', 'a room that is not in the table');
  add('src/bots/circle-a.ts', './circle-b', 'a circle');
  add('src/bots/circle-b.ts', './circle-a', 'a circle');
  add('src/cli/to-tests.ts', '../../tests/helper', 'src imports tests');
  add('src/cli/to-nowhere.ts', './nowhere', 'an import that leads nowhere');
  return list;
}

/** @param {string} base the folder that holds src/ */
async function violations(base) {
  const options = await extractDepcruiseOptions(join(root, '.dependency-cruiser.cjs'));
  const { output } = await cruise(['src'], { ...options, baseDir: base, validate: true });
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered with a text: ${output}`);
  return output;
}

async function checkSource() {
  const { modules, summary } = await violations(root);
  const own = modules.filter(({ source }) => source.startsWith('src/'));
  const rules = own.filter(({ source }) => source.startsWith('src/rules/'));
  if (rules.length === 0)
    throw new Error('No file of src/rules was looked at: the check is blind (TypeScript not found?).');
  for (const { from, to, rule } of summary.violations) {
    const comment = summary.ruleSetUsed?.forbidden?.find(({ name }) => name === rule.name)?.comment;
    console.log(`${from} imports ${to}\n  ${rule.name}: ${comment ?? ''}`);
  }
  const imports = own.reduce((sum, { dependencies }) => sum + dependencies.length, 0);
  console.log(`${own.length} files, ${imports} imports, ${summary.violations.length} against the table of rooms`);
  return summary.violations.length === 0;
}

async function checkPlanted() {
  const base = mkdtempSync(join(tmpdir(), 'axis-boundaries-'));
  try {
    const planted = plants();
    const write = (/** @type {string} */ file, /** @type {string} */ text) => {
      mkdirSync(dirname(join(base, file)), { recursive: true });
      writeFileSync(join(base, file), text);
    };
    for (const { file, text } of planted) {
      write(file, text);
      write(join(dirname(file), 'index.ts'), 'export const thing = 1;\n');
    }
    for (const name of ['react', 'boardgame.io', 'immer']) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
      write(`node_modules/${name}/index.js`, 'exports.thing = 1;\n');
    }
    write('tests/helper.ts', 'export const use = 1;\n');
    write('package.json', '{}');

    const { summary } = await violations(base);
    // A circle is reported once, from one of its files.
    const refused = new Set(
      summary.violations.flatMap(({ from, cycle }) => [from, ...(cycle ?? []).map(({ name }) => name)]),
    );
    const wrong = planted.filter((plant) => refused.has(plant.file) !== plant.refused);
    for (const { why, refused: should } of wrong) {
      console.log(`${why}: ${should ? 'forbidden, but let through' : 'allowed, but refused'}`);
    }
    const count = planted.filter((plant) => plant.refused).length;
    console.log(
      `${count} forbidden and ${planted.length - count} allowed imports planted, ${wrong.length} judged wrongly`,
    );
    return wrong.length === 0;
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

const good = process.argv.includes('--planted') ? await checkPlanted() : await checkSource();
process.exitCode = good ? 0 : 1;
