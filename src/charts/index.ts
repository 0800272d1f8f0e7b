/** Charts of studies and debriefs: React components that draw SVG, on a server as in a page. */
export { renderReport } from './report';
export type { ChartSpec, DotRow } from './spec';
