/** The scenarios of the folder scenarios/, validated and set up when the page is built (vite.config.ts). */
declare module 'virtual:scenarios' {
  import type { Level, SetUp, Side } from '../rules';

  export interface CompiledScenario {
    readonly id: string;
    readonly title: string;
    readonly subtitle: string;
    /** The years, as "2015-2018". */
    readonly period: string;
    readonly summary: string;
    /** What each side may find interesting. */
    readonly interest: Readonly<Record<Side, string>>;
    /** For a discussion after the game. */
    readonly questions: readonly string[];
    /** Minutes that a lesson with it takes. */
    readonly minutes: number;
    /** The level that is offered first. */
    readonly level: Level;
    /** The set-up at each level that the scenario has. */
    readonly setUps: Readonly<Partial<Record<Level, SetUp>>>;
  }
  const scenarios: readonly CompiledScenario[];
  export default scenarios;
}
