// biome-ignore lint/style/noRestrictedImports: this is the one guarded call.
import matter from 'gray-matter';
import { FaultError } from '../fault';
import { parseYaml, type YamlEntry } from './yaml';

/**
 * Reads front matter through gray-matter. The only file that may import it: called bare it runs the
 * code of `---js`, keeps `{}` after a mistake and turns 30 February into 2 March. So it gets options
 * each time (which bypasses its cache), text that lib/posts/front-matter/split.ts has cut (which names no
 * language), an engine for YAML that keeps scalars as written, and no other engine that works.
 *
 * @param text the lines between the fences, ending in a line break unless empty.
 * @returns the entries in the order of the file.
 * @throws FaultError at the first place that is not YAML as the project reads it.
 */
export function readFrontMatter(text: string): YamlEntry[] {
  const { data } = matter(`---\n${text}---\n`, SAFE);
  return Array.isArray(data.entries) ? data.entries : [];
}

function refuse(): never {
  throw new FaultError({ name: 'fenceLanguage' });
}

const SAFE = {
  language: 'yaml',
  // The closing fence is a whole line, so that a `---foo` inside a value closes nothing.
  delimiters: ['---', '---\n'] satisfies [string, string],
  engines: {
    yaml: { parse: (text: string) => ({ entries: parseYaml(text) }) },
    javascript: { parse: refuse },
    json: { parse: refuse },
    coffee: { parse: refuse },
    toml: { parse: refuse },
  },
};
