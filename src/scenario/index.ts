/** Scenarios, scripts and saved games. Runs in a browser too; what needs a disk is in files.ts. */
export * from './dice';
export { scenarioJsonSchema } from './json-schema';
export { loadScenario, loadScript, type Scenario } from './load';
export { formatMove, moveTexts, parseMove } from './notation';
export { checkRecord, parseRecord } from './parse-record';
export { type Commentary, type Controller, legalText, PlayStop, playGame } from './play';
export { type Problem, problemText } from './problem';
export { randomController } from './random';
export * from './record';
export { type Script, scriptCheckpoints, scriptController, scriptedSides } from './script';
export { canonicalJson, hashText, seedFrom } from './seed';
export { levelsOf, scenarioHash, setUpOf } from './setup';
export { watchScript } from './watch';
