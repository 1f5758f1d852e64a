import { isFootnote } from '../markdown/rehype/extract-text';
import type { RuleName } from '../messages/rules';
import type { Post } from '../posts/post';
import type { Problem } from '../posts/problem';
import { attribute } from './attribute';
import { hasFile } from './has-file';
import type { Page } from './page';
import type { Blog, Finding, Rule } from './rule';
import { BLOG_RULES, FILE_RULES } from './rules';
import { sourceOf } from './source-of-element';

/** A finding with the rule that found it, before it has words. */
export interface RuleFinding extends Finding {
  rule: RuleName;
  level: Problem['level'];
}

/** A link to another site, with its place in the file. */
interface OutsideLink {
  /** Absolute, `http:` or `https:`, as the author wrote it. */
  href: string;
  line: number;
  column: number;
}

/** What one file says, whatever other posts there are. Plain data: it is kept as JSON. */
export interface FileFacts {
  findings: RuleFinding[];
  outside: OutsideLink[];
  /** What the rules asked of the disk: whether each address is a file. */
  files: Record<string, boolean>;
}

/**
 * Holds one file against every rule that needs no other.
 *
 * @throws RangeError when the Markdown is nested too deeply to be read.
 */
export function fileFacts(page: Page): FileFacts {
  const files: Record<string, boolean> = {};
  const blog: Blog = {
    posts: [],
    hasFile: (address, post) => {
      files[address] ??= hasFile(address, post);
      return files[address];
    },
  };
  const findings = FILE_RULES.flatMap((rule) => findingsOf(rule, page, blog));
  return { findings, outside: outsideLinks(page), files };
}

/**
 * The facts of a post among the others: its file's, with what the rules find that need the other posts.
 *
 * @param facts of its file, where they are known.
 */
export function postFacts(
  page: Page,
  posts: readonly Post[],
  facts: FileFacts = fileFacts(page),
): FileFacts {
  const ofBlog = BLOG_RULES.flatMap((rule) => findingsOf(rule, page, { posts, hasFile }));
  return { ...facts, findings: [...facts.findings, ...ofBlog] };
}

function findingsOf(rule: Rule, page: Page, blog: Blog): RuleFinding[] {
  return rule
    .find(page, blog)
    .map((finding) => ({ ...finding, rule: rule.name, level: finding.level ?? rule.level }));
}

function outsideLinks(page: Page): OutsideLink[] {
  return page.elements.flatMap((element) => {
    const href = attribute(element, 'href');
    if (element.tagName !== 'a' || !/^https?:\/\//i.test(href) || !URL.canParse(href)) return [];
    const place = isFootnote(element) ? null : sourceOf(page, element);
    return place ? [{ href, line: place.line, column: place.column }] : [];
  });
}
