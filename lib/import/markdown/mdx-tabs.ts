import { linesInCode } from './fenced-code';
import { type JsxTag, literalText, readJsxTag, tagAlone } from './jsx-tag';

/** Components of tabs, by the names of Docusaurus, Starlight, Nextra and Fumadocs. */
const TABS = /^(?:Tabs|TabGroup|CodeTabs)$/;
const TAB = /^(?:TabItem|Tab|TabPanel|Tabs\.Tab|TabsContent)$/;

/** A tab: its label, and the lines in it. */
interface Tab {
  label: string;
  lines: string[];
}

/**
 * Converts tabs whose tags begin lines: to a code group of this blog if each of them has one block of code
 * and nothing else, or else to its parts one after another, each below its label.
 *
 * @param onTranslated called with each tag.
 */
export function translateTabs(text: string, onTranslated: (tag: string) => void): string {
  if (!text.includes('<Tab') && !text.includes('<CodeTabs')) return text;
  const lines = withTagsAlone(text.split('\n'));
  const isInCode = linesInCode(lines);
  const result: string[] = [];
  let isChanged = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const tag = isInCode[at] ? undefined : tagAlone(line);
    const end =
      tag && !tag.isClosing && TABS.test(tag.name) ? closing(lines, isInCode, at, tag) : -1;
    const tabs = tag && end > 0 ? tabsIn(lines.slice(at + 1, end), tag) : undefined;
    if (!tabs) {
      result.push(line);
      continue;
    }
    isChanged = true;
    onTranslated(`<${tag?.name}>`);
    const inside = tabs.map((tab) => ({
      ...tab,
      lines: translateTabs(tab.lines.join('\n'), onTranslated).split('\n'),
    }));
    result.push('', ...(codeGroup(inside) ?? inside.flatMap(labelled)), '');
    at = end;
  }
  return isChanged ? result.join('\n') : text;
}

/** Puts each tag of tabs on a line of its own in the lines that begin with one: `<Tab label="a">words</Tab>`. */
function withTagsAlone(lines: readonly string[]): string[] {
  const isInCode = linesInCode(lines);
  return lines.flatMap((line, index) => {
    const indent = /^\s*/.exec(line)?.[0] ?? '';
    if (isInCode[index] || !line.startsWith('<', indent.length) || tagAlone(line)) return line;
    const parts: string[] = [];
    let from = indent.length;
    for (let at = from; at >= 0; at = line.indexOf('<', at + 1)) {
      const tag = readJsxTag(line, at);
      const isOfTabs = tag && (TABS.test(tag.name) || TAB.test(tag.name));
      if (!isOfTabs && from === indent.length) return line;
      if (!isOfTabs) continue;
      parts.push(line.slice(from, at), line.slice(at, tag.end));
      from = tag.end;
    }
    parts.push(line.slice(from));
    return parts.filter((part) => part.trim() !== '').map((part) => indent + part.trim());
  });
}

/** Returns the tabs; `undefined` if there is anything else between the tags, or a tab has no label. */
function tabsIn(lines: readonly string[], { attributes }: JsxTag): Tab[] | undefined {
  const isInCode = linesInCode(lines);
  const names = [...(attributes.get('items') ?? '').matchAll(/(["'`])(.*?)\1/g)].map(
    ([, , name]) => name,
  );
  const tabs: Tab[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]?.trim() === '') continue;
    const tag = tagAlone(lines[at] ?? '');
    const end = tag && TAB.test(tag.name) ? closing(lines, isInCode, at, tag) : -1;
    if (!tag || end < 0) return undefined;
    const label = ['label', 'title', 'value', 'name']
      .map((key) => literalText(tag.attributes.get(key)))
      .find(Boolean);
    const shown = label ?? names[tabs.length];
    if (shown === undefined) return undefined;
    tabs.push({ label: shown, lines: dedented(lines.slice(at + 1, end)) });
    at = end;
  }
  return tabs.length > 0 ? tabs : undefined;
}

function codeGroup(tabs: readonly Tab[]): string[] | undefined {
  const blocks = tabs.map(({ label, lines }) => {
    const [, fence = '', language = '', rest = ''] =
      /^(`{3,}|~{3,})([^\s`]*)([^`]*)$/.exec(lines[0] ?? '') ?? [];
    const isCode = fence !== '' && linesInCode(lines).every(Boolean) && lines.at(-1) === fence;
    const name = label.replace(/[[\]`]/g, '');
    return isCode ? [`${fence}${language || 'text'} [${name}]${rest}`, ...lines.slice(1), ''] : [];
  });
  if (blocks.some((block) => block.length === 0)) return undefined;
  return [':::code-group', ...blocks.flat().slice(0, -1), ':::'];
}

function labelled({ label, lines }: Tab): string[] {
  return [`**${label.replaceAll('*', '\\*')}**`, '', ...lines, ''];
}

/** Returns the line with the tag that closes one; -1 for none. */
function closing(
  lines: readonly string[],
  isInCode: readonly boolean[],
  start: number,
  { name, isSelfClosing }: JsxTag,
): number {
  if (isSelfClosing) return -1;
  let depth = 0;
  for (let at = start; at < lines.length; at++) {
    const tag = isInCode[at] ? undefined : tagAlone(lines[at] ?? '');
    if (tag?.name !== name || tag.isSelfClosing) continue;
    depth += tag.isClosing ? -1 : 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Returns the lines without empty ones around them, and without the indentation that all have. */
function dedented(lines: readonly string[]): string[] {
  const text = lines.join('\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  const indents = text.match(/^[ \t]*(?=\S)/gm)?.map((indent) => indent.length) ?? [];
  return text.split('\n').map((line) => line.slice(Math.min(...indents, line.length)));
}
