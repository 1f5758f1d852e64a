import { decodeLeniently } from '../../url-decoding';
import type { ImportedPost } from '../imported-post';
import { changeReferences } from './references';

/**
 * Replaces the pictures that this blog cannot show, which would stop the build, by links to their
 * files or by their words.
 *
 * @param unusable the result of `Pictures.unusable`. Each is added to the notes of the post.
 */
export function withoutUnusable(
  markdown: string,
  unusable: ReadonlyMap<string, string | undefined>,
  { notes }: Pick<ImportedPost, 'notes'>,
): string {
  if (unusable.size === 0) return markdown;
  for (const name of unusable.keys()) {
    const value = /^data:/i.test(name) ? `${name.slice(0, 40)}…` : name;
    notes.push({ level: 'lost', name: 'pictureUnusable', value });
  }
  return changeReferences(markdown, (reference, use) => {
    const isData = /^data:/i.test(reference);
    const name = isData ? reference : decodeLeniently(reference.replace(/#.*$/s, ''));
    if (!unusable.has(name)) return undefined;
    const at = unusable.get(name);
    // A link may lead to the copy of a GIF, but to no other picture that cannot be decoded.
    return use === 'link' && at === reference ? undefined : { at };
  });
}
