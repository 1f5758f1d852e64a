import type { CommonFields } from '../read/common-fields';
import type { Value } from '../read/front-matter';
import { evaluate, type TemplateVariables } from './template';

/**
 * Returns the path of a page (https://www.11ty.dev/docs/permalinks/). Returns `undefined` when the
 * page has no path, or when only the program of the site could compute it; both are added to the
 * notes of the post.
 *
 * @param stem path of the file below the input folder, without its extension.
 * @param variables the variables that the permalink can use.
 */
export function urlOf(
  permalink: Value | undefined,
  stem: string,
  variables: TemplateVariables,
  { notes }: Pick<CommonFields, 'notes'>,
): string | undefined {
  if (typeof permalink !== 'string' || permalink === '') return stem === '' ? '/' : `/${stem}/`;
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
  return `/${path.replace(/^\/+/, '')}`.replace(/\/index\.html$/, '/');
}
