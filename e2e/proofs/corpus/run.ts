import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import { embedsIn, formOf, tableOf } from './embeds';

// npm run corpus: starts the finished build of POSTS_DIR and asks for every post in it: each must
// answer 200 at its slug with all the text and pictures its Markdown has, and show what its frames,
// scripts and quotations of other sites stand for.
const folder = process.env.POSTS_DIR ?? 'posts';
const port = Number(process.env.PORT ?? 3220);
const plain = remark()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkHtml, { sanitize: false });

// Another program on the port would answer in the place of this build.
const taken = await fetch(`http://localhost:${port}/`).then(
  () => true,
  () => false,
);
if (taken) throw new Error(`Something else answers on port ${port}; end it first.`);

const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
const server = spawn(process.execPath, [next, 'start', '-p', String(port)], { stdio: 'ignore' });
const faults: string[] = [];
const seen: { kind: string; form: string | undefined }[] = [];
let count = 0;
try {
  await answered();
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
  server.kill();
}
for (const fault of faults) console.error(fault);
console.log(tableOf(seen));
console.log(`${count} posts, ${faults.length} losses`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function missing(slug: string, body: string): Promise<string[]> {
  const url = `http://localhost:${port}/${encodeURIComponent(slug.normalize('NFC'))}`;
  const answer = await fetch(url, { redirect: 'manual' });
  if (answer.status !== 200) return [`answers ${answer.status}`];
  const article = find(parse(await answer.text()), 'article');
  if (!article) return ['has no <article>'];
  const ours = contentOf(article);
  const written = parse(String(await plain.process(body)));
  const wanted = contentOf(written);
  const found: string[] = [];
  const lost = firstLost(wanted.text, ours.text);
  if (lost !== null) found.push(`loses text at «${lost}»`);
  if (ours.images.length < wanted.images.length) found.push('loses a picture');
  for (const embed of embedsIn(written)) {
    const form = formOf(embed, article);
    seen.push({ kind: embed.kind, form });
    if (!form) found.push(`loses the ${embed.kind} ${embed.source}`);
  }
  return found;
}

async function answered(): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`http://localhost:${port}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`next start does not answer on port ${port}; was the site built?`);
}

/** The place at which `wanted` is no longer contained, in order, in `ours`. */
function firstLost(wanted: string, ours: string): string | null {
  let position = 0;
  for (const [index, character] of [...wanted].entries()) {
    const at = ours.indexOf(character, position);
    if (at < 0) return [...wanted].slice(Math.max(0, index - 10), index + 10).join('');
    position = at + character.length;
  }
  return null;
}

interface Content {
  text: string;
  images: string[];
}

function contentOf(root: DefaultTreeAdapterTypes.Node): Content {
  const content: Content = { text: '', images: [] };
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === 'script' || node.nodeName === 'style') return;
    if ('value' in node) content.text += node.value.replace(/\s+/g, '');
    if ('tagName' in node) {
      const value = (name: string) => node.attrs.find((entry) => entry.name === name)?.value ?? '';
      // One of a single pixel only counts readers.
      if (node.tagName === 'img' && value('width') !== '1') content.images.push(value('src'));
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(root);
  return content;
}

function find(
  node: DefaultTreeAdapterTypes.Node,
  name: string,
): DefaultTreeAdapterTypes.Node | undefined {
  if (node.nodeName === name) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}
