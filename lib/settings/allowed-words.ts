import type { z } from 'zod';

/** The words of which a setting takes one, such as the names of the palettes; none for other settings. */
export function allowedWords(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.filter(isText);
  if (issue.code !== 'invalid_union') return [];
  const kinds = 'options' in issue ? (issue.options ?? []) : [];
  const ofValue = issue.errors.flat().filter(({ path }) => path.length === 0);
  return [...kinds.filter(isText), ...ofValue.flatMap(allowedWords)];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
