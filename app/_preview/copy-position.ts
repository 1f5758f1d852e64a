import type { PreviewState } from '../../lib/preview/state';

/** Puts a value where `{}` stands. */
export function phrase(text: string, value: string | number): string {
  return text.replace('{}', () => String(value));
}

/** The place of the block, `posts/x.md:12`, or of the problem that an element of the page stands in. */
export function placeOf(target: Element, { post }: PreviewState): string | undefined {
  const problem = target.closest<HTMLElement>('[data-place]');
  if (problem || !post) return problem?.dataset.place;
  if (target.closest('article h1')) return `${post.file}:1`;
  const block = target.closest<HTMLElement>('article [data-line]');
  return block ? `${post.file}:${post.bodyLine + Number(block.dataset.line) - 1}` : undefined;
}

/** Copies a place, and opens it in the editor where one is set; gives back what to say. */
export async function copyPlace(place: string, { words, editor }: PreviewState): Promise<string> {
  if (editor) void fetch(editorAddress(place));
  try {
    await navigator.clipboard.writeText(place);
    return phrase(words.copied, place);
  } catch {
    // The browser allows it on localhost and over https only.
    return phrase(words.notCopied, place);
  }
}

/** What Next.js's development server answers by opening a file. */
function editorAddress(place: string): string {
  const [, file = '', line = '1'] = /^(.*?):(\d+)(?::\d+)?$/.exec(place) ?? [];
  return `/__nextjs_launch-editor?${new URLSearchParams({ file, line1: line, column1: '1' })}`;
}
