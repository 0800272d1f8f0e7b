/** The drawing under the pieces: sea, neighbours, provinces by holder, the corridor, the ceasefire line. */
import { memo } from 'react';
import { say } from '../../messages';
import { corridor, PROVINCES, type View } from '../../rules';
import {
  CEASEFIRE_OUTLINE,
  CORRIDOR,
  CORRIDOR_HALF,
  GRATICULE,
  NEIGHBOUR_LABELS,
  NEIGHBOUR_OUTLINES,
  OUTLINES,
  SEA,
  SPOTS,
} from './geo';

/** Patterns of the holders: government plain, rebels hatched, IS crossed, SDF dotted. They grow less than the land. */
export const Patterns = memo(function Patterns({ zoom = 1 }: { zoom?: number }) {
  const size = { width: 9, height: 9, patternUnits: 'userSpaceOnUse', patternTransform: `scale(${zoom ** -0.7})` };
  return (
    <defs>
      <pattern id="held-rebels" className="held rebels" {...size}>
        <path d="M-2,11 L11,-2 M-2,2 L2,-2 M7,11 L11,7" />
      </pattern>
      <pattern id="held-is" className="held is" {...size}>
        <path d="M0,0 L9,9 M9,0 L0,9" />
      </pattern>
      <pattern id="held-sdf" className="held sdf" {...size}>
        <circle cx="2.5" cy="2.5" r="1.4" />
        <circle cx="7" cy="7" r="1.4" />
      </pattern>
    </defs>
  );
});

export const Surroundings = memo(function Surroundings() {
  return (
    <g>
      <rect className="sea" {...SEA} />
      {/* Shading along the coast: the same outlines, broad and under the land. */}
      {['shore wide', 'shore'].map((name) => (
        <path key={name} className={name} d={[...NEIGHBOUR_OUTLINES, ...OUTLINES].join('')} />
      ))}
      {NEIGHBOUR_OUTLINES.map((outline) => (
        <path key={outline} className="neighbour" d={outline} />
      ))}
      <path className="graticule" d={GRATICULE} />
      {NEIGHBOUR_LABELS.map(({ name, x, y }) => (
        <text key={name} className={`far ${name}`} x={x} y={y}>
          {say(`ui.map.${name}`)}
        </text>
      ))}
    </g>
  );
});

function pathOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], n) => `${n === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
}

/** R1.6: the road to Lebanon as far as it is open. */
function Corridor({ view }: { view: View }) {
  const links = view.config.modifiers.withoutMap ? 0 : corridor(view);
  if (links === 0) return null;
  const open = links === 2 ? CORRIDOR : CORRIDOR.slice(CORRIDOR_HALF);
  return (
    <g className="corridor">
      {links === 1 && <path className="shut" d={pathOf(CORRIDOR.slice(0, CORRIDOR_HALF + 1))} />}
      <path className="casing" d={pathOf(open)} />
      <path className="open" d={pathOf(open)} />
    </g>
  );
}

interface LandProps {
  readonly view: View;
  readonly selected?: number;
  readonly targets?: ReadonlySet<number>;
}

const NOWHERE: ReadonlySet<number> = new Set();

/** The provinces by their holders. */
export const Land = memo(function Land({ view, selected = -1, targets = NOWHERE }: LandProps) {
  return (
    <>
      {OUTLINES.map((outline, index) => {
        const { holder } = view.provinces[index]!;
        const state = `${index === selected ? ' selected' : ''}${targets.has(index) ? ' target' : ''}`;
        return (
          <g key={PROVINCES[index]} className={`land ${holder}${state}`} data-map-number={index}>
            <path className="ground" d={outline} />
            {holder !== 'government' && <path d={outline} fill={`url(#held-${holder})`} />}
            <path className="border" d={outline} />
          </g>
        );
      })}
      {selected >= 0 && <path className="chosen" d={OUTLINES[selected]} />}
      <path className="ceasefire" d={CEASEFIRE_OUTLINE} />
      <Corridor view={view} />
      {SPOTS.map(({ middle: [x, y], callOut }, index) =>
        callOut ? <circle key={PROVINCES[index]} className="anchor" cx={x} cy={y} r="2.6" /> : null,
      )}
    </>
  );
});
