import { existsSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import remarkHtml from 'remark-html';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadPosts } from '../posts/load';
import type { Post } from '../posts/post';
import { syntax } from './pipeline';
import { renderMarkdown } from './render';

const CORPUS = '../shared/corpus';
const OPTIONS = { timeZone: 'Asia/Tokyo', language: 'ja', includeDrafts: false } as const;

describe.skipIf(!existsSync(CORPUS))('in every post of the corpus', () => {
  // Without sanitiser and steps: the HTML that the author wrote.
  const plain = syntax({ gfm: true }).use(remarkHtml, { sanitize: false }).freeze();
  const posts: { post: Post; written: Seen; html: string; shown: Seen }[] = [];

  beforeAll(async () => {
    for (const post of (await loadPosts(CORPUS, OPTIONS)).posts) {
      const { html } = await renderMarkdown(post.body, post);
      const written = see(String(plain.processSync(post.body)));
      posts.push({ post, written, html, shown: see(html) });
    }
  }, 120_000);

  test('all visible text is still there, in the same order', () => {
    expect(posts).not.toEqual([]);
    for (const { post, written, shown } of posts) {
      expect(missing(written.text, shown.text), post.file).toBe('');
    }
  });

  test('every image is still there', () => {
    for (const { post, written, shown } of posts) {
      expect(shown.pictures, post.file).toEqual(written.pictures);
    }
  });

  test('every frame has become an embed or a link', () => {
    for (const { post, written, shown } of posts) {
      const there = [...shown.frames, ...shown.links].join(' ');
      expect(
        written.frames.filter((url) => !there.includes(identifierOf(url))),
        post.file,
      ).toEqual([]);
    }
  });

  test('the HTML is valid', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
    const faults: string[] = [];
    for (const { post, html } of posts) {
      const page = `<!DOCTYPE html>\n<html lang="ja"><head><meta charset="utf-8"><title>題</title></head><body>\n<main><h1>題</h1>${html}</main></body></html>`;
      const { results } = await validator.validateString(page);
      for (const { ruleId, message, line } of results.flatMap(({ messages }) => messages)) {
        faults.push(`${post.file}: ${ruleId}: ${message}: ${page.split('\n')[line - 1]}`);
      }
    }
    expect(faults).toEqual([]);
  });
});

interface Seen {
  /** Visible text without whitespace. */
  text: string;
  /** URLs without the scheme, like all below. */
  pictures: string[];
  frames: string[];
  links: string[];
}

const INVISIBLE = /^(?:script|style|template|noembed|noframes|svg|math|title)$/;

/** What a browser would show of the HTML. */
function see(html: string): Seen {
  const seen: Seen = { text: '', pictures: [], frames: [], links: [] };
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (node.nodeName === '#text' && 'value' in node) seen.text += node.value.replace(/\s+/g, '');
    if (!('tagName' in node) || INVISIBLE.test(node.tagName)) return;
    const attribute = (name: string) =>
      normalized(node.attrs.find((entry) => entry.name === name)?.value ?? '');
    // Tracking pixels do not count.
    if (node.tagName === 'img' && attribute('width') !== '1') seen.pictures.push(attribute('src'));
    if (node.tagName === 'iframe') seen.frames.push(attribute('src'));
    else for (const child of node.childNodes) walk(child);
    if (node.tagName === 'figure') seen.frames.push(attribute('data-frame'));
    if (node.tagName === 'a') seen.links.push(attribute('href'));
  };
  for (const node of parseFragment(html, { scriptingEnabled: false }).childNodes) walk(node);
  return seen;
}

/** The part of the URL of a frame that identifies its content: the ASIN, or the last path segment. */
function identifierOf(source: string): string {
  const { pathname, searchParams } = new URL(`https:${source}`);
  return searchParams.get('asins') ?? pathname.split('/').at(-1) ?? '';
}

function normalized(source: string): string {
  const absolute = source.trim().replace(/^(?:https?:)?\/\//, 'https://');
  const url = URL.canParse(absolute) ? new URL(absolute).href : absolute;
  return url.replace(/^https:/, '');
}

/** The first part of `text` that does not follow in `within`; `''` when `text` is a subsequence of it. */
function missing(text: string, within: string): string {
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    at = within.indexOf(text[index] ?? '', at) + 1;
    if (at === 0) return text.slice(index, index + 40);
  }
  return '';
}
