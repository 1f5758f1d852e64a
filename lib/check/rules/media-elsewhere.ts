import { httpUrl } from '../../markdown/http-url';
import { isOwnSource } from '../../markdown/rehype/player';
import { attribute, sourcesIn } from '../attribute';
import type { Finding, Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/** Maximum length of a URL in the message, in UTF-16 code units. */
const MAXIMUM_LENGTH = 60;

/**
 * A URL that is removed from a player: a source, poster or captions on another host, to which the page must not
 * send a request by itself, or a URL with an unusable scheme. It is an error when nothing remains to be played.
 */
export const mediaElsewhere: Rule = {
  name: 'mediaElsewhere',
  level: 'warning',
  find: (page) =>
    page.elements.flatMap((element): Finding[] => {
      const source = /^(?:video|audio)$/.test(element.tagName) && sourceOf(page, element);
      if (!source) return [];
      const position = { line: source.line, column: source.column };
      const urls = [attribute(element, 'src'), ...sourcesIn(element, 'source')];
      const mediaUrls = urls.filter((url) => url !== '');
      if (!mediaUrls.some(isOwnSource)) {
        // A player whose source is on another host becomes a link, so nothing is lost.
        const isLost = mediaUrls.length > 0 && !mediaUrls.some((url) => httpUrl(url));
        return isLost ? [{ ...position, level: 'error', value: truncated(mediaUrls[0]) }] : [];
      }
      const all = [...mediaUrls, attribute(element, 'poster'), ...sourcesIn(element, 'track')];
      const removed = all.filter((url) => url !== '' && !isOwnSource(url));
      return removed.map((url) => ({ ...position, value: truncated(url) }));
    }),
};

function truncated(url = ''): string {
  return url.length > MAXIMUM_LENGTH ? `${url.slice(0, MAXIMUM_LENGTH)}…` : url;
}
