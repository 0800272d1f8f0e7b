/** `axis validate FILE…`: reads scenario files, plays their scripts, and says what is wrong and where. */
import { Command } from 'commander';
import { say } from '../messages';
import { type Problem, randomController, type Scenario, seedFrom, watchScript } from '../scenario';
import { duplicateId, loadScenarioFile } from '../scenario/files';
import { checkReadable, findScript, isScriptFile, problemLine } from './files';
import { CheckFailed, type Io } from './io';

/** What a script does wrong when it is played; decisions that it leaves open are drawn. */
function scriptProblems(scenario: Scenario): readonly Problem[] {
  const { script } = scenario;
  if (!script) return [];
  return watchScript(scenario, { others: randomController(seedFrom(script.seed)) }).problems;
}

function others(seen: readonly Scenario[], scenario: Scenario): Scenario[] {
  return seen.filter(({ file }) => file !== scenario.file);
}

export function validateCommand(io: Io): Command {
  return new Command('validate')
    .description(say('cli.validate.about'))
    .argument('<file...>', say('cli.validate.file'))
    .addHelpText('after', `\n${say('cli.examples')}\n${say('cli.validate.examples')}\n`)
    .action((files: readonly string[]) => {
      for (const file of files) checkReadable(file);
      let bad = 0;
      // A script of its own has the id of its scenario, and a file named twice has its own.
      const seen: Scenario[] = [];
      for (const file of files) {
        const isScript = isScriptFile(file);
        const loaded = isScript ? findScript(file) : loadScenarioFile(file);
        const twice = loaded.ok && !isScript ? duplicateId(loaded.scenario, file, others(seen, loaded.scenario)) : null;
        if (loaded.ok && !isScript) seen.push(loaded.scenario);
        const problems = twice ? [twice] : loaded.ok ? scriptProblems(loaded.scenario) : loaded.problems;
        if (problems.length > 0) {
          bad++;
          for (const problem of problems) io.err(`${problemLine(problem)}\n`);
        } else if (loaded.ok) {
          const kind = loaded.scenario.script ? 'cli.validate.okScript' : 'cli.validate.ok';
          io.out(`${say(kind, { file })}\n`);
        }
      }
      if (bad > 0) throw new CheckFailed(say('cli.validate.failed', { bad, count: files.length }));
    });
}
