import { chromium, type Page } from '@playwright/test';
import { axeViolations } from '../support/axe';
import { CHROMIUM_ARGUMENTS, findChromium } from '../support/find-chromium';
import { missingStyleRules } from '../support/missing-style-rules';
import { startServer } from '../support/server';
import { sitemapPaths } from '../support/sitemap-paths';

// npm run prove -- crawl: opens every page of the sitemap of the built site in Chromium and scrolls to its
// end. Faults are errors in the console (violations of the content security policy among them), requests to
// other hosts except for images, layout shifts, missing style rules and violations reported by axe. Headings
// in posts that skip a level are counted separately, because npm run check reports them to the author.
const server = await startServer('start');
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: CHROMIUM_ARGUMENTS,
});
const faults: string[] = [];
const pathsWithSkippedLevels: string[] = [];
const requestsByHost = new Map<string, number>();
try {
  const paths = sitemapPaths(await (await fetch(`${server.origin}/sitemap.xml`)).text());
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  // Requests to other hosts are aborted: the page must work without them.
  await context.route(
    (url) => url.origin !== server.origin,
    (route) => route.abort(),
  );
  await context.addInitScript(recordShifts);
  const page = await context.newPage();
  recordFaults(page);
  for (const path of paths) {
    await page.goto(server.origin + path, { waitUntil: 'load' });
    const shift = await page.evaluate(scrollThrough);
    for (const rule of await missingStyleRules(page))
      faults.push(`${path}: misses the style rule ${rule}`);
    for (const finding of await axeViolations(page)) {
      const isByAuthor =
        /^heading-order:/.test(finding) && (await page.locator('.prose').count()) > 0;
      if (isByAuthor) pathsWithSkippedLevels.push(path);
      else faults.push(`${path}: axe: ${finding}`);
    }
    if (shift > 0) faults.push(`${path}: shifts by ${shift.toFixed(4)}`);
  }
  console.log(`${paths.length} pages, ${faults.length} faults`);
  console.log(`${pathsWithSkippedLevels.length} posts whose headings skip a level`);
  for (const [host, count] of [...requestsByHost].sort())
    console.log(`requests to ${host}: ${count}`);
} finally {
  await browser.close();
  await server.stop();
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

function recordFaults(page: Page): void {
  const currentPath = () => decodeURIComponent(new URL(page.url()).pathname);
  page.on('console', (message) => {
    // Ignore messages that are not errors, and the errors of the requests that this crawl aborts.
    if (message.type() !== 'error' || message.text().includes('ERR_FAILED')) return;
    faults.push(`${currentPath()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${currentPath()}: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin, host } = new URL(request.url());
    if (!/^https?:$/.test(protocol) || origin === server.origin) return;
    requestsByHost.set(host, (requestsByHost.get(host) ?? 0) + 1);
    // Posts may contain images of other hosts.
    if (request.resourceType() !== 'image')
      faults.push(`${currentPath()}: requests ${request.url()}`);
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
