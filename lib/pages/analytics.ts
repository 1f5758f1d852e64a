import type { Analytics } from '../settings/analytics-schema';
import type { Site } from '../settings/site-settings';

/** What app/_scripts/analytics does in the browser to start a service. It is passed as JSON. */
export interface Tracker {
  /** URL of the script of the service. */
  src: string;
  /** The data attributes of its element, by name in camel case. */
  data?: Readonly<Record<string, string>>;
  /** Global variables that the script reads when it starts. */
  globals?: Readonly<Record<string, unknown>>;
  /** The calls of `gtag` that follow `gtag('js', …)`. */
  gtag?: readonly (readonly unknown[])[];
}

/** How a service is started, and the sources that the Content Security Policy must allow for it. */
export interface AnalyticsFacts {
  tracker: Tracker;
  scriptSources: readonly string[];
  connectSources: readonly string[];
}

/**
 * Returns the facts of the service that counts visits, from the documentation of each service. Images need no
 * source: the policy allows them from every host.
 */
export function analyticsFacts(analytics: Analytics): AnalyticsFacts {
  switch (analytics.service) {
    // https://developers.google.com/tag-platform/security/guides/csp. Google Signals and signals for
    // advertisements, which identify readers across sites and need more hosts, are off.
    case 'google': {
      const options = { allow_google_signals: false, allow_ad_personalization_signals: false };
      return {
        tracker: {
          src: `https://www.googletagmanager.com/gtag/js?id=${analytics.id}`,
          gtag: [['config', analytics.id, options]],
        },
        scriptSources: ['https://*.googletagmanager.com'],
        connectSources: [
          'https://*.google-analytics.com',
          'https://*.analytics.google.com',
          'https://*.googletagmanager.com',
        ],
      };
    }
    // https://plausible.io/docs/plausible-script: sites since 2025 have a script of their own, which waits for
    // `plausible.init()`; that call does no more than set the options `o`.
    case 'plausible': {
      const { site, url } = analytics;
      return ownServer(
        url,
        site.startsWith('pa-')
          ? { src: `${url}/js/${site}.js`, globals: { plausible: { o: {} } } }
          : { src: `${url}/js/script.js`, data: { domain: site } },
      );
    }
    // https://umami.is/docs/tracker-configuration. Without the query, each letter typed into the search field
    // does not count as a visit, and what a reader searches for is not sent.
    case 'umami': {
      const { id, url } = analytics;
      const data = { websiteId: id, excludeSearch: 'true' };
      const facts = ownServer(url, { src: `${url}/script.js`, data });
      // Umami Cloud sends visits to gateway.umami.is, formerly to other hosts.
      return url === 'https://cloud.umami.is'
        ? { ...facts, connectSources: ['https://*.umami.is'] }
        : facts;
    }
    // https://www.goatcounter.com/help/csp
    case 'goatcounter': {
      const { url } = analytics;
      const src = /\.goatcounter\.com$/.test(url)
        ? 'https://gc.zgo.at/count.js'
        : `${url}/count.js`;
      const facts = ownServer(url, { src, data: { goatcounter: `${url}/count` } });
      return { ...facts, scriptSources: [new URL(src).origin] };
    }
    // https://developers.cloudflare.com/web-analytics/. `spa` would count changes of the search query.
    case 'cloudflare':
      return {
        tracker: {
          src: 'https://static.cloudflareinsights.com/beacon.min.js',
          data: { cfBeacon: JSON.stringify({ token: analytics.token, spa: false }) },
        },
        scriptSources: ['https://static.cloudflareinsights.com'],
        connectSources: ['https://cloudflareinsights.com'],
      };
    // https://matomo.org/faq/general/faq_20904/
    case 'matomo': {
      const { id, url } = analytics;
      const calls = [
        ['setTrackerUrl', `${url}/matomo.php`],
        ['setSiteId', `${id}`],
        ['trackPageView'],
        ['enableLinkTracking'],
      ];
      return ownServer(url, { src: `${url}/matomo.js`, globals: { _paq: calls } });
    }
  }
}

/** The facts of a service whose script and data are on one server. */
function ownServer(url: string, tracker: Tracker): AnalyticsFacts {
  const { origin } = new URL(url);
  return { tracker, scriptSources: [origin], connectSources: [origin] };
}

/** Whether built pages count visits: not when the public URL of the site is on the machine of its owner. */
export function countsVisits({ analytics, origin }: Pick<Site, 'analytics' | 'origin'>): boolean {
  return (
    analytics !== undefined && !/^(?:localhost|127\.[\d.]+|\[::1\])$/.test(new URL(origin).hostname)
  );
}
