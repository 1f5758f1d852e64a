import { expect, test } from 'vitest';
import { failurePage } from './failure-page';

const MISSING =
  '<head><title>ページが見つかりません | ノート</title></head><body><a href="#content">本文へ</a>' +
  '<main id="content"><h1>ページが見つかりません</h1><search><form></form></search></main><footer>©</footer></body>';

test('the frame of the 404 page stays, its words go', () => {
  const page = failurePage(MISSING);
  expect(page).toContain('<title>ページを表示できませんでした</title>');
  expect(page).toContain('<a href="#content">本文へ</a><main id="content">');
  expect(page).toContain('<h1 class="phrased">ページを表示できませんでした</h1>');
  expect(page).toContain('</main><footer>©</footer>');
  expect(page).not.toMatch(/見つかりません|<form/);
});
