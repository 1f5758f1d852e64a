import {
  type BundledLanguage,
  createHighlighter,
  guessEmbeddedLanguages,
  type Highlighter,
  type ThemeRegistrationRaw,
} from 'shiki';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { grammarOf } from './languages';

/** A piece of code in one colour: its text, and its class name in app/_styles/code.css, or `''`. */
export interface Token {
  text: string;
  kind: string;
}

// Shiki outputs a colour for each token. Each colour of our theme identifies a class name, so that the style
// sheet decides the real colours and the same HTML serves light and dark mode.
const KINDS: Record<string, { kind: string; scopes: string[] }> = {
  '#000001': { kind: 'c', scopes: ['comment', 'punctuation.definition.comment', 'string.comment'] },
  '#000002': {
    kind: 'k',
    scopes: ['keyword', 'storage', 'constant.language', 'variable.language', 'markup.heading'],
  },
  '#000003': {
    kind: 's',
    scopes: ['string', 'punctuation.definition.string', 'markup.inline.raw', 'markup.raw'],
  },
  '#000004': { kind: 'n', scopes: ['constant.numeric', 'constant.character', 'constant.other'] },
  '#000005': {
    kind: 'f',
    scopes: ['entity.name.function', 'support.function', 'meta.function-call'],
  },
  '#000006': {
    kind: 't',
    scopes: [
      'entity.name.type',
      'entity.name.class',
      'entity.name.tag',
      'support.type',
      'support.class',
    ],
  },
  '#000007': {
    kind: 'a',
    scopes: ['entity.other.attribute-name', 'variable.parameter', 'meta.property-name'],
  },
  '#000008': { kind: 'p', scopes: ['keyword.operator', 'punctuation', 'meta.brace'] },
};

const theme: ThemeRegistrationRaw = {
  name: 'classes',
  type: 'light',
  fg: '#000000',
  bg: '#ffffff',
  settings: [
    { settings: { foreground: '#000000' } },
    ...Object.entries(KINDS).map(([foreground, { scopes }]) => ({
      scope: scopes,
      settings: { foreground },
    })),
  ],
};

/** Maximum number of embedded languages in a block, and of highlighters in memory, so that hostile code cannot load every grammar. */
const MAX_EMBEDDED = 10;
const MAX_HIGHLIGHTERS = 100;

const highlighters = new Map<string, Promise<Highlighter>>();

/**
 * Returns a highlighter that has the grammar of the code, and those of the languages embedded in it. Some grammars, as that
 * of Markdown, colour embedded code only if its grammar is loaded. With one highlighter for all posts, the HTML of a post
 * would depend on the languages of the posts rendered before it.
 */
function highlighterFor(code: string, grammar: BundledLanguage): Promise<Highlighter> {
  const langs = [grammar, ...embeddedLanguages(code, grammar)];
  const key = langs.join();
  const highlighter =
    highlighters.get(key) ??
    createHighlighter({
      themes: [theme],
      langs,
      // Starts in a fifth of the time of the WebAssembly engine. `forgiving`: ignores patterns it cannot compile.
      engine: createJavaScriptRegexEngine({ forgiving: true }),
      // Shiki warns of every tenth highlighter, in case a program forgets to reuse them.
      warnings: false,
    });
  highlighters.set(key, highlighter);
  const [oldest = ''] = highlighters.keys();
  if (highlighters.size > MAX_HIGHLIGHTERS) highlighters.delete(oldest);
  return highlighter;
}

/** Languages that code names itself, such as those of fences in Markdown, and YAML for front matter; sorted, at most ten. */
function embeddedLanguages(code: string, grammar: BundledLanguage): BundledLanguage[] {
  const names = guessEmbeddedLanguages(code, grammar);
  if (/^---\r?\n/.test(code)) names.push('yaml');
  const grammars = names.flatMap((name) => grammarOf(name.toLowerCase()) ?? []);
  const others = [...new Set(grammars)].filter((name) => name !== grammar);
  return others.sort().slice(0, MAX_EMBEDDED);
}

/**
 * Splits code into lines of coloured tokens.
 *
 * @param within runs a function within a time limit: some code takes long to tokenise.
 * @returns one entry for each line; `null` when there is no grammar for the language.
 */
export async function highlight(
  code: string,
  language: string,
  within: <T>(work: () => T) => T = (work) => work(),
): Promise<Token[][] | null> {
  const grammar = grammarOf(language);
  if (grammar === undefined) return null;
  const highlighter = highlighterFor(code, grammar);
  const shiki = await highlighter;
  // By default, Shiki stops colouring a line after half a second. The result would then depend on how busy the
  // machine is. Instead of time, the length of a line is limited: longer lines stay plain.
  const limits = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: 2_000 };
  let lines: ReturnType<Highlighter['codeToTokensBase']>;
  try {
    lines = within(() => shiki.codeToTokensBase(code, { lang: grammar, theme, ...limits }));
  } catch (error) {
    // An interrupted highlighter may have compiled only a part of its grammar, and would throw the next time.
    for (const [key, used] of highlighters) if (used === highlighter) highlighters.delete(key);
    throw error;
  }
  return lines.map((line) => {
    const merged: Token[] = [];
    for (const { content, color } of line) {
      const kind = KINDS[color?.toLowerCase() ?? '']?.kind ?? '';
      const last = merged.at(-1);
      // Whitespace shows no colour, so that it can join the token before it.
      if (last && (last.kind === kind || content.trim() === '')) last.text += content;
      else merged.push({ text: content, kind: content.trim() === '' ? '' : kind });
    }
    return merged;
  });
}
