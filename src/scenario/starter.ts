/** A commented file to start a scenario from: `axis new`. It validates and plays as it stands. */
import { scenarioIdField } from './schema';

/**
 * The text of a new scenario file. RangeError if the id is none (small letters and digits with hyphens, at most 60).
 * Save it as `<id>.yaml` in the folder scenarios.
 */
export function newScenarioText(id: string): string {
  if (!scenarioIdField.safeParse(id).success) {
    throw new RangeError(`"${id}" is no id of a scenario; allowed: small letters and digits with hyphens, at most 60`);
  }
  return `# yaml-language-server: $schema=./schema.json
# A new scenario. docs/SCENARIOS.md explains every field; numbers like 13.3 point to docs/RULES.md.
# Check it with: axis validate ${id}.yaml   Play it by chance with: axis run ${id}.yaml

id: ${id} # the file has the same name
title: A New Scenario
subtitle: One line that says what it is about
period: 2016-2017

lesson:
  minutes: 30

summary: >-
  What happens, for a player who chooses. Who holds what, and what is about to change?

interest:
  moscow: What makes it worth playing Moscow?
  tehran: What makes it worth playing Tehran?

objectives:
  - What learners can explain afterwards.

questions:
  - What you want to talk about after the game.

# Claims of the source ledger (axis sources) or outside sources by their id.
sources: [S2-03, S1-07]

# At least one of the two levels, with aid need, counter-attack base, Stability and points at the start (13.3).
level: accessible
levels:
  accessible: { stability: 5, aidNeed: 3, counterBase: 7, vp: { moscow: 0, tehran: 2 } }

# A label for each turn, and for each its headline or none (13.4).
turns: [2016, 2017]
headlines: [h02, none]

# What is left out is as in rule 2.1; a province that is not listed is government-held and empty.
setup:
  trust: 5
  tension: 3
  treasury: { moscow: 5, tehran: 5 }
  brigades: 5
  provinces:
    damascus: { proxies: { moscow: 1, tehran: 1 } }
    rif-dimashq: { stack: rebels 3, proxies: { tehran: 1 } } # government-held, with an insurgency
    tartus: { proxies: { moscow: 2 } }
    aleppo: { holder: rebels, stack: rebels 4 }
    idlib: { holder: rebels, stack: rebels 5 }
    raqqa: { holder: is, stack: is 4 }
    hasakah: { holder: sdf, stack: sdf 3, guard: true } # a guard keeps it from being a front (1.4)
  # contracts: { A: moscow }

# Last turn in which each faction is reinforced (8.3), 0 for never.
reinforcement: { rebels: 1, is: 0 }

# Special rules by name (13.5), such as [seasonTurns, theLine].
modifiers: []

# Dossier cards: the era of each turn, and whether they are on in a first play.
# cards: on
# eras: early
# openingHand: 1

# Decisions written down beforehand. Where the script has none, chance decides.
script:
  seed: ${id}
  turns:
    - turn: 1
      note: What this turn is about.
      decisions:
        - tehran: mobilise
          note: Why Tehran does this. In even turns Tehran begins, in odd ones Moscow.
          sources: [S2-03]
          expect: { brigades: 7 }

# Alternatives to the script or the start: axis run ${id}.yaml --branch a-richer-moscow
branches:
  - name: a-richer-moscow
    title: A richer Moscow
    note: The same line with three more in Moscow's treasury.
    setup: { treasury: { moscow: 8 } }
`;
}
