import { chromium, type Page } from '@playwright/test';
import { axeViolations } from '../support/axe';
import { CHROMIUM_ARGUMENTS, findChromium } from '../support/find-chromium';
import { missingStyleRules } from '../support/missing-style-rules';
import { startServer } from '../support/server';

// npm run crawl: opens every page of the sitemap of the finished build in Chromium, scrolls it to
// its end, and counts what must not be: errors in the console (broken policies among them),
// requests to other hosts, shifts of the layout, rules of a style sheet the page was spared, and what
// axe finds. Headings of the author's own that skip a level are counted apart: npm run check names them.
const server = await startServer('start');
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: CHROMIUM_ARGUMENTS,
});
const faults: string[] = [];
const skipping: string[] = [];
const elsewhere = new Map<string, number>();
try {
  const paths = await sitemapPaths();
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  // No answer from elsewhere: the page must stand without one.
  await context.route(
    (url) => url.origin !== server.origin,
    (route) => route.abort(),
  );
  await context.addInitScript(recordShifts);
  const page = await context.newPage();
  watch(page);
  for (const path of paths) {
    await page.goto(server.origin + path, { waitUntil: 'load' });
    const shift = await page.evaluate(scrollThrough);
    for (const rule of await missingStyleRules(page))
      faults.push(`${path}: lacks the rule ${rule}`);
    for (const finding of await axeViolations(page)) {
      const ofAuthor =
        /^heading-order:/.test(finding) && (await page.locator('.prose').count()) > 0;
      if (ofAuthor) skipping.push(path);
      else faults.push(`${path}: axe: ${finding}`);
    }
    if (shift > 0) faults.push(`${path}: shifts by ${shift.toFixed(4)}`);
  }
  console.log(`${paths.length} pages, ${faults.length} faults`);
  console.log(`${skipping.length} posts whose headings skip a level`);
  for (const [host, count] of [...elsewhere].sort()) console.log(`asked of ${host}: ${count}`);
} finally {
  await browser.close();
  await server.stop();
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

async function sitemapPaths(): Promise<string[]> {
  const sitemap = await (await fetch(`${server.origin}/sitemap.xml`)).text();
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
}

function watch(page: Page): void {
  const here = () => decodeURIComponent(new URL(page.url()).pathname);
  page.on('console', (message) => {
    // What this crawl itself refused.
    if (message.type() !== 'error' || message.text().includes('ERR_FAILED')) return;
    faults.push(`${here()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${here()}: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin, host } = new URL(request.url());
    if (!/^https?:$/.test(protocol) || origin === server.origin) return;
    elsewhere.set(host, (elsewhere.get(host) ?? 0) + 1);
    // Pictures that an author placed from elsewhere are the one exception.
    if (request.resourceType() !== 'image') faults.push(`${here()}: asks for ${request.url()}`);
  });
}

function recordShifts(): void {
  const record = window as unknown as { shift: number };
  record.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) record.shift += (entry as LayoutShift).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

async function scrollThrough(): Promise<number> {
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo({ top, behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  return (window as unknown as { shift: number }).shift;
}

interface LayoutShift extends PerformanceEntry {
  value: number;
}
