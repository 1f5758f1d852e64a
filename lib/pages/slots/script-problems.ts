import { slotWords } from '../../messages/slots';
import { positionAt } from '../../position-at';
import type { Problem } from '../../posts/problem';
import type { Site } from '../../settings/site-settings';
import { site } from '../../site';
import { headSources } from '../head-tags';
import { componentFiles } from './component-files';
import { withoutComments } from './component-source';

/** A `<script>` in JSX: its attributes, whose values may be in braces. */
const SCRIPT = /<script\b((?:[^>{]|\{(?:[^{}]|\{[^{}]*\})*\})*)>/g;
/** A type that browsers do not run, such as that of JSON-LD. */
const DATA_BLOCK = /\btype=\{?["'`]application\/(?:ld\+)?json["'`]/;

/**
 * Returns an error for every `<script>` in the components of the owner that the Content Security Policy blocks: one
 * with its code inside, and one of a host that the setting `head` does not name. Without a message such a script
 * would just not run.
 */
export function scriptProblems(folder = 'site'): Problem[] {
  return componentFiles(folder).flatMap(({ file, source }) => problemsIn(file, source, site));
}

/** The same for the text of one file. */
export function problemsIn(
  file: string,
  source: string,
  { head, language }: Pick<Site, 'head' | 'language'>,
): Problem[] {
  const code = withoutComments(source);
  const words = slotWords[language];
  return [...code.matchAll(SCRIPT)].flatMap(({ 1: attributes = '', index }): Problem[] => {
    if (DATA_BLOCK.test(attributes)) return [];
    const position = positionAt(code, index);
    const problem = { level: 'error', rule: 'slotScript', file, ...position } as const;
    if (!/(?:^|\s)src=|\{\.\.\./.test(attributes)) return [{ ...problem, ...words.inlineScript }];
    const [, url = ''] = /\bsrc=\{?["'`]((?:https?:)?\/\/[^"'`$]+)/.exec(attributes) ?? [];
    if (url === '' || !URL.canParse(url, 'https://x')) return [];
    const { host } = new URL(url, 'https://x');
    return isAllowed(host, headSources(head))
      ? []
      : [{ ...problem, ...words.otherHost(host, url) }];
  });
}

/** Whether sources of a Content Security Policy contain a host. */
function isAllowed(host: string, sources: readonly string[]): boolean {
  return sources.some((source) => {
    const allowed = source.replace(/^https?:\/\//, '');
    return allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed;
  });
}
