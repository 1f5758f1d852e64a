import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../cli/testing/run-command';

const CORPUS = '../shared/corpus';
const posts = mkdtempSync(join(tmpdir(), 'tsuzuri-corpus-'));
afterAll(() => rmSync(posts, { recursive: true }));

interface Read {
  fields: Record<string, string>;
  body: Buffer;
}

/** Reads a post file: splits it at the second `---` line and reads every scalar as text. */
function read(file: string): Read {
  const bytes = readFileSync(file);
  const end = bytes.indexOf('\n---', 3);
  const from = bytes.indexOf('\n', end + 1) + 1;
  const fields = parse(bytes.subarray(4, end).toString('utf8'), { schema: 'failsafe' });
  return { fields, body: bytes.subarray(from) };
}

test.skipIf(!existsSync(CORPUS))(
  'importing 223 posts as a folder of Astro changes only what the report mentions',
  () => {
    const file = join(posts, '.report.json');
    const { status, stderr } = run('import', ['--from', 'astro', CORPUS, '--report', file], {
      POSTS_DIR: posts,
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const { entries } = JSON.parse(readFileSync(file, 'utf8')) as {
      entries: {
        id: string;
        file: string;
        notes: { level: string; name: string; value: string }[];
      }[];
    };
    const names = readdirSync(CORPUS).filter((name) => name.endsWith('.md'));
    expect(names).toHaveLength(223);
    expect(entries.map(({ id }) => id).sort()).toEqual(names.sort());
    for (const { id, file: name, notes } of entries) {
      const before = read(join(CORPUS, id));
      const after = read(join(posts, name));
      expect(after.fields.title, id).toBe(before.fields.title);
      expect(after.fields.slug, id).toBe(before.fields.slug);
      expect(after.fields.publishedOn, id).toBe(before.fields.publishedOn);
      for (const key of ['createdAt', 'updatedAt']) {
        expect(Date.parse(after.fields[key] ?? ''), id).toBe(Date.parse(before.fields[key] ?? ''));
      }
      expect(Object.keys(after.fields).sort(), id).toEqual(Object.keys(before.fields).sort());
      const reported = notes.map((note) => note.name);
      const text = before.body.toString('utf8');
      const expected = reported.includes('lineBreaks') ? text.replaceAll('\r\n', '\n') : text;
      expect(reported.includes('lineBreaks'), id).toBe(text.includes('\r\n'));
      const changes = ['link', 'linkNowhere', 'fragmentGone', 'picture', 'fileMissing'];
      if (!changes.some((name) => reported.includes(name))) {
        expect(after.body.equals(Buffer.from(expected)), id).toBe(true);
      }
    }
  },
);
