import { slug } from 'github-slugger';
import { decodeLeniently } from '../../url-decoding';
import { callouts } from '../markdown/callouts';
import { imageMarkdown, linkDestination, plainLinkText } from '../markdown/links';
import { outsideCode } from '../markdown/outside-code';
import type { LinkTo } from '../source-blog';
import { changeReferences } from '../write/references';
import type { Vault } from './vault';

interface NoteContext {
  /** The path of the note. */
  id: string;
  vault: Vault;
  linkTo: LinkTo;
  onLost: (name: string) => void;
}

/** `[[Note#Heading|words]]`, or `![[file]]`, which shows the file in the note. */
const LINK = /(!?)\[\[([^[\]\n|#^\\]*)(#[^[\]\n|\\]*)?(?:\\?\|([^[\]\n]*))?\]\]/g;
/** The same as Markdown links: `![words](Note.md)`, and `![words|300](a.png)`. */
const EMBEDDED_NOTE = /!\[([^\]\n]*)\]\(((?:[^()\s]*\/)?([^()\s/]+)\.md(?:#[^()\s]*)?)\)/g;
const SIZED_PICTURE = /!\[(?:([^\]|\n]*)\|)?(\d+)(?:x(\d+))?\]\(([^()\s]+)\)/g;
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i;
const SIZE = /^(\d+)(?:x(\d+))?$/;

/**
 * Converts the notation of Obsidian that is not Markdown to Markdown or HTML.
 *
 * @see https://help.obsidian.md/obsidian-flavored-markdown
 */
export function obsidianMarkdown(body: string, context: NoteContext): string {
  const { onLost } = context;
  const converted = outsideCode(body, (part) =>
    callouts(
      part
        .replace(/%%([\s\S]*?)%%/g, (_, words: string) => {
          onLost('%%…%%');
          return `<!--${words.replace(/--+>?/g, '-')}-->`;
        })
        .replace(LINK, (_, mark: string, target: string, at = '', words = '') =>
          mark === '!'
            ? embedded(target.trim(), at, words, context)
            : linked(target.trim(), at, words, context),
        )
        .replace(EMBEDDED_NOTE, (_, words: string, url: string, name: string) => {
          onLost(`![${words}](${url})`);
          return `[${words || plainLinkText(decodeLeniently(name))}](${url})`;
        })
        .replace(SIZED_PICTURE, (_, alt = '', width: string, height = '', url: string) => {
          return `![${alt}](${url} =${width}x${height})`;
        })
        .replace(/==(?=\S)([^=\n]+?)(?<=\S)==/g, '<mark>$1</mark>')
        .replace(/(?<=\S)[ \t]\^[A-Za-z\d-]+[ \t]*$|^\^[A-Za-z\d-]+[ \t]*$/gm, (id) => {
          onLost(id.trim());
          return '';
        }),
      onLost,
    ),
  );
  // Links to headings can also be Markdown links: `[words](Note.md#Heading%20words)`.
  return changeReferences(converted, (reference) => {
    const [, file = '', heading = ''] = /^([^#:]*\.md)?#(.+)$/s.exec(reference) ?? [];
    if (heading === '') return undefined;
    return file + fragmentOf(decodeLeniently(heading), onLost) || undefined;
  });
}

/** Returns a link to a note or another file. Without such a file only the words stay. */
function linked(target: string, at: string, words: string, context: NoteContext): string {
  const { id, vault, linkTo, onLost } = context;
  const heading = at.slice(1);
  const shown =
    words.trim() || [target, heading.replaceAll('#', ' > ')].filter(Boolean).join(' > ');
  const text = plainLinkText(shown);
  const fragment = fragmentOf(heading, onLost);
  if (target === '') return fragment === '' ? text : `[${text}](${fragment})`;
  const file = vault.find(target, id);
  const link = file === undefined ? undefined : (linkTo(file + fragment) ?? `/${encodeURI(file)}`);
  if (link !== undefined) return `[${text}](${linkDestination(link)})`;
  onLost(`[[${target}]]`);
  return text;
}

/**
 * Returns the fragment of a link to a heading, written as `Heading` or `Heading#Heading below`; `''`
 * for a link to a block, which has no id in this blog.
 */
function fragmentOf(heading: string, onLost: (name: string) => void): string {
  if (heading.startsWith('^')) onLost(heading);
  if (heading === '' || heading.startsWith('^')) return '';
  return `#${slug(heading.split('#').at(-1) ?? '')}`;
}

/** Returns a picture, or a link to what this blog cannot show inside a post. */
function embedded(target: string, at: string, words: string, context: NoteContext): string {
  const { id, vault, onLost } = context;
  if (!PICTURE.test(target)) {
    onLost(`![[${target}${at}]]`);
    return linked(target, at.startsWith('#page=') ? '' : at, words, context);
  }
  const parts = words.split('|').map((part) => part.trim());
  const [, width, height = ''] = SIZE.exec(parts.at(-1) ?? '') ?? [];
  const alt = (width === undefined ? parts : parts.slice(0, -1)).join(' ');
  const picture = imageMarkdown(alt, `/${encodeURI(vault.find(target, id) ?? target)}`);
  return width === undefined ? picture : picture.replace(/\)$/, ` =${width}x${height})`);
}
