import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ImportedPost } from '../imported-post';
import type { SourceBlog } from '../source-blog';

/** Creates a temporary folder that is removed after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Creates a temporary folder with the given files. */
export function blogFolder(files: Record<string, string | Uint8Array>): string {
  const folder = newFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Writes an export to a temporary folder and returns its path. */
export function exportFile(content: string | Uint8Array, name = 'export.txt'): string {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  return path;
}

/** Returns all posts of a blog with their bodies as Markdown. */
export async function readAll(
  source: SourceBlog,
): Promise<(ImportedPost & { markdown: string })[]> {
  const entries: (ImportedPost & { markdown: string })[] = [];
  for await (const post of source.posts()) {
    const markdown = source.translate?.(post, () => undefined) ?? post.body;
    entries.push({ ...post, markdown });
  }
  return entries;
}

/** Returns the notes of a post as `level name value`, each once as in the report, without `bodyFromHtml`. */
export function notesOf({ notes }: ImportedPost): string[] {
  const shown = notes.filter(({ name }) => name !== 'bodyFromHtml');
  return [...new Set(shown.map(({ level, name, value }) => `${level} ${name} ${value}`))];
}
