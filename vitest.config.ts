import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BRANCH_COVERAGE } from './src/ops/results.mjs';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    allowOnly: false,
    // Fuzz and twin tests are long, and the machine may be busy with the other checks.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: availableParallelism(),
    coverage: {
      provider: 'v8',
      include: ['src/rules/**/*.ts'],
      reporter: ['json-summary'],
      reportOnFailure: true,
      thresholds: { branches: BRANCH_COVERAGE },
    },
  },
});
