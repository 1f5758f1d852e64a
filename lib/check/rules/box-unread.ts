import { visit } from 'unist-util-visit';
import { readOpening } from '../../markdown/syntax/container-names';
import { markdown } from '../../messages/markdown';
import { findNotations, type Notation } from '../notation';
import type { Page } from '../page';
import type { Finding, Rule } from '../rule';

/** The kinds of GitHub alerts, each with the names of similar boxes in other systems. */
const KINDS: Readonly<Record<string, RegExp>> = {
  CAUTION: /^(?:alert|caution|danger|error|fail|failure|bug|missing)$/i,
  WARNING: /^(?:warn|warning|message|attention)$/i,
  IMPORTANT: /^(?:important|question|help|faq)$/i,
  TIP: /^(?:tip|hint|success|check|done)$/i,
};

/** Names of boxes that open with a click. */
const FOLDED = /^(?:details|collapse|spoiler|accordion)$/i;

function kindOf(name: string): string {
  return Object.entries(KINDS).find(([, names]) => names.test(name))?.[0] ?? 'NOTE';
}

/** The marker of the alert that is closest to a kind of box of another system. */
function alertOf(kind: string): string {
  return `[!${kindOf(kind)}]`;
}

function boxOf(name: string): string {
  return FOLDED.test(name) ? '<details><summary>…</summary> … </details>' : `> ${alertOf(name)}`;
}

/** The first line of a container that is read here and is closest to one of another system. */
function containerOf(colons: string, name: string, rest: string): string {
  if (/^code-group$/i.test(name)) return `${colons}code-group`;
  if (FOLDED.test(name)) return `${colons}details ${rest.trim() || '…'}`;
  const isNamed = /^(?:message|note)$/i.test(name);
  const kind = kindOf(isNamed ? rest.trim() : name);
  return `${colons}note ${kind === 'CAUTION' ? 'alert' : kind === 'WARNING' ? 'warn' : 'info'}`;
}

const NOTATIONS: readonly Notation[] = [
  {
    // Docusaurus, VitePress and others. Only the opening `:::` has a name, so a box is reported once.
    pattern: /(?<=^|\n) *(:{3,}) ?([A-Za-z][\w-]*)([^\n]*)/g,
    isMatch: ({ written }) => readOpening(written) === undefined,
    replacement: ({ match: [, colons = '', name = '', rest = ''] }) =>
      containerOf(colons, name, rest),
    isFixable: ({ match: [, , name = '', rest = ''] }) => FOLDED.test(name) || rest.trim() === '',
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
