import { assetText } from '../build-output/assets';
import { hasFonts } from '../look/font-files';
import { PALETTES } from '../look/palettes';
import { hasTheme } from '../look/theme-file';
import type { Site } from '../settings/site-settings';
import { site } from '../site';

/** A style sheet of `app/_styles`, inlined into the pages that need it. */
export interface StyleSheet {
  /** Name of its file, without `.css`. */
  name: string;
  /**
   * Matches the HTML of pages that need it: an element, a class or an attribute. Without it, every page does.
   */
  neededFor?: RegExp;
  /** Whether pages have it with these settings. Without it, they always do. */
  isOn?: (site: Look) => boolean;
}

/** The settings of the look, and whether the owner has a style sheet. */
type Look = Pick<Site, 'palette' | 'titles' | 'list' | 'authors' | 'fonts' | 'markdown'> & {
  hasTheme: boolean;
};

/**
 * The style sheets in their order in a page. The HTML is searched as text: a false match costs bytes, a
 * missed one costs styles. e2e/style-sheets.spec.ts tests that no rule of an omitted sheet would apply to a
 * page.
 */
export const STYLE_SHEETS: readonly StyleSheet[] = [
  { name: 'site' },
  ...PALETTES.filter((name) => name !== 'ink').map((name) => ({
    name: `palette-${name}`,
    isOn: ({ palette }: Look) => palette === name,
  })),
  { name: 'titles-gothic', isOn: ({ titles }) => titles === 'gothic' },
  { name: 'logo', neededFor: /<img class="logo"/ },
  { name: 'lists', neededFor: classes('lede', 'year', 'contents', 'years', 'tags', 'count') },
  {
    name: 'list-pictures',
    neededFor: classes('contents'),
    isOn: ({ list }) => list === 'pictures',
  },
  {
    name: 'list-compact',
    neededFor: classes('contents'),
    isOn: ({ list }) => list === 'compact',
  },
  { name: 'search', neededFor: classes('search', 'found') },
  { name: 'post', neededFor: /<article\b|<div class="prose"/ },
  { name: 'markdown-link', neededFor: /\btype="text\/markdown"/, isOn: ({ markdown }) => markdown },
  { name: 'around-posts', neededFor: /class="(?:license|profile|share|social)[ "]/ },
  {
    name: 'profiles',
    neededFor: /<\/(?:aside><aside|header><div) class="profile\b/,
    isOn: ({ authors }) => Object.keys(authors).length > 0,
  },
  { name: 'stars', neededFor: /\bdata-stars=/ },
  { name: 'toc', neededFor: classes('toc') },
  { name: 'series', neededFor: classes('parts') },
  // A script adds the comments, which may contain code.
  { name: 'code', neededFor: /<pre\b|<figure class="code"|\bdata-comments=/ },
  { name: 'code-marks', neededFor: /\bdata-line=|<mark class=/ },
  { name: 'tabs', neededFor: classes('tabs') },
  {
    name: 'blocks',
    neededFor:
      /<(?:details(?! class="(?:toc|parts))|dl|dt|dd|kbd|mark|rt|small|sup|table|td|th)\b|class="(?:alert|contains-task-list|footnotes|table|task-list-item|tcy)\b|\bdata-align=/,
  },
  {
    name: 'pictures',
    neededFor:
      /<(?:audio|video)\b|<(?:img|picture)\b(?! class="(?:logo|thumbnail)")|<figure(?! class="code")|\bdata-remote=|class="(?:gone|row)"/,
  },
  { name: 'math', neededFor: /<math\b|class="(?:formula|tex-fault)"/ },
  { name: 'diagrams', neededFor: /<figure class="diagram"/ },
  { name: 'enlarged', neededFor: /\bdata-enlarge=/ },
  { name: 'embeds', neededFor: /class="(?:card|embed|source)\b/ },
  { name: 'rtl', neededFor: /\bdir="rtl"/ },
  // Made by the build (lib/look/write-fonts).
  { name: 'fonts', isOn: ({ fonts }) => hasFonts(fonts) },
  // The owner's. It comes last and is in no cascade layer, so that its rules win.
  { name: 'theme', isOn: ({ hasTheme }) => hasTheme },
];

/** The style sheets of a site with these settings. */
export function styleSheetsOf(look: Look): StyleSheet[] {
  return STYLE_SHEETS.filter(({ isOn = () => true }) => isOn(look));
}

/** Matches an element that has one of these classes. */
function classes(...names: string[]): RegExp {
  return new RegExp(`\\bclass="(?:[^"]* )?(?:${names.join('|')})[ "]`);
}

/** A style sheet with its bundled text. */
export type LoadedStyleSheet = StyleSheet & { text: string };

/** The style sheets of the site with its settings, with their bundled texts. */
export function loadStyleSheets(): LoadedStyleSheet[] {
  const sheets = styleSheetsOf({ ...site, hasTheme: hasTheme() });
  return sheets.map((sheet) => ({ ...sheet, text: assetText(`${sheet.name}.css`) }));
}

/** The style sheets that a page needs, in their order. */
export function styleSheetsFor<Sheet extends StyleSheet>(
  html: string,
  sheets: readonly Sheet[],
): Sheet[] {
  const body = html.slice(html.indexOf('</head>'));
  return sheets.filter(({ neededFor }) => !neededFor || neededFor.test(body));
}
