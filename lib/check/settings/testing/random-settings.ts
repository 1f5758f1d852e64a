import { CHOICES, COMMENT_VARIABLES, VARIABLES } from './choices';

/** Settings as an owner might write them, with the faults that they contain. */
export interface RandomSettings {
  /** The text of `site.config.ts`. */
  source: string;
  /** The exported object in it, as JavaScript. */
  object: string;
  environment: Readonly<Record<string, string>>;
  /** `<line> <name>`, such as `3 menu[0].path`. The line of an environment variable is 0. */
  faults: readonly string[];
  /** Whether `language` is valid or absent. */
  isLanguageKnown: boolean;
}

/** Files in which the object takes the place of `{}`. */
const FILES = [
  'export default {};\n',
  "/** title: '', seal: '夜更' */\nexport default {} satisfies SiteConfig;\n",
  "import type { SiteConfig } from './lib/settings/schema';\n\nconst config: SiteConfig = {};\nexport default config;\n",
  'const config = {} as const;\n\nexport { config as default };\n',
];
/** Comments before a property. */
const COMMENTS = [
  '',
  "  /** url: 'https://example.com/path' */\n",
  "  // postsPerPage: 0, 'あ'\n\n",
];

/** The choices for a setting that contain no fault; none for an unknown name. */
function validChoices(name: string) {
  return (CHOICES[name] ?? []).filter(({ length }) => length === 1);
}

/** Returns random settings. Each setting is absent, valid or faulty. */
export function randomSettings(random: () => number): RandomSettings {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const wanted = Object.keys(CHOICES)
    .filter(
      (name) =>
        random() <
        (/^(?:title|url)$/.test(name) ? 0.97 : validChoices(name).length > 0 ? 0.35 : 0.04),
    )
    .map((name) => ({ name, order: random() }))
    .sort((a, b) => a.order - b.order);
  const [before = '', after = ''] = pick(FILES).split('{}');
  const lineOf = (text: string) => text.split('\n').length;
  let object = '{\n';
  const faults: string[] = [];
  let isLanguageKnown = true;
  let hasComments = false;
  for (const { name } of wanted) {
    const choices = CHOICES[name] ?? [];
    const valid = validChoices(name);
    const [text, ...textFaults] = pick(random() < 0.85 && valid.length > 0 ? valid : choices);
    object += pick(COMMENTS);
    for (const fault of textFaults) {
      const [key, line = 0] = fault.split('@');
      faults.push(`${lineOf(before + object) + Number(line)} ${key}`);
    }
    object += `  ${text},\n`;
    if (text === 'comments: true') hasComments = true;
    if (name === 'language' && textFaults.length > 0) isLanguageKnown = false;
  }
  object += '}';
  for (const name of ['title', 'url']) {
    if (!wanted.some((setting) => setting.name === name)) faults.push(`${lineOf(before)} ${name}`);
  }
  const environment: Record<string, string> = {};
  for (const [name, value, isValid] of VARIABLES) {
    if (name in environment || random() > 0.03) continue;
    environment[name] = value;
    // COMMENTS precedes the variables that depend on it in the list.
    if (name === 'COMMENTS' && isValid) hasComments = value === 'on';
    if (!isValid && (hasComments || !COMMENT_VARIABLES.includes(name))) faults.push(`0 ${name}`);
  }
  return { source: before + object + after, object, environment, faults, isLanguageKnown };
}
