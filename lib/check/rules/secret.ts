import { visit } from 'unist-util-visit';
import type { Rule } from '../rule';

/** What the issuers of keys and tokens document of their form. */
const FORMS: readonly { kind: string; form: RegExp }[] = [
  { kind: 'AWS access key', form: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])/g },
  { kind: 'GitHub token', form: /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36,251}(?![A-Za-z0-9])/g },
  { kind: 'GitHub token', form: /(?<![A-Za-z0-9])github_pat_\w{70,90}(?!\w)/g },
  { kind: 'GitLab token', form: /(?<![A-Za-z0-9])glpat-[\w-]{20,}/g },
  { kind: 'Slack token', form: /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{20,}/g },
  { kind: 'Slack webhook', form: /hooks\.slack\.com\/services\/T\w{8,}\/B\w{8,}\/\w{20,}/g },
  { kind: 'Google API key', form: /(?<![A-Za-z0-9])AIza[\w-]{35}(?![\w-])/g },
  { kind: 'Stripe key', form: /(?<![A-Za-z0-9])[rs]k_live_[A-Za-z0-9]{20,}/g },
  { kind: 'npm token', form: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g },
  { kind: 'Anthropic API key', form: /(?<![A-Za-z0-9])sk-ant-[\w-]{32,}/g },
  { kind: 'OpenAI API key', form: /(?<![A-Za-z0-9])sk-(?:proj-)?[A-Za-z0-9]{32,}/g },
  {
    kind: 'private key',
    form: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY(?: BLOCK)?-----\s+(?:[\w-]+:.*\s+)*[A-Za-z0-9+/=]{40,}/g,
  },
];

/**
 * A key or token of a known form anywhere in the file. In code, where examples stand, it is a
 * warning; of what is found only the beginning is ever printed.
 */
export const secret: Rule = {
  name: 'secret',
  level: 'error',
  find: ({ source, mdast, sourceOffset }) => {
    const code: [start: number, end: number][] = [];
    visit(mdast, ({ type, position }) => {
      const [start, end] = [position?.start.offset, position?.end.offset];
      if ((type === 'code' || type === 'inlineCode') && start !== undefined && end !== undefined)
        code.push([sourceOffset(start), sourceOffset(end)]);
    });
    return FORMS.flatMap(({ kind, form }) =>
      [...source.matchAll(form)].flatMap((match) => {
        const [text] = match;
        if (isPlaceholder(text)) return [];
        const before = source.slice(0, match.index);
        const inCode = code.some(([start, end]) => match.index >= start && match.index < end);
        return [
          {
            level: inCode ? ('warning' as const) : undefined,
            line: before.split('\n').length,
            column: match.index - before.lastIndexOf('\n'),
            value: `${text.slice(0, 8)}…`,
            other: kind,
          },
        ];
      }),
    );
  },
};

/** Whether a text stands for a secret in an example: it says so, or nobody drew it at random. */
function isPlaceholder(text: string): boolean {
  const drawn = text.replace(/^-----[\s\S]*?-----/, '');
  const tail = drawn.slice(-20).toLowerCase();
  return (
    /example|sample|dummy|placeholder|your|xxxx|abcdef|123456|(.)\1{4}/i.test(drawn) ||
    new Set(tail).size < 8
  );
}
