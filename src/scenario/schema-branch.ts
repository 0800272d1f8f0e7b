/** The part of a scenario file that names alternatives to its script or its start. */
import type { z } from 'zod';
import { HEADLINES, MODIFIERS } from '../rules';
import { ALLOWED, distinct, either, form, line, list, mapping, oneOf, prose, whole } from './fields';
import { decisionText, MAX_TURNS, moscowOrders, sourcesField, tehranOrders } from './schema-script';
import { setupSchema } from './schema-setup';

export const modifiersField = list(oneOf(MODIFIERS), 0, MODIFIERS.length).superRefine((ids, ctx) =>
  distinct(ids, 'modifier', ctx),
);

export const headlinesField = list(oneOf(['none', ...HEADLINES]), 1, MAX_TURNS).superRefine((ids, ctx) =>
  distinct(ids, 'headline', ctx, 'none'),
);

const TEXT = 'text such as "recruit homs", or a mapping with the orders';

const replacement = mapping({
  turn: whole(1, MAX_TURNS).describe('Turn of the decision that is replaced.'),
  number: whole(1, 50).describe('Which decision of that side in that turn, counted from 1.'),
  moscow: either(decisionText, moscowOrders, TEXT).optional().describe('What Moscow decides instead.'),
  tehran: either(decisionText, tehranOrders, TEXT).optional().describe('What Tehran decides instead.'),
  note: prose(2000).optional().describe('Commentary for readers.'),
  sources: sourcesField.default([]),
})
  .refine((entry) => (entry.moscow === undefined) !== (entry.tehran === undefined), {
    error: `${ALLOWED}exactly one of moscow and tehran in each entry`,
  })
  .meta({ id: 'replacement', description: 'One decision of the script, replaced.' });

const branch = mapping({
  name: form(
    /^(?=.{1,60}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    'small letters and digits with hyphens, at most 60',
  ).describe('Name of the branch in commands.'),
  title: line(80).describe('Title.'),
  note: prose(2000).describe('What is different, and why it is worth a look.'),
  sources: sourcesField.default([]),
  replace: list(replacement, 0, 50).default([]).describe('Decisions of the script that are replaced.'),
  setup: setupSchema
    .optional()
    .describe('Values of the start that are replaced; a province or a site that is named is replaced as a whole.'),
  headlines: headlinesField.optional().describe('Headlines instead of those of the scenario.'),
  modifiers: modifiersField.optional().describe('Modifiers instead of those of the scenario.'),
})
  .refine((entry) => entry.replace.length > 0 || entry.setup || entry.headlines || entry.modifiers, {
    error: `${ALLOWED}at least one of replace, setup, headlines and modifiers`,
  })
  .meta({ id: 'branch', description: 'An alternative to the script or the start.' });

export const branchesSchema = list(branch, 0, 20).superRefine((entries, ctx) => {
  entries.forEach(({ name }, i) => {
    if (entries.findIndex((entry) => entry.name === name) === i) return;
    ctx.addIssue({ code: 'custom', path: [i, 'name'], message: `found branch "${name}" twice; allowed: once` });
  });
});
export type BranchFile = z.output<typeof branch>;
