import { type Config, initiative, RULES_VERSION } from '../../rules';
import { newSeed } from '../../scenario/dice';
import type { MatchOptions, MatchRow } from '../store/types';
import { newMatchId } from '../tokens';

/** A match that nobody has played yet: an id and dice of its own; whoever has the initiative (R3.3) is awaited. */
export function newMatch(config: Config, options: MatchOptions, status: MatchRow['status'], now: number): MatchRow {
  const { scenario, scenarioHash, level } = config;
  return {
    id: newMatchId(),
    status,
    closedWhy: null,
    scenario,
    scenarioHash,
    level,
    rulesVersion: RULES_VERSION,
    seed: newSeed(),
    options,
    version: 0,
    createdAt: now,
    updatedAt: now,
    dueAt: null,
    awaited: [initiative({ turn: 1, config })],
    rematch: null,
  };
}
