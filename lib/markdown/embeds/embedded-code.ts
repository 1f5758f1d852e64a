import type { Code, Html, Link, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { embeds } from '../../messages/embeds';
import type { Language } from '../../messages/language';
import { languageOfFile } from '../code/languages';
import { httpUrl } from '../http-url';
import { languageOf } from '../language-of';
import type { Embed } from './embed';
import { readGitHubCode } from './github-code';
import type { EmbedEntry } from './lock-entry';
import { embedOf } from './providers';

/** Maximum length of the HTML that is searched for scripts, in UTF-16 code units. */
const MAX_LENGTH = 5_000;
// Repetitions are bounded and never cross a tag, so that hostile text does not take quadratic time.
const SCRIPT =
  /<script\b[^<>]{0,200}?\ssrc\s{0,9}=\s{0,9}["']?([^"'\s<>]{1,300})["']?[^<>]{0,200}>\s{0,99}<\/script>/gi;

/**
 * Replaces gists (their script, `@[gist](…)`, or their URL alone on a line) and lines of files on GitHub (`@[github](…)`,
 * or their URL alone on a line) by code blocks like the author's own and a link, if the lock file has the code. Stores
 * the keys of what is replaced in `file.data.embeds`.
 */
export function embeddedCode() {
  return (tree: Root, file: VFile): void => {
    const entries: unknown = file.data.embedEntries;
    const keys: string[] = [];
    file.data.embeds = keys;
    if (!(entries instanceof Map)) return;
    visit(tree, (node, index, parent) => {
      // Only `@[…](…)` is an embed within lists, quotations and boxes, as for other embeds.
      if (!parent || index === undefined) return;
      if (node.type !== 'embed' && parent.type !== 'root') return;
      const parts = codeIn(node).map((embed) => {
        const entry: EmbedEntry = entries.get(embed.key) ?? {};
        return { embed, entry, blocks: blocksOf(embed, entry) };
      });
      // If the lock file lacks the code of one, lib/markdown/embeds/rehype-embeds replaces them all.
      if (parts.length === 0 || parts.some(({ blocks }) => blocks.length === 0)) return;
      keys.push(...parts.map(({ embed }) => embed.key));
      const siblings: RootContent[] = parent.children;
      const shown = parts.flatMap(({ embed, entry, blocks }) => [
        ...blocks,
        source(embed, entry, languageOf(file)),
      ]);
      siblings.splice(index, 1, ...shown);
      return index + shown.length;
    });
  };
}

/** The embeds of a node that are code; none if it contains anything else. */
function codeIn(node: Root | Root['children'][number]): Embed[] {
  const urls = node.type === 'html' ? scriptUrls(node) : bareUrls(node);
  const found = urls.map((text) => {
    const url = httpUrl(text.replaceAll('&amp;', '&'));
    return url ? embedOf(url) : undefined;
  });
  const code = found.flatMap((embed) =>
    embed?.provider === 'Gist' || embed?.provider === 'GitHub' ? embed : [],
  );
  return code.length === found.length ? code : [];
}

/** The `src` of all scripts of a raw HTML node; none if it contains anything else. */
function scriptUrls({ value }: Html): string[] {
  if (value.length > MAX_LENGTH) return [];
  if (value.replace(SCRIPT, '').trim() !== '') return [];
  return [...value.matchAll(SCRIPT)].map(([, url = '']) => url);
}

/** The URL of `@[gist](…)`, or those of a paragraph that contains only bare URLs, each on its own line. */
function bareUrls(node: Root | RootContent): string[] {
  if (node.type === 'embed') return [node.url];
  if (node.type !== 'paragraph') return [];
  const links = node.children.filter((child) => !isLineEnd(child));
  if (node.children.length !== 2 * links.length - 1) return [];
  const urls = links.flatMap((link) => (link.type === 'link' && isBareLink(link) ? link.url : []));
  return urls.length === links.length ? urls : [];
}

function isLineEnd(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && /^\s*\n\s*$/.test(node.value));
}

/** Whether the text of a link is its URL. */
export function isBareLink({ url, children: [text] }: Link): boolean {
  return text?.type === 'text' && text.value === url;
}

function blocksOf({ key, name }: Embed, { files = [] }: EmbedEntry): Code[] {
  const from = readGitHubCode(new URL(key))?.from;
  return files
    .filter((file) => name === undefined || file.name === name)
    .map((file) => ({
      type: 'code',
      lang: languageOfFile(file.name),
      meta: `title="${file.name.replaceAll('"', '')}"${from ? ` showLineNumbers=${from}` : ''}`,
      value: file.text.replace(/\n$/, ''),
    }));
}

/** A paragraph with a link to where the code is from, and its license. */
function source({ key, href }: Embed, { license }: EmbedEntry, language: Language): Paragraph {
  const words = embeds[language];
  const code = readGitHubCode(new URL(key));
  const value = code ? words.gitHub(code.repository, code.from, code.to) : words.gist;
  const link: Link = { type: 'link', url: href, children: [{ type: 'text', value }] };
  const data = { hProperties: { className: ['source'] } };
  const rest = license ? [{ type: 'text' as const, value: words.license(license) }] : [];
  return { type: 'paragraph', data, children: [link, ...rest] };
}
