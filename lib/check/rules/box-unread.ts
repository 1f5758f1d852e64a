import { visit } from 'unist-util-visit';
import { markdown } from '../../messages/markdown';
import { findNotations, type Notation } from '../notation';
import type { Page } from '../page';
import type { Finding, Rule } from '../rule';

/** The kinds of GitHub alerts, each with the names of similar boxes in other systems. */
const KINDS: Readonly<Record<string, RegExp>> = {
  CAUTION: /^(?:alert|danger|error|fail|failure|bug|missing)$/i,
  WARNING: /^(?:warn|warning|message|attention)$/i,
  IMPORTANT: /^(?:important|question|help|faq)$/i,
  TIP: /^(?:tip|hint|success|check|done)$/i,
};

/** The marker of the alert that is closest to a kind of box of another system. */
function alertOf(kind: string): string {
  const entry = Object.entries(KINDS).find(([, names]) => names.test(kind));
  return `[!${entry?.[0] ?? 'NOTE'}]`;
}

function boxOf(name: string, kind = ''): string {
  if (/^(?:details|collapse|spoiler)$/i.test(name))
    return '<details><summary>…</summary> … </details>';
  return `> ${alertOf(kind === '' || name !== 'note' ? name : kind)}`;
}

const NOTATIONS: readonly Notation[] = [
  {
    // Zenn, Qiita, Docusaurus and VitePress. Only the opening `:::` has a name, so a box is reported once.
    pattern: /(?<=^|\n) *:{3,} ?([A-Za-z][\w-]*)(?:[ \t]+(\w+))?[^\n]*/g,
    replacement: ({ match: [, name = '', kind] }) => boxOf(name, kind),
  },
  // Leaf directives (`::name[…]`) of remark-directive.
  { pattern: /(?<=^|\n) *::[A-Za-z][\w-]*[[{][^\n]*/g },
  {
    // MkDocs.
    pattern: /(?<=^|\n) *(?:!!!|\?\?\?\+?) +([A-Za-z]\w*)[^\n]*/g,
    replacement: ({ match: [, name = ''] }) => boxOf(name),
  },
];

/** Boxes of other systems, and alerts of kinds that GitHub does not have. */
export const boxUnread: Rule = {
  name: 'boxUnread',
  level: 'warning',
  find: (page) => [...findNotations(page, NOTATIONS), ...unknownAlerts(page)],
};

/** Callouts of Obsidian that are no GitHub alerts: `> [!info]`, `> [!note] words`, `> [!note]-`. */
function unknownAlerts({ mdast, post, positionOf, sourceOffset }: Page): Finding[] {
  const findings: Finding[] = [];
  visit(mdast, 'blockquote', ({ children: [opening] }) => {
    const start = opening?.position?.start.offset;
    if (opening?.type !== 'paragraph' || start === undefined) return;
    const [line = ''] = post.body.slice(start, opening.position?.end.offset).split('\n');
    const [value = '', kind = '', rest = ''] = /^\[!([\w-]+)\](.*)$/.exec(line) ?? [];
    const isKnown = Object.hasOwn(markdown.ja.alerts, kind.toLowerCase());
    if (kind === '' || (isKnown && rest.trim() === '')) return;
    const mark = `[!${kind}]`;
    const alert = isKnown ? `[!${kind.toUpperCase()}]` : alertOf(kind);
    const edit = { start: sourceOffset(start), old: mark, text: alert };
    const edits = rest.trim() === '' ? [edit] : [];
    findings.push({ ...positionOf(start), value: `> ${value}`, other: `> ${alert}`, edits });
  });
  return findings;
}
