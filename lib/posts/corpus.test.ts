import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toOffsetIso } from '../dates';
import { loadPosts } from './load';

const CORPUS = '../shared/corpus';
const OPTIONS = { timeZone: 'Asia/Tokyo', language: 'ja', includeDrafts: false } as const;

test.skipIf(!existsSync(CORPUS))(
  'every real post is read with its days and times as written',
  async () => {
    const files = readdirSync(CORPUS).filter((file) => file.endsWith('.md'));
    const processZone = process.env.TZ;
    for (const zone of ['UTC', 'Asia/Tokyo', 'America/Los_Angeles']) {
      process.env.TZ = zone;
      const { posts, warnings } = await loadPosts(CORPUS, OPTIONS);
      expect(warnings).toEqual([]);
      expect(posts).toHaveLength(files.length);
      for (const { file, publishedOn, createdAt, updatedAt, slug, body, bodyLine } of posts) {
        const source = readFileSync(join(CORPUS, file), 'utf8').replaceAll('\r\n', '\n');
        const written = (key: string) => new RegExp(`^${key}: '?(.*?)'?$`, 'm').exec(source)?.[1];
        const asWritten = (date = new Date(0)) =>
          toOffsetIso(date, 'Asia/Tokyo').replace('T', ' ').replace('+09:00', ' +0900');
        expect([publishedOn, asWritten(createdAt), asWritten(updatedAt), slug]).toEqual([
          written('publishedOn'),
          written('createdAt'),
          written('updatedAt'),
          written('slug')?.normalize('NFC'),
        ]);
        expect(
          source
            .split('\n')
            .slice(bodyLine - 1)
            .join('\n'),
        ).toBe(body);
      }
    }
    process.env.TZ = processZone;
  },
);
