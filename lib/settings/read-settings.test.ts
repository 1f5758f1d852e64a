import { describe, expect, it } from 'vitest';
import { readSettings } from './read-settings';

const minimal = { title: '夜更けのコード', url: 'https://blog.example' };

/** Key and name of each fault. */
function faults(config: unknown, environment: Record<string, string> = {}) {
  return readSettings(config, environment).faults.map(({ name, fact }) => `${fact.key} ${name}`);
}

/** The corrected line of each fault. */
function corrections(config: unknown, environment: Record<string, string> = {}) {
  return readSettings(config, environment).faults.map(({ fact }) => fact.other);
}

describe('the settings', () => {
  it('require only a title and a URL', () => {
    expect(readSettings(minimal, {})).toEqual({
      languages: ['ja'],
      faults: [],
      site: {
        title: '夜更けのコード',
        description: '',
        author: undefined,
        authors: {},
        social: [],
        share: [],
        license: undefined,
        origin: 'https://blog.example',
        basePath: '',
        language: 'ja',
        timeZone: 'Asia/Tokyo',
        seal: '夜',
        palette: 'ink',
        titles: 'mincho',
        list: 'contents',
        fonts: {},
        menu: [],
        postsPerPage: 20,
        formerPaths: [],
        formerHosts: [],
        remoteImages: 'lazy',
        cards: true,
        markdown: true,
        trainingCrawlers: true,
        related: true,
        prompts: ['$', '#', '%', '>'],
        math: { macros: {} },
        notation: { ruby: true },
        hatena: undefined,
        giscus: undefined,
        analytics: undefined,
        head: { meta: [], link: [], script: [] },
        comments: false,
        trustProxy: false,
      },
    });
  });

  it.each([
    ['「夜」の記録', '夜'],
    ['my notes', 'm'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['か\u3099くしゃ', 'が'],
  ])('take the seal of %j from the title', (title, seal) => {
    expect(readSettings({ ...minimal, title }, {}).site.seal).toBe(seal);
  });

  it('are overridden by the environment', () => {
    const environment = { SITE_URL: 'https://other.example/', BASE_PATH: 'blog/', COMMENTS: 'on' };
    const { origin, basePath, comments } = readSettings(minimal, environment).site;
    expect({ origin, basePath, comments }).toEqual({
      origin: 'https://other.example',
      basePath: '/blog',
      comments: true,
    });
  });

  it.each([
    ['on', true],
    ['off', false],
    ['127.0.0.1, 10.0.0.0/8', ['127.0.0.1', '10.0.0.0/8']],
  ])('trust proxies as TRUST_PROXY=%s says', (TRUST_PROXY, trusted) => {
    const config = { ...minimal, trustProxy: ['::1'] };
    expect(readSettings(config, { TRUST_PROXY }).site.trustProxy).toEqual(trusted);
  });

  it('are those of site.config.ts when a variable is empty', () => {
    const environment = { SITE_URL: '', BASE_PATH: '', COMMENTS: '', SOURCE_DATE_EPOCH: '' };
    expect(readSettings(minimal, environment).site.origin).toBe('https://blog.example');
    expect(faults(minimal, environment)).toEqual([]);
  });

  it('keep what is right beside what is faulty', () => {
    const { site } = readSettings({ ...minimal, seal: '夜更', postsPerPage: 5, cards: 'no' }, {});
    expect(site).toMatchObject({
      title: '夜更けのコード',
      seal: '夜',
      postsPerPage: 5,
      cards: true,
    });
  });

  it('have both languages for messages when the language is unknown', () => {
    expect(readSettings({ ...minimal, language: 'fr' }, {}).languages).toEqual(['ja', 'en']);
    expect(readSettings({ ...minimal, language: 'en', cards: 1 }, {}).languages).toEqual(['en']);
    expect(readSettings(null, {}).languages).toEqual(['ja', 'en']);
  });

  it.each([
    ['CC-BY-4.0', 'CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['CC-BY-NC-SA-4.0', 'CC BY-NC-SA 4.0', 'https://creativecommons.org/licenses/by-nc-sa/4.0/'],
    ['CC0-1.0', 'CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ])('know the name and the URL of the licence %s', (license, name, url) => {
    expect(readSettings({ ...minimal, license }, {}).site.license).toEqual({ name, url });
  });

  it('contain hosts in the form of requests: lower case, Punycode', () => {
    const formerHosts = ['OLD.example.net', 'old.example:8080', '例え.example'];
    expect(readSettings({ ...minimal, formerHosts }, {}).site.formerHosts).toEqual([
      'old.example.net',
      'old.example:8080',
      'xn--r8jz45g.example',
    ]);
  });
});

describe('a fault of the settings is reported', () => {
  it.each([
    [null, [' notSettings']],
    ['夜更けのコード', [' notSettings']],
    [[], [' notSettings']],
    [() => minimal, [' notSettings']],
    [{}, ['title missing', 'url missing']],
    [{ title: undefined, url: null }, ['title missing', 'url unusable']],
  ])('for %j as a whole', (config, names) => {
    expect(faults(config)).toEqual(names);
  });

  it.each<[Record<string, unknown>, string[]]>([
    [{ postPerPage: 5, card: false }, ['postPerPage unknown', 'card unknown']],
    [{ title: '' }, ['title unusable']],
    [{ title: 'a\nb' }, ['title notOneLine']],
    [{ title: '\u200b' }, ['title unusable']],
    [{ description: ' ' }, ['description unusable']],
    [{ author: '佐藤健' }, ['author unusable']],
    [{ author: { name: '佐藤健', mail: 'a' } }, ['author.mail unknown']],
    [{ author: { url: 'sato' } }, ['author.name missing', 'author.url unusable']],
    [{ author: { name: '佐藤健', picture: '/me.jpg', bio: '夜に書く。' } }, []],
    [{ author: { name: 'a', picture: 'https://a.example/me.jpg' } }, ['author.picture unusable']],
    [{ author: { name: 'a', bio: 'a\nb' } }, ['author.bio notOneLine']],
    [{ language: 'ja-JP' }, ['language unusable']],
    [{ timeZone: 'Asia/Tokio' }, ['timeZone unusable']],
    [{ timeZone: '+09:00' }, ['timeZone unusable']],
    [{ seal: '夜更' }, ['seal sealLong']],
    [{ seal: '' }, ['seal unusable']],
    [{ seal: '👩‍👩‍👧' }, []],
    [{ postsPerPage: 0 }, ['postsPerPage unusable']],
    [{ postsPerPage: 1.5 }, ['postsPerPage unusable']],
    [{ postsPerPage: 1e9 }, ['postsPerPage unusable']],
    [{ postsPerPage: Number.NaN }, ['postsPerPage unusable']],
    [{ postsPerPage: '20' }, ['postsPerPage unusable']],
    [{ menu: {} }, ['menu unusable']],
    [
      { menu: [{ label: '', path: 'about' }] },
      ['menu[0].label unusable', 'menu[0].path menuSlash'],
    ],
    [{ menu: [{ label: 'a', path: '//example.com' }] }, ['menu[0].path unusable']],
    [{ menu: [{ label: 'a', path: 'javascript:alert(1)' }] }, ['menu[0].path unusable']],
    [{ menu: [{ label: 'a', href: '/a' }] }, ['menu[0].path missing', 'menu[0].href unknown']],
    [{ menu: [{ label: 'a', path: 'mailto:a@example.com' }] }, []],
    [{ formerPaths: [':year/:month/:day/*'] }, ['formerPaths[0] unusable']],
    [{ formerPaths: ['/:slug.html', '/:title'] }, ['formerPaths[1] unusable']],
    [{ formerHosts: ['https://old.example.net/'] }, ['formerHosts[0] unusable']],
    [{ formerHosts: ['old.example.net/blog'] }, ['formerHosts[0] unusable']],
    [{ remoteImages: 'eager' }, ['remoteImages unusable']],
    [{ cards: () => true }, ['cards unusable']],
    [{ notation: { ruby: 'off' } }, ['notation.ruby unusable']],
    [{ notation: { rubi: false } }, ['notation.rubi unknown']],
    [{ hatena: 'yes' }, ['hatena unusable']],
    [{ hatena: { hiden: ['a'], stars: 1 } }, ['hatena.stars unusable', 'hatena.hiden unknown']],
    [{ hatena: { hidden: 'a' } }, ['hatena.hidden unusable']],
    [
      { giscus: { repo: 'blog' } },
      [
        'giscus.repo unusable',
        'giscus.repoId missing',
        'giscus.category missing',
        'giscus.categoryId missing',
      ],
    ],
    [{ social: [{ service: 'RSS', url: '/rss.xml' }] }, []],
    [
      { social: [{ service: '', url: 'github.com/a' }] },
      ['social[0].service unusable', 'social[0].url unusable'],
    ],
    [{ social: [{ service: 'a', url: 'javascript:alert(1)' }] }, ['social[0].url unusable']],
    [
      { social: [{ name: 'X' }] },
      ['social[0].service missing', 'social[0].url missing', 'social[0].name unknown'],
    ],
    [{ social: { github: 'a' } }, ['social unusable']],
    [{ share: ['x', 'bluesky', { mastodon: 'mstdn.jp' }, 'hatena', 'line', 'copy'] }, []],
    [{ share: ['x', 'facebook'] }, ['share[1] unusable']],
    [{ share: ['mastodon'] }, ['share[0] unusable']],
    [{ share: [{ mastodon: 'https://mstdn.jp' }] }, ['share[0].mastodon unusable']],
    [{ share: true }, ['share unusable']],
    [{ license: 'CC0-1.0' }, []],
    [{ license: { name: 'MIT', url: 'https://a.example/license' } }, []],
    [{ license: 'CC-BY' }, ['license unusable']],
    [{ license: { name: 'MIT' } }, ['license.url missing']],
    [{ license: { name: 'MIT', url: 'license.txt' } }, ['license.url unusable']],
    [{ analytics: { service: 'google', id: 'G-ABC123' } }, []],
    [{ analytics: { service: 'google', id: 'UA-1-1' } }, ['analytics.id unusable']],
    [{ analytics: 'G-ABC123' }, ['analytics unusable']],
    [{ analytics: { google: 'G-ABC123' } }, ['analytics.service missing']],
    [{ analytics: { service: 'fathom', id: 'A' } }, ['analytics.service unusable']],
    [{ analytics: { service: 'plausible', site: 'a.example' } }, []],
    [{ analytics: { service: 'plausible', site: 'pa-_Ab1-c', url: 'https://p.example/' } }, []],
    [
      { analytics: { service: 'plausible', site: 'https://a.example' } },
      ['analytics.site unusable'],
    ],
    [
      { analytics: { service: 'plausible', domain: 'a.example' } },
      ['analytics.site missing', 'analytics.domain unknown'],
    ],
    [{ analytics: { service: 'umami', id: 'b59e9c65-ae32-47f1-8400-119fcf4861c4' } }, []],
    [{ analytics: { service: 'umami', id: 'b59e9c65' } }, ['analytics.id unusable']],
    [{ analytics: { service: 'goatcounter', url: 'https://a.goatcounter.com' } }, []],
    [{ analytics: { service: 'goatcounter' } }, ['analytics.url missing']],
    [
      { analytics: { service: 'goatcounter', url: 'https://a.example;script-src' } },
      ['analytics.url unusable'],
    ],
    [{ analytics: { service: 'cloudflare', token: '0123456789abcdef0123456789abcdef' } }, []],
    [
      { analytics: { service: 'cloudflare', token: '{"token": "a"}' } },
      ['analytics.token unusable'],
    ],
    [{ analytics: { service: 'matomo', id: 1, url: 'https://a.example/matomo/' } }, []],
    [
      { analytics: { service: 'matomo', id: '1', url: 'https://a:b@a.example' } },
      ['analytics.id unusable', 'analytics.url unusable'],
    ],
    [
      { analytics: { service: 'matomo', id: 1, url: 'https://a.example/?a' } },
      ['analytics.url unusable'],
    ],
    [
      {
        head: {
          meta: [
            { name: 'a', content: 'b' },
            { property: 'a', content: 'b' },
          ],
        },
      },
      [],
    ],
    [
      { head: { meta: [{ name: 'a', property: 'b', content: 'c' }, { content: 'c' }] } },
      ['head.meta[0] unusable', 'head.meta[1] unusable'],
    ],
    [
      { head: { meta: [{ 'http-equiv': 'refresh', content: '0' }] } },
      ['head.meta[0].http-equiv unknown', 'head.meta[0] unusable'],
    ],
    [
      {
        head: {
          link: [
            { rel: 'me', href: 'https://a.example/@a' },
            { rel: 'preconnect', href: 'https://a.example', crossOrigin: 'anonymous' },
          ],
        },
      },
      [],
    ],
    [
      {
        head: {
          link: [
            { rel: 'stylesheet', href: '/a.css' },
            { rel: 'me  ICON', href: '/a' },
          ],
        },
      },
      ['head.link[0].rel unusable', 'head.link[1].rel unusable'],
    ],
    [
      { head: { link: [{ rel: 'me', href: 'a.example', media: 'all' }] } },
      ['head.link[0].href unusable', 'head.link[0].media unknown'],
    ],
    [
      {
        head: {
          script: [
            {
              src: 'https://a.example/a.js',
              async: true,
              data: { 'site-id': '1' },
              hosts: ['*.a.example'],
            },
          ],
        },
      },
      [],
    ],
    [{ head: { script: [{ src: '/a.js', type: 'module' }] } }, []],
    [
      { head: { script: [{ src: 'a.js', type: 'text/javascript' }] } },
      ['head.script[0].src unusable', 'head.script[0].type unusable'],
    ],
    [
      { head: { script: [{ src: 'https://a.example;b/a.js', async: '' }] } },
      ['head.script[0].src unusable', 'head.script[0].async unusable'],
    ],
    [
      { head: { script: [{ src: '/a.js', data: { siteId: '1' } }] } },
      ['head.script[0].data.siteId unusable'],
    ],
    [
      { head: { script: [{ src: '/a.js', hosts: ['https://a.example', "'unsafe-inline'"] }] } },
      ['head.script[0].hosts[0] unusable', 'head.script[0].hosts[1] unusable'],
    ],
    [{ head: { style: [] } }, ['head.style unknown']],
    [{ head: '<meta>' }, ['head unusable']],
    [{ comments: 'off' }, ['comments unusable']],
    [{ trustProxy: true }, []],
    [{ trustProxy: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'] }, []],
    [{ trustProxy: [] }, []],
    [{ trustProxy: 1 }, ['trustProxy unusable']],
    [{ trustProxy: 'loopback' }, ['trustProxy unusable']],
    [
      { trustProxy: ['10.0.0.0/33', '::1', 'nginx'] },
      ['trustProxy[0] unusable', 'trustProxy[2] unusable'],
    ],
  ])('for %j', (settings, names) => {
    expect(faults({ ...minimal, ...settings })).toEqual(names);
  });

  it.each<[string, string | undefined, string[]]>([
    ['https://sato.example/', undefined, []],
    ['http://localhost:3000', undefined, []],
    ['https://例え.jp', undefined, []],
    ['https://sato.example/blog', 'addressPath', ["url: 'https://sato.example'"]],
    ['https://sato.example/?a=1', 'addressMore', ["url: 'https://sato.example'"]],
    ['https://sato.example/#', 'addressMore', ["url: 'https://sato.example'"]],
    ['https://sato:secret@sato.example', 'addressPrivate', ["url: 'https://sato.example'"]],
    ['sato:secret@sato.example', 'unusable', ['']],
    ['sato.example', 'unusable', ["url: 'https://sato.example'"]],
    ['localhost:3000', 'unusable', ["url: 'http://localhost:3000'"]],
    ['https:sato.example', 'unusable', ["url: 'https://sato.example'"]],
    ['ftp://sato.example', 'unusable', ['']],
    ['ブログ', 'unusable', ['']],
  ])('for the URL %s', (url, name, mend) => {
    expect(faults({ ...minimal, url })).toEqual(name ? [`url ${name}`] : []);
    expect(corrections({ ...minimal, url })).toEqual(mend);
  });

  it.each<[string, string, string | undefined]>([
    ['SITE_URL', 'https://sato.github.io/blog', 'SITE_URL=https://sato.github.io'],
    ['BASE_PATH', '/a//b', 'BASE_PATH=/a/b'],
    ['BASE_PATH', '//', ''],
    ['BASE_PATH', '/my blog', ''],
    ['BASE_PATH', '/a/../b', ''],
    ['BASE_PATH', '/%E3%81%82', ''],
    ['BASE_PATH', '/', undefined],
    ['BASE_PATH', '/a/b.c/', undefined],
    ['COMMENTS', 'true', 'COMMENTS=on'],
    ['COMMENTS', 'Off', 'COMMENTS=off'],
    ['COMMENTS', 'maybe', ''],
    ['COMMENTS', 'constructor', ''],
    ['TRUST_PROXY', 'on', undefined],
    ['TRUST_PROXY', '127.0.0.1, 10.0.0.0/8', undefined],
    ['TRUST_PROXY', 'true', 'TRUST_PROXY=on'],
    ['TRUST_PROXY', 'nginx', ''],
    ['PORT', '3000', undefined],
    ['PORT', '65536', ''],
    ['PORT', '-1', ''],
    ['PORT', 'http', ''],
    ['SOURCE_DATE_EPOCH', '1795651200', undefined],
    ['SOURCE_DATE_EPOCH', '2026-11-29', ''],
    ['SOURCE_DATE_EPOCH', '99999999999999', ''],
    ['SOURCE_DATE_EPOCH', '7258118399', undefined],
    ['SOURCE_DATE_EPOCH', '7258118400', ''],
    // Milliseconds, as Date.now() returns them.
    ['SOURCE_DATE_EPOCH', '1795651200123', 'SOURCE_DATE_EPOCH=1795651200'],
    ['DATABASE_URL', 'libsql://db.example', undefined],
    ['DATABASE_URL', 'mysql://user:secret@db.example', ''],
    ['SMTP_URL', 'smtps://user:secret@mail.example', undefined],
    ['SMTP_URL', 'mail.example', ''],
    ['MAIL_FROM', 'Blog <blog@mail.example>', 'MAIL_FROM=blog@mail.example'],
    ['OWNER_MAIL', 'Hanako <hanako@mail.example>', undefined],
    ['OWNER_MAIL', 'hanako', ''],
  ])('for the variable %s=%s', (variable, value, mend) => {
    const reported = readSettings({ ...minimal, comments: true }, { [variable]: value }).faults;
    expect(reported.map((fault) => [fault.variable, fault.fact.other])).toEqual(
      mend === undefined ? [] : [[variable, mend]],
    );
  });

  it.each([
    [{ author: '佐藤健' }, "author: { name: '佐藤健' }"],
    [{ seal: '夜更' }, "seal: '夜'"],
    [{ menu: [{ label: 'a', path: 'pages/about.md' }] }, "path: '/about'"],
    [
      { formerHosts: ['a.example', 'https://old.example.net/'] },
      "formerHosts: ['old.example.net']",
    ],
    [{ postsPerPage: '20' }, 'postsPerPage: 20'],
    [{ cards: 'false' }, 'cards: false'],
    [{ trustProxy: 'true' }, 'trustProxy: true'],
    [{ markdown: 'false' }, 'markdown: false'],
    [{ palette: 'indego' }, "palette: 'indigo'"],
    [{ palette: 'green' }, ''],
    [{ list: 'Compact' }, "list: 'compact'"],
    [{ language: 'JA' }, "language: 'ja'"],
    [{ license: 'CC BY-SA 4.0' }, "license: 'CC-BY-SA-4.0'"],
    [{ share: ['x', 'blue sky'] }, "share: ['bluesky']"],
    [{ analytics: { service: 'plausable', site: 'a.example' } }, "service: 'plausible'"],
  ])('with the corrected line for %j', (settings, line) => {
    expect(corrections({ ...minimal, ...settings })).toEqual([line]);
  });

  it('but not for a variable that only comments use, while they are off', () => {
    expect(faults(minimal, { DATABASE_URL: 'mysql://db.example', MAIL_FROM: 'blog' })).toEqual([]);
    expect(faults(minimal, { DATABASE_URL: 'mysql://db.example', COMMENTS: 'on' })).toEqual([
      'DATABASE_URL unusable',
    ]);
  });

  it('without passwords', () => {
    const environment = {
      SITE_URL: 'https://sato:secret@sato.example/a',
      DATABASE_URL: 'mysql://user:secret@db.example',
      SMTP_URL: 'user:secret@mail.example',
    };
    const config = { ...minimal, url: 'sato:secret@sato.example', comments: true };
    const reported = readSettings(config, environment).faults;
    expect(reported).toHaveLength(4);
    expect(JSON.stringify(reported)).not.toContain('secret');
  });
});
