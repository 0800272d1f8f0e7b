/** The pack on disk, checked against scenarios, ledger and rulebook. The only file of this room that needs Node. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '../scenario';
import { listScenarios, loadLedger, SCENARIO_DIR, ScenarioFileError } from '../scenario/files';
import { type TeachingData, teachingData } from './facts';
import { loadTeaching } from './pack';

export const TEACHING_FILES = ['pack', 'lessons'].map((name) => join(SCENARIO_DIR, 'teaching', `${name}.yaml`));
const RULEBOOK = fileURLToPath(new URL('../../docs/RULES.md', import.meta.url));

function sectionNumbers(): Set<string> {
  const headings = readFileSync(RULEBOOK, 'utf8').matchAll(/^##+ ((?:\d+|[CH])(?:\d*\.\d+|\d*)) /gm);
  return new Set([...headings].map(([, number = '']) => number));
}

/**
 * The teaching pack with everything it tells.
 * @throws {ScenarioFileError} with the place of everything that is wrong in it
 */
export function readTeaching(scenarios: readonly Scenario[] = listScenarios()): TeachingData {
  const ledger = loadLedger();
  const [pack = '', lessons = ''] = TEACHING_FILES.map((file) => readFileSync(file, 'utf8'));
  const minutes = scenarios.map(({ id, turns, lesson }) => [id, { turns: turns.length, minutes: lesson.minutes }]);
  const loaded = loadTeaching(
    { pack, lessons },
    { claims: ledger.claims, lessons: Object.fromEntries(minutes), rules: sectionNumbers() },
  );
  if (!loaded.ok) {
    const place = (name: string) => TEACHING_FILES.find((file) => basename(file) === name) ?? name;
    throw new ScenarioFileError(loaded.problems.map((one) => ({ ...one, file: place(one.file) })));
  }
  return teachingData(loaded.teaching, scenarios, ledger);
}
