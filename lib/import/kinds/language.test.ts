import { expect, test } from 'vitest';
import { KINDS } from '../kinds';
import { blogFolder, exportFile } from '../testing/blogs';

const item = '<wp:wxr_version>1.2</wp:wxr_version>';

test.each([
  ['hexo', { '_config.yml': 'language:\n  - zh-CN\n  - en\n' }, 'zh-CN'],
  ['hugo', { 'hugo.toml': "languageCode = 'en-us'\n" }, 'en-US'],
  ['hugo', { 'hugo.yaml': 'defaultContentLanguage: de\n' }, 'de'],
  ['hugo', { 'hugo.yaml': 'languages:\n  jp:\n    locale: ja-JP\n' }, 'ja-JP'],
  ['hugo', { 'hugo.toml': "title = 'x'\n" }, undefined],
  ['jekyll', { '_config.yml': 'locale: fr-FR\n' }, 'fr-FR'],
  ['jekyll', { '_config.yml': 'lang: ko\n' }, 'ko'],
  ['eleventy', { '_data/metadata.json': '{ "language": "pt-BR" }' }, 'pt-BR'],
  ['eleventy', { '_data/metadata.js': 'module.exports = { language: "en" };' }, 'en'],
  ['astro', { 'src/layouts/Base.astro': '<!doctype html>\n<html lang="zh-tw">' }, 'zh-TW'],
  ['astro', { 'astro.config.mjs': "i18n: { defaultLocale: 'es', locales: ['es'] }" }, 'es'],
  ['next', { 'app/layout.tsx': 'return <html lang="en" className={x}>' }, 'en'],
  ['next', { 'data/siteMetadata.js': "const siteMetadata = { language: 'en-us' }" }, 'en-US'],
])('the language of a blog of %s with %j is %s', async (kind, files, language) => {
  const path = blogFolder(files);
  const source = await KINDS[kind]?.open({ path, timeZone: 'Asia/Tokyo' });
  expect(source?.language).toBe(language);
});

test('the language of a WordPress export is that of its channel', async () => {
  const path = exportFile(
    `<rss><channel><language>en-GB</language>${item}</channel></rss>`,
    'a.xml',
  );
  const source = await KINDS.wordpress?.open({ path, timeZone: 'Asia/Tokyo' });
  expect(source?.language).toBe('en-GB');
});

test.each([
  ['hexo', { '_config.yml': 'timezone: America/New_York\n' }, 'America/New_York'],
  ['hugo', { 'hugo.toml': "timeZone = 'Europe/Oslo'\n" }, 'Europe/Oslo'],
  ['jekyll', { '_config.yml': 'timezone: Europe/Paris\n' }, 'Europe/Paris'],
  ['jekyll', { '_config.yml': 'timezone: Nowhere/Town\n' }, undefined],
])('the time zone of a blog of %s with %j is %s', async (kind, files, zone) => {
  const path = blogFolder(files);
  const source = await KINDS[kind]?.open({ path, timeZone: 'Asia/Tokyo' });
  expect(source?.timeZone).toBe(zone);
});
