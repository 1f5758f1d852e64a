/** The kinds of callouts of Obsidian, by the alert that looks most like them. */
const ALERTS: Record<string, readonly string[]> = {
  note: [
    'note',
    'info',
    'todo',
    'abstract',
    'summary',
    'tldr',
    'question',
    'help',
    'faq',
    'example',
  ],
  tip: ['tip', 'hint', 'success', 'check', 'done'],
  important: ['important'],
  warning: ['warning', 'attention'],
  caution: ['caution', 'danger', 'error', 'bug', 'failure', 'fail', 'missing'],
};
const CALLOUT = /^([ \t]*(?:>[ \t]?)+)\[!([\w-]+)[^\]\n]*\]([+-]?)[ \t]*(.*)$/gm;

/**
 * Converts callouts to the alerts of GitHub. Their titles become a bold first paragraph.
 *
 * @param onLost called with each callout that is folded, or for which there is no alert.
 * @see https://help.obsidian.md/callouts
 */
export function callouts(text: string, onLost: (name: string) => void): string {
  return text.replace(CALLOUT, (_, marks: string, written: string, fold: string, title: string) => {
    const kind = written.toLowerCase();
    const [alert] = Object.entries(ALERTS).find(([, kinds]) => kinds.includes(kind)) ?? [];
    const isQuotation = kind === 'quote' || kind === 'cite';
    if (fold !== '' || (alert === undefined && !isQuotation)) onLost(`[!${written}]${fold}`);
    const marker = isQuotation ? [] : [`${marks}[!${(alert ?? 'note').toUpperCase()}]`];
    const end = marks.trimEnd();
    const lines = title === '' ? [] : [`${marks}**${title.trim()}**`, end];
    return [...marker, ...lines].join('\n') || end;
  });
}
