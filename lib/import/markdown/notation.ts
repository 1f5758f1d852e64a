/** `$$…$$`, and `$…$` as Zenn and Qiita read it: no space inside the dollar signs, and no digit after them. */
const FORMULA =
  /(?<![\\$])\$\$[^$]+\$\$|(?<![\\$A-Za-z0-9])\$(?![\s$])[^$\n]*?(?<![\s\\])\$(?![\d$])/g;

/** The size of a picture after its URL: `![](a.png =250x)`. */
const SIZE =
  /(!\[[^\]\n]{0,1000}\]\([^\s()<>]+)( +"[^"\n]*")?( +=(?:\d+%?x(?:\d+%?)?|x\d+%?))(?= *\))/g;

/**
 * `@[youtube](id)` and the other embeds of Zenn. What is in parentheses is often no path. Other names
 * after an `@` are links to people.
 */
const EMBED =
  /@\[(?:youtube|codepen|slideshare|speakerdeck|docswell|jsfiddle|codesandbox|stackblitz|figma|card|tweet|gist|blueprintue|plantuml)\](?=\([^()\n]*\))/g;

/** `^[note]`, a footnote in place, whose parenthesis would make it a link. */
const NOTE = /\^\[[^[\]\n]*\](?=\()/g;

/**
 * Replaces notation of Zenn and Qiita in which CommonMark would see a link, or would not see a
 * picture, with text of the same length that it reads as they do. The positions of links and
 * pictures in it are those in the original.
 */
export function maskNotation(markdown: string): string {
  if (!/[$@^]|\s=/.test(markdown)) return markdown;
  const hidden = (text: string) => text.replace(/[^\n]/g, 'x');
  return markdown
    .replace(FORMULA, (formula) => (formula.includes('](') ? hidden(formula) : formula))
    .replace(EMBED, hidden)
    .replace(NOTE, hidden)
    .replace(SIZE, (_, picture: string, title: string | undefined, size: string) => {
      // Only one title can be there; after it, the size is hidden as spaces.
      const hiding =
        title === undefined ? ` "${'x'.repeat(size.length - 3)}"` : size.replace(/./g, ' ');
      return picture + (title ?? '') + hiding;
    });
}
