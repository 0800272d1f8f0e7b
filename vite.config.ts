import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { tsImport } from 'tsx/esm/api';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The rooms import each other without file extensions, which Node alone does not read. */
const room = (path: string) => tsImport(path, import.meta.url);

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
      const { levelsOf, setUpOf }: typeof import('./src/scenario') = await room('./src/scenario/index.ts');
      const scenarios = listScenarios(here('scenarios')).map((scenario) => {
        this.addWatchFile(scenario.file);
        const { title, subtitle, period, summary, interest, questions, level, lesson } = scenario;
        const setUps = Object.fromEntries(levelsOf(scenario).map((one) => [one, setUpOf(scenario, one)]));
        const words = { title, subtitle, period, summary, interest, questions, minutes: lesson.minutes };
        return { id: scenario.id, ...words, level, setUps };
      });
      return `export default ${JSON.stringify(scenarios)};`;
    },
  };
}

export default defineConfig({
  root: here('src/ui'),
  plugins: [compiledScenarios(), react()],
  // The page imports scenarios, assets and docs from outside its own folder.
  server: { fs: { allow: [here('.')] } },
  build: {
    outDir: here('dist/ui'),
    emptyOutDir: true,
    license: { fileName: 'licences.md' },
    // Reading the scenarios takes what it takes; a slow machine is no fault of the build.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
