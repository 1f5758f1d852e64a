import { escapeHtml } from '../../html';

/** Child elements of an entry, by name. The value is text; HTML in it is escaped. */
type Fields = Record<string, string>;

/** The number of a post or a comment as a URI. */
export const postUri = (number: string) => `tag:blogger.com,1999:blog-1.post-${number}`;

/** Returns an entry as Google Takeout writes it. */
export function takeoutEntry(fields: Fields = {}, inside = ''): string {
  const all: Fields = {
    id: postUri('11'),
    'blogger:type': 'POST',
    'blogger:status': 'LIVE',
    title: '川を歩く',
    content: '<p>本文</p>',
    'blogger:metaDescription': '',
    'blogger:created': '2021-05-31T15:00:00.123Z',
    published: '2021-05-31T15:30:00Z',
    updated: '2021-05-31T15:30:40.001Z',
    'blogger:location': '',
    'blogger:filename': '/2021/06/river-walk.html',
    link: '',
    enclosure: '',
    'blogger:trashed': '',
    ...fields,
  };
  const elements = Object.entries(all).map(([name, value]) =>
    value === '' ? `<${name}/>` : `<${name}>${escapeHtml(value)}</${name}>`,
  );
  return `<entry>${elements.join('\n')}<author><name>川辺</name><blogger:type>BLOGGER</blogger:type></author>${inside}</entry>`;
}

/** Returns an entry of an export until 2025, with its kind as a category. */
export function archiveEntry(kind: string, fields: Fields = {}, inside = ''): string {
  const all: Fields = {
    id: postUri('11'),
    published: '2021-06-01T00:30:00.000+09:00',
    updated: '2021-06-01T00:30:40.000+09:00',
    title: '川を歩く',
    content: '<p>本文</p>',
    ...fields,
  };
  const elements = Object.entries(all).map(
    ([name, value]) => `<${name}>${escapeHtml(value)}</${name}>`,
  );
  const category = `<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#${kind}'/>`;
  return `<entry>${elements.join('')}${category}${inside}</entry>`;
}

/** Returns a complete export with the given entries. */
export function bloggerFeed(...entries: string[]): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018' xmlns:thr='http://purl.org/syndication/thread/1.0' xmlns:app='http://www.w3.org/2007/app'>
<id>tag:blogger.com,1999:blog-1</id>
<title>川辺</title>
${entries.join('\n')}
</feed>
`;
}
