/** The controls of a course that is looked at, with its speed. */
import type { Course } from './course';
import { SpeedChoice, Transport } from './transport';
import type { Player } from './use-player';

interface Props {
  readonly course: Course;
  readonly player: Player;
  readonly years: readonly string[];
}

export function CoursePlayer({ course, player, years }: Props) {
  return (
    <Transport
      at={player.at}
      of={course.of}
      turns={course.turns}
      years={years}
      playing={player.playing}
      onAt={player.goTo}
      onPlay={player.play}
    >
      <SpeedChoice speed={player.speed} onSpeed={player.setSpeed} />
    </Transport>
  );
}
