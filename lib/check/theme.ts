import { existsSync, readFileSync } from 'node:fs';
import { bundleTheme } from '../look/bundle-theme';
import { colourOf, declarationsIn } from '../look/colour-values';
import { type LowContrast, lowContrasts } from '../look/contrast';
import { type RootDeclaration, rootDeclarations, SCHEMES } from '../look/root-declarations';
import { COLOUR_TOKENS, paletteDeclarations } from '../look/site-colours';
import { THEME_FILE } from '../look/theme-file';
import { themeWords } from '../messages/theme';
import { nearest } from '../nearest-names';
import { positionAt } from '../position-at';
import { displayPath } from '../posts/files/display-path';
import type { Problem } from '../posts/problem';
import { site } from '../site';

/** Position and message of a problem in theme.css. */
type Finding = Omit<Problem, 'file' | 'rule'> & { rule: `theme${string}` };

/**
 * The problems of the owner's theme.css. What browsers skip, and files of other sites, are errors; colours that are
 * hard to read, and names that nothing uses, are warnings.
 */
export async function themeProblems(file = THEME_FILE): Promise<Problem[]> {
  if (!existsSync(file)) return [];
  const css = readFileSync(file, 'utf8');
  const [problems, colours] = [await syntaxProblems(file), colourProblems(css)];
  return [...problems, ...remoteProblems(css), ...unknownNames(css), ...colours].map((finding) => ({
    ...finding,
    file: displayPath(file),
  }));
}

async function syntaxProblems(file: string): Promise<Finding[]> {
  const { errors, warnings } = await bundleTheme(file);
  const words = themeWords[site.language];
  return [...errors, ...warnings].map((message) => {
    const [, missing] = /^Could not resolve "(.+)"/.exec(message.text) ?? [];
    return {
      // A property that esbuild does not know may be a new one.
      level: message.id === 'unsupported-css-property' ? 'warning' : 'error',
      rule: missing ? 'themeNoFile' : 'themeSyntax',
      line: message.location?.line ?? 1,
      column: (message.location?.column ?? 0) + 1,
      ...(missing ? words.noFile(missing) : words.syntax(message.text)),
    };
  });
}

/** References to other sites in `url()` and `@import`. */
function remoteProblems(css: string): Finding[] {
  const found: Finding[] = [];
  // A URL in a comment is not loaded.
  const code = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  const pattern = /(?:url\(\s*["']?|@import\s+["'])((?:https?:)?\/\/[^"')\s]+)/gi;
  for (const { 1: url = '', index } of code.matchAll(pattern)) {
    found.push({
      level: 'error',
      rule: 'themeRemote',
      ...positionAt(code, index),
      ...themeWords[site.language].remote(url),
    });
  }
  return found;
}

/** Names that look like a mistyped token, and that theme.css itself does not use. */
function unknownNames(css: string): Finding[] {
  const tokens = paletteDeclarations('ink').map(({ name }) => name.slice(2));
  return rootDeclarations(css).flatMap(({ name, line, column }): Finding[] => {
    const [similar] = nearest(name.slice(2), tokens, 1);
    if (!similar || tokens.includes(name.slice(2)) || css.includes(`var(${name}`)) return [];
    const words = themeWords[site.language].unknown(name, `--${similar}`);
    return [{ level: 'warning', rule: 'themeUnknown', line, column, ...words }];
  });
}

function colourProblems(css: string): Finding[] {
  const own = rootDeclarations(css);
  const all = [...paletteDeclarations(site.palette), ...own];
  return [
    ...own.flatMap((declaration) => notComputed(declaration, all)),
    ...lowContrasts(all).flatMap((pair) => contrastFinding(pair, own)),
  ];
}

function notComputed(declaration: RootDeclaration, all: readonly RootDeclaration[]): Finding[] {
  const { name, value, line, column, scheme } = declaration;
  if (!COLOUR_TOKENS.some((token) => `--${token}` === name)) return [];
  const schemes = scheme ? [scheme] : SCHEMES;
  if (schemes.every((each) => colourOf(name, declarationsIn(all, each), each))) return [];
  const words = themeWords[site.language].notComputed(name, value.replace(/\s+/g, ' '));
  return [{ level: 'warning', rule: 'themeNotComputed', line, column, ...words }];
}

/** A warning at the colour of the text or, if theme.css does not set it, at the other one. */
function contrastFinding(pair: LowContrast, own: readonly RootDeclaration[]): Finding[] {
  const inScheme = declarationsIn(own, pair.scheme);
  const declaration = inScheme.get(pair.text) ?? inScheme.get(pair.ground);
  if (!declaration) return [];
  // Rounded down, so that no figure below the minimum looks sufficient.
  const contrast = (Math.floor(pair.contrast * 100) / 100).toFixed(2);
  const words = themeWords[site.language].lowContrast({ ...pair, contrast });
  const { line, column } = declaration;
  return [{ level: 'warning', rule: 'themeContrast', line, column, ...words }];
}
