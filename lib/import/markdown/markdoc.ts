import type { ImportedPost } from '../imported-post';
import { noteUntranslated } from '../note-untranslated';
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
  const onLost = noteUntranslated(post);
  return aroundCode(post.body, (masked) =>
    unknown.replaceIn(
      masked.replace(TAG, (tag, closing: string) => {
        const isShown = closing !== '/';
        if (isShown) onLost(tag);
        return unknown.add(tag, isShown);
      }),
    ),
  );
}
