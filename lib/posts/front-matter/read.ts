// biome-ignore lint/style/noRestrictedImports: this is the one guarded call.
import matter from 'gray-matter';
import { FaultError } from '../fault';
import { parseYaml, type YamlEntry } from './yaml';

/**
 * Reads front matter with gray-matter. No other file may import gray-matter: by default it executes the code
 * of `---js`, caches `{}` after a syntax error, and reads 30 February as 2 March. So this function passes
 * options, because gray-matter does not use its cache then. In these, the YAML engine returns scalars verbatim, and
 * the engines for other languages throw. The text comes from lib/posts/front-matter/split.ts, which refuses the name
 * of a language after the fence.
 *
 * @param text the lines between the fences, ending in a line break unless empty.
 * @returns the entries in the order of the file.
 * @throws FaultError at the first position that is not in the accepted subset of YAML (see {@link
 * parseYaml}).
 */
export function readFrontMatter(text: string): YamlEntry[] {
  const { data } = matter(`---\n${text}---\n`, SAFE_OPTIONS);
  return Array.isArray(data.entries) ? data.entries : [];
}

function refuse(): never {
  throw new FaultError({ name: 'fenceLanguage' });
}

const SAFE_OPTIONS = {
  language: 'yaml',
  // The closing fence is a whole line, so that `---foo` inside a value does not close the front matter.
  delimiters: ['---', '---\n'] satisfies [string, string],
  engines: {
    yaml: { parse: (text: string) => ({ entries: parseYaml(text) }) },
    javascript: { parse: refuse },
    json: { parse: refuse },
    coffee: { parse: refuse },
    toml: { parse: refuse },
  },
};
