import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { tsImport } from 'tsx/esm/api';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { precompress } from './src/ops/precompress.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The rooms import each other without file extensions, which Node alone does not read. */
const room = (path: string) => tsImport(path, import.meta.url);

type Sources = typeof import('./src/scenario/sources');
type Rooms = [typeof import('./src/scenario/files'), Sources, typeof import('./src/scenario/sourcesIndex')];

async function ledgerRooms(): Promise<Rooms> {
  return [
    await room('./src/scenario/files.ts'),
    await room('./src/scenario/sources.ts'),
    await room('./src/scenario/sourcesIndex.ts'),
  ];
}

/** Which claims and outside sources stand behind each card and headline, and the human cost of each turn. */
async function support() {
  const [{ loadLedger }, { humanCostOf }] = await ledgerRooms();
  const ledger = loadLedger();
  const behind: Record<string, string[]> = {};
  const add = (carrier: string, id: string) => {
    if (!/^(?:card|headline) /.test(carrier)) return;
    behind[carrier] ??= [];
    if (!behind[carrier].includes(id)) behind[carrier].push(id);
  };
  for (const { carrier, claim } of ledger.carriers) add(carrier, claim);
  for (const { id, serves } of ledger.sources) for (const carrier of serves) add(carrier, id);
  const { notice, turns, 'to-check': toCheck } = ledger.humanCost;
  const cost = Object.fromEntries(
    Object.entries(turns).map(([id, list]) => [id, list.map(({ turn }) => humanCostOf(ledger, id, turn))]),
  );
  return { behind, notice, toCheck, cost };
}

async function ledger() {
  const [{ loadLedger }] = await ledgerRooms();
  const { outsideLabel, sources, claims, carriers, humanCost } = loadLedger();
  const { lines, 'to-check': toCheck } = humanCost;
  return { outsideLabel, sources, claims, carriers, toCheck, humanCost: lines };
}

/**
 * The source ledger as data: `virtual:support`, which the board needs, and `virtual:ledger`, the whole of it, which only
 * the page of the sources fetches.
 */
function compiledSources(): Plugin {
  const modules: Record<string, () => Promise<object>> = { 'virtual:support': support, 'virtual:ledger': ledger };
  return {
    name: 'axis-sources',
    resolveId: (source) => (Object.hasOwn(modules, source) ? `\0${source}` : null),
    async load(id) {
      const read = modules[id.replace('\0', '')];
      if (!read || !id.startsWith('\0')) return null;
      for (const name of ['sources', 'claims', 'carriers', 'human-cost']) {
        this.addWatchFile(here(`scenarios/sources/${name}.yaml`));
      }
      return `export default ${JSON.stringify(await read())};`;
    },
  };
}

/** The module `virtual:teaching`: the teaching pack, checked against scenarios, ledger and rulebook. */
function compiledTeaching(): Plugin {
  const name = 'virtual:teaching';
  const id = `\0${name}`;
  return {
    name: 'axis-teaching',
    resolveId: (source) => (source === name ? id : null),
    async load(source) {
      if (source !== id) return null;
      const { readTeaching, TEACHING_FILES }: typeof import('./src/teaching/files') =
        await room('./src/teaching/files.ts');
      for (const file of TEACHING_FILES) this.addWatchFile(file);
      return `export default ${JSON.stringify(readTeaching())};`;
    },
  };
}

/** A scenario's script played to its end, with what is written beside it. Null where there is none. */
function historyOf(
  { watchScript }: typeof import('./src/scenario'),
  scenario: import('./src/scenario').Scenario,
): import('virtual:history').CompiledLine | null {
  const { script, id } = scenario;
  if (!script) return null;
  const { record, commentary, problems } = watchScript(scenario);
  const [problem] = problems;
  if (problem) throw new Error(`${scenario.file}:${problem.line}: ${problem.message}`);
  const notes = Object.fromEntries(script.turns.map(({ turn, note }) => [turn, note]));
  return { id, intro: script.intro, closing: script.closing, notes, record, commentary };
}

/** The module `virtual:history`: the historical lines, each played when the page is built. */
function compiledHistory(): Plugin {
  const name = 'virtual:history';
  const id = `\0${name}`;
  return {
    name: 'axis-history',
    resolveId: (source) => (source === name ? id : null),
    async load(source) {
      if (source !== id) return null;
      const { listScenarios }: typeof import('./src/scenario/files') = await room('./src/scenario/files.ts');
      const rooms: typeof import('./src/scenario') = await room('./src/scenario/index.ts');
      const lines = listScenarios(here('scenarios')).flatMap((scenario) => historyOf(rooms, scenario) ?? []);
      return `export default ${JSON.stringify(lines)};`;
    },
  };
}

