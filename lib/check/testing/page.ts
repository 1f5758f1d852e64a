import { schemasFor } from '../../posts/front-matter/check';
import { parsePost } from '../../posts/parse-post';
import type { Post } from '../../posts/post';
import { applyEdits } from '../fix';
import { type Page, readPage } from '../page';
import type { Blog, Rule } from '../rule';

const schemas = schemasFor('Asia/Tokyo');

/** A post as the rules look at it; four lines of front matter unless it is given. */
export function pageOf(
  body: string,
  lines: readonly string[] = ['title: t', 'publishedOn: 2015-02-18'],
  file = 'a.md',
): Page {
  const source = ['---', ...lines, '---', body].join('\n');
  const { post, faults } = parsePost(source, file, schemas, { timeZone: 'Asia/Tokyo' });
  if (!post) throw new Error(JSON.stringify(faults));
  return readPage(post, source);
}

/** The places a rule finds in a post, `line:column`, body lines counted from 5. */
export function placesOf(rule: Rule, page: Page, blog: Partial<Blog> = {}): string[] {
  return findingsOf(rule, page, blog).map(({ line, column }) => `${line}:${column}`);
}

/** What a rule finds in a post. */
export function findingsOf(rule: Rule, page: Page, blog: Partial<Blog> = {}) {
  const posts: readonly Post[] = [page.post];
  return rule.find(page, { posts, hasFile: () => true, ...blog });
}

/** The file after `--fix` of one rule. */
export function mended(rule: Rule, page: Page, blog: Partial<Blog> = {}): string {
  const edits = findingsOf(rule, page, blog).flatMap((finding) => finding.edits ?? []);
  return applyEdits(page.source, edits).text;
}
