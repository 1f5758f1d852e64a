// lib/markdown/parse-in-child.ts runs this in a process of its own, which may use less memory than this one: reads the text
// that comes by the standard input as the site does, and answers with what is wrong with it.

import { writeFileSync } from 'node:fs';
import { json } from 'node:stream/consumers';
import { tsImport } from 'tsx/esm/api';

const { source, place } =
  /** @type {{ source: string, place: { file: string, bodyLine: number, math?: boolean } }} */ (
    await json(process.stdin)
  );
const { renderHere } = await tsImport('./render.ts', import.meta.url);
/** @type {unknown[]} */
let problems = [];
try {
  await renderHere(source, place);
} catch (error) {
  if (!(error instanceof Error && 'problems' in error && Array.isArray(error.problems)))
    throw error;
  problems = error.problems;
}
writeFileSync(1, JSON.stringify({ problems }));
process.exit();
