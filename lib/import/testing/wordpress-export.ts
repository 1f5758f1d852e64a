/** Child elements of an item, by name. */
type Fields = Record<string, string>;

/** Returns an item as WordPress 6 writes it. */
export function item(content: string, fields: Fields = {}, inside = ''): string {
  const all: Fields = {
    title: '題',
    link: 'https://old.example.com/2020/01/hello/',
    'dc:creator': 'author',
    'excerpt:encoded': '',
    'wp:post_id': '1',
    'wp:post_date': '2020-01-02 03:04:05',
    'wp:post_date_gmt': '2020-01-01 18:04:05',
    'wp:post_name': 'hello',
    'wp:status': 'publish',
    'wp:post_parent': '0',
    'wp:post_type': 'post',
    'wp:post_password': '',
    'wp:is_sticky': '0',
    ...fields,
  };
  const elements = Object.entries(all).map(([name, value]) => `<${name}>${cdata(value)}</${name}>`);
  return `<item>${elements.join('\n')}<content:encoded>${cdata(content)}</content:encoded>${inside}</item>`;
}

/** Returns a CDATA section. `]]>` is split between two sections, as WordPress does. */
export function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** Returns a comment element of an item. */
export function comment(fields: Fields): string {
  const all: Fields = {
    id: '1',
    author: '太郎',
    author_email: 'taro@example.com',
    author_url: '',
    author_IP: '192.0.2.1',
    date: '2020-01-03 09:00:00',
    date_gmt: '2020-01-03 00:00:00',
    content: 'こんにちは',
    approved: '1',
    type: 'comment',
    parent: '0',
    ...fields,
  };
  const elements = Object.entries(all).map(
    ([name, value]) => `<wp:comment_${name}>${cdata(value)}</wp:comment_${name}>`,
  );
  return `<wp:comment>${elements.join('')}</wp:comment>`;
}

/** Returns a complete export with the given items. */
export function wxr(...items: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.4" created="2024-01-01 00:00" -->
<rss version="2.0"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:wfw="http://wellformedweb.org/CommentAPI/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>古いブログ</title>
<link>https://old.example.com</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://old.example.com</wp:base_site_url>
<wp:base_blog_url>https://old.example.com</wp:base_blog_url>
<wp:author><wp:author_login>${cdata('author')}</wp:author_login><wp:author_display_name>${cdata('書き手')}</wp:author_display_name></wp:author>
${items.join('\n')}
</channel>
</rss>
`;
}
