import { type BrowserContext, expect, type Page } from '@playwright/test';
import { analyticsFacts } from '../../lib/pages/analytics';
import type { Analytics } from '../../lib/settings/analytics-schema';
import { GOOGLE, SITE } from './owner-files';
import { recordConsole } from './page-log';

/** The script of each service as far as it matters here: it reads its data as the real one does, and sends them. */
const STAND_INS: Readonly<Record<Analytics['service'], string>> = {
  google: `const [js, config] = dataLayer;
    if (String(config) !== '[object Arguments]' || js[0] !== 'js') throw new Error('no commands');
    fetch('https://region1.google-analytics.com/g/collect?id=' + config[1], { method: 'POST', mode: 'no-cors' });
    new Image().src = 'https://www.googletagmanager.com/a';`,
  plausible: `const { src, dataset } = document.currentScript;
    if (dataset.domain || window.plausible?.o)
      fetch(new URL(src).origin + '/api/event?id=' + (dataset.domain ?? 'own'), { method: 'POST', mode: 'no-cors' });`,
  umami: `const { src, dataset } = document.currentScript;
    const host = src.startsWith('https://cloud.') ? 'https://gateway.umami.is' : new URL(src).origin;
    fetch(host + '/api/send?id=' + dataset.websiteId, { method: 'POST', mode: 'no-cors' });`,
  goatcounter: `const { goatcounter } = document.querySelector('script[data-goatcounter]').dataset;
    navigator.sendBeacon(goatcounter + '?id=page');`,
  cloudflare: `const { token } = JSON.parse(document.querySelector('script[data-cf-beacon]').dataset.cfBeacon);
    navigator.sendBeacon('https://cloudflareinsights.com/cdn-cgi/rum?id=' + token);`,
  matomo: `const { setTrackerUrl, setSiteId } = Object.fromEntries(_paq);
    navigator.sendBeacon(setTrackerUrl + '?id=' + setSiteId);`,
};

/** What happens in a page; the lists grow. */
export interface Visit {
  page: Page;
  /** URLs of requests to other hosts. */
  requests: string[];
  /** Those that send a visit to the service. */
  counts: string[];
  /** Everything in the console: errors and violations of the policy. */
  messages: string[];
}

/**
 * Opens a page of the site of owner-files with a service in place of Google.
 *
 * @param url at the public URL of the site, which `origin` serves, or at another one.
 */
export async function visitWithAnalytics(
  context: BrowserContext,
  { analytics = GOOGLE, origin, url }: { analytics?: Analytics; origin: string; url: string },
): Promise<Visit> {
  const page = await context.newPage();
  const messages = recordConsole(page);
  page.on('pageerror', (error) => messages.push(String(error)));
  const requests: string[] = [];
  const counts: string[] = [];
  const [built, facts] = [analyticsFacts(GOOGLE), analyticsFacts(analytics)];
  await context.route(/^https:/, async (route) => {
    const target = new URL(route.request().url());
    if (target.origin !== SITE) {
      requests.push(target.href);
      const isTracker = target.href === facts.tracker.src;
      if (!isTracker && target.searchParams.has('id')) counts.push(target.href);
      const body = isTracker ? STAND_INS[analytics.service] : '';
      return route.fulfill({ contentType: 'text/javascript', body });
    }
    const response = await route.fetch({ url: origin + target.pathname + target.search });
    const { 'content-security-policy': policy = '', ...headers } = response.headers();
    if (!headers['content-type']?.startsWith('text/html')) return route.fulfill({ response });
    const data = JSON.stringify(facts.tracker).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const html = await response.text();
    expect(html).toContain('data-tracker=');
    return route.fulfill({
      status: response.status(),
      headers: {
        ...headers,
        'content-security-policy': policy
          .replace(built.scriptSources.join(' '), facts.scriptSources.join(' '))
          .replace(built.connectSources.join(' '), facts.connectSources.join(' ')),
      },
      body: html.replace(/data-tracker="[^"]*"/, () => `data-tracker="${data}"`),
    });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  return { page, requests, counts, messages };
}
