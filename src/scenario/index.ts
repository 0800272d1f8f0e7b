/** Scenarios, scripts and saved games. Runs in a browser too; what needs a disk is in files.ts. */

export {
  branchScenario,
  type Difference,
  differences,
  type LeftOut,
  listBranches,
  type PlayedBranch,
  playBranch,
  playLine,
  turnEnds,
} from './branch';
export * from './dice';
export { scenarioJsonSchema } from './json-schema';
export { loadScenario, loadScript, type Scenario } from './load';
export { matchSetUp } from './match-setup';
export { formatMove, moveTexts, parseMove } from './notation';
export { checkRecord, parseRecord } from './parse-record';
export { type Commentary, type Controller, legalText, PlayStop, playGame } from './play';
export { type Problem, problemText } from './problem';
export { randomController } from './random';
export { rebaseScript } from './rebase';
export * from './record';
export { type Script, scriptCheckpoints, scriptController, scriptedSides } from './script';
export { canonicalJson, hashText, seedFrom } from './seed';
export { levelsOf, scenarioHash, setUpOf, type Variant, variantOf, variantsOf } from './setup';
export { newScenarioText } from './starter';
export { watchScript } from './watch';
