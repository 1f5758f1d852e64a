import { schemasFor } from '../../posts/front-matter/check';
import { parsePost } from '../../posts/parse-post';
import type { Post } from '../../posts/post';
import { applyEdits } from '../fix';
import { type Page, readPage } from '../page';
import type { Blog, Rule } from '../rule';

const schemas = schemasFor('Asia/Tokyo');

/**
 * A post as the rules receive it.
 *
 * @param lines the front matter; with the default, the body begins on line 5.
 */
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

/** The positions that a rule reports in a post, as `line:column` in the file. */
export function positionsOf(rule: Rule, page: Page, blog: Partial<Blog> = {}): string[] {
  return findingsOf(rule, page, blog).map(({ line, column }) => `${line}:${column}`);
}

/** What a rule reports in a post. By default the post is the only one, and every file exists. */
export function findingsOf(rule: Rule, page: Page, blog: Partial<Blog> = {}) {
  const posts: readonly Post[] = [page.post];
  return rule.find(page, { posts, hasFile: () => true, ...blog });
}

/** The source of the post after `--fix` for one rule. */
export function fixedSource(rule: Rule, page: Page, blog: Partial<Blog> = {}): string {
  const edits = findingsOf(rule, page, blog).flatMap((finding) => finding.edits ?? []);
  return applyEdits(page.source, edits).text;
}
