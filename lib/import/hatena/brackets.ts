import { escapeHtml } from '../../html';
import type { OnLost } from '../html/to-markdown';
import { withoutEqnarray } from '../markdown/eqnarray';
import { canShowFormula } from '../markdown/formula';
import { photoHtml, photoOf } from './photo';

/**
 * Converts one pair of square brackets of Hatena notation to HTML. Returns `undefined` when the
 * brackets are ordinary text, or a notation that cannot be converted, which is reported.
 *
 * @see https://help.hatenablog.com/entry/text-hatena-list
 */
export function bracketHtml(source: string, onLost: OnLost): string | undefined {
  const [, address, option] =
    /^(https?:\/\/[^\s]+?)(?::(title(?:=[\s\S]*)?|image(?:[:=].*)?|embed(?:[:#].*)?|bookmark|barcode|sound|movie|detail|title:bookmark))*$/.exec(
      source,
    ) ?? [];
  if (address !== undefined) return addressHtml(address, option ?? '');
  if (source.startsWith('f:id:')) {
    const photo = photoOf(source);
    return photo && photoHtml(photo);
  }
  const [, written = '', rest = ''] = /^([a-z]+|ASIN|ISBN):([\s\S]*)$/.exec(source) ?? [];
  const kind = written.toLowerCase();
  if (kind === 'tex') {
    const tex = texOf(rest);
    if (canShowFormula(tex)) return `<x-math>${escapeHtml(tex)}</x-math>`;
    onLost(`[tex:${tex}]`);
    return `<code>${escapeHtml(tex)}</code>`;
  }
  if (kind === 'asin' || kind === 'isbn') return productHtml(rest);
  if (kind === 'youtube')
    return card(`https://www.youtube.com/watch?v=${rest.replace(/[:\s].*$/, '')}`);
  if (kind === 'niconico')
    return card(`https://www.nicovideo.jp/watch/${rest.replace(/[:\s].*$/, '')}`);
  if (kind === 'twitter')
    return /^\d+/.test(rest)
      ? card(`https://twitter.com/i/status/${/^\d+/.exec(rest)?.[0]}`)
      : undefined;
  if (kind === 'gist') return card(`https://gist.github.com/${rest.replace(/:.*$/, '')}`);
  if (kind === 'google')
    return link(`https://www.google.com/search?q=${encodeURIComponent(rest)}`, rest);
  if (kind === 'wikipedia')
    return link(`https://ja.wikipedia.org/wiki/${encodeURIComponent(rest)}`, rest);
  if (kind === 'keyword') return escapeHtml(rest.replace(/:.*$/, ''));
  if (kind === 'mailto') return link(`mailto:${rest}`, rest);
  if (kind === 'id') return personHtml(rest);
  if (/^(?:map|graph|rakuten|amazon|ugomemo|itunes|graffiti|d|g|a|b|h|r)$/.test(kind))
    onLost(`[${kind}:…]`);
  return undefined;
}

/**
 * Returns the TeX of a formula, in which Hatena needs a backslash before square brackets. Hatena also takes
 * environments of displayed formulas in a line, for which amsmath has others.
 */
export function texOf(written: string): string {
  return withoutEqnarray(written.replace(/\\([\][])/g, '$1'))
    .replace(/\\(begin|end)\{(align|gather)\*?\}/g, '\\$1{$2ed}')
    .trim();
}

function addressHtml(address: string, option: string): string {
  const [name = '', ...words] = option.split('=');
  const title = words.join('=');
  if (/^image/.test(name)) {
    // `[page:image=picture:w200]`
    const [picture = address] = /^https?:.*?(?=(?::[a-z]+\d*)*$)/.exec(title) ?? [];
    return `<a href="${escapeHtml(address)}"><img src="${escapeHtml(picture)}" alt=""></a>`;
  }
  if (/^(?:embed|movie)/.test(name)) return card(address);
  return link(address, title || address);
}

function productHtml(rest: string): string {
  const [code = '', form = '', ...words] = rest.split(':');
  const asin = code.replace(/-/g, '').trim();
  const url = `https://www.amazon.co.jp/dp/${asin}`;
  const title = form.startsWith('title=') ? form.slice(6) : words.join(':');
  return form === 'detail' && title === '' ? card(url) : link(url, title || url);
}

function personHtml(rest: string): string {
  const [name = '', day] = rest.split(':');
  return /^\d{8}$/.test(day ?? '')
    ? link(`https://d.hatena.ne.jp/${name}/${day}`, `id:${rest}`)
    : link(`https://profile.hatena.ne.jp/${name}/`, `id:${name}`);
}

function link(address: string, words: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(words)}</a>`;
}

/** Returns the iframe in which Hatena shows a preview of a page. */
function card(address: string): string {
  return `<iframe src="https://hatenablog-parts.com/embed?url=${encodeURIComponent(address)}"></iframe>`;
}
