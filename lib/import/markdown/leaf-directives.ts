import { tagComment } from './unknown-tags';

/** `::name[words]{attributes}` on a line of its own. */
const LEAF = /^([ \t>]*)::([a-z][\w-]*)(?:\[([^\]\n]*)\])?(?:\{([^{}\n]*)\})?[ \t]*$/gim;
const ATTRIBUTE = /(?:^|\s)(?:#([\w-]+)|([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S+)))/g;

/**
 * Converts leaf directives of remark-directive (https://github.com/remarkjs/remark-directive), which plugins of Astro
 * and others read: videos and repositories become their URLs, which are embeds and cards here. Of others the words stay.
 *
 * @param onLost called with each directive that is unknown.
 */
export function leafDirectives(text: string, onLost: (tag: string) => void): string {
  return text.replace(
    LEAF,
    (whole, indent: string, name: string, label?: string, attributes?: string) => {
      if (label === undefined && attributes === undefined) return whole;
      const given = new Map<string, string>();
      for (const [, id, key = 'id', double, single, bare] of (attributes ?? '').matchAll(
        ATTRIBUTE,
      )) {
        given.set(key, id ?? double ?? single ?? bare ?? '');
      }
      const url = urlOf(name.toLowerCase(), given);
      if (url !== undefined) return indent + url;
      onLost(`::${name}`);
      return indent + (label ?? tagComment(whole.trim()));
    },
  );
}

function urlOf(name: string, given: ReadonlyMap<string, string>): string | undefined {
  const url = given.get('url') ?? given.get('href') ?? given.get('src');
  if (url !== undefined && /^https?:\/\/\S+$/.test(url)) return url;
  const [id, repo] = [given.get('id') ?? given.get('v'), given.get('repo')];
  if (name === 'youtube' && id) return `https://www.youtube.com/watch?v=${id}`;
  if (name === 'github' && repo) return `https://github.com/${repo}`;
  return undefined;
}
