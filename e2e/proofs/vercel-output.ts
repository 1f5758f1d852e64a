import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES_FOLDER, pageFile, responsePageFile } from '../../lib/build-output/page-files';
import { referencedFiles } from '../support/referenced-files';

// npm run prove -- vercel-output: checks the folder that Vercel deploys, after `vercel build`. Every page,
// feed and icon must have the bytes that the build wrote, no page may load scripts of Next.js, and every file
// that a page refers to must exist. The functions must contain the pages that they respond with, but not the
// fonts of the cards. The security headers must be set.
const output = join('.vercel', 'output');
const staticFolder = join(output, 'static');
const built = relativeFiles(PAGES_FOLDER);
const responsePages = built.filter((name) => name.startsWith('answers/'));
const faults: string[] = [];

for (const name of built) {
  const file = join(staticFolder, '_built', name);
  if (!existsSync(file)) faults.push(`${name}: missing`);
  else if (!readFileSync(file).equals(readFileSync(join(PAGES_FOLDER, name)))) {
    faults.push(`${name}: not the bytes of the build`);
  } else if (name.endsWith('.html')) checkPage(name, readFileSync(file, 'utf8'));
}
const required = [pageFile('/'), 'rss.xml', responsePageFile('/404'), responsePageFile('/500')];
for (const name of required) if (!built.includes(name)) faults.push(`${name}: not in the build`);
if (!existsSync('public/_cards')) faults.push('no cards');
checkFunctions();
const config = readFileSync(join(output, 'config.json'), 'utf8');
for (const header of ['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy']) {
  if (!config.includes(`"${header}"`)) faults.push(`config.json: no ${header}`);
}

for (const fault of faults) console.error(fault);
console.log(`${built.length} pages and feeds, ${faults.length} faults`);
process.exitCode = faults.length > 0 || built.length === 0 ? 1 : 0;

function checkPage(name: string, html: string): void {
  if (html.includes('/_next/')) faults.push(`${name}: /_next/`);
  for (const path of referencedFiles(html)) {
    if (!existsSync(join(staticFolder, path))) faults.push(`${name}: no ${path}`);
  }
}

/** Compares the files that are packed with each function with those that it reads. */
function checkFunctions(): void {
  let withPages = 0;
  for (const name of relativeFiles(output).filter((file) => file.endsWith('.vc-config.json'))) {
    const { filePathMap = {} } = JSON.parse(readFileSync(join(output, name), 'utf8')) as {
      filePathMap?: Record<string, string>;
    };
    const packed = Object.keys(filePathMap);
    const fonts = packed.filter((path) => /\.woff2?$|@fontsource/.test(path));
    if (fonts.length > 0) faults.push(`${name}: ${fonts.length} font files`);
    // Other functions read no file of the build.
    if (!/^functions\/(?:resolve|api|comments|\[slug\]\/comments)\//.test(name)) continue;
    withPages++;
    const missing = responsePages.filter((file) => !packed.includes(join(PAGES_FOLDER, file)));
    if (missing.length > 0) faults.push(`${name}: without ${missing.slice(0, 3).join(', ')}`);
  }
  if (withPages === 0) faults.push('no function responds with built pages');
}

function relativeFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}
