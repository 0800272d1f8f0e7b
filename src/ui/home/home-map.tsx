/** The first game's opening position, as a quiet picture. */
import { useMemo } from 'react';
import { createGame, view } from '../../rules';
import { HEIGHT, WIDTH } from '../board/geo';
import { Land, Patterns, Surroundings } from '../board/land';
import { scenarios } from '../lib/scenarios';

/** The sea that holds the call-outs of the board is not needed here. */
const LEFT = 90;
/** Nothing on the picture depends on a die. */
const DICE = { d6: () => 1, pick: () => 0 };

export default function HomeMap() {
  const position = useMemo(() => {
    const first = scenarios[0];
    const setUp = first?.setUps[first.level];
    return setUp ? view(createGame(setUp, DICE), 'spectator') : null;
  }, []);
  return (
    <svg viewBox={`${LEFT} 0 ${WIDTH - LEFT} ${HEIGHT}`} preserveAspectRatio="xMaxYMin slice" aria-hidden="true">
      <Patterns />
      <Surroundings />
      {position && <Land view={position} />}
    </svg>
  );
}
