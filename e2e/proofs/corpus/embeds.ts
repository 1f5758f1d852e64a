import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What an author's HTML takes from another site. */
export interface WrittenEmbed {
  /** `iframe`, `script`, `quotation` or `plug-in`, and the service. */
  kind: string;
  /** As written, for the report. */
  source: string;
  /** What must be found again in the page: the number of a product, the id of a film, an address. */
  mark: string;
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

/** Scripts that only dress a quotation, a link or a picture beside them: those must be in the page. */
const DRESSING =
  /platform\.(?:twitter|instagram)\.com|instagram\.com\/embed|b\.st-hatena\.com|embedr\.flickr\.com|codepen\.io/;

/** Everything below a node that another site would fill; written here by hand, not by the pipeline. */
export function embedsIn(node: Node): WrittenEmbed[] {
  const own = 'tagName' in node ? embedAt(node) : [];
  if (!('childNodes' in node)) return own;
  return [...own, ...node.childNodes.flatMap(embedsIn)];
}

function embedAt(element: Element): WrittenEmbed[] {
  const value = (name: string) => element.attrs.find((it) => it.name === name)?.value ?? '';
  const source = value('src') || value('data') || value('value');
  switch (element.tagName) {
    case 'iframe':
      return source ? [{ kind: `iframe ${serviceOf(source)}`, source, mark: markOf(source) }] : [];
    case 'script': {
      const mark = DRESSING.test(source) ? '' : value('data-id') || markOf(source);
      return source ? [{ kind: `script ${serviceOf(source)}`, source, mark }] : [];
    }
    case 'embed':
    case 'object':
      return source ? [{ kind: `plug-in ${serviceOf(source)}`, source, mark: markOf(source) }] : [];
    case 'blockquote': {
      if (!/twitter-|instagram-media/.test(value('class'))) return [];
      const links = linksIn(element).filter((href) =>
        /\/status(?:es)?\/|instagram\.com\/p\//.test(href),
      );
      const last = links.at(-1) ?? '';
      return [{ kind: `quotation ${serviceOf(value('class'))}`, source: last, mark: markOf(last) }];
    }
    default:
      return [];
  }
}

function serviceOf(text: string): string {
  return SERVICES.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
}

/** The part of an address by which one thing is told from another. */
function markOf(address: string): string {
  const absolute = address.trim().replace(/^\/\//, 'https://');
  if (!URL.canParse(absolute)) return '';
  const { searchParams, pathname, hostname } = new URL(absolute);
  for (const name of ['asins', 'ASIN', 'asin', 'url', 'clip_id', 'pb', 'q']) {
    const found = searchParams.get(name);
    if (found) return found;
  }
  const [, id] = /\/(?:thumb_watch|thumb|watch)\/(\w+)/.exec(pathname) ?? [];
  const end = pathname.split('/').filter(Boolean).at(-1);
  return id ?? end?.replace(/\.js$/, '').split('&')[0] ?? hostname;
}

function linksIn(node: Node): string[] {
  if ('tagName' in node && node.tagName === 'a') {
    return [node.attrs.find(({ name }) => name === 'href')?.value ?? ''];
  }
  return 'childNodes' in node ? node.childNodes.flatMap(linksIn) : [];
}

/** How one of them is shown in a page: as which form its mark is found, or `undefined` when nowhere. */
export function formOf({ kind, mark }: WrittenEmbed, article: Node): string | undefined {
  const forms = { box: '', quotation: '', code: '', link: '' };
  const walk = (node: Node, form: keyof typeof forms): void => {
    let inside = form;
    if ('tagName' in node) {
      const value = (name: string) => node.attrs.find((it) => it.name === name)?.value ?? '';
      if (node.tagName === 'blockquote') inside = 'quotation';
      if (/\bcode\b/.test(value('class')) && node.tagName === 'figure') forms.code = 'code';
      if (value('data-frame')) forms.box += ` ${value('data-frame')}`;
      if (node.tagName === 'a' || node.tagName === 'img') {
        forms[inside] += ` ${value('href')} ${value('src')}`;
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, inside);
  };
  walk(article, 'link');
  if (kind.includes('Gist') && forms.code && forms.link.includes(mark)) return 'code';
  return (['quotation', 'box', 'link'] as const).find((form) => {
    const text = forms[form];
    return text.trim() !== '' && (text.includes(mark) || text.includes(encodeURIComponent(mark)));
  });
}

/** A table of kinds: how many were found, how many are shown, and as what. */
export function tableOf(seen: readonly { kind: string; form: string | undefined }[]): string {
  const rows = new Map<string, { found: number; shown: number; forms: Map<string, number> }>();
  for (const { kind, form } of seen) {
    const row = rows.get(kind) ?? { found: 0, shown: 0, forms: new Map() };
    row.found++;
    if (form) {
      row.shown++;
      row.forms.set(form, (row.forms.get(form) ?? 0) + 1);
    }
    rows.set(kind, row);
  }
  const line = (...cells: string[]) =>
    `${cells[0]?.padEnd(26)}${cells[1]?.padStart(7)}${cells[2]?.padStart(7)}  ${cells[3] ?? ''}`;
  return [
    line('kind', 'found', 'shown', 'as'),
    ...[...rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, { found, shown, forms }]) =>
        line(
          kind,
          `${found}`,
          `${shown}`,
          [...forms].map(([form, count]) => `${form} ${count}`).join(', '),
        ),
      ),
  ].join('\n');
}
