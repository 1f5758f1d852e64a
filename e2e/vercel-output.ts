import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// npm run vercel-output: after `vercel build`, checks the folder Vercel would deploy: every page
// the build made is there, none but the framework's own error page carries its scripts, the pictures
// they are shared with are there and the fonts of the cards are not, and the headers of safety are set.
const output = join('.vercel', 'output');
const built = join('.next', 'server', 'app');
const faults: string[] = [];
const shared = new Set<string>();

const pages = readdirSync(built, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html') && !name.startsWith('_global-error'))
  .map((name) => name.slice(0, -'.html'.length));

for (const name of pages) {
  const file = [
    join(output, 'functions', `${name}.prerender-fallback.html`),
    join(output, 'static', `${name}.html`),
    join(output, 'static', name),
  ].find(existsSync);
  if (file === undefined) {
    faults.push(`${name}: missing`);
    continue;
  }
  const html = readFileSync(file, 'utf8');
  if (html.includes('/_next/')) faults.push(`${name}: /_next/`);
  for (const [, path = ''] of html.matchAll(/\/(_(?:cards|images)\/[\w.-]+)/g)) {
    shared.add(path);
    if (!existsSync(join(output, 'static', path))) faults.push(`${name}: no ${path}`);
  }
  for (const [, path = ''] of html.matchAll(/ (?:href|src)="[^"#]*\/(_files\/[^"#]+)/g)) {
    const file = join(output, 'static', decodeURIComponent(path));
    if (!existsSync(file)) faults.push(`${name}: no ${path}`);
  }
}
if (![...shared].some((path) => path.startsWith('_cards/'))) faults.push('no cards');
for (const name of readdirSync(output, { recursive: true, encoding: 'utf8' })) {
  if (/\.woff2?$/.test(name)) faults.push(name);
  if (!name.endsWith('.vc-config.json')) continue;
  const { filePathMap = {} } = JSON.parse(readFileSync(join(output, name), 'utf8')) as {
    filePathMap?: Record<string, string>;
  };
  const fonts = Object.keys(filePathMap).filter((path) => /\.woff2?$|@fontsource/.test(path));
  if (fonts.length > 0) faults.push(`${name}: ${fonts.length} files of fonts`);
}
if (readFileSync(join(output, 'static', '404.html'), 'utf8').includes('/_next/')) {
  faults.push('404.html: /_next/');
}
const config = readFileSync(join(output, 'config.json'), 'utf8');
for (const header of ['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy']) {
  if (!config.includes(`"${header}"`)) faults.push(`config.json: no ${header}`);
}

for (const fault of faults) console.error(fault);
console.log(`${pages.length} pages, ${shared.size} pictures and cards, ${faults.length} faults`);
process.exitCode = faults.length > 0 || pages.length === 0 ? 1 : 0;