/** The start of a scenario at each of its levels, and its variants. */
function startsOf(
  { levelsOf, setUpOf, variantsOf }: typeof import('./src/scenario'),
  scenario: import('./src/scenario').Scenario,
) {
  const setUps = Object.fromEntries(levelsOf(scenario).map((one) => [one, setUpOf(scenario, one)]));
  // A variant differs in its configuration only: that much of it is kept.
  const variants = Object.fromEntries(
    levelsOf(scenario).map((one) => [
      one,
      variantsOf(scenario).map((variant) => {
        const { config } = setUpOf(scenario, one, variant);
        const own = Object.entries(setUps[one]!.config);
        const same = new Map(own.map(([key, value]) => [key, JSON.stringify(value)]));
        const differs = Object.entries(config).filter(([key, value]) => same.get(key) !== JSON.stringify(value));
        return { ...variant, config: Object.fromEntries(differs) };
      }),
    ]),
  );
  return { setUps, variants };
}

/**
 * The module `virtual:scenarios` (src/ui/virtual.d.ts): every scenario checked and set up at build time, so that the
 * page carries neither YAML nor the schema. A broken scenario stops the build and names its place.
 */
function compiledScenarios(): Plugin {
  const name = 'virtual:scenarios';
  const id = `\0${name}`;
  return {
    name: 'axis-scenarios',
    resolveId: (source) => (source === name ? id : null),
    async load(source) {
      if (source !== id) return null;
      const { listScenarios }: typeof import('./src/scenario/files') = await room('./src/scenario/files.ts');
      const rooms: typeof import('./src/scenario') = await room('./src/scenario/index.ts');
      const { branchScenario, scenarioHash } = rooms;
      const scenarios = listScenarios(here('scenarios')).map((scenario) => {
        this.addWatchFile(scenario.file);
        const { title, subtitle, period, summary, interest, questions, level, lesson } = scenario;
        const { modifiers, leavesOut, outside = '' } = scenario;
        // Of the branches, those with a start of their own: the others are games of the scenario itself.
        const branches = scenario.branches
          .map(({ name, title }) => ({ title, start: branchScenario(scenario, name) }))
          .filter(({ start }) => scenarioHash(start) !== scenarioHash(scenario))
          .map(({ title, start }) => ({ title, ...startsOf(rooms, start) }));
        const words = { title, subtitle, period, summary, interest, questions, minutes: lesson.minutes };
        const starts = startsOf(rooms, scenario);
        return { id: scenario.id, ...words, modifiers, leavesOut, outside, level, ...starts, branches };
      });
      return `export default ${JSON.stringify(scenarios)};`;
    },
  };
}

/** The top of home stands in index.html, so that a slow phone shows it before any script is there. */
function drawnHome(): Plugin {
  return {
    name: 'axis-drawn-home',
    async transformIndexHtml(html, { bundle }) {
      const { scenarioByName }: typeof import('./src/scenario/files') = await room('./src/scenario/files.ts');
      const { firstPaint }: typeof import('./src/ui/home/first-paint') = await room('./src/ui/home/first-paint.tsx');
      const { title, lesson } = scenarioByName('intervention-2015');
      const drawn = firstPaint({ title, minutes: lesson.minutes });
      // Which files start.ts asks for: those of every page, and those of the page that an address names.
      const chunks = new Map(
        Object.values(bundle ?? {}).flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one]] : [])),
      );
      const files = (source: string, found = new Set<string>()) => {
        const add = (file: string) => {
          if (found.has(file)) return;
          for (const one of chunks.get(file)?.imports ?? []) add(one);
          found.add(file);
        };
        for (const { fileName, facadeModuleId } of chunks.values()) if (facadeModuleId === here(source)) add(fileName);
        return found;
      };
      const next = files('src/ui/main.tsx');
      const own = (source: string) => [...files(source)].filter((file) => !next.has(file));
      const lists = {
        next: [...next],
        play: own('src/ui/play/play-page.tsx'),
        table: own('src/ui/online/table-page.tsx'),
        class: own('src/ui/classroom/join-page.tsx'),
        seat: own('src/ui/classroom/seat-page.tsx'),
      };
      const tags = Object.entries(lists).map(([name, list]) => ({
        tag: 'meta',
        attrs: { name: `axis-${name}`, content: list.map((file) => `/${file}`).join(' ') },
        injectTo: 'head' as const,
      }));
      return { html: html.replace('<!--first paint-->', () => drawn), tags };
    },
  };
}

/** The page on the device: everything is kept there, whatever a person opens first. */
const onTheDevice = () =>
  VitePWA({
    // A new version waits until somebody asks for it: nobody's game is reloaded.
    registerType: 'prompt',
    injectRegister: false,
    manifest: {
      id: '/',
      name: 'Axis of Convenience',
      short_name: 'Axis',
      description: 'A strategy board game for two: Moscow and Tehran in Syria, 2015-2024.',
      lang: 'en',
      dir: 'ltr',
      display: 'standalone',
      background_color: '#f3ecdd',
      theme_color: '#fbf7ee',
      categories: ['games', 'education'],
      icons: [
        { src: '/icons/any-192.png', sizes: '192x192', type: 'image/png' },
        { src: '/icons/any-512.png', sizes: '512x512', type: 'image/png' },
        { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,png,woff2}'],
      // The first visit is served from the device at once, without a reload.
      clientsClaim: true,
      navigateFallback: 'index.html',
      navigateFallbackDenylist: [/^\/(?:healthz|readyz|metrics|api|class|socket\.io)/],
      cleanupOutdatedCaches: true,
      maximumFileSizeToCacheInBytes: 5_000_000,
    },
  });

/** Words that only a terminal says; the page carries none of them. */
const TERMINAL_WORDS = /\/src\/messages\/en\/(cli|cliMore|cliServer|studyBalance)\.ts$/;

function withoutTerminal(): Plugin {
  return {
    name: 'axis-without-terminal',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const theme = TERMINAL_WORDS.exec(id)?.[1];
      return theme ? `export const ${theme} = {};` : null;
    },
  };
}

