import { CHOICES, OF_COMMENTS, VARIABLES } from './choices';

/** Settings as an owner might write them, and every fault in them. */
export interface RandomSettings {
  /** The text of `site.config.ts`. */
  source: string;
  /** The object in it, as JavaScript. */
  object: string;
  environment: Readonly<Record<string, string>>;
  /** `<line> <name>`, as `3 menu[0].path`; the line of a variable is 0. */
  faults: readonly string[];
  /** Whether `language` is one of the two, or absent. */
  isLanguageKnown: boolean;
}

/** What may stand around the object, `{}`, in the file. */
const FILES = [
  'export default {};\n',
  "/** title: '', seal: '夜更' */\nexport default {} satisfies SiteConfig;\n",
  "import type { SiteConfig } from './lib/settings/schema';\n\nconst config: SiteConfig = {};\nexport default config;\n",
  'const config = {} as const;\n\nexport { config as default };\n',
];
/** What may stand before a property, with a line break at its end. */
const BEFORE = ['', "  /** url: 'https://example.com/path' */\n", "  // postsPerPage: 0, 'あ'\n\n"];

/** What may be written for a setting without a fault; nothing for a name that is none. */
function rightOf(name: string) {
  return (CHOICES[name] ?? []).filter(({ length }) => length === 1);
}

/** Draws settings: each is absent, right or faulty. */
export function randomSettings(random: () => number): RandomSettings {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const wanted = Object.keys(CHOICES)
    .filter(
      (name) =>
        random() < (/^(?:title|url)$/.test(name) ? 0.97 : rightOf(name).length > 0 ? 0.35 : 0.04),
    )
    .map((name) => ({ name, order: random() }))
    .sort((a, b) => a.order - b.order);
  const [before = '', after = ''] = pick(FILES).split('{}');
  const lineOf = (text: string) => text.split('\n').length;
  let object = '{\n';
  const faults: string[] = [];
  let isLanguageKnown = true;
  let takesComments = false;
  for (const { name } of wanted) {
    const choices = CHOICES[name] ?? [];
    const right = rightOf(name);
    const [text, ...wrong] = pick(random() < 0.85 && right.length > 0 ? right : choices);
    object += pick(BEFORE);
    for (const fault of wrong) {
      const [key, line = 0] = fault.split('@');
      faults.push(`${lineOf(before + object) + Number(line)} ${key}`);
    }
    object += `  ${text},\n`;
    if (text === 'comments: true') takesComments = true;
    if (name === 'language' && wrong.length > 0) isLanguageKnown = false;
  }
  object += '}';
  for (const name of ['title', 'url']) {
    if (!wanted.some((one) => one.name === name)) faults.push(`${lineOf(before)} ${name}`);
  }
  const environment: Record<string, string> = {};
  for (const [name, value, isRight] of VARIABLES) {
    if (name in environment || random() > 0.03) continue;
    environment[name] = value;
    // It is drawn before the variables that depend on it.
    if (name === 'COMMENTS' && isRight) takesComments = value === 'on';
    if (!isRight && (takesComments || !OF_COMMENTS.includes(name))) faults.push(`0 ${name}`);
  }
  return { source: before + object + after, object, environment, faults, isLanguageKnown };
}
