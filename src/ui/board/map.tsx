/** The map: draws a view, reports which province was picked, decides nothing. */
import { memo, useEffect, useRef } from 'react';
import { say } from '../../messages';
import { PROVINCES } from '../../rules';
import { CEASEFIRE_OUTLINE, HEIGHT, NEIGHBOUR_LABELS, NEIGHBOUR_OUTLINES, OUTLINES, TRAYS, WIDTH } from './geo';
import { type TrayProps, Trays } from './trays';

export type MapProps = TrayProps;

/** Patterns of the holders: government plain, rebels hatched, IS crossed, SDF dotted. */
const Patterns = memo(function Patterns() {
  return (
    <defs>
      <pattern id="held-rebels" className="held rebels" width="9" height="9" patternUnits="userSpaceOnUse">
        <path d="M-2,11 L11,-2 M-2,2 L2,-2 M7,11 L11,7" />
      </pattern>
      <pattern id="held-is" className="held is" width="9" height="9" patternUnits="userSpaceOnUse">
        <path d="M0,0 L9,9 M9,0 L0,9" />
      </pattern>
      <pattern id="held-sdf" className="held sdf" width="9" height="9" patternUnits="userSpaceOnUse">
        <circle cx="2.5" cy="2.5" r="1.4" />
        <circle cx="7" cy="7" r="1.4" />
      </pattern>
    </defs>
  );
});

const Surroundings = memo(function Surroundings() {
  return (
    <g>
      {NEIGHBOUR_OUTLINES.map((outline) => (
        <path key={outline} className="neighbour" d={outline} />
      ))}
      {NEIGHBOUR_LABELS.map(({ name, x, y }) => (
        <text key={name} className={`far ${name}`} x={x} y={y}>
          {say(`ui.map.${name}`)}
        </text>
      ))}
    </g>
  );
});

function Land({ view, selected, targets }: Pick<MapProps, 'view' | 'selected' | 'targets'>) {
  return OUTLINES.map((outline, index) => {
    const { holder } = view.provinces[index]!;
    const state = `${index === selected ? ' selected' : ''}${targets.has(index) ? ' target' : ''}`;
    return (
      <g key={PROVINCES[index]} className={`land ${holder}${state}`} data-map-number={index}>
        <path className="ground" d={outline} />
        {holder !== 'government' && <path d={outline} fill={`url(#held-${holder})`} />}
        <path className="border" d={outline} />
      </g>
    );
  });
}

/** A line begins under its tray, whatever the width of that. */
const TRAY_INSET = 30;

/** The lines from the call-outs to the provinces that are too small for their pieces. */
const Leads = memo(function Leads() {
  return TRAYS.map(({ x, y, leadTo }, index) =>
    leadTo ? (
      <g key={PROVINCES[index]} className="lead">
        <path d={`M${x + TRAY_INSET},${y} L${leadTo[0]},${leadTo[1]}`} />
        <circle cx={leadTo[0]} cy={leadTo[1]} r="3" />
      </g>
    ) : null,
  );
});

/** Clicks on the land itself; keyboard and reading aloud use the trays, which are buttons. */
function useLandClicks(onPick: (index: number) => void) {
  const drawing = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const svg = drawing.current;
    const click = (event: MouseEvent) => {
      const land = event.target instanceof Element ? event.target.closest<SVGElement>('[data-map-number]') : null;
      if (land) onPick(Number(land.dataset.mapNumber));
    };
    svg?.addEventListener('click', click);
    return () => svg?.removeEventListener('click', click);
  }, [onPick]);
  return drawing;
}

export function SituationMap(props: MapProps) {
  const drawing = useLandClicks(props.onPick);
  return (
    <div className="map">
      <div className="sheet">
        <svg ref={drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          <Patterns />
          <Surroundings />
          <Land view={props.view} selected={props.selected} targets={props.targets} />
          <path className="ceasefire" d={CEASEFIRE_OUTLINE} />
          <Leads />
        </svg>
        <Trays {...props} />
      </div>
    </div>
  );
}
