import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerFile, PAGES_FOLDER, pageFile } from '../../lib/build-output/page-files';
import { referencedFiles } from '../support/referenced-files';

// npm run vercel-output: after `vercel build`, checks the folder Vercel would deploy: every page, feed and icon
// of the build is given out as it was printed, none carries the framework's scripts, what pages name is there,
// the programs have the pages they answer with and none of the fonts of the cards, and the headers of safety are set.
const output = join('.vercel', 'output');
const given = join(output, 'static');
const built = relativeFiles(PAGES_FOLDER);
const answers = built.filter((name) => name.startsWith('answers/'));
const faults: string[] = [];

for (const name of built) {
  const file = join(given, '_built', name);
  if (!existsSync(file)) faults.push(`${name}: missing`);
  else if (!readFileSync(file).equals(readFileSync(join(PAGES_FOLDER, name)))) {
    faults.push(`${name}: not as it was printed`);
  } else if (name.endsWith('.html')) checkPage(name, readFileSync(file, 'utf8'));
}
const wanted = [pageFile('/'), 'rss.xml', answerFile('/404'), answerFile('/500')];
for (const name of wanted) if (!built.includes(name)) faults.push(`${name}: not printed`);
if (!existsSync('public/_cards')) faults.push('no cards');
checkPrograms();
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
    if (!existsSync(join(given, path))) faults.push(`${name}: no ${path}`);
  }
}

/** Holds what is packed with each program against what it reads. */
function checkPrograms(): void {
  let reading = 0;
  for (const name of relativeFiles(output).filter((file) => file.endsWith('.vc-config.json'))) {
    const { filePathMap = {} } = JSON.parse(readFileSync(join(output, name), 'utf8')) as {
      filePathMap?: Record<string, string>;
    };
    const packed = Object.keys(filePathMap);
    const fonts = packed.filter((path) => /\.woff2?$|@fontsource/.test(path));
    if (fonts.length > 0) faults.push(`${name}: ${fonts.length} files of fonts`);
    // The others read nothing that a build made.
    if (!/^functions\/(?:resolve|api|comments|\[slug\]\/comments)\//.test(name)) continue;
    reading++;
    const missing = answers.filter((file) => !packed.includes(join(PAGES_FOLDER, file)));
    if (missing.length > 0) faults.push(`${name}: without ${missing.slice(0, 3).join(', ')}`);
  }
  if (reading === 0) faults.push('no program answers for what is missing');
}

function relativeFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}
