import { attributeOf, type Element, type Node } from '../../support/parse5-tree';

/** An embed in the HTML of an author, which loads something from another site. */
export interface WrittenEmbed {
  /** `iframe`, `script`, `quotation` or `plug-in`, and the name of the service. */
  kind: string;
  /** Its URL as written, for the report. */
  source: string;
  /** What the built page must contain: the id of a product or a video, or a part of a URL. */
  identifier: string;
}

const SERVICES: readonly (readonly [RegExp, string])[] = [
  [/amazon/, 'Amazon'],
  [/twitter|\/\/x\.com/, 'X'],
  [/speakerdeck/, 'Speaker Deck'],
  [/slideshare/, 'SlideShare'],
  [/gist\.github/, 'Gist'],
  [/youtu/, 'YouTube'],
  [/vimeo/, 'Vimeo'],
  [/nicovideo/, 'niconico'],
  [/instagr/, 'Instagram'],
  [/hatena/, 'Hatena'],
  [/google/, 'Google'],
  [/docswell/, 'Docswell'],
  [/spotify/, 'Spotify'],
  [/soundcloud/, 'SoundCloud'],
  [/codepen/, 'CodePen'],
  [/ustream/, 'Ustream'],
  [/flickr/, 'Flickr'],
];

/**
 * Scripts that only style an element beside them. The page must contain an equivalent of that
 * element, but none of the script.
 */
const STYLING_SCRIPTS =
  /platform\.(?:twitter|instagram)\.com|instagram\.com\/embed|b\.st-hatena\.com|embedr\.flickr\.com|codepen\.io/;

/** Returns the embeds below a node. This is written independently of the code under test. */
export function embedsIn(node: Node): WrittenEmbed[] {
  const own = 'tagName' in node ? embedAt(node) : [];
  if (!('childNodes' in node)) return own;
  return [...own, ...node.childNodes.flatMap(embedsIn)];
}

function embedAt(element: Element): WrittenEmbed[] {
  const value = (name: string) => attributeOf(element, name) ?? '';
  const source = value('src') || value('data') || value('value');
  switch (element.tagName) {
    case 'iframe':
      return source
        ? [{ kind: `iframe ${serviceOf(source)}`, source, identifier: identifierOf(source) }]
        : [];
    case 'script': {
      const identifier = STYLING_SCRIPTS.test(source)
        ? ''
        : value('data-id') || identifierOf(source);
      return source ? [{ kind: `script ${serviceOf(source)}`, source, identifier }] : [];
    }
    case 'embed':
    case 'object':
      return source
        ? [{ kind: `plug-in ${serviceOf(source)}`, source, identifier: identifierOf(source) }]
        : [];
    case 'blockquote': {
      if (!/twitter-|instagram-media/.test(value('class'))) return [];
      const links = linksIn(element).filter((href) =>
        /\/status(?:es)?\/|instagram\.com\/p\//.test(href),
      );
      const last = links.at(-1) ?? '';
      return [
        {
          kind: `quotation ${serviceOf(value('class'))}`,
          source: last,
          identifier: identifierOf(last),
        },
      ];
    }
    default:
      return [];
  }
}

function serviceOf(text: string): string {
  return SERVICES.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
}

/** Returns the part of a URL that identifies the embedded thing, such as the id of a video. */
function identifierOf(url: string): string {
  const absolute = url.trim().replace(/^\/\//, 'https://');
  if (!URL.canParse(absolute)) return '';
  const { searchParams, pathname, hostname } = new URL(absolute);
  for (const name of ['asins', 'ASIN', 'asin', 'url', 'clip_id', 'pb', 'q']) {
    const value = searchParams.get(name);
    if (value) return value;
  }
  const [, id] = /\/(?:thumb_watch|thumb|watch)\/(\w+)/.exec(pathname) ?? [];
  const end = pathname.split('/').filter(Boolean).at(-1);
  return id ?? end?.replace(/\.js$/, '').split('&')[0] ?? hostname;
}

function linksIn(node: Node): string[] {
  if ('tagName' in node && node.tagName === 'a') {
    return [attributeOf(node, 'href') ?? ''];
  }
  return 'childNodes' in node ? node.childNodes.flatMap(linksIn) : [];
}

/** Returns in which form an article of the built site contains an embed; `undefined` if it does not. */
export function formOf({ kind, identifier }: WrittenEmbed, article: Node): string | undefined {
  const forms = { box: '', quotation: '', code: '', link: '' };
  const walk = (node: Node, form: keyof typeof forms): void => {
    let currentForm = form;
    if ('tagName' in node) {
      const value = (name: string) => attributeOf(node, name) ?? '';
      if (node.tagName === 'blockquote') currentForm = 'quotation';
      if (/\bcode\b/.test(value('class')) && node.tagName === 'figure') forms.code = 'code';
      if (value('data-frame')) forms.box += ` ${value('data-frame')}`;
      if (node.tagName === 'a' || node.tagName === 'img') {
        forms[currentForm] += ` ${value('href')} ${value('src')}`;
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, currentForm);
  };
  walk(article, 'link');
  if (kind.includes('Gist') && forms.code && forms.link.includes(identifier)) return 'code';
  return (['quotation', 'box', 'link'] as const).find((form) => {
    const text = forms[form];
    return (
      text.trim() !== '' &&
      (text.includes(identifier) || text.includes(encodeURIComponent(identifier)))
    );
  });
}

/**
 * Returns a table with, for each kind of embed, how many were written, how many are shown, and in which
 * form.
 */
export function tableOf(embeds: readonly { kind: string; form: string | undefined }[]): string {
  const rows = new Map<string, { written: number; shown: number; forms: Map<string, number> }>();
  for (const { kind, form } of embeds) {
    const row = rows.get(kind) ?? { written: 0, shown: 0, forms: new Map() };
    row.written++;
    if (form) {
      row.shown++;
      row.forms.set(form, (row.forms.get(form) ?? 0) + 1);
    }
    rows.set(kind, row);
  }
  const line = (...cells: string[]) =>
    `${cells[0]?.padEnd(26)}${cells[1]?.padStart(7)}${cells[2]?.padStart(7)}  ${cells[3] ?? ''}`;
  return [
    line('kind', 'written', 'shown', 'as'),
    ...[...rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, { written, shown, forms }]) =>
        line(
          kind,
          `${written}`,
          `${shown}`,
          [...forms].map(([form, count]) => `${form} ${count}`).join(', '),
        ),
      ),
  ].join('\n');
}
