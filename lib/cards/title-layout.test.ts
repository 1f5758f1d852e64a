import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shape } from './shape';
import { HARD_TITLES } from './testing/hard-titles';
import { layoutTitle } from './title-layout';

const AREA = { width: 1008, height: 364 };
const CORPUS = '../shared/corpus';

/** The lines of a title, as text. */
function linesOf(title: string): string[] {
  const { clusters, lines } = layoutTitle(shape(title).clusters, AREA);
  return lines.map(({ start, end }) =>
    clusters
      .slice(start, end)
      .map(({ text }) => text)
      .join(''),
  );
}

/** Violations of kinsoku, and lines of a single character. */
function faultsOf(title: string): string[] {
  const lines = linesOf(title);
  const faults: string[] = [];
  lines.forEach((line, index) => {
    if (
      index > 0 &&
      /^[、。，．・！？：；）」』】〉》〕］｝ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…ﾞﾟ]/.test(line)
    ) {
      faults.push(`begins: ${line}`);
    }
    if (index < lines.length - 1 && /[（「『【〈《〔［｛]$/.test(line))
      faults.push(`ends: ${line}`);
    if (lines.length > 1 && [...line.trim()].length < 2) faults.push(`single: ${line}`);
  });
  return faults;
}

describe('layoutTitle', () => {
  it('breaks lines after phrases', () => {
    expect(linesOf('Next.jsとMarkdownで作る、本のように読めるブログ')).toEqual([
      'Next.jsとMarkdownで',
      '作る、本のように',
      '読めるブログ',
    ]);
  });

  it('breaks lines between the words of a compound', () => {
    expect(linesOf('社内デザインレビュー勉強会はじめました')).toEqual([
      '社内デザインレビュー',
      '勉強会はじめました',
    ]);
  });

  it('breaks English at spaces, and a URL after its punctuation', () => {
    expect(linesOf('npm install --save-dev @types/node')).toEqual([
      'npm install --save-dev ',
      '@types/node',
    ]);
    for (const line of linesOf('https://example.com/a/very/long/path/without/any/space').slice(
      0,
      -1,
    ))
      expect(line).toMatch(/\/$/);
  });

  it('sets a short title larger than a long one', () => {
    const sizeOf = (title: string) => layoutTitle(shape(title).clusters, AREA).size;
    expect(sizeOf('余')).toBeGreaterThan(
      sizeOf('長い題名は何行にもなるので、小さな文字で組むほかありません'),
    );
  });

  it('cuts a very long title and adds an ellipsis, in little time', () => {
    const start = performance.now();
    const text = linesOf('終わりのない題名'.repeat(1000)).join('');
    expect(text).toMatch(/^終わりのない題名.*…$/);
    expect(text.length).toBeGreaterThan(60);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('keeps the whole of a title that fits', () => {
    for (const title of ['「第1回」『設計』を読む（前編）', 'main()と[]と{}の話', 'C++とC#'])
      expect(linesOf(title).join('')).toBe(title);
  });

  it('fits into its area and follows kinsoku', () => {
    for (const title of HARD_TITLES) {
      const { lines, size } = layoutTitle(shape(title).clusters, AREA);
      expect(lines.length * size * 1.42, title).toBeLessThanOrEqual(AREA.height);
      expect(faultsOf(title), title).toEqual([]);
    }
  });

  it.skipIf(!existsSync(CORPUS))('follows kinsoku in the titles of a real blog', () => {
    const titles = readdirSync(CORPUS).map((name) =>
      name.replace(/\.md$/, '').replaceAll('-', ' '),
    );
    expect(titles.length).toBeGreaterThan(200);
    expect(titles.flatMap(faultsOf)).toEqual([]);
  });
});
