import { protectFormulas } from '../markdown/notation';
import { NewReferences, type ReferenceContext } from './new-references';
import { changeReferences } from './references';
import { readSpacedReferences } from './spaced-references';

/**
 * Rewrites the links and pictures of a post so that they lead to the new files. What is changed or
 * broken is added to the notes.
 */
export function rewriteReferences(markdown: string, context: ReferenceContext): string {
  const readable = readSpacedReferences(markdown, (value) =>
    context.post.notes.push({ level: 'changed', name: 'translated', value }),
  );
  const { change, unlink } = new NewReferences(context);
  return changeReferences(protectFormulas(readable), change, unlink);
}
