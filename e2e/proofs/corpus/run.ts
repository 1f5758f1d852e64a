import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import { attributeOf, findElement, type Node } from '../../support/parse5-tree';
import { startServer } from '../../support/server';
import { embedsIn, formOf, tableOf } from './embeds';

// npm run prove -- corpus: starts the built site of POSTS_DIR and requests every post. Each must respond with
// 200 and have all text and images of its Markdown, and an equivalent of each embed. Prints a table of the
// embeds.
const folder = process.env.POSTS_DIR ?? 'posts';
/** Renders Markdown independently of the code under test. */
const plainMarkdown = remark()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkHtml, { sanitize: false });

const server = await startServer('start');
const faults: string[] = [];
const embeds: { kind: string; form: string | undefined }[] = [];
let count = 0;
try {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((entry) => entry.endsWith('.md'))) {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    if (/^draft: true$/m.test(text)) continue;
    const [, frontMatter = '', body = ''] = /^\uFEFF?---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
    const base = name.slice(name.lastIndexOf('/') + 1, -'.md'.length);
    const slug = /^slug: *['"]?(.*?)['"]?$/m.exec(frontMatter)?.[1] ?? base;
    faults.push(...(await missing(slug, body)).map((fault) => `${name}: ${fault}`));
    count++;
  }
} finally {
  await server.stop();
}
for (const fault of faults) console.error(fault);
console.log(tableOf(embeds));
console.log(`${count} posts, ${faults.length} losses`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function missing(slug: string, body: string): Promise<string[]> {
  const url = `${server.origin}/${encodeURIComponent(slug.normalize('NFC'))}`;
  const response = await fetch(url, { redirect: 'manual' });
  if (response.status !== 200) return [`responds with ${response.status}`];
  const article = findElement(parse(await response.text()), ({ tagName }) => tagName === 'article');
  if (!article) return ['has no <article>'];
  const actual = contentOf(article);
  const written = parse(String(await plainMarkdown.process(body)));
  const expected = contentOf(written);
  const losses: string[] = [];
  const lost = firstLost(expected.text, actual.text);
  if (lost !== null) losses.push(`loses text at «${lost}»`);
  if (actual.images.length < expected.images.length) losses.push('loses an image');
  for (const embed of embedsIn(written)) {
    const form = formOf(embed, article);
    embeds.push({ kind: embed.kind, form });
    if (!form) losses.push(`loses the ${embed.kind} ${embed.source}`);
  }
  return losses;
}

/**
 * Looks for each character of `expected`, in order, in `actual`, which may have others in between. Returns
 * the text around the first one that is missing, or `null`.
 */
function firstLost(expected: string, actual: string): string | null {
  let position = 0;
  for (const [index, character] of [...expected].entries()) {
    const offset = actual.indexOf(character, position);
    if (offset < 0) return [...expected].slice(Math.max(0, index - 10), index + 10).join('');
    position = offset + character.length;
  }
  return null;
}

interface Content {
  text: string;
  images: string[];
}

function contentOf(root: Node): Content {
  const content: Content = { text: '', images: [] };
  const walk = (node: Node): void => {
    if (node.nodeName === 'script' || node.nodeName === 'style') return;
    if ('value' in node) content.text += node.value.replace(/\s+/g, '');
    if ('tagName' in node) {
      // Images of one pixel are for tracking readers, and need not be shown.
      if (node.tagName === 'img' && attributeOf(node, 'width') !== '1')
        content.images.push(attributeOf(node, 'src') ?? '');
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(root);
  return content;
}
