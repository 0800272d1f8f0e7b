import { describe, expect, it } from 'vitest';
import { eventText } from '../../src/messages';
import { cloneState, createGame, type State, VOTES, view } from '../../src/rules';
import { castVote } from '../../src/rules/council';
import { keyedDice, setUpOf } from '../../src/scenario';
import { scenarioByName } from '../../src/scenario/files';
import { changesBy } from '../../src/ui/lib/vote';

/** Moscow is about to vote: an offer of 3, Tension 6. */
function atTheVote(id: string, changes: Partial<State> = {}, bid = 1): State {
  const state = createGame(setUpOf(scenarioByName(id)), keyedDice('0'.repeat(32)));
  Object.assign(state, { step: 'vote', active: 'moscow', offer: 3, tension: 6 }, changes);
  state.secret.bid = bid;
  return state;
}

describe('R9.4 before the vote: what each would move', () => {
  const told = (state: State) => VOTES.map((vote) => changesBy(view(state, 'moscow'), vote).map(eventText).join(' '));

  it('Support shows Patronage before and after', () => {
    const [veto, abstain, support] = told(atTheVote('intervention-2015'));
    expect(support).toContain('Patronage −1 (0 to −1).');
    expect([veto, abstain].join()).not.toContain('Patronage');
    expect(told(atTheVote('intervention-2015', { patronage: -5 }))[2]).not.toContain('Patronage');
    expect(told(atTheVote('six-votes-2006'))[2]).not.toContain('Patronage');
  });

  it('is what the rules then do, and leaves the view as it was', () => {
    for (const id of ['intervention-2015', 'rescue-2011', 'six-votes-2006', 'drones-and-gaza-2022'])
      for (const bid of [0, 2])
        for (const vote of VOTES) {
          const state = atTheVote(id, { patronage: 2 }, bid);
          const seen = view(state, 'moscow');
          const before = structuredClone(seen);
          const log: Parameters<typeof castVote>[2] = [];
          castVote(cloneState(state), vote, log);
          expect(changesBy(seen, vote)).toEqual(log.filter(({ code }) => code === 'track'));
          expect(seen).toEqual(before);
        }
  });
});
