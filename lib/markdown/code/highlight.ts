import { createHighlighter, type Highlighter, type ThemeRegistrationRaw } from 'shiki';
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

let starting: Promise<Highlighter> | undefined;

function highlighter(): Promise<Highlighter> {
  starting ??= createHighlighter({
    themes: [theme],
    langs: [],
    // Starts in a fifth of the time of the WebAssembly engine. `forgiving`: ignores patterns it cannot compile.
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  return starting;
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
  const shiki = await highlighter();
  await shiki.loadLanguage(grammar);
  // By default, Shiki stops colouring a line after half a second. The result would then depend on how busy the
  // machine is. Instead of time, the length of a line is limited: longer lines stay plain.
  const limits = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: 2_000 };
  const lines = within(() => shiki.codeToTokensBase(code, { lang: grammar, theme, ...limits }));
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
