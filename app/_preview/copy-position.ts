import type { PreviewState } from '../../lib/preview/state';

/** Replaces `{}` in a text with a value. */
export function phrase(text: string, value: string | number): string {
  return text.replace('{}', () => String(value));
}

/** The source position, `posts/x.md:12`, of the block or of the problem that contains an element. */
export function positionOf(target: Element, { post }: PreviewState): string | undefined {
  const problem = target.closest<HTMLElement>('[data-place]');
  if (problem || !post) return problem?.dataset.place;
  if (target.closest('article h1')) return `${post.file}:1`;
  const block = target.closest<HTMLElement>('article [data-line]');
  return block ? `${post.file}:${post.bodyLine + Number(block.dataset.line) - 1}` : undefined;
}

/**
 * Copies a source position, and opens it in the editor if one is set.
 *
 * @returns the message to show.
 */
export async function copyPosition(
  position: string,
  { words, editor }: PreviewState,
): Promise<string> {
  if (editor) void fetch(editorUrl(position));
  try {
    await navigator.clipboard.writeText(position);
    return phrase(words.copied, position);
  } catch {
    // Browsers allow the clipboard only on localhost and with https.
    return phrase(words.notCopied, position);
  }
}

/** The URL at which the development server of Next.js opens a file in the editor. */
function editorUrl(position: string): string {
  const [, file = '', line = '1'] = /^(.*?):(\d+)(?::\d+)?$/.exec(position) ?? [];
  return `/__nextjs_launch-editor?${new URLSearchParams({ file, line1: line, column1: '1' })}`;
}
