import { expect, test } from 'vitest';
import { openAstro } from '../kinds/astro';
import { blogFolder, notesOf, readAll } from '../testing/blogs';

test('a post in Markdoc keeps its words; its tags become comments', async () => {
  const path = blogFolder({
    'src/content.config.ts':
      "import { glob } from 'astro/loaders';\nexport const collections = { blog: defineCollection({ loader: glob({ pattern: '**/*.mdoc', base: './src/content/blog' }) }) };",
    'src/content/blog/tide.mdoc':
      '---\ntitle: Tide\npubDate: 2020-01-02\n---\nLow.\n\n{% callout type="note" %}\nHigh.\n{% /callout %}\n\n`{% tag %}`\n',
    'src/pages/blog/[slug].astro': '',
  });
  const [post] = await readAll(openAstro({ path, timeZone: 'Asia/Tokyo' }));
  expect(post).toMatchObject({
    ...{ title: 'Tide', name: 'tide', urls: ['/blog/tide/'] },
    markdown: 'Low.\n\n<!-- {% callout type="note" %} -->\nHigh.\n\n\n`{% tag %}`\n',
  });
  expect(post && notesOf(post)).toEqual(['lost untranslated {% callout type="note" %}']);
});
