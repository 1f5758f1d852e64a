import { readOpening } from '../../markdown/syntax/container-names';
import type { ImportedPost } from '../imported-post';
import { noteUntranslated } from '../note-untranslated';
import { admonitionsAsContainers } from './admonitions';
import { callouts } from './callouts';
import { leafDirectives } from './leaf-directives';
import { aroundCode } from './outside-code';

/** The boxes of this blog (docs/notation.md) for the names that plugins use. */
const BOXES: Readonly<Record<string, readonly string[]>> = {
  'note info':
    'info note tip hint success important abstract summary todo question example quote seealso primary'.split(
      ' ',
    ),
  'note warn': 'warning warn caution attention'.split(' '),
  'note alert': 'danger error alert fail failure missing bug'.split(' '),
  details: 'details spoiler collapse collapsible folding fold expand accordion toggle'.split(' '),
};

const OPENING =
  /^([ \t>]*)(:{3,})[ \t]*([a-z][\w-]*)?(?:\[([^\]\n]*)\])?[ \t]*(?:\{([^{}\n]*)\})?[ \t]*(.*?)[ \t:]*$/i;
/** The title in the attributes of a directive: `:::tip{title="…"}`. */
const TITLE = /(?:^|\s)(?:title|label|summary)=(?:"([^"]*)"|'([^']*)')/;

/** The first line of a container of a plugin. */
interface Opened {
  line: number;
  /** What the line becomes; `undefined` when this blog can read it. */
  lines: string[] | undefined;
  tag: string;
  isLost: boolean;
}

/**
 * Returns the first line of the box that this blog shows for a box of another system; `undefined`
 * for an unknown name.
 */
export function boxOpening(name: string, title: string, colons = ':::'): string | undefined {
  const [box] = Object.entries(BOXES).find(([, names]) => names.includes(name.toLowerCase())) ?? [];
  if (box === undefined) return undefined;
  if (box === 'details') return `${colons}details${title && ` ${title}`}`;
  // The boxes of this blog have no titles of their own.
  return `${colons}${box}${title && `\n**${title.replace(/\*\*(.+?)\*\*/g, '$1').replaceAll('*', '\\*')}**\n`}`;
}

/** Returns the colons of a box around a text: one more than those of the boxes in it. */
export function colonsAround(text: string): string {
  const longest = Math.max(2, ...(text.match(/^:{3,}/gm) ?? []).map((run) => run.length));
  return ':'.repeat(longest + 1);
}

/**
 * Converts the containers of plugins, such as `:::info` … `:::` of markdown-it-container and
 * VitePress, admonitions (`!!! note`) and callouts (`> [!faq] Title`), to the boxes of this blog. Of a container with an unknown name the text stays. One
 * without a closing line stays as written, and is reported.
 */
export function translateContainers(text: string, post: Pick<ImportedPost, 'notes'>): string {
  if (!/^[ \t>]*(?::{2}|!{3}|\?{3}|\[!)/m.test(text)) return text;
  const { notes } = post;
  const onLost = noteUntranslated(post);
  return aroundCode(text, (masked) => {
    // Hugo, Obsidian and plugins of others show titles and kinds that alerts of GitHub do not have.
    const alerts = leafDirectives(callouts(masked, onLost), onLost);
    const lines: (string | undefined)[] = admonitionsAsContainers(alerts).split('\n');
    const open: Opened[] = [];
    for (const [index, line = ''] of lines.entries()) {
      if (/^[ \t>]*:{3,}[ \t]*$/.test(line)) {
        const closed = open.pop();
        if (!closed?.lines) continue;
        lines[closed.line] = closed.lines.length === 0 ? undefined : closed.lines.join('\n');
        if (closed.isLost) lines[index] = undefined;
        notes.push(
          closed.isLost
            ? { level: 'lost', name: 'untranslated', value: closed.tag }
            : { level: 'changed', name: 'translated', value: closed.tag },
        );
      } else {
        const opened = openingOf(line, index);
        if (opened) open.push(opened);
      }
    }
    for (const { lines: made, tag } of open) {
      const isNoted = notes.some(({ name, value }) => name === 'untranslated' && value === tag);
      if (made && made.length > 0 && !isNoted) onLost(tag);
    }
    return lines.filter((line) => line !== undefined).join('\n');
  });
}

function openingOf(line: string, at: number): Opened | undefined {
  const [, indent = '', colons = '', name = '', label = '', attributes = '', words = ''] =
    OPENING.exec(line) ?? [];
  if (colons === '') return undefined;
  const tag = `:::${name}`;
  if (readOpening(line.slice(indent.length)))
    return { line: at, lines: undefined, tag, isLost: false };
  const [, quoted, single] = TITLE.exec(attributes) ?? [];
  const text = words.replace(/[ \t]*\{[ \t]*[.#\w][^{}]*\}$/, '');
  const title = (label || text || quoted || single || '').trim();
  const box = boxOpening(name, title, colons);
  const made = box?.split('\n') ?? (title === '' ? [] : [title, '']);
  const lines = made.map((each) => (each === '' ? indent.trimEnd() : indent + each));
  const isLost = box === undefined;
  // What a directive shows may be in its attributes: `:::figure{src="a.png"}`.
  const whole = isLost && attributes ? `${tag}{${attributes}}` : tag;
  return { line: at, lines, tag: whole, isLost };
}
