import type { ImportedPost } from '../imported-post';
import { noteUntranslated } from '../note-untranslated';
import { embeddedWords } from './embedded-words';
import type { HatenaForm } from './form';
import { hatenaMarkdown } from './html';
import { notationHtml } from './notation';
import { notationInHtml } from './notation-in-html';
import { notationInMarkdown } from './notation-in-markdown';

/**
 * Returns the body of a post as Markdown. Whatever could not be converted is added to the notes of
 * the post.
 */
export function entryMarkdown(post: ImportedPost, form: HatenaForm): string {
  const onLost = noteUntranslated(post);
  if (form === 'html') post.notes.push({ level: 'changed', name: 'bodyFromHtml', value: '' });
  if (form === 'hatena') post.notes.push({ level: 'changed', name: 'bodyFromHatena', value: '' });
  const markdown =
    form === 'markdown'
      ? notationInMarkdown(post.body, onLost)
      : hatenaMarkdown(
          form === 'hatena' ? notationHtml(post.body, onLost) : notationInHtml(post.body, onLost),
          onLost,
        );
  return markdown + embeddedWords(post.body, form);
}
