/** `axis rebase SCENARIO`: whether a script still holds on the present rules, and if not, from where. */
import { Command } from 'commander';
import { say } from '../messages';
import { rebaseScript, type Scenario } from '../scenario';
import { checkReadable, findScenario, findScript, isScriptFile, problemLine } from './files';
import { BadUsage, CheckFailed, type Io } from './io';

function scriptedScenario(name: string): Scenario {
  if (!/\.ya?ml$/.test(name)) return findScenario(name);
  checkReadable(name);
  if (!isScriptFile(name)) return findScenario(name);
  const found = findScript(name);
  if (!found.ok) throw new BadUsage(found.problems.map(problemLine).join('\n'));
  return found.scenario;
}

export function rebaseCommand(io: Io): Command {
  return new Command('rebase')
    .description(say('cli.rebase.about'))
    .argument('<scenario>', say('cli.rebase.scenario'))
    .addHelpText('after', `\n${say('cli.examples')}\n${say('cli.rebase.examples')}\n`)
    .action((name: string) => {
      const scenario = scriptedScenario(name);
      if (!scenario.script) throw new BadUsage(say('cli.rebase.none', { scenario: scenario.id }));
      const { holds, decision, checkpoints, played, result } = rebaseScript(scenario);
      if (holds) {
        const { state } = result;
        const end = say('cli.rebase.verdict', {
          moscow: say(`name.verdict.${state.moscowVerdict}`),
          tehran: say(`name.verdict.${state.tehranVerdict}`),
          moscowVp: state.moscow.vp,
          tehranVp: state.tehran.vp,
        });
        io.out(`${say('cli.rebase.holds', { scenario: scenario.id, played, end })}\n`);
        return;
      }
      const lines = [
        ...(decision ? [say('cli.rebase.decision', { played }), problemLine(decision)] : []),
        ...(checkpoints.length > 0 ? [say('cli.rebase.checkpoints'), ...checkpoints.map(problemLine)] : []),
      ];
      io.out(`${lines.join('\n')}\n`);
      throw new CheckFailed(say('cli.rebase.failed', { scenario: scenario.id }));
    });
}
