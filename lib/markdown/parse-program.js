// The child process of lib/markdown/parse-in-child.ts, started with limited memory. It reads JSON with a
// Markdown text from standard input, renders the text as the site does, and writes the problems as JSON to
// standard output.

import { writeFileSync } from 'node:fs';
import { json } from 'node:stream/consumers';
import { tsImport } from 'tsx/esm/api';

const { source, location } =
  /** @type {{ source: string, location: { file: string, bodyLine: number, math?: boolean } }} */ (
    await json(process.stdin)
  );
const { renderWithoutMemoryLimit } = await tsImport('./render.ts', import.meta.url);
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
