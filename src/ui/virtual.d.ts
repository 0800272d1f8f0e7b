/** The scenarios of the folder scenarios/, validated and set up when the page is built (vite.config.ts). */
declare module 'virtual:scenarios' {
  /** One way to play a scenario at a level: how its configuration differs from the scenario's own. */
  export interface CompiledVariant {
    readonly cards: boolean;
    readonly headlineMode: import('../rules').Config['headlineMode'];
    readonly config: Partial<import('../rules').Config>;
  }

  /** A start, with what a table may choose. */
  export interface CompiledStarts {
    /** The set-up at each level that the scenario has. */
    readonly setUps: Readonly<Partial<Record<import('../rules').Level, import('../rules').SetUp>>>;
    /** The scenario's own first. */
    readonly variants: Readonly<Partial<Record<import('../rules').Level, readonly CompiledVariant[]>>>;
  }

  export interface CompiledScenario extends CompiledStarts {
    readonly id: string;
    readonly title: string;
    readonly subtitle: string;
    /** The years, as "2015-2018". */
    readonly period: string;
    readonly summary: string;
    /** What each side may find interesting. */
    readonly interest: Readonly<Record<import('../rules').Side, string>>;
    /** For a discussion after the game. */
    readonly questions: readonly string[];
    /** Minutes that a lesson with it takes. */
    readonly minutes: number;
    /** Its special rules (13.5). */
    readonly modifiers: readonly import('../rules').ModifierId[];
    /** What it leaves out beyond rule 12.6. */
    readonly leavesOut: readonly string[];
    /** Notice of a scenario beyond the five articles; '' for others. */
    readonly outside: string;
    /** The level that is offered first. */
    readonly level: import('../rules').Level;
    /** Its branches with a start of their own; their games can be loaded, and are not offered as new ones. */
    readonly branches: readonly (CompiledStarts & { readonly title: string })[];
  }
  const scenarios: readonly CompiledScenario[];
  export default scenarios;
}

/** Of the ledger scenarios/sources, what the board shows. */
declare module 'virtual:support' {
  const support: {
    /** Ids of claims and outside sources behind a carrier such as "card m01". */
    readonly behind: Readonly<Record<string, readonly string[]>>;
    readonly notice: string;
    /** The words beside a figure that is still to be checked. */
    readonly toCheck: string;
    /** Human cost by scenario, one list for each turn. */
    readonly cost: Readonly<Record<string, readonly (readonly import('../scenario/sources').CostLine[])[]>>;
  };
  export default support;
}

/** The whole ledger scenarios/sources. */
declare module 'virtual:ledger' {
  const ledger: Omit<import('../scenario/sources').Ledger, 'humanCost'> & {
    readonly toCheck: string;
    readonly humanCost: readonly import('../scenario/sources').CostLine[];
  };
  export default ledger;
}

/** What scripts of scenarios play, with their commentary. */
declare module 'virtual:history' {
  export interface CompiledLine {
    /** The scenario's. */
    readonly id: string;
    readonly intro: string;
    readonly closing: string;
    /** What each turn is about, by its number. */
    readonly notes: Readonly<Record<number, string>>;
    readonly record: import('../scenario/record').GameRecord;
    /** For each decision what is written beside it, or null. */
    readonly commentary: readonly ({ readonly note: string; readonly sources: readonly string[] } | null)[];
  }
  const lines: readonly CompiledLine[];
  export default lines;
}

/** The teaching pack of scenarios/teaching with what it tells of scenarios and claims. */
declare module 'virtual:teaching' {
  const data: import('../teaching/facts').TeachingData;
  export default data;
}

/** Words of a page that the first load does not carry (vite.config.ts). */
declare module 'virtual:words/*' {
  export const words: Readonly<Record<string, string>>;
}
