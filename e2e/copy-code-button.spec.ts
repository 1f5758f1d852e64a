import type { Page } from '@playwright/test';
import { axeViolations } from './support/axe';
import { expect, test } from './support/test';

const POST = '/コードの見せ方';

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  async function copied(page: Page, text: string): Promise<string> {
    const block = page.locator('figure.code').filter({ hasText: text }).last();
    await block.getByRole('button').click();
    await expect(page.getByRole('status')).toHaveText('コピーしました');
    return page.evaluate(() => navigator.clipboard.readText());
  }

  test('copied code has no line numbers, removed lines or prompts', async ({ page }) => {
    await page.goto(POST);
    expect(await copied(page, 'def fib'), 'without line numbers').toBe(
      'def fib(n: int) -> int:\n    a, b = 0, 1\n    for _ in range(n):\n        a, b = b, a + b\n    return a',
    );
    expect(await copied(page, 'return Math.round(characters'), 'a diff, changed').toBe(
      'export function readingTime(characters: number): number {\n' +
        '  return Math.max(1, Math.round(characters / CHARACTERS_A_MINUTE));\n}',
    );
    expect(await copied(page, 'npm start'), 'a session').toBe('npm run build\nnpm start');
  });

  test('the button has an accessible name, works by keyboard, and reports what it did', async ({
    page,
  }) => {
    await page.goto(POST);
    const button = page.getByRole('button', { name: 'fib.pyのコードをコピー' });
    await button.focus();
    await expect(button).toHaveCSS('opacity', '1');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'コピーしました' })).toBeFocused();
    expect(await axeViolations(page)).toEqual([]);
    await expect(button).toHaveText('コピー');
    await expect(page.getByRole('status')).toBeEmpty();
  });
});

test('without access to the clipboard the button reports a failure', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(POST);
  await page.locator('figure.code').first().getByRole('button').click();
  await expect(page.getByRole('status')).toHaveText('コピーできませんでした');
});

for (const width of [360, 1280]) {
  test(`the button overlaps neither code nor text at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(POST);
    await expect(page.locator('figure.code > button')).not.toHaveCount(0);
    const overlapped = await page.locator('figure.code > button').evaluateAll(
      (buttons) =>
        buttons.filter((button) => {
          const box = button.getBoundingClientRect();
          const range = document.createRange();
          const before = button.closest('figure')?.previousElementSibling;
          const neighbors = [
            button.nextElementSibling?.firstElementChild,
            button.previousElementSibling,
            before,
          ];
          return neighbors.some((element) => {
            if (!element) return false;
            range.selectNodeContents(element);
            return [...range.getClientRects()].some(
              ({ left, right, top, bottom }) =>
                left < box.right && right > box.left && top < box.bottom && bottom > box.top,
            );
          });
        }).length,
    );
    expect(overlapped).toBe(0);
    // The button makes nothing wider than the window.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  });
}

test('the button is not printed, and pages without anything to copy do not load its script', async ({
  page,
}) => {
  await page.goto(POST);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('figure.code > button').first()).toBeHidden();
  await page.goto('/archive');
  await expect(page.locator('script[data-copy]')).toHaveCount(0);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 800 } });

  test('the button is always visible', async ({ page }) => {
    await page.goto(POST);
    await expect(page.locator('figure.code > button').first()).toHaveCSS('opacity', '1');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('code has no button', async ({ page }) => {
    await page.goto(POST);
    await expect(page.locator('figure.code')).not.toHaveCount(0);
    await expect(page.locator('figure.code button')).toHaveCount(0);
  });
});
