import { type BundledLanguage, bundledLanguages } from 'shiki';

/** Names that Shiki does not list: those of other highlighters, of dialects, and of files. */
const ALIASES: Readonly<Record<string, BundledLanguage>> = {
  'shell-session': 'shellsession',
  'sh-session': 'shellsession',
  cc: 'cpp',
  cfg: 'ini',
  conf: 'ini',
  cxx: 'cpp',
  delphi: 'pascal',
  env: 'dotenv',
  ex: 'elixir',
  exs: 'elixir',
  fortran: 'fortran-free-form',
  golang: 'go',
  gradle: 'groovy',
  h: 'c',
  hpp: 'cpp',
  htm: 'html',
  'html+erb': 'erb',
  ksh: 'shellscript',
  ml: 'ocaml',
  mli: 'ocaml',
  mysql: 'sql',
  nasm: 'asm',
  ndjson: 'jsonl',
  node: 'javascript',
  octave: 'matlab',
  patch: 'diff',
  pl: 'perl',
  plist: 'xml',
  postgresql: 'sql',
  psm1: 'powershell',
  pyi: 'python',
  rest: 'http',
  sol: 'solidity',
  svg: 'xml',
  vba: 'vb',
  vbscript: 'vb',
};

/** Names for text without highlighting. */
const PLAIN =
  /^(?:text|txt|plain|plaintext|none|raw|ascii|aa|output|stdout|result|terminal|command|tree|gitignore|dot|graphviz)$/;

/** The name of Shiki's grammar for a language after ```, in lower case; `undefined` when there is none. */
export function grammarOf(language: string): BundledLanguage | undefined {
  const name = Object.hasOwn(ALIASES, language) ? ALIASES[language] : language;
  return name !== undefined && isBundled(name) ? name : undefined;
}

/** Whether a name after ```, in lower case, is a language with highlighting, or a name for plain text. */
export function isKnownLanguage(language: string): boolean {
  return PLAIN.test(language) || grammarOf(language) !== undefined;
}

/**
 * The language of a file by its extension or its whole name, in lower case; `text` when it has no highlighting. Source code
 * of Mermaid is `text` too, so that it is shown and not drawn.
 */
export function languageOfFile(path: string): string {
  const name = (path.split('/').at(-1) ?? '').toLowerCase();
  const language = name.slice(name.lastIndexOf('.') + 1);
  return grammarOf(language) && language !== 'mermaid' ? language : 'text';
}

/** All names of languages with highlighting. */
export function languageNames(): string[] {
  return [...Object.keys(bundledLanguages), ...Object.keys(ALIASES)];
}

function isBundled(language: string): language is BundledLanguage {
  return Object.hasOwn(bundledLanguages, language);
}
