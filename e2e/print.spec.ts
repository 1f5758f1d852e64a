import { expect, test } from './support/test';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a printed post is dark on white and has no controls, with a ${colorScheme} color scheme`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/はじめに');
    // The theme that a reader chose must not affect the printed page either.
    await page.evaluate((theme) => {
      document.documentElement.dataset.theme = theme;
    }, colorScheme);
    await page.emulateMedia({ media: 'print', colorScheme });

    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('link', { name: '本文へ移動' })).toHaveCount(0);
    const backgrounds = await page.evaluate(() => [
      getComputedStyle(document.documentElement).backgroundColor,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(backgrounds).toEqual(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)']);
    for (const part of ['.prose > p', '.prose pre', '.prose h2']) {
      const brightness = await page
        .locator(part)
        .first()
        .evaluate((element) => {
          const [red = 255, green = 255, blue = 255] = (
            getComputedStyle(element).color.match(/[\d.]+/g) ?? []
          ).map(Number);
          return Math.max(red, green, blue);
        });
      expect(brightness, part).toBeLessThan(110);
    }
  });
}

test('printed pages are A4, and the footer is never alone on the last page', async ({ page }) => {
  await page.goto('/about');
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.com/foot';
    link.textContent = 'foot';
    document.querySelector('.colophon')?.prepend(link);
    document.querySelector('.prose')?.replaceChildren();
  });
  // With some of these lengths the text ends just above the end of a printed page.
  for (let count = 1; count <= 24; count++) {
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.com/text';
      link.textContent = 'あ'.repeat(60);
      const paragraph = document.createElement('p');
      paragraph.append(link);
      document.querySelector('.prose')?.append(paragraph);
    });
    const pages = pagesOf((await page.pdf({ preferCSSPageSize: true })).toString('latin1'));
    // 210 mm and 297 mm in points of 1/72 inch.
    expect(pages.map(({ size }) => size)).toEqual(pages.map(() => '595 842'));
    const last = pages.at(-1)?.links;
    expect(last, `${count} paragraphs`).toContain('https://example.com/foot');
    expect(last, `${count} paragraphs`).toContain('https://example.com/text');
  }
});

/** Returns the size in points and the link targets of each page of a PDF file by Chromium. */
function pagesOf(pdf: string): { size: string; links: string[] }[] {
  const objects = new Map(
    [...pdf.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, id, text = '']) => [
      id,
      text,
    ]),
  );
  return [...objects.values()]
    .filter((text) => /\/Type \/Page\b/.test(text))
    .map((text) => {
      const [, width, height] = /\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(text) ?? [];
      const annotations = /\/Annots \[(.*?)\]/s.exec(text)?.[1] ?? '';
      const links = [...annotations.matchAll(/(\d+) 0 R/g)].map(
        ([, id]) => /\/URI \((.*?)\)/.exec(objects.get(id) ?? '')?.[1] ?? '',
      );
      return { size: `${Math.round(Number(width))} ${Math.round(Number(height))}`, links };
    });
}
