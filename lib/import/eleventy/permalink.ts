import type { CommonFields } from '../read/fields';
import type { Value } from '../read/front-matter';
import { evaluate, type TemplateVariables } from './template';

/**
 * The path of a page (https://www.11ty.dev/docs/permalinks/), or `undefined` when it has none or only
 * the program of the site knows it, which is noted.
 *
 * @param stem its file without the extension, below the input.
 * @param known what its permalink can name.
 */
export function urlOf(
  permalink: Value | undefined,
  stem: string,
  known: TemplateVariables,
  { notes }: Pick<CommonFields, 'notes'>,
): string | undefined {
  if (typeof permalink !== 'string' || permalink === '') return stem === '' ? '/' : `/${stem}/`;
  if (permalink === 'false') {
    notes.push({ level: 'changed', name: 'visibility', value: 'permalink: false' });
    return undefined;
  }
  let isKnown = true;
  const path = permalink.replace(/\{\{-?([^{}]*?)-?\}\}/g, (whole, expression: string) => {
    const value = evaluate(expression, known);
    isKnown &&= value !== undefined;
    return value ?? whole;
  });
  if (!isKnown || /\{%/.test(path)) {
    notes.push({ level: 'lost', name: 'aliasUnusable', value: permalink });
    return undefined;
  }
  return `/${path.replace(/^\/+/, '')}`.replace(/\/index\.html$/, '/');
}
