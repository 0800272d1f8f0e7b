/** What stands behind cards and headlines, and human cost: fetched when the first of it is shown. */

import type support from 'virtual:support';
import { use } from 'react';

let asked: Promise<typeof support> | undefined;

/** Suspends until it is there. */
export function useSupport(): typeof support {
  asked ??= import('virtual:support').then((module) => module.default);
  return use(asked);
}
