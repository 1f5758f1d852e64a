import { inflateSync } from 'node:zlib';
import type { Code, Root, RootContent } from 'mdast';
import { isBareLink } from '../embeds/embedded-code';

/** Maximum length of the decoded state of the editor, in bytes. */
const MAX_LENGTH = 200_000;

/**
 * Replaces the URL of a diagram of Mermaid Live Editor alone in a paragraph by a code block with its source, which is then
 * drawn like any other: `https://mermaid.live/view#pako:…` contains it.
 */
export function mermaidLive() {
  return (tree: Root): void => {
    tree.children = tree.children.map((node): RootContent => {
      const value = sourceIn(node);
      if (value === undefined) return node;
      const block: Code = { type: 'code', lang: 'mermaid', value, position: node.position };
      return { ...block, data: { isInUrl: true } };
    });
  };
}

function sourceIn(node: RootContent): string | undefined {
  if (node.type !== 'paragraph' || node.children.length !== 1) return undefined;
  const [link] = node.children;
  if (link?.type !== 'link' || !isBareLink(link)) return undefined;
  const [, format = '', state = ''] =
    /^https?:\/\/mermaid\.live\/(?:view|edit)\/?#(pako|base64):([\w+/=-]+)$/.exec(link.url) ?? [];
  return format === '' ? undefined : sourceOf(format, state);
}

/**
 * The source in the state of the editor: JSON in base64, compressed by zlib (RFC 1950) if its format is `pako`.
 *
 * @returns `undefined` when the state cannot be read.
 */
function sourceOf(format: string, state: string): string | undefined {
  try {
    const bytes = Buffer.from(state, 'base64url');
    const json = format === 'pako' ? inflateSync(bytes, { maxOutputLength: MAX_LENGTH }) : bytes;
    const value: unknown = JSON.parse(json.toString('utf8'));
    const hasCode = typeof value === 'object' && value !== null && 'code' in value;
    return hasCode && typeof value.code === 'string' ? value.code : undefined;
  } catch {
    return undefined;
  }
}
