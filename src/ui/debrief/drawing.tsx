/** A chart at the width of its place, with its caption; the numbers stand beside it in a table. */
import { useEffect, useRef, useState } from 'react';
import { Chart } from '../../charts/chart';
import type { ChartSpec } from '../../charts/spec';

/** Before the place is measured, and where nothing measures it. */
const USUAL = 420;

export function Drawing({ chart }: { readonly chart: ChartSpec }) {
  const place = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(USUAL);
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return (
    <figure ref={place} className="drawing">
      <figcaption>{chart.title}</figcaption>
      <Chart chart={chart} width={width} />
    </figure>
  );
}
