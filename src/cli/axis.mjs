#!/usr/bin/env node
// The command `axis`: runs the TypeScript of this folder as it stands.

/** @param {unknown} error */
function packageMissing(error) {
  return (
    error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND' && /package/.test(error.message)
  );
}

try {
  const { register } = await import('tsx/esm/api');
  register();
  await import(new URL('./main.ts', import.meta.url).href);
} catch (error) {
  if (!packageMissing(error)) throw error;
  console.error('The packages of Axis of Convenience are not installed: run "npm install" in its folder first.');
  process.exitCode = 2;
}
