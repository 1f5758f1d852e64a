/** Next.js wrote a script this step does not know, so it must not decide what to take out. */
export class UnknownScriptError extends Error {
  override name = 'UnknownScriptError';
}

/** What tells the site's own scripts from those of Next.js. */
export interface Ours {
  basePath: string;
  /** Texts of our inline scripts. */
  inline: ReadonlySet<string>;
}

/** The first words of every inline script Next.js 16.4 writes into a prerendered page. */
const NEXT_INLINE = [
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(',
  '(self.__next_f=self.__next_f||[]).push(',
  'self.__next_f.push(',
  '$RB=',
  '$RC=',
  '$RC(',
  '$RT=',
  'requestAnimationFrame(function(){$RT=',
];

/** Types of `<script>` that hold data and run nothing. */
const DATA = new Set(['application/ld+json', 'speculationrules', 'application/json']);

/** The comments by which React finds its boundaries, and neighbouring texts, again. */
const MARK = '<!--(?:/?\\$[?!]?| )-->';

const ATTRIBUTES = `(?:[^>"']|"[^"]*"|'[^']*')*`;

/**
 * Every comment and start tag of a page, a script or style with its text, so that nothing inside
 * an attribute, a script or a style is taken for markup. React and remark-html wrote the page and
 * quote every attribute, which makes a tree of it needless.
 */
const TOKEN = new RegExp(
  [
    `(?<mark>${MARK})`,
    '<!--.*?-->',
    // The place where Next.js streams metadata; in a finished page it holds React's marks only.
    `(?<place><div hidden="">(?:${MARK})+</div>)`,
    `<(?<raw>script|style)(?<attributes>${ATTRIBUTES})>(?<text>.*?)</\\k<raw>>`,
    `<(?<name>[a-z][^\\s/>]*)(?<others>${ATTRIBUTES})>`,
  ].join('|'),
  'gis',
);

/**
 * Takes Next.js's runtime scripts, their preloads, the flight data and React's marks out of a
 * prerendered page; every other byte stays as it is. Scripts under `/_assets/`, our inline ones and
 * those that are data stay.
 *
 * @throws UnknownScriptError for a script that is neither ours nor known as Next.js's.
 */
export function stripFramework(html: string, ours: Ours): string {
  return html.replaceAll(TOKEN, (token, ...rest) => {
    const { mark, place, raw, attributes, text, name, others } = rest.at(-1) as Groups;
    if (mark || place) return '';
    if (raw?.toLowerCase() === 'script') {
      return isFrameworkScript(attributes ?? '', text ?? '', ours) ? '' : token;
    }
    return name?.toLowerCase() === 'link' && attribute(others ?? '', 'as') === 'script'
      ? ''
      : token;
  });
}

type Groups = Record<string, string | undefined>;

function isFrameworkScript(attributes: string, text: string, { basePath, inline }: Ours): boolean {
  const source = attribute(attributes, 'src');
  if (source !== undefined) {
    if (source.startsWith(`${basePath}/_assets/`)) return false;
    if (source.startsWith(`${basePath}/_next/static/`)) return true;
    throw new UnknownScriptError(source.slice(0, 120));
  }
  if (DATA.has(attribute(attributes, 'type') ?? '') || inline.has(text)) return false;
  if (NEXT_INLINE.some((start) => text.startsWith(start))) return true;
  throw new UnknownScriptError(text.slice(0, 120));
}

/** Value of a quoted attribute in the text of a start tag. */
function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'i').exec(attributes)?.[1];
}
