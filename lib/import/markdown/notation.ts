import { outsideCode } from './outside-code';

/** `$$…$$`, and `$…$` as Zenn and Qiita read it: no space inside the dollar signs, and no digit after them. */
const FORMULA =
  /(?<![\\$])\$\$[^$]+\$\$|(?<![\\$A-Za-z0-9])\$(?![\s$])[^$\n]*?(?<![\s\\])\$(?![\d$])/g;

/** The size of a picture after its URL: `![](a.png =250x)`. */
const SIZE =
  /(!\[[^\]\n]{0,1000}\]\([^\s()<>]+)( +"[^"\n]*")?( +=(?:\d+%?x(?:\d+%?)?|x\d+%?))(?= *\))/g;

/**
 * `@[youtube](id)` and the other embeds of Zenn. CommonMark would read their parentheses as the
 * destination of a link. With any other name in the brackets, it is a link to a person.
 */
const EMBED =
  /@\[(?:youtube|codepen|slideshare|speakerdeck|docswell|jsfiddle|codesandbox|stackblitz|figma|card|tweet|gist|blueprintue|plantuml)\](?=\([^()\n]*\))/g;

/**
 * `^[note]`, an inline footnote, directly before a parenthesis: CommonMark would read both as a
 * link.
 */
const NOTE = /\^\[[^[\]\n]*\](?=\()/g;

/** A link after a letter or a bracket, or to what is a relation and no URL: `a[i](t)`, `[l,r](l<r)`. */
const LINK_IN_FORMULA = /[\w)\]]\[[^\]]*\]\(|\]\((?=[^()]*[=<>\\^_])[^()/.#:]*\)/;

/**
 * Writes each formula in which Markdown would read a link, such as `$a[i](t)$`, with backticks:
 * `` $`a[i](t)`$ ``. Zenn and Qiita read such formulas before links.
 */
export function protectFormulas(markdown: string): string {
  if (!markdown.includes('](')) return markdown;
  return outsideCode(markdown, (part) =>
    part.replace(FORMULA, (formula) =>
      formula.startsWith('$$') || !LINK_IN_FORMULA.test(formula) || formula.includes('`')
        ? formula
        : `$\`${formula.slice(1, -1)}\`$`,
    ),
  );
}

/**
 * Masks notation of Zenn and Qiita that CommonMark would misread. What only looks like a link
 * becomes `x` characters. The size of a picture, which would keep CommonMark from seeing the
 * picture, becomes a title or spaces. The length stays the same, so a position in the result is the
 * position in the original.
 */
export function maskNotation(markdown: string): string {
  if (!/[$@^]|\s=/.test(markdown)) return markdown;
  const hidden = (text: string) => text.replace(/[^\n]/g, 'x');
  return markdown
    .replace(FORMULA, (formula) => (formula.includes('](') ? hidden(formula) : formula))
    .replace(EMBED, hidden)
    .replace(NOTE, hidden)
    .replace(SIZE, (_, picture: string, title: string | undefined, size: string) => {
      // A picture has only one title, so a size after a title becomes spaces.
      const hiding =
        title === undefined ? ` "${'x'.repeat(size.length - 3)}"` : size.replace(/./g, ' ');
      return picture + (title ?? '') + hiding;
    });
}
