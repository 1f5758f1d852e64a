import { boxOpening, colonsAround } from '../markdown/containers';
import { fenced } from '../markdown/fenced-code';
import { figure } from '../markdown/figure';
import { codeInfo } from './code';
import type { ShortcodeContext } from './shortcode-context';
import type { ShortcodeTag } from './shortcode-tags';

const BOX = /^(?:admonition|notice|callout|alert|hint|block)$/;
const DETAILS = /^(?:details|expand|fold|folding|collapse|spoiler|accordion|toggle)$/;
const LINK_CARD = /^(?:link-?card|blog-?card|link-?preview|bookmark|card-?link|ogp|embed)$/i;

/**
 * Returns the Markdown for a shortcode of Hugo itself, or one that popular themes share; `undefined`
 * for any other.
 *
 * @param inner the text inside the shortcode as Markdown.
 */
export function knownShortcode(
  { name, args, inner: written }: ShortcodeTag,
  inner: string | undefined,
  context: ShortcodeContext,
): string | undefined {
  const { named, list } = args;
  const id = named.id ?? list[0] ?? '';
  switch (name) {
    case 'ref':
    case 'relref':
      // A reference to a page that does not exist is reported later, as a broken link.
      return context.urlOf(named.path ?? id, named.lang) ?? named.path ?? id;
    case 'param':
      return context.paramOf(named.name ?? id);
    case 'highlight':
      return highlight(list, written ?? '');
    case 'toc':
      return paragraph('[toc]');
    case 'mermaid':
      return written && `\n\n${fenced(written.trim(), 'mermaid')}\n\n`;
    case 'math':
    case 'katex':
      return written?.trim() ? formula(written.trim()) : undefined;
    case 'figure':
      return figure(named);
    case 'youtube':
      return paragraph(`https://www.youtube.com/watch?v=${id}`);
    case 'vimeo':
      return paragraph(`https://vimeo.com/${id}`);
    case 'instagram':
      return paragraph(`https://www.instagram.com/p/${id}/`);
    case 'bilibili':
      return id && paragraph(`https://www.bilibili.com/video/${/^\d+$/.test(id) ? `av${id}` : id}`);
    case 'gist':
      return list.length > 1
        ? paragraph(`https://gist.github.com/${list[0]}/${list[1]}`)
        : undefined;
    case 'x':
    case 'tweet':
    case 'twitter':
      return id && paragraph(`https://x.com/${named.user ?? 'i'}/status/${id}`);
  }
  const url = named.url ?? named.href ?? named.link ?? list[0] ?? '';
  // Where the author gave the words of a card, they come from its template or its arguments.
  const hasWords = ['title', 'description', 'desc', 'text'].some((key) => named[key]);
  if (LINK_CARD.test(name) && !hasWords && /^https?:\/\/\S+$/.test(url)) return paragraph(url);
  if (inner === undefined || inner.trim() === '') return undefined;
  return box(name, named, list, inner);
}

function highlight([language = '', options = '']: readonly string[], code: string): string {
  return fenced(code.replace(/^\n|\n[ \t]*$/g, ''), codeInfo(language, options));
}

function formula(tex: string): string {
  const bare = tex.replace(/^\${1,2}|\${1,2}$/g, '').trim();
  return /\n|\\begin/.test(bare) ? `\n\n$$\n${bare}\n$$\n\n` : `$${bare}$`;
}

/** Returns a box of this blog for a note of a theme, such as `{{< admonition tip "Title" >}}`. */
function box(
  name: string,
  named: Record<string, string | undefined>,
  list: readonly string[],
  inner: string,
): string | undefined {
  const colons = colonsAround(inner);
  // The first argument of `{{% notice warning %}}` is the kind of the box, and so it is in `{{% note warning %}}`.
  const first = list[0] ?? '';
  const hasKind =
    first === first.toLowerCase() && !DETAILS.test(name) && boxOpening(first, '') !== undefined;
  const isBox = BOX.test(name) || hasKind;
  const kind = isBox ? (named.type ?? named.color ?? list[0] ?? '') : name;
  const title = named.title ?? named.summary ?? list[isBox ? 1 : 0] ?? '';
  const opening = DETAILS.test(name)
    ? boxOpening('details', title, colons)
    : (boxOpening(kind, title, colons) ?? (isBox ? boxOpening('note', title, colons) : undefined));
  return opening && paragraph(`${opening}\n${inner.trim()}\n${colons}`);
}

function paragraph(text: string): string {
  return `\n\n${text}\n\n`;
}
