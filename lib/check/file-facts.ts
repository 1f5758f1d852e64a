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

/** A finding with the name of its rule, before it is turned into a message. */
export interface RuleFinding extends Finding {
  rule: RuleName;
  level: Problem['level'];
}

/** A link with a scheme and host, with its position in the file. */
interface ExternalLink {
  /** An absolute `http:` or `https:` URL, as the author wrote it. */
  href: string;
  line: number;
  column: number;
}

/**
 * The findings and external links of one file, independent
 * of other posts. Plain data, because it is cached on disk.
 */
export interface FileFacts {
  findings: RuleFinding[];
  externalLinks: ExternalLink[];
  /** The results of `hasFile` by URL: the facts are valid only while these are true. */
  files: Record<string, boolean>;
}

/**
 * Applies the rules that need only one file, and collects its links to other sites.
 *
 * @throws RangeError when the Markdown is nested too deeply to be parsed.
 */
export function fileFacts(page: Page): FileFacts {
  const files: Record<string, boolean> = {};
  const blog: Blog = {
    posts: [],
    hasFile: (url, post) => {
      files[url] ??= hasFile(url, post);
      return files[url];
    },
  };
  const findings = FILE_RULES.flatMap((rule) => findingsOf(rule, page, blog));
  return { findings, externalLinks: externalLinks(page), files };
}

/**
 * The facts of a file, plus the findings of the rules that need the other posts.
 *
 * @param facts of the file; computed when they are not passed.
 * @throws RangeError when the Markdown is nested too deeply to be parsed.
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

function externalLinks(page: Page): ExternalLink[] {
  return page.elements.flatMap((element) => {
    const href = attribute(element, 'href');
    if (element.tagName !== 'a' || !/^https?:\/\//i.test(href) || !URL.canParse(href)) return [];
    const source = isFootnote(element) ? null : sourceOf(page, element);
    return source ? [{ href, line: source.line, column: source.column }] : [];
  });
}
