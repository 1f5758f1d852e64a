import { findNotations, type Notation } from '../notation';
import type { Rule } from '../rule';

const LINE = '(?<=^|\\n) *';

const NOTATIONS: readonly Notation[] = [
  // Hugo. In {{<name …>}} the part between < and > is parsed as HTML and masked.
  { pattern: /\{\{(?:[<%](?!\s*\/)|\uFFFC)[^{}\n]*\}\}/g, within: 'text' },
  // Liquid, Nunjucks and Hexo. Closing tags such as {% endif %} are not reported again.
  { pattern: /\{%-?\s*(?!end)[a-z]\w*[^{}\n]*%\}/gi, within: 'source' },
  { pattern: /\{\{-?\s*(?:site|page|post)\.[\w.]+[^{}\n]*\}\}/g, within: 'source' },
  // MDX.
  {
    pattern: new RegExp(`${LINE}import\\s[^\\n]*\\sfrom\\s+['"][^'"\\n]+['"];?`, 'g'),
    within: 'source',
  },
  {
    pattern: new RegExp(`${LINE}export (?:const|default|function) \\w[^\\n]*`, 'g'),
    within: 'source',
  },
  { pattern: /\{\/\*[\s\S]*?\*\/\}/g, within: 'source' },
  // Pandoc and TeX.
  {
    pattern: new RegExp(`${LINE}\\\\(?:newpage|pagebreak|clearpage|tableofcontents)\\b`, 'g'),
    within: 'source',
  },
  // The first line of a code block of Hatena, `>|js|`. Markdown parses its `>` as a block quote, whose first
  // paragraph then begins with `|js|`.
  {
    pattern: /^\|[a-z][\w+#-]*\|$/gim,
    isMatch: ({ match, prose }) => match.index === 0 && prose.node.type === 'paragraph',
  },
  // A code fence of full-width backticks, with its code.
  { pattern: new RegExp(`${LINE}｀{3,}[^｀]*(?:｀{3,})?`, 'g') },
  // The end of a quotation of Hatena; its beginning (>>) is parsed as a block quote.
  { pattern: new RegExp(`${LINE}<<(?=[ \\t]*(?:\\n|$))`, 'g') },
  // reStructuredText, AsciiDoc, Textile, Org.
  { pattern: new RegExp(`${LINE}\\.\\. [a-z][\\w-]*::[^\\n]*`, 'g') },
  {
    pattern: new RegExp(`${LINE}(?:image|include|video)::[^\\s[\\]]+\\[[^\\n]*\\]`, 'g'),
    within: 'source',
  },
  { pattern: new RegExp(`${LINE}\\[source,\\s*\\w+[^\\n\\]]*\\]`, 'g') },
  { pattern: new RegExp(`${LINE}={2,6} [^\\s=][^\\n=]*(?=\\n|$)`, 'g') },
  { pattern: new RegExp(`${LINE}(?:h[1-6]|bq)\\. [^\\n]+`, 'g') },
  { pattern: new RegExp(`${LINE}#\\+(?:begin|end|title|options)[_:][^\\n]*`, 'gi') },
];

/** Template tags, MDX code, and lines of other markup languages, which would be published as text. */
export const templateUnread: Rule = {
  name: 'templateUnread',
  level: 'warning',
  find: (page) => findNotations(page, NOTATIONS),
};
