import { describe, expect, test } from 'vitest';
import { stripFramework, UnknownScriptError } from './strip';

const options = { basePath: '', inline: new Set(['early()']) };

const PAGE = `<!DOCTYPE html><html lang="ja"><head><meta charSet="utf-8"/>\
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>\
<link rel="canonical" href="https://example.com/x"/>\
<script src="/_next/static/chunks/b.js" async=""></script><script>early()</script>\
<script type="module" src="/_assets/theme-ABCDEFGH.js"></script></head>\
<body><div hidden=""><!--$--><!--/$--></div><p>self.__next_f.push(<!-- --> as words</p><!--$--><!--/$--><!-- kept -->\
<script type="application/ld+json">{"a":1}</script><script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({});</script>\
<script>(self.__next_f=self.__next_f||[]).push([0])</script>\
<script>self.__next_f.push([1,"<p>"])</script></body></html>`;

describe('stripFramework', () => {
  test('takes out what Next.js wrote and keeps every other byte', () => {
    expect(stripFramework(PAGE, options)).toBe(
      `<!DOCTYPE html><html lang="ja"><head><meta charSet="utf-8"/>\
<link rel="canonical" href="https://example.com/x"/><script>early()</script>\
<script type="module" src="/_assets/theme-ABCDEFGH.js"></script></head>\
<body><p>self.__next_f.push( as words</p><!-- kept --><script type="application/ld+json">{"a":1}</script></body></html>`,
    );
  });

  test('changes nothing the second time', () => {
    const once = stripFramework(PAGE, options);
    expect(stripFramework(once, options)).toBe(once);
  });

  test('leaves what only looks like markup, in attributes, comments and data', () => {
    const page = `<body><img alt="a > <script>x()</script>"/><a title='<!--$-->'>b</a>\
<!-- <script>old()</script> --><style>a::before{content:"<!--$-->"}</style>\
<script type="application/ld+json">{"a":"<!--$--><link as=\\"script\\">"}</script></body>`;
    expect(stripFramework(page, options)).toBe(page);
  });

  test('knows the scripts of a site under a sub-path', () => {
    const page = '<body><script src="/blog/_next/static/x.js"></script><p>a</p></body>';
    expect(stripFramework(page, { ...options, basePath: '/blog' })).toBe('<body><p>a</p></body>');
  });

  test.each([
    '<script>surprise()</script>',
    '<script src="/_next/elsewhere.js"></script>',
    '<script src="https://example.net/x.js"></script>',
  ])('refuses a page with a script it does not know: %s', (script) => {
    expect(() => stripFramework(`<body>${script}</body>`, options)).toThrow(UnknownScriptError);
  });
});
