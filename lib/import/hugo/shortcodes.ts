import type { Entry, LinkTo } from '../entry';
import { fenced } from '../fenced';

interface Given {
  /** Words without a name, in order. */
  words: string[];
  named: Record<string, string>;
}

// `{{< name >}}` and `{{% name %}}`, with their end where they have one (https://gohugo.io/content-management/shortcodes/).
const SHORTCODE =
  /\{\{(?<kind>[<%])\/\*(?<escaped>[\s\S]*?)\*\/[>%]\}\}|\{\{(?<sign>[<%])\s*(?<block>[\w/-]+)(?<given>(?:\s[^{}]*?)?)\s*[>%]\}\}(?<inner>[\s\S]*?)\{\{\k<sign>\s*\/\s*\k<block>\s*[>%]\}\}|\{\{[<%]\s*(?<alone>[\w/-]+)(?<words>(?:\s[^{}]*?)?)\s*\/?[>%]\}\}/g;

/** The shortcodes of a body as Markdown; Hugo reads them in code too. Unknown ones are noted, their words stay. */
export function translateShortcodes(
  entry: Entry,
  body: string,
  context: { linkTo: LinkTo; param: (name: string) => string | undefined },
): string {
  return body.replace(SHORTCODE, (whole, ...rest) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const { kind, escaped, block, given = '', inner = '', alone, words = '' } = groups;
    if (escaped !== undefined) return `{{${kind}${escaped}${kind === '<' ? '>' : '%'}}}`;
    const name = block ?? alone ?? '';
    const made =
      block === undefined
        ? oneShortcode(name, givenIn(words), context)
        : name === 'highlight'
          ? fenced(inner.replace(/^\n|\n$/g, ''), givenIn(given).words[0] ?? '')
          : undefined;
    if (made !== undefined) {
      entry.notes.push({ level: 'changed', name: 'translated', value: name });
      return made;
    }
    entry.notes.push({ level: 'lost', name: 'untranslated', value: `{{< ${name} >}}` });
    return block === undefined ? whole : translateShortcodes(entry, inner.trim(), context);
  });
}

function oneShortcode(
  name: string,
  { words, named }: Given,
  { linkTo, param }: { linkTo: LinkTo; param: (name: string) => string | undefined },
): string | undefined {
  const [first = named.id ?? '', second] = words;
  switch (name) {
    case 'ref':
    case 'relref':
      return linkTo(named.path ?? first);
    case 'param':
      return param(first);
    case 'figure':
      return figure(named);
    case 'youtube':
      return first && `\n\nhttps://www.youtube.com/watch?v=${first}\n\n`;
    case 'vimeo':
      return first && `\n\nhttps://vimeo.com/${first}\n\n`;
    case 'gist':
      return (
        second && `\n\n<script src="https://gist.github.com/${first}/${second}.js"></script>\n\n`
      );
    case 'tweet':
    case 'twitter':
    case 'x':
      return `\n\nhttps://twitter.com/${named.user ?? (second ? first : 'i')}/status/${second ?? first}\n\n`;
    case 'instagram':
      return first && `\n\nhttps://www.instagram.com/p/${first}/\n\n`;
    default:
      return undefined;
  }
}

function figure({ src, alt, title, caption, attr, attrlink, link }: Record<string, string>) {
  if (!src) return undefined;
  const address = /[\s()<>]/.test(src) ? `<${src}>` : src;
  const picture = `![${(alt ?? title ?? '').replace(/[[\]]/g, '\\$&')}](${address})`;
  const by = attr && (attrlink ? `[${attr}](${attrlink})` : attr);
  const below = [title && `**${title}**`, caption, by].filter(Boolean).join(' ');
  return `${link ? `[${picture}](${link})` : picture}${below === '' ? '' : `\n\n${below}`}`;
}

function givenIn(text: string): Given {
  const given: Given = { words: [], named: {} };
  for (const [, name, double, ticks, bare] of text.matchAll(
    /(?:([\w-]+)=)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`]+))/g,
  )) {
    const value = double?.replace(/\\(.)/g, '$1') ?? ticks ?? bare ?? '';
    if (name === undefined) given.words.push(value);
    else given.named[name] = value;
  }
  return given;
}
