import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';

/** A post as its file says. */
export interface Source {
  slug: string;
  title: string;
  /** Visible text, one block a line. */
  text: string;
}

const plain = remark()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkHtml, { sanitize: false });

/** The published posts and pages below a folder, rendered by remark alone: nothing here is code under test. */
export async function readSources(folder: string): Promise<Source[]> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const found: Source[] = [];
  for (const name of names.filter((each) => each.endsWith('.md')).sort()) {
    const file = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    const [, head = '', body = ''] = /^\uFEFF?---\n(.*?)\n---\n?(.*)$/s.exec(file) ?? [];
    if (/^draft: true$/m.test(head)) continue;
    const field = (key: string) => new RegExp(`^${key}: *(['"]?)(.*)\\1 *$`, 'm').exec(head)?.[2];
    const slug = field('slug') ?? name.slice(name.lastIndexOf('/') + 1, -'.md'.length);
    const title = (field('title') ?? '').replaceAll("''", "'");
    // A line break between two Japanese characters is no space to a reader.
    const html = String(await plain.process(body)).replace(
      /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。」）])\n(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「（])/gu,
      '',
    );
    found.push({ slug: slug.normalize('NFC'), title, text: textOf(parse(html)) });
  }
  return found;
}

const BLOCK =
  /^(?:p|div|h\d|li|ul|ol|dl|dt|dd|pre|blockquote|table|tr|hr|br|section|details|summary|figure|figcaption|th|td)$/;
const UNSEEN = /^(?:script|style|iframe|head|rt|rp)$/;

function textOf(root: DefaultTreeAdapterTypes.Node): string {
  let text = '';
  const walk = (node: DefaultTreeAdapterTypes.Node, code: boolean): void => {
    const { nodeName: name } = node;
    if (UNSEEN.test(name)) return;
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

/** Whether a picture shares its paragraph with no word: its title is then shown as its caption. */
function isAlone(node: DefaultTreeAdapterTypes.Node): boolean {
  let around = 'parentNode' in node ? node.parentNode : null;
  while (around && /^(?:a|picture)$/.test(around.nodeName) && 'parentNode' in around) {
    around = around.parentNode;
  }
  return around?.nodeName === 'p' && wordsOf(around).trim() === '';
}

function wordsOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';
}

function attribute(node: DefaultTreeAdapterTypes.Node, name: string): string {
  const found = 'attrs' in node ? node.attrs.find((each) => each.name === name) : undefined;
  return found?.value ?? '';
}
