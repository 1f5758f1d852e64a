import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from './find-browser';
import { type MermaidBrowser, startMermaid } from './mermaid-browser';

// Skipped if no Chromium is installed; npm run e2e reports that.
describe.skipIf(findBrowser(chromium.executablePath()) === undefined)('Mermaid in Chromium', () => {
  let mermaid: MermaidBrowser;
  beforeAll(async () => {
    mermaid = await startMermaid();
  }, 60_000);
  afterAll(() => mermaid.close());

  test.each([
    ['pie title 割合\n  "甲" : 3\n  "乙" : 1', ['75%', '25%', '甲', '乙', '割合']],
    [
      'gantt\n  title 予定\n  dateFormat YYYY-MM-DD\n  section 前半\n    書く : a, 2026-01-01, 9d',
      ['書く', '前半', '予定'],
    ],
    ['mindmap\n  root((旅))\n    京都\n    奈良', ['旅', '京都', '奈良']],
    [
      'gitGraph\n  commit id: "はじめ"\n  branch "枝"\n  commit id: "次"',
      ['main', '枝', 'はじめ', '次'],
    ],
    ['journey\n  title 朝\n  section 家\n    起きる: 3: 私', ['朝', '家', '起きる', '私']],
    ['timeline\n  title 暦\n  862年 : 宣明暦', ['暦', '862年', '宣明暦']],
    [
      'quadrantChart\n  title 順位\n  quadrant-1 すぐ\n  仕事: [0.8, 0.9]',
      ['順位', 'すぐ', '仕事'],
    ],
    ['xychart-beta\n  title "雨"\n  x-axis ["一月", "二月"]\n  bar [5, 6]', ['雨', '一月', '二月']],
    ['kanban\n  やる\n    書く', ['やる', '書く']],
    ['block-beta\n  a["入口"]', ['入口']],
    ['flowchart TD\n  A@{ shape: doc, label: "文書" }', ['文書']],
  ])('%j keeps its words', { timeout: 60_000 }, async (source, words) => {
    const { content, words: found, width, height } = await mermaid.draw(source);
    expect(found).toEqual(expect.arrayContaining(words));
    expect(width).toBeGreaterThan(10);
    expect(height).toBeGreaterThan(10);
    // Colours are classes, so that the SVG fits the light and the dark scheme.
    expect(content).not.toMatch(/#[0-9a-f]{3}|rgb|style|<script|href|foreignObject/);
  });

  test('a diagram can neither load a URL nor run a script', { timeout: 60_000 }, async () => {
    const { content, words } = await mermaid.draw(
      '%%{init: {"securityLevel": "loose", "themeCSS": "* { background: url(https://far.example/) }"}}%%\nflowchart TD\n  A[甲] --> B["<img src=x onerror=alert(1)>乙"]\n  click A "javascript:alert(1)"',
    );
    expect(words.join(' ')).toContain('甲');
    expect(content).not.toMatch(/far\.example|javascript|onerror|<img/);
  });

  test('an image of another host is an error, because nothing is requested', {
    timeout: 60_000,
  }, async () => {
    const source = 'flowchart TD\n  A@{ img: "https://far.example/a.png", label: "甲" }';
    await expect(mermaid.draw(source)).rejects.toThrow(
      expect.objectContaining({ name: 'MermaidError' }),
    );
  });

  test('an error has the message of Mermaid', { timeout: 60_000 }, async () => {
    await expect(mermaid.draw('pie\n  甲 = 3')).rejects.toThrow(
      expect.objectContaining({ name: 'MermaidError' }),
    );
  });
});
