import type { Site } from '../settings/site-settings';
import { permalink, searchPath, sitePath } from '../urls';
import { element, xmlDocument } from './xml';

/**
 * An OpenSearch 1.1 description (draft 6): how a browser or a reader searches this site from its
 * own field. Its names have at most 16 and 48 characters.
 */
export function printOpenSearch({ title }: Site): string {
  const attributes = { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' };
  const page = { type: 'text/html', template: `${permalink(searchPath())}?q={searchTerms}` };
  const image = { width: '16', height: '16', type: 'image/x-icon' };
  return xmlDocument(
    element('OpenSearchDescription', attributes, [
      element('ShortName', {}, first(16, title)),
      element('LongName', {}, first(48, title)),
      // Required, and 1024 characters at most.
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
