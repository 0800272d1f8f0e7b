#!/usr/bin/env node
// The command `axis`: the program in one file, or, where that cannot be made, the TypeScript as it stands.

/** @param {unknown} error */
function packageMissing(error) {
  return (
    error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND' && /package/.test(error.message)
  );
}

/** A folder that cannot be written or a syntax error: the slow way works, or says what is wrong and where. */
async function program() {
  try {
    const { compiled } = await import('./compiled.mjs');
    return await compiled();
  } catch {
    const { register } = await import('tsx/esm/api');
    register();
    return new URL('./main.ts', import.meta.url).href;
  }
}

try {
  await import(await program());
} catch (error) {
  if (!packageMissing(error)) throw error;
  console.error('The packages of Axis of Convenience are not installed: run "npm install" in its folder first.');
  process.exitCode = 2;
}
