import { httpUrl } from '../../markdown/http-url';
import { isOwnSource } from '../../markdown/rehype/player';
import { attribute, sourcesIn } from '../attribute';
import type { Finding, Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/** Longest address that is shown whole, in characters. */
const SHOWN = 60;

/**
 * What a player leaves out: a poster, captions or another format on another host, which nobody asked
 * for, and any address no browser may load here. An error where nothing is left to play.
 */
export const mediaElsewhere: Rule = {
  name: 'mediaElsewhere',
  level: 'warning',
  find: (page) =>
    page.elements.flatMap((element): Finding[] => {
      const place = /^(?:video|audio)$/.test(element.tagName) && sourceOf(page, element);
      if (!place) return [];
      const at = { line: place.line, column: place.column };
      const sources = [attribute(element, 'src'), ...sourcesIn(element, 'source')];
      const written = sources.filter((source) => source !== '');
      if (!written.some(isOwnSource)) {
        // On another host it becomes a link.
        const isLost = written.length > 0 && !written.some((source) => httpUrl(source));
        return isLost ? [{ ...at, level: 'error', value: shown(written[0]) }] : [];
      }
      const rest = [...written, attribute(element, 'poster'), ...sourcesIn(element, 'track')];
      const left = rest.filter((address) => address !== '' && !isOwnSource(address));
      return left.map((address) => ({ ...at, value: shown(address) }));
    }),
};

function shown(address = ''): string {
  return address.length > SHOWN ? `${address.slice(0, SHOWN)}…` : address;
}
