/** @jsxRuntime automatic */
/** @jsxImportSource react */
/** Any chart. */
import { Bars, Stack } from './bars';
import { Dots } from './dots';
import type { Sized } from './frame';
import { Heat } from './heat';
import { Lines } from './lines';
import type { ChartSpec } from './spec';

export function Chart({ chart, width }: { readonly chart: ChartSpec } & Sized) {
  switch (chart.kind) {
    case 'dots':
      return <Dots chart={chart} width={width} />;
    case 'stack':
      return <Stack chart={chart} width={width} />;
    case 'lines':
      return <Lines chart={chart} width={width} />;
    case 'bars':
      return <Bars chart={chart} width={width} />;
    case 'heat':
      return <Heat chart={chart} width={width} />;
  }
}
