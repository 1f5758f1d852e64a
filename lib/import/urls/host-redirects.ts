import { posix } from 'node:path';
import type { BlogFolder } from '../read/blog-folder';
import type { Value } from '../read/front-matter';
import { listOf, mappingOf, textOf } from '../read/values';
import { htaccessRedirects } from './htaccess';
import type { OldRedirect } from './old-redirect';

/** The folders in which generators keep files that they copy to the root of the site. */
const COPIED = ['', 'public', 'static', 'source', 'src', 'content'];

/**
 * Returns the redirects that the configuration of the old host sets.
 *
 * @see https://docs.netlify.com/manage/routing/redirects/overview/
 * @see https://developers.cloudflare.com/pages/configuration/redirects/
 * @see https://vercel.com/docs/project-configuration#redirects
 */
export function hostRedirects(folder: BlogFolder): OldRedirect[] {
  const copied = (file: string) => {
    const found = COPIED.map((name) => posix.join(name, file)).find((path) => folder.isFile(path));
    return (found === undefined ? undefined : folder.text(found)) ?? '';
  };
  const ofFile = copied('_redirects').split('\n').flatMap(ruleIn);
  const ofNetlify = listOf(folder.config('netlify.toml').redirects)
    .map(mappingOf)
    .map(({ from, to, status }) => ruleOf(from, to, textOf(status)));
  const ofVercel = listOf(folder.config('vercel.json').redirects)
    .map(mappingOf)
    .map(({ source, destination }) => ruleOf(source, destination, ''));
  const ofApache = htaccessRedirects(copied('.htaccess'));
  return [...ofFile, ...ofNetlify.flat(), ...ofVercel.flat(), ...ofApache];
}

/** Reads a line such as `/from /to 301`. */
function ruleIn(line: string): OldRedirect[] {
  const [from = '', to = '', status = ''] = line
    .replace(/(?:^|\s)#.*$/, '')
    .trim()
    .split(/\s+/);
  return ruleOf(from, to, status);
}

/** Returns nothing for a rewrite, which has the status 200, and for a page of an error. */
function ruleOf(from: Value | undefined, to: Value | undefined, status: string): OldRedirect[] {
  const rule = { from: textOf(from), to: textOf(to) };
  const isRedirect = status === '' || /^3\d\d!?$/.test(status);
  return rule.from !== '' && rule.to !== '' && isRedirect ? [rule] : [];
}
