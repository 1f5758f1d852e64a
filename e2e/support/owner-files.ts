import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analytics } from '../../lib/settings/analytics-schema';

/** The public URL of the site of these files. */
export const SITE = 'https://blog.example';
export const GOOGLE: Analytics = { service: 'google', id: 'G-ABC123' };
/** A script that the owner adds to every page. */
export const WIDGET = 'https://widget.example/w.js';
const SETTINGS = {
  title: '手元のノート',
  url: SITE,
  author: { name: '佐藤 健', picture: '/me.svg', bio: '夜にコードを書いています。' },
  authors: {
    hanako: { name: '山田花子', picture: '/me.svg', bio: '庭の話を書きます。' },
    みどり: { name: 'Midori Ito' },
  },
  social: [
    { service: 'GitHub', url: 'https://github.com/sato' },
    { service: 'はてな', url: 'https://profile.hatena.ne.jp/sato/' },
    { service: 'RSS', url: '/rss.xml' },
  ],
  share: ['x', 'bluesky', { mastodon: 'mstdn.jp' }, 'hatena', 'line', 'copy'],
  license: 'CC-BY-4.0',
  analytics: GOOGLE,
  palette: 'moss',
  list: 'pictures',
  fonts: { titles: 'title.woff2' },
  head: {
    meta: [{ name: 'google-site-verification', content: 'abc' }],
    link: [{ rel: 'preconnect', href: 'https://widget.example' }],
    script: [{ src: WIDGET, defer: true, data: { id: '1' } }],
  },
};
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><circle r="64"/></svg>';

/** site/slots.tsx: a component in every place. */
export const SLOTS = `import { defineSlots } from '#slots';
import { Notice } from './notice';

export default defineSlots({
  head: () => <meta name="owner" content="own" />,
  masthead: ({ children, site }) => <>{children}<Notice text={site.title} /></>,
  footer: ({ children, chrome }) => <>{children}<aside aria-label="年">{chrome.years.join('から')}</aside></>,
  home: ({ children, posts }) => <><p>全{posts.length}篇</p>{children}</>,
  list: ({ children, number }) => <><p>{number}ページめ</p>{children}</>,
  post: ({ children, post }) => <>{children}<p>「{post.title}」でした</p></>,
  notFound: ({ posts }) => <p>{posts.length}篇のどれでもありません</p>,
  pages: { about: ({ children }) => <><p>わたしの写真</p>{children}</> },
});
`;
const NOTICE =
  'export const Notice = ({ text }: { text: string }) => <aside>{text}からのお知らせ</aside>;\n';

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60" onload="alert(1)"><rect width="60" height="60"/></svg>`;
const FONT = 'node_modules/@fontsource/noto-serif-jp/files/noto-serif-jp-japanese-700-normal.woff2';

/**
 * Writes what an owner can write besides posts: settings, files of `public`, components, and a look with style sheet, font,
 * logo and icon.
 */
export function writeOwnerFiles(project: string): void {
  const write = (name: string, text: string) => writeFileSync(join(project, name), text);
  for (const name of ['public', 'site']) mkdirSync(join(project, name), { recursive: true });
  write('public/me.svg', PICTURE);
  write('public/ads.txt', 'example.com, 1, DIRECT\n');
  write('site.config.ts', `export default ${JSON.stringify(SETTINGS)};\n`);
  write('site/slots.tsx', SLOTS);
  write('site/notice.tsx', NOTICE);
  write('site/theme.css', ':root {\n  --paper: light-dark(#ffffff, #17181b);\n}\n');
  write('site/logo.svg', LOGO);
  write('site/icon.svg', LOGO);
  cpSync(join(project, FONT), join(project, 'site', 'title.woff2'));
}
