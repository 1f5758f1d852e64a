import { existsSync, readFileSync } from 'node:fs';
import { slotWords } from '../../messages/slots';
import { nearest } from '../../nearest-names';
import { positionAt } from '../../position-at';
import type { Library } from '../../posts/load';
import type { Problem } from '../../posts/problem';
import { site } from '../../site';

const FILE = 'site/slots.tsx';
const NAMES = ['head', 'masthead', 'footer', 'home', 'list', 'post', 'notFound'];

/**
 * The errors of `site/slots.tsx`: it cannot be run, exports no object, or has an unknown slot, a slot that is no
 * component, or a component for a page that does not exist.
 *
 * @param library the published posts.
 * @param load returns the module; it is replaced in tests.
 */
export async function slotProblems(
  { pages }: Pick<Library, 'pages'>,
  load: () => Promise<{ default?: unknown }> = () => import('@site/slots'),
  source?: string,
): Promise<Problem[]> {
  const words = slotWords[site.language];
  let slots: unknown;
  try {
    slots = (await load()).default;
  } catch (error) {
    return [slotProblem(words.threw(error instanceof Error ? error.message : String(error)))];
  }
  if (typeof slots !== 'object' || slots === null) return [slotProblem(words.noExport)];
  const { pages: pageSlots, ...others } = { pages: {}, ...slots };
  return [...Object.entries(others), ...Object.entries(pageSlots)].flatMap(([name, slot]) => {
    const isPage = Object.hasOwn(pageSlots, name);
    const known = isPage ? pages.map(({ slug }) => slug) : NAMES;
    const [similar = ''] = nearest(name, known, 1);
    if (!known.includes(name)) {
      const unknown = isPage ? words.noPage : words.unknown;
      return slotProblem(unknown(name, similar, NAMES.join(', ')), name, source);
    }
    if (typeof slot !== 'function' && slot !== undefined) {
      return slotProblem(words.noComponent(name), name, source);
    }
    // React's static renderer does not wait.
    return Object.prototype.toString.call(slot) === '[object AsyncFunction]'
      ? slotProblem(words.asynchronous(name), name, source)
      : [];
  });
}

/**
 * An error of a slot, where its name is first written, or else at the beginning of the file.
 *
 * @param name the name of the slot, or the slug of its page after `pages.`.
 */
export function slotProblem(
  words: Pick<Problem, 'what' | 'why' | 'mend'>,
  name = '',
  source = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '',
): Problem {
  const word = name.replace(/^pages\./, '');
  const written = [...source.matchAll(/[\p{L}\p{N}_$-]+/gu)].find(([text]) => text === word);
  const position = positionAt(source, written?.index ?? 0);
  return { level: 'error', rule: 'slotUnusable', file: FILE, ...position, ...words };
}
