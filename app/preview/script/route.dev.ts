import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PREVIEW_SCRIPT } from '../../../lib/preview/script';

/** The browser's part of the live preview. */
export async function GET() {
  const script = await readFile(join(/* turbopackIgnore: true */ process.cwd(), PREVIEW_SCRIPT));
  const headers = { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' };
  return new Response(script, { headers });
}
