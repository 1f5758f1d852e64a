import { createHighlighter, type Highlighter, type ThemeRegistrationRaw } from 'shiki';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { grammarOf } from './languages';

/** A stretch of code of one colour: its text and the class of app/_styles/code.css, or `''`. */
export interface Token {
  text: string;
  kind: string;
}

// Shiki gives colours; ours are names of classes in disguise, so that one HTML serves every theme.
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
    // Starts in a fifth of the time WebAssembly takes, and a grammar it cannot read stays plain.
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  return starting;
}

/**
 * Splits code into lines of coloured tokens.
 *
 * @param within runs the work, which the code can make long, within a limit of time.
 * @returns one entry a line; `null` when the language is not known.
 */
export async function highlight(
  code: string,
  language: string,
  within: <T>(work: () => T) => T = (work) => work(),
): Promise<Token[][] | null> {
  const known = grammarOf(language);
  if (known === undefined) return null;
  const shiki = await highlighter();
  await shiki.loadLanguage(known);
  // Shiki stops colouring a line after half a second, which a busy machine may take: the result must
  // not hang on that. Very long lines stay plain instead.
  const limits = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: 2_000 };
  const lines = within(() => shiki.codeToTokensBase(code, { lang: known, theme, ...limits }));
  return lines.map((line) => {
    const merged: Token[] = [];
    for (const { content, color } of line) {
      const kind = KINDS[color?.toLowerCase() ?? '']?.kind ?? '';
      const last = merged.at(-1);
      // White space has no colour: it joins whatever stands before it.
      if (last && (last.kind === kind || content.trim() === '')) last.text += content;
      else merged.push({ text: content, kind: content.trim() === '' ? '' : kind });
    }
    return merged;
  });
}
