import type { Site } from '../settings/site-settings';
import { permalink, searchPath, sitePath } from '../urls';
import { element, xmlDocument } from './xml';

/**
 * Serializes an OpenSearch 1.1 description (draft 6), with which browsers search this site from their own
 * search field. ShortName has at most 16 characters, LongName 48.
 */
export function printOpenSearch({ title }: Site): string {
  const attributes = { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' };
  const page = { type: 'text/html', template: `${permalink(searchPath())}?q={searchTerms}` };
  const image = { width: '16', height: '16', type: 'image/x-icon' };
  return xmlDocument(
    element('OpenSearchDescription', attributes, [
      element('ShortName', {}, first(16, title)),
      element('LongName', {}, first(48, title)),
      // Required; at most 1024 characters.
      element('Description', {}, first(1024, title)),
      element('InputEncoding', {}, 'UTF-8'),
      element('Image', image, permalink(sitePath('/favicon.ico'))),
      element('Url', page),
    ]),
  );
}

function first(count: number, text: string): string {
  return [...text].slice(0, count).join('');
}
