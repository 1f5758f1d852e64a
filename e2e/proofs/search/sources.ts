import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import { attributeOf } from '../../support/parse5-tree';

/** A post, read from its file without the code under test. */
export interface Source {
  slug: string;
  title: string;
  /** Visible text, one block per line. */
  text: string;
}

const plainMarkdown = remark()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkHtml, { sanitize: false });

/** Returns the published posts and pages below a folder, rendered by remark with its own plugins only. */
export async function readSources(folder: string): Promise<Source[]> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources: Source[] = [];
  for (const name of names.filter((each) => each.endsWith('.md')).sort()) {
    const file = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    const [, head = '', body = ''] = /^\uFEFF?---\n(.*?)\n---\n?(.*)$/s.exec(file) ?? [];
    if (/^draft: true$/m.test(head)) continue;
    const field = (key: string) => new RegExp(`^${key}: *(['"]?)(.*)\\1 *$`, 'm').exec(head)?.[2];
    const slug = field('slug') ?? name.slice(name.lastIndexOf('/') + 1, -'.md'.length);
    const title = (field('title') ?? '').replaceAll("''", "'");
    // Browsers render a line break between two Japanese characters as nothing, not as a space.
    const html = String(await plainMarkdown.process(body)).replace(
      /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。」）])\n(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「（])/gu,
      '',
    );
    sources.push({ slug: slug.normalize('NFC'), title, text: textOf(parse(html)) });
  }
  return sources;
}

const BLOCK =
  /^(?:p|div|h\d|li|ul|ol|dl|dt|dd|pre|blockquote|table|tr|hr|br|section|details|summary|figure|figcaption|th|td)$/;
const HIDDEN = /^(?:script|style|iframe|head|rt|rp)$/;

function textOf(root: DefaultTreeAdapterTypes.Node): string {
  let text = '';
  const walk = (node: DefaultTreeAdapterTypes.Node, code: boolean): void => {
    const { nodeName: name } = node;
    if (HIDDEN.test(name)) return;
    if ('attrs' in node && node.attrs.some((each) => /^data-footnote-/.test(each.name))) return;
    if (name === 'img' && isAlone(node)) text += `\n${attribute(node, 'title')}\n`;
    if ('value' in node) text += code ? node.value : node.value.replace(/\s+/g, ' ');
    if (BLOCK.test(name)) text += '\n';
    if ('childNodes' in node)
      for (const child of node.childNodes) walk(child, code || name === 'pre');
    if (BLOCK.test(name)) text += '\n';
  };
  walk(root, false);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** Returns whether an image is alone in its paragraph: then the site shows its title as a caption. */
function isAlone(node: DefaultTreeAdapterTypes.Node): boolean {
  let ancestor = 'parentNode' in node ? node.parentNode : null;
  while (ancestor && /^(?:a|picture)$/.test(ancestor.nodeName) && 'parentNode' in ancestor) {
    ancestor = ancestor.parentNode;
  }
  return ancestor?.nodeName === 'p' && rawTextOf(ancestor).trim() === '';
}

function rawTextOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawTextOf).join('') : '';
}

function attribute(node: DefaultTreeAdapterTypes.Node, name: string): string {
  return 'attrs' in node ? (attributeOf(node, name) ?? '') : '';
}
