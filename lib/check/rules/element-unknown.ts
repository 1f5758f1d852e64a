import { SKIP, visit } from 'unist-util-visit';
import type { Finding, Rule } from '../rule';
import { sourceOf } from '../source-of';

/** Elements of the HTML Living Standard: its index, and those it calls obsolete (chapter 16). */
const KNOWN = new Set(
  `a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code
  col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map
  mark math menu meta meter nav noscript object ol optgroup option output p picture pre progress q rp rt
  ruby s samp script search section select selectedcontent slot small source span strong style sub summary
  sup svg table tbody td template textarea tfoot th thead time title tr track u ul var video wbr
  acronym applet basefont bgsound big blink center dir font frame frameset isindex keygen listing marquee
  multicol nobr noembed noframes param plaintext rb rtc spacer strike tt xmp`.split(/\s+/),
);
/** What word processors leave behind; it shows nothing of its own. */
const OFFICE = /^(?:o|st\d|v|w|m):/;

/** A tag that is none of HTML's: a component, or text that looks like a tag (`List<String>`). */
export const elementUnknown: Rule = {
  name: 'elementUnknown',
  level: 'warning',
  find: (page) => {
    const findings: Finding[] = [];
    visit(page.hast, 'element', (element) => {
      const { tagName } = element;
      if (tagName === 'svg' || tagName === 'math') return SKIP;
      if (KNOWN.has(tagName) || OFFICE.test(tagName)) return;
      const place = sourceOf(page, element);
      if (!place) return;
      const { line, column, text } = place;
      // As written: the parser makes all letters small.
      const value = /^<[^\s/>]+/.exec(text)?.[0].slice(1) ?? tagName;
      findings.push({ line, column, value });
    });
    return findings;
  },
};
