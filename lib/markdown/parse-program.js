// The child process of lib/markdown/parse-in-child.ts, started with limited memory. It reads JSON with a
// Markdown text from standard input, renders the text as the site does, and writes the problems as JSON to
// standard output.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { bundlePrograms } from '../cache/bundle-programs.js';

const { source, location } =
  /** @type {{ source: string, location: { file: string, bodyLine: number, math?: boolean } }} */ (
    await json(process.stdin)
  );
const programs = await bundlePrograms(['lib/markdown/render.ts']);
const { renderWithoutMemoryLimit } = await import(
  pathToFileURL(join(programs, 'lib', 'markdown', 'render.mjs')).href
);
/** @type {unknown[]} */
let problems = [];
try {
  await renderWithoutMemoryLimit(source, location);
} catch (error) {
  if (!(error instanceof Error && 'problems' in error && Array.isArray(error.problems)))
    throw error;
  problems = error.problems;
}
writeFileSync(1, JSON.stringify({ problems }));
process.exit();
