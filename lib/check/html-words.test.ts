import { expect, test } from 'vitest';
import { seeded } from '../testing/seeded';
import { outcomeOf } from './testing/html-outcome';

/**
 * Every HTML element that can contain text, and some void ones. The others are in
 * lib/check/html-elements.test.ts.
 */
const ELEMENTS =
  `a abbr address article aside b bdi bdo big blink blockquote body button canvas caption center cite
  code col data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form
  frameset h1 h2 h3 h4 h5 h6 head header hgroup html i iframe ins kbd label legend li listing main map mark
  marquee math menu meter nav nobr noembed noframes noscript object ol optgroup option output p pre progress q rb
  rp rt rtc ruby s samp search section select slot small span strike strong sub summary sup svg table tbody td
  template textarea tfoot th thead title tr tt u ul var xmp Component my-tag br hr img wbr`.split(
    /\s+/,
  );
const VOID = /^(?:br|hr|img|wbr|col)$/;
/** Elements whose content browsers do not show as text; their end tag is always written. */
const INVISIBLE = /^(?:iframe|math|noembed|noframes|svg|template|title)$/;
const ATTRIBUTES = [
  '',
  '',
  '',
  ' hidden',
  ' class="x"',
  ' style="display:none"',
  ' title="題"',
  ' open',
  ' x=">"',
];

/** The lines of a post: each has unique words in randomly nested elements, some without an end tag. */
function postFrom(seed: number): string[] {
  const random = seeded(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('empty');
    return item;
  };
  let word = 0;
  const piece = (depth: number): string => {
    if (depth === 0 || random() < 0.3) return ` w${++word}x `;
    const name = pick(ELEMENTS);
    // A <form> never has the attribute hidden: </form> may leave elements open (HTML Standard 13.2.6.4.7), which
    // would hide the rest.
    const attribute = pick(ATTRIBUTES);
    const tag = `<${name}${name === 'form' ? '' : attribute}>`;
    // Unclosed, such an element would hide all that follows, while the finding is on the line where it begins.
    if (INVISIBLE.test(name) || tag.includes('hidden')) return `${tag} w${++word}x </${name}>`;
    const inner = Array.from({ length: 1 + Math.floor(random() * 3) }, () => piece(depth - 1)).join(
      '',
    );
    if (VOID.test(name)) return `${tag}${inner}`;
    return `${tag}${inner}${random() < 0.1 ? '' : `</${name}>`}`;
  };
  return Array.from({ length: 4 }, () => piece(4).trim());
}

// HTML_POSTS=3000 npm run unit -- lib/check/html-words tests more posts.
test('each word inside random elements is in the page, or its line has a finding', async () => {
  const lost: string[] = [];
  for (let seed = 1; seed <= Number(process.env.HTML_POSTS ?? 150); seed++) {
    const lines = postFrom(seed);
    const { html, findings } = await outcomeOf(lines.join('\n\n'));
    for (const [index, line] of lines.entries()) {
      const isReported = findings.some((finding) =>
        finding.split(' ')[1]?.startsWith(`${index * 2 + 1}:`),
      );
      const words = line.match(/w\d+x/g) ?? [];
      const missing = words.filter((word) => !html.includes(word));
      if (missing.length > 0 && !isReported)
        lost.push(`${seed}: ${missing.join(' ')} of ${lines.join('⏎')}`);
    }
  }
  expect(lost).toEqual([]);
}, 600_000);
