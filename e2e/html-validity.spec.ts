import { HtmlValidate } from 'html-validate';
import { PAGE_OF_EACH_KIND } from './support/sample-posts';
import { expect, test } from './support/test';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // React prints `<meta charSet="utf-8"/>`; HTML reads both as `<meta charset="utf-8">`.
    'void-style': 'off',
    'attr-case': 'off',
  },
});

test('the HTML of every page is valid', async ({ request }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const paths = [...sitemap.matchAll(/<loc>https:\/\/example\.com([^<]*)<\/loc>/g)].map(
    ([, path]) => path || '/',
  );
  expect(paths.length).toBeGreaterThan(20);
  for (const path of [...paths, ...PAGE_OF_EACH_KIND]) {
    const report = await validator.validateString(await (await request.get(path)).text());
    const found = report.results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
    );
    expect(found, path).toEqual([]);
  }
});
