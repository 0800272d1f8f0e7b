/** `axis scenarios [ID]`: what can be played, or everything about one of them. */
import { Command } from 'commander';
import { say } from '../messages';
import { type Block, printed } from '../report/document';
import { SIDES } from '../rules';
import { levelsOf, listBranches, type Scenario, scenarioHash, scriptedSides, setUpOf, variantsOf } from '../scenario';
import { readScenarios } from '../scenario/files';
import { findScenario, problemLine } from './files';
import { CheckFailed, type Io } from './io';
import { doubtsAbout } from './ledger';

function list(scenarios: readonly Scenario[]): Block[] {
  return [
    {
      kind: 'table',
      head: [
        say('cli.scenarios.id'),
        say('cli.scenarios.title'),
        say('cli.scenarios.period'),
        say('cli.scenarios.turns'),
        say('cli.scenarios.minutes'),
        say('cli.scenarios.script'),
      ],
      rows: scenarios.map(({ id, title, period, turns, lesson, script }) => [
        id,
        title,
        period,
        String(turns.length),
        String(lesson.minutes),
        script
          ? scriptedSides(script)
              .map((side) => say(`name.side.${side}`))
              .join(', ')
          : '-',
      ]),
    },
    { kind: 'paragraph', text: say('cli.scenarios.more') },
  ];
}

const item = (text: string): Block => ({ kind: 'item', depth: 0, text });
const heading = (text: string): Block => ({ kind: 'subheading', text });

function startOf(scenario: Scenario): Block[] {
  const { setup } = scenario;
  return levelsOf(scenario)
    .map((level) => {
      const start = setUpOf(scenario, level);
      const { stability, aidNeed, vp, config } = start;
      const values = {
        level,
        stability,
        need: aidNeed,
        cards: scenario.eras === undefined ? 0 : config.cardsStability,
        base: config.counterBase,
        moscow: vp.moscow,
        tehran: vp.tehran,
      };
      return item(`${say('cli.scenarios.levelStart', { ...values, first: level === scenario.level })}`);
    })
    .concat(
      item(
        say('cli.scenarios.start', {
          patronage: setup.patronage,
          trust: setup.trust,
          detente: setup.detente,
          tension: setup.tension,
          sanctions: setup.sanctions,
          brigades: setup.brigades,
          moscowTreasury: setup.treasury.moscow,
          tehranTreasury: setup.treasury.tehran,
        }),
      ),
    );
}

/** How it can be played, its own way first. */
function variants(scenario: Scenario): Block[] {
  const all = variantsOf(scenario).map(({ cards, headlineMode }) =>
    say('cli.told.variant', { cards, mode: headlineMode }).replace(/\.$/, ''),
  );
  return [item(say('cli.scenarios.variants', { list: all.join('; ') }))];
}

function details(scenario: Scenario): Block[] {
  const { config } = setUpOf(scenario);
  return [
    { kind: 'title', text: scenario.title },
    { kind: 'paragraph', text: `${scenario.subtitle}.` },
    { kind: 'paragraph', text: scenario.summary },
    ...(scenario.outside ? [{ kind: 'paragraph' as const, text: scenario.outside }] : []),
    item(
      say('cli.scenarios.facts', {
        scenario: scenario.id,
        period: scenario.period,
        turns: config.turns,
        minutes: scenario.lesson.minutes,
      }),
    ),
    ...(scenario.lesson.note ? [item(scenario.lesson.note)] : []),
    item(
      say('cli.scenarios.verdict', {
        lead: config.lead,
        overreach: config.overreach,
        threshold: config.threshold,
        moscow: config.parMoscow,
        tehran: config.parTehran,
      }),
    ),
    item(
      scenario.script
        ? say('cli.scenarios.scripted', {
            who: scriptedSides(scenario.script)
              .map((side) => say(`name.side.${side}`))
              .join(', '),
            turns: scenario.script.turns.length,
          })
        : say('cli.scenarios.unscripted'),
    ),
    ...variants(scenario),
    ...(scenario.modifiers.length > 0 ? [heading(say('cli.scenarios.modifiers'))] : []),
    ...scenario.modifiers.map((id) => item(`${say(`modifier.${id}.name`)}: ${say(`modifier.${id}.text`)}`)),
    ...(listBranches(scenario).length > 0 ? [heading(say('cli.scenarios.branches'))] : []),
    ...listBranches(scenario).map(({ name, title, note }) => item(say('cli.scenarios.branch', { name, title, note }))),
    heading(say('cli.scenarios.startTitle')),
    ...startOf(scenario),
    heading(say('cli.scenarios.headlines')),
    ...scenario.turns.map((year, i) =>
      item(say('cli.scenarios.headline', { turn: i + 1, year, headline: scenario.headlines[i] ?? 'none' })),
    ),
    ...SIDES.flatMap((side) => [
      heading(say('cli.scenarios.interest', { side })),
      { kind: 'paragraph' as const, text: scenario.interest[side] },
    ]),
    heading(say('cli.scenarios.objectives')),
    ...scenario.objectives.map(item),
    heading(say('cli.scenarios.questions')),
    ...scenario.questions.map(item),
    ...(scenario.leavesOut.length > 0 ? [heading(say('omission.title'))] : []),
    ...scenario.leavesOut.map(item),
    heading(say('cli.scenarios.sources')),
    item(scenario.sources.join(', ')),
    ...doubtsAbout(scenario.sources).map(item),
    heading(say('cli.scenarios.hashes')),
    ...levelsOf(scenario).map((level) => item(`${say(`name.level.${level}`)} ${scenarioHash(scenario, level)}`)),
  ];
}

export function scenariosCommand(io: Io): Command {
  return new Command('scenarios')
    .description(say('cli.scenarios.about'))
    .argument('[scenario]', say('cli.scenarios.one'))
    .addHelpText('after', `\n${say('cli.examples')}\n${say('cli.scenarios.examples')}\n`)
    .action((name: string | undefined) => {
      if (name !== undefined) {
        io.out(printed(details(findScenario(name)), 'text'));
        return;
      }
      const { scenarios, problems } = readScenarios();
      io.out(printed(list(scenarios), 'text'));
      if (problems.length > 0) throw new CheckFailed(problems.map(problemLine).join('\n'));
    });
}