/** Words that come later: taken out of the first load, and brought by `virtual:words/…` with their page, or with cards. */
const LATER_WORDS =
  /\/src\/messages\/en\/(cardLasting|cardQuestions|classroom|classroomDebrief|classroomTeach|debrief|glossary|learn|moscowCards|online|orders|print|study|teaching|tehranCards|uiPages|uiStudy)\.ts$/;
const WORDS = 'virtual:words/';

function laterWords(): Plugin {
  return {
    name: 'axis-later-words',
    enforce: 'pre',
    resolveId: (source) => (source.startsWith(WORDS) ? `\0${source}` : null),
    load(id) {
      const asked = id.startsWith(`\0${WORDS}`) ? id.slice(WORDS.length + 1) : null;
      if (asked)
        return `export { ${asked} as words } from ${JSON.stringify(`${here(`src/messages/en/${asked}.ts`)}?later`)};`;
      const theme = LATER_WORDS.exec(id)?.[1];
      return theme ? `export const ${theme} = {};` : null;
    },
  };
}

/** One literal for all words of the first load: merged from its themes by a browser, it took a phone 50 milliseconds. */
function oneCatalogue(): Plugin {
  const file = '/src/messages/en.ts';
  return {
    name: 'axis-one-catalogue',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(file)) return null;
      const { THEMES }: typeof import('./src/messages/en') = await room(`.${file}`);
      const first = Object.entries(THEMES).filter(([theme]) => {
        const of = `/src/messages/en/${theme}.ts`;
        return !TERMINAL_WORDS.test(of) && !LATER_WORDS.test(of);
      });
      return `export const en = ${JSON.stringify(Object.assign({}, ...first.map(([, words]) => words)))};`;
    },
  };
}

/** Maps as paths: projected when the page is built, so that the page carries neither coordinates nor d3. */
const DRAWN = ['/src/ui/board/geo.ts', '/src/print/map-shapes.ts'];

function drawnMap(): Plugin {
  return {
    name: 'axis-drawn-map',
    enforce: 'pre',
    async load(id) {
      const file = DRAWN.find((one) => id.endsWith(one));
      if (!file) return null;
      for (const name of ['neighbours', 'syria-governorates']) this.addWatchFile(here(`assets/map/${name}.topo.json`));
      const drawn: Record<string, unknown> = await room(`.${file}`);
      const { relative }: typeof import('./src/ui/board/relative') = await room('./src/ui/board/relative.ts');
      const shorter = (_: string, value: unknown) =>
        typeof value === 'string' && /^M-?\d/.test(value) ? relative(value) : value;
      return Object.entries(drawn)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value, shorter)};`)
        .join('\n');
    },
  };
}

/** boardgame.io brings a socket for games over a network; where nobody uses it, it stays away. */
const SOCKET = /\/node_modules\/(?:@socket\.io|socket\.io|engine\.io)[^/]*\//;

/** Last of all: what the service worker lists is the plain files. */
function compressed(): Plugin {
  return {
    name: 'axis-compressed',
    apply: 'build',
    enforce: 'post',
    closeBundle: { order: 'post', sequential: true, handler: () => void precompress(here('dist/ui')) },
  };
}

export default defineConfig({
  root: here('src/ui'),
  plugins: [
    withoutTerminal(),
    laterWords(),
    oneCatalogue(),
    drawnMap(),
    compiledScenarios(),
    compiledSources(),
    compiledHistory(),
    compiledTeaching(),
    drawnHome(),
    react(),
    onTheDevice(),
    compressed(),
  ],
  // The page imports scenarios, assets and docs from outside its own folder.
  server: {
    fs: { allow: [here('.')] },
    // While one works on the page: online play of an "npm start" beside it.
    proxy: { '/api': 'http://127.0.0.1:8000', '/socket.io': { target: 'http://127.0.0.1:8000', ws: true } },
  },
  worker: { format: 'es' },
  build: {
    outDir: here('dist/ui'),
    emptyOutDir: true,
    // What loads what: the check of the first load reads it.
    manifest: 'load.json',
    license: { fileName: 'licences.md' },
    // Reading the scenarios takes what it takes; a slow machine is no fault of the build.
    rolldownOptions: {
      checks: { pluginTimings: false },
      treeshake: { moduleSideEffects: (id) => !SOCKET.test(id) },
    },
  },
});
