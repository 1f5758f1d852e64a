import type { Code, Html, Link, Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { embeds } from '../../messages/embeds';
import { site } from '../../site';
import { httpUrl } from '../http-url';
import type { Embed } from './embed';
import type { EmbedEntry } from './lock-entry';
import { embedOf } from './providers';

/** Longest HTML that is looked at, in UTF-16 code units. */
const LONGEST = 5_000;
// Bounded, and never past the next tag: hostile text is read once.
const SCRIPT =
  /<script\b[^<>]{0,200}?\ssrc\s{0,9}=\s{0,9}["']?([^"'\s<>]{1,300})["']?[^<>]{0,200}>\s{0,99}<\/script>/gi;

/**
 * A gist whose text the lock remembers becomes blocks of code like the author's own, with a link to
 * it: its script, `@[gist](…)`, or its address alone on a line. Leaves on `file.data.embeds` the keys of those.
 */
export function remarkGists() {
  return (tree: Root, file: VFile): void => {
    const entries: unknown = file.data.embedEntries;
    const keys: string[] = [];
    file.data.embeds = keys;
    if (!(entries instanceof Map)) return;
    tree.children = tree.children.flatMap((node): RootContent[] => {
      const found = gistsIn(node).map((embed) => ({
        embed,
        blocks: blocksOf(embed, entries.get(embed.key) ?? {}),
      }));
      // All of them or none: what the rest would be is for the next steps to say.
      if (found.length === 0 || found.some(({ blocks }) => blocks.length === 0)) return [node];
      keys.push(...found.map(({ embed }) => embed.key));
      return found.flatMap(({ embed, blocks }) => [...blocks, linkTo(embed)]);
    });
  };
}

/** The gists of a node that holds nothing else. */
function gistsIn(node: RootContent): Embed[] {
  const addresses = node.type === 'html' ? scriptsOf(node) : addressOf(node);
  const embeds = addresses.map((address) => {
    const url = httpUrl(address.replaceAll('&amp;', '&'));
    return url ? embedOf(url) : undefined;
  });
  const known = embeds.flatMap((embed) => (embed?.provider === 'Gist' ? embed : []));
  return known.length === embeds.length ? known : [];
}

function scriptsOf({ value }: Html): string[] {
  if (value.length > LONGEST) return [];
  if (value.replace(SCRIPT, '').trim() !== '') return [];
  return [...value.matchAll(SCRIPT)].map(([, source = '']) => source);
}

function addressOf(node: RootContent): string[] {
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
