import { expect } from 'vitest';
import { renderMarkdown } from '../../markdown/render';
import { BLOG_RULES, FILE_RULES } from '../rules';
import { pageOf } from './page';

/** Line of the file on which the body of a post from `pageOf` begins. */
const BODY_LINE = 5;

/** What comes of the HTML of a post. */
export interface Outcome {
  html: string;
  text: string;
  /** `rule line:column`, with `!` behind the place of an error; lines counted from the body's first. */
  findings: string[];
}

/** Renders some Markdown and holds it against every rule that looks at one file. */
export async function outcomeOf(source: string): Promise<Outcome> {
  const { html, text } = await renderMarkdown(source, { file: 'a.md', bodyLine: BODY_LINE });
  const page = pageOf(source);
  const blog = { posts: [page.post], hasFile: () => true };
  const findings = [...FILE_RULES, ...BLOG_RULES].flatMap((rule) =>
    rule.find(page, blog).map(({ level = rule.level, line, column }) => {
      const place = `${line - BODY_LINE + 1}:${column}`;
      return `${rule.name} ${place}${level === 'error' ? '!' : ''}`;
    }),
  );
  return { html: html.trim(), text, findings };
}

/**
 * Expects of some Markdown a part of its HTML and what the rules find in it, as of {@link Outcome}.
 *
 * @param html `''` where no text must be left.
 */
export async function expectOutcome(
  source: string,
  html: string,
  found: readonly string[],
): Promise<void> {
  const outcome = await outcomeOf(source);
  expect(outcome.findings).toEqual(found);
  if (html === '') expect(outcome.text).toBe('');
  else expect(outcome.html).toContain(html);
}
