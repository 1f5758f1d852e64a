import { assetText } from '../build-output/assets';

/** A style sheet of `app/_styles` that stands in the pages which need it. */
export interface StyleSheet {
  /** Name of its file, without `.css`. */
  name: string;
  /** What a page that needs it holds: an element, a class or an attribute; without it, every page does. */
  calledBy?: RegExp;
}

/**
 * The style sheets in the order in which they stand in a page. A page is searched as text: what is
 * found without need costs bytes, what is missed costs a rule, and e2e/style-sheets.spec.ts looks
 * for every rule of the sheets a page was spared.
 */
export const STYLE_SHEETS: readonly StyleSheet[] = [
  { name: 'site' },
  { name: 'lists', calledBy: classes('lede', 'year', 'contents', 'years', 'tags', 'count') },
  { name: 'search', calledBy: classes('search', 'found') },
  { name: 'post', calledBy: /<article\b/ },
  { name: 'stars', calledBy: /\bdata-stars=/ },
  { name: 'toc', calledBy: classes('toc') },
  // A comment, which a script brings, may hold code.
  { name: 'code', calledBy: /<pre\b|<figure class="code"|\bdata-comments=/ },
  {
    name: 'blocks',
    calledBy:
      /<(?:details(?! class="toc)|dl|dt|dd|kbd|mark|rt|small|sup|table|td|th)\b|class="(?:alert|contains-task-list|footnotes|table|task-list-item)\b|\bdata-align=/,
  },
  {
    name: 'pictures',
    calledBy:
      /<(?:audio|img|picture|video)\b|<figure(?! class="code")|\bdata-remote=|class="(?:gone|row)"/,
  },
  { name: 'diagrams', calledBy: /<figure class="diagram"/ },
  { name: 'enlarged', calledBy: /\bdata-enlarge=/ },
  { name: 'embeds', calledBy: /class="(?:card|embed|source)\b/ },
  { name: 'rtl', calledBy: /\bdir="rtl"/ },
];

/** A pattern for an element that has one of these classes. */
function classes(...names: string[]): RegExp {
  return new RegExp(`\\bclass="(?:[^"]* )?(?:${names.join('|')})[ "]`);
}

/** A style sheet with its text, as the bundle made it. */
export type MadeStyleSheet = StyleSheet & { text: string };

/** {@link STYLE_SHEETS} with their texts. */
export function madeStyleSheets(): MadeStyleSheet[] {
  return STYLE_SHEETS.map((sheet) => ({ ...sheet, text: assetText(`${sheet.name}.css`) }));
}

/** The style sheets that a page needs, found in its HTML. */
export function styleSheetsFor<Sheet extends StyleSheet>(
  html: string,
  sheets: readonly Sheet[],
): Sheet[] {
  const body = html.slice(html.indexOf('</head>'));
  return sheets.filter(({ calledBy }) => !calledBy || calledBy.test(body));
}
