import type { ImportedPost } from '../imported-post';
import { aroundCode } from './outside-code';
import { UnknownTags } from './unknown-tags';

/** A tag or annotation such as `{% callout type="note" %}`, or a variable (https://markdoc.dev/docs/syntax). */
const TAG = /\{%\s*(\/?)[\s\S]*?%\}|\{\{?\s*\$[\w.]+\s*\}\}?/g;

/**
 * Converts Markdoc to Markdown, from which it differs by its tags: their words stay, and the tags become comments,
 * which are reported.
 */
export function translateMarkdoc(post: ImportedPost): string {
  const unknown = new UnknownTags();
  const lost = new Set<string>();
  const markdown = aroundCode(post.body, (masked) =>
    unknown.replaceIn(
      masked.replace(TAG, (tag, closing: string) => {
        const isShown = closing !== '/';
        if (isShown) lost.add(tag);
        return unknown.add(tag, isShown);
      }),
    ),
  );
  for (const value of lost) post.notes.push({ level: 'lost', name: 'untranslated', value });
  return markdown;
}
