import { HtmlValidate } from 'html-validate';
import { PAGE_OF_EACH_KIND } from './support/sample-posts';
import { sitemapPaths } from './support/sitemap-paths';
import { expect, test } from './support/test';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // React writes `<meta charSet="utf-8"/>`, which HTML parses like `<meta charset="utf-8">`.
    'void-style': 'off',
    'attr-case': 'off',
  },
});

test('the HTML of every page is valid', async ({ request }) => {
  const paths = sitemapPaths(await (await request.get('/sitemap.xml')).text());
  expect(paths.length).toBeGreaterThan(20);
  for (const path of [...paths, ...PAGE_OF_EACH_KIND]) {
    const report = await validator.validateString(await (await request.get(path)).text());
    const messages = report.results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
    );
    expect(messages, path).toEqual([]);
  }
});
