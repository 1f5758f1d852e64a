import type { ImportedPost, Note } from '../imported-post';
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
  const lost = new Set<string>();
  const onLost = (name: string) => lost.add(name);
  const markdown =
    form === 'markdown'
      ? notationInMarkdown(post.body, onLost)
      : hatenaMarkdown(
          form === 'hatena' ? notationHtml(post.body, onLost) : notationInHtml(post.body, onLost),
          onLost,
        );
  if (form === 'html') post.notes.push({ level: 'changed', name: 'bodyFromHtml', value: '' });
  if (form === 'hatena') post.notes.push({ level: 'changed', name: 'bodyFromHatena', value: '' });
  post.notes.push(
    ...[...lost].map((value): Note => ({ level: 'lost', name: 'untranslated', value })),
  );
  return markdown + embeddedWords(post.body, form);
}
