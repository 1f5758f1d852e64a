import { boxOpening } from '../markdown/containers';

/**
 * The attribute list of a box, on a line of its own: of Chirpy (`prompt-tip`), Minimal Mistakes
 * (`notice--info`), or Just the Docs (`note`).
 */
const NOTICE =
  /^[ \t]*\{:[ \t]*\.(?:prompt-|notice--)?(notice|note|info|tip|important|primary|success|warning|caution|danger)[ \t]*\}[ \t]*$/;
/** A heading, a table, HTML, an attribute list, or code in place of which there is a placeholder. */
const NO_BOX = /^[ \t]*(?:#|\||<|\{:|[\uE000-\uF8FF])/;
const ALERTS: Readonly<Record<string, string>> = {
  tip: 'TIP',
  success: 'TIP',
  important: 'IMPORTANT',
  warning: 'WARNING',
  caution: 'CAUTION',
  danger: 'CAUTION',
};

/**
 * Converts paragraphs and quotations that an attribute list of kramdown makes a box to the boxes of
 * this blog. The list is on the line below the block, or on the line above it.
 */
export function translateNotices(text: string): string {
  const lines = text.split('\n');
  for (let at = lines.length - 1; at >= 0; at--) {
    const [, name] = NOTICE.exec(lines[at] ?? '') ?? [];
    if (name === undefined) continue;
    const isBlank = (index: number) => (lines[index] ?? '').trim() === '';
    let [start, end] = [at, at];
    if (isBlank(at - 1)) while (!isBlank(end + 1)) end++;
    else while (!isBlank(start - 1)) start--;
    const block = lines.slice(start, end + 1).filter((line) => line !== lines[at]);
    const box = boxOf(name, block);
    if (box !== undefined) lines.splice(start, end - start + 1, ...box);
    at = Math.min(at, start);
  }
  return lines.join('\n');
}

function boxOf(name: string, block: readonly string[]): string[] | undefined {
  if (block.length === 0 || block.some((line) => NO_BOX.test(line))) return undefined;
  if (block.every((line) => /^ {0,3}>/.test(line))) {
    return [`> [!${ALERTS[name] ?? 'NOTE'}]`, ...block];
  }
  const opening = boxOpening(name === 'notice' ? 'note' : name, '');
  return opening === undefined ? undefined : [opening, ...block, ':::'];
}
