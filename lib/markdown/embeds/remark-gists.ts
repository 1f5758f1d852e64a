import type { Code, Html, Link, Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { embeds } from '../../messages/embeds';
import { site } from '../../site';
import { httpUrl } from '../http-url';
import type { Embed } from './embed';
import type { EmbedEntry } from './lock-entry';
import { embedOf } from './providers';

/** Maximum length of the HTML that is searched for scripts, in UTF-16 code units. */
const MAX_LENGTH = 5_000;
// Repetitions are bounded and never cross a tag, so that hostile text does not take quadratic time.
const SCRIPT =
  /<script\b[^<>]{0,200}?\ssrc\s{0,9}=\s{0,9}["']?([^"'\s<>]{1,300})["']?[^<>]{0,200}>\s{0,99}<\/script>/gi;

/**
 * Replaces a gist (its script, `@[gist](…)`, or its URL alone on a line) by code blocks like the author's own and a
 * link, if the lock file has the files of the gist. Stores the keys of the replaced gists in `file.data.embeds`.
 */
export function remarkGists() {
  return (tree: Root, file: VFile): void => {
    const entries: unknown = file.data.embedEntries;
    const keys: string[] = [];
    file.data.embeds = keys;
    if (!(entries instanceof Map)) return;
    tree.children = tree.children.flatMap((node): RootContent[] => {
      const gists = gistsIn(node).map((embed) => ({
        embed,
        blocks: blocksOf(embed, entries.get(embed.key) ?? {}),
      }));
      // If one gist of the node is not in the lock file, lib/markdown/embeds/rehype-embeds replaces them all.
      if (gists.length === 0 || gists.some(({ blocks }) => blocks.length === 0)) return [node];
      keys.push(...gists.map(({ embed }) => embed.key));
      return gists.flatMap(({ embed, blocks }) => [...blocks, linkTo(embed)]);
    });
  };
}

/** The gists of a node; none if it contains anything else. */
function gistsIn(node: RootContent): Embed[] {
  const urls = node.type === 'html' ? scriptUrls(node) : bareUrl(node);
  const embeds = urls.map((text) => {
    const url = httpUrl(text.replaceAll('&amp;', '&'));
    return url ? embedOf(url) : undefined;
  });
  const gists = embeds.flatMap((embed) => (embed?.provider === 'Gist' ? embed : []));
  return gists.length === embeds.length ? gists : [];
}

/** The `src` of all scripts of a raw HTML node; none if it contains anything else. */
function scriptUrls({ value }: Html): string[] {
  if (value.length > MAX_LENGTH) return [];
  if (value.replace(SCRIPT, '').trim() !== '') return [];
  return [...value.matchAll(SCRIPT)].map(([, source = '']) => source);
}

/** The URL of `@[gist](…)`, or of a paragraph that contains only a bare URL. */
function bareUrl(node: RootContent): string[] {
  if (node.type === 'embed') return [node.url];
  if (node.type !== 'paragraph' || node.children.length !== 1) return [];
  const [link] = node.children;
  if (link?.type !== 'link') return [];
  const [text] = link.children;
  return text?.type === 'text' && text.value === link.url ? [link.url] : [];
}

function blocksOf({ name }: Embed, { files = [] }: EmbedEntry): Code[] {
  return files
    .filter((file) => name === undefined || file.name === name)
    .map((file) => ({
      type: 'code',
      lang: /\.(\w+)$/.exec(file.name)?.[1]?.toLowerCase() ?? 'text',
      meta: `title="${file.name.replaceAll('"', '')}"`,
      value: file.text.replace(/\n$/, ''),
    }));
}

function linkTo({ href }: Embed): Paragraph {
  const value = embeds[site.language].gist;
  const link: Link = { type: 'link', url: href, children: [{ type: 'text', value }] };
  return { type: 'paragraph', data: { hProperties: { className: ['source'] } }, children: [link] };
}
