import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const settings = vi.hoisted(() => ({ timeZone: 'Asia/Tokyo', url: 'https://example.com' }));
vi.mock('../site', async (original) => {
  const { site } = await original<typeof import('../site')>();
  return {
    get site() {
      return { ...site, timeZone: settings.timeZone, origin: settings.url };
    },
  };
});
const { pageOf } = await import('./fixtures');
const { KeptFacts } = await import('./kept-facts');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The rules that find something in a post, in a run of its own. */
function found(page: ReturnType<typeof pageOf>): string[] {
  const kept = new KeptFacts(join(folder, 'check.json'));
  const { findings } = kept.factsOf(page);
  kept.save();
  return findings.map(({ rule }) => rule);
}

// 23:00 in Tokyo is the next day in Auckland.
const due = ['title: 題', 'publishedOn: 2026-01-01', 'publishAt: 2026-01-01T23:00:00+09:00'];

test('another time zone of the site is another day for a post that is due', () => {
  expect(found(pageOf('文', due))).toEqual([]);
  settings.timeZone = 'Pacific/Auckland';
  expect(found(pageOf('文', due))).toEqual(['filedBeforeDue']);
  settings.timeZone = 'Asia/Tokyo';
});

test('a site that moves to https: learns of pictures over http:', () => {
  settings.url = 'http://example.com';
  const picture = () => pageOf('![絵](http://other.example/a.png)');
  expect(found(picture())).not.toContain('mixedContent');
  settings.url = 'https://example.com';
  expect(found(picture())).toContain('mixedContent');
});
