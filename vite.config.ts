import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('src/ui'),
  plugins: [react()],
  // The page imports scenarios, assets and docs from outside its own folder.
  server: { fs: { allow: [here('.')] } },
  build: {
    outDir: here('dist/ui'),
    emptyOutDir: true,
    license: { fileName: 'licences.md' },
  },
});
