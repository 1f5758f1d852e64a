import { expect } from 'vitest';
import { renderMarkdown } from '../../markdown/render';
import { BLOG_RULES, FILE_RULES } from '../rules';
import { pageOf } from './page';

/** The line of the file on which the body of a post from `pageOf` begins. */
const BODY_LINE = 5;

/** The result of rendering and checking a post. */
export interface Outcome {
  html: string;
  text: string;
  /** `rule line:column`, with `!` at the end for an error; line 1 is the first line of the body. */
  findings: string[];
}

/** Renders Markdown and applies every rule to it. */
export async function outcomeOf(source: string): Promise<Outcome> {
  const { html, text } = await renderMarkdown(source, { file: 'a.md', bodyLine: BODY_LINE });
  const page = pageOf(source);
  const blog = { posts: [page.post], hasFile: () => true };
  const findings = [...FILE_RULES, ...BLOG_RULES].flatMap((rule) =>
    rule.find(page, blog).map(({ level = rule.level, line, column }) => {
      const position = `${line - BODY_LINE + 1}:${column}`;
      return `${rule.name} ${position}${level === 'error' ? '!' : ''}`;
    }),
  );
  return { html: html.trim(), text, findings };
}

/**
 * Expects that the HTML of some Markdown contains a text, and
 * that the rules report the findings (see {@link Outcome}).
 *
 * @param html `''` expects that the page contains no text.
 */
export async function expectOutcome(
  source: string,
  html: string,
  findings: readonly string[],
): Promise<void> {
  const outcome = await outcomeOf(source);
  expect(outcome.findings).toEqual(findings);
  if (html === '') expect(outcome.text).toBe('');
  else expect(outcome.html).toContain(html);
}
