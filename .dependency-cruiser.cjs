// The rooms of the house and who may import whom. src/ops/boundaries.mjs runs this and proves, with planted
// imports, that every pair outside the table is really refused.

/** Room -> rooms it may import. A room that is not listed here may not exist under src/. */
const rooms = {
  rules: [],
  scenario: ['rules'],
  table: ['rules', 'scenario'],
  bots: ['rules'],
  messages: [],
  charts: ['rules'], // types only, see below
  study: ['rules', 'scenario', 'bots'],
  report: ['rules', 'messages', 'charts', 'study/core'],
  teaching: ['rules', 'scenario', 'messages', 'report'],
  print: ['rules', 'scenario', 'messages', 'report'],
  server: ['rules', 'scenario', 'table', 'bots', 'study'],
  cli: [
    'rules',
    'scenario',
    'table',
    'bots',
    'messages',
    'charts',
    'study',
    'report',
    'server',
    'teaching',
    'print',
    'ops',
  ],
  ui: ['rules', 'scenario', 'table', 'bots', 'study/core', 'charts', 'messages', 'report', 'teaching', 'print'],
  ops: ['server'],
};

const any = (names) => `(?:${names.join('|')})`;

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  name: `room-${room}`,
  severity: 'error',
  comment: `src/${room} may import ${allowed.length ? allowed.join(', ') : 'no other room'} (see .dependency-cruiser.cjs).`,
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/${any([room, ...allowed])}/` },
}));

const onlyIn = (name, pattern, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: '^src/', pathNot: `^src/${any(allowed)}/` },
  to: { path: `node_modules/${pattern}/` },
});

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'unknown-room',
      severity: 'error',
      comment: 'A new room needs a line in the table of .dependency-cruiser.cjs.',
      from: { path: '^src/', pathNot: `^src/${any(Object.keys(rooms))}/` },
      to: {},
    },
    {
      name: 'rules-stand-alone',
      severity: 'error',
      comment: 'src/rules is plain TypeScript: no package, no Node module, nothing outside src/rules.',
      from: { path: '^src/rules/' },
      to: { pathNot: '^src/rules/' },
    },
    {
      name: 'charts-see-types-of-rules',
      severity: 'error',
      comment: 'src/charts may import types of the rules only, so that a report bundles no rules.',
      from: { path: '^src/charts/' },
      to: { path: '^src/rules/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'runs-in-a-browser',
      severity: 'error',
      comment: 'These rooms also run in a page or a worker: no Node module.',
      from: { path: '^src/(?:rules|table|bots|messages|charts|report|print|ui|study/core)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ui-reaches-no-node-module',
      severity: 'error',
      comment: 'Something the page imports (directly or further down) needs a Node module; split that file.',
      from: { path: '^src/ui/' },
      to: {
        path: '^(?:node:)?(?:fs|path|os|url|crypto|child_process|worker_threads|process|http|net)(?:/|$)',
        reachable: true,
      },
    },
    onlyIn('react-in-screens', 'react(?:-dom)?', ['ui', 'charts'], 'React belongs to src/ui and src/charts.'),
    onlyIn(
      'boardgame-io-at-the-table',
      'boardgame\\.io',
      ['table', 'server', 'ui'],
      'boardgame.io carries matches only: src/table, src/server and src/ui.',
    ),
    onlyIn(
      'immer-on-screens',
      'immer',
      ['table', 'ui'],
      'Immer serves drafts of the screens; the rules mutate plain objects.',
    ),
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'Two files that import each other (types aside) are one file, or miss a third.',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-tests-in-src',
      severity: 'error',
      comment: 'src never imports tests.',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'This import leads nowhere.',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: ['\\?(?:raw|url|worker)$', '^virtual:'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    combinedDependencies: false,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
