import type { Note } from '../imported-post';
import type { Value } from '../read/front-matter';
import { evaluate, type TemplateVariables } from './template';

/**
 * Returns the path of a page (https://www.11ty.dev/docs/permalinks/). Returns `undefined` when the
 * page has no path, or when only the program of the site could compute it; both are added to the
 * notes of the post.
 *
 * @param url the path that the file has without a permalink.
 * @param variables the variables that the permalink can use.
 */
export function urlOf(
  permalink: Value | undefined,
  url: string,
  variables: TemplateVariables,
  { notes }: { notes: Note[] },
): string | undefined {
  if (typeof permalink !== 'string' || permalink === '' || permalink === 'true') return url;
  if (permalink === 'false') {
    notes.push({ level: 'changed', name: 'visibility', value: 'permalink: false' });
    return undefined;
  }
  let isKnown = true;
  const path = permalink.replace(/\{\{-?([^{}]*?)-?\}\}/g, (whole, expression: string) => {
    const value = evaluate(expression, variables);
    isKnown &&= value !== undefined;
    return value ?? whole;
  });
  if (!isKnown || /\{%/.test(path)) {
    notes.push({ level: 'lost', name: 'aliasUnusable', value: permalink });
    return undefined;
  }
  return `/${path.replace(/^(?:\.?\/)+/, '')}`
    .replace(/\/{2,}/g, '/')
    .replace(/\/index\.html$/, '/');
}
