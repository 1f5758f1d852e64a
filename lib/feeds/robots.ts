import type { Site } from '../settings/site-settings';
import { permalink, sitePath } from '../urls';

/**
 * Crawlers that gather data to train language models, as their operators name them for robots.txt. Those that search
 * or that fetch a page because a person asked for it (OAI-SearchBot, ChatGPT-User, Claude-User …) are not in the list.
 */
const TRAINING_CRAWLERS = [
  ...['AI2Bot', 'Ai2Bot-Dolma', 'Amazonbot', 'anthropic-ai', 'Applebot-Extended', 'Bytespider'],
  ...['CCBot', 'ClaudeBot', 'cohere-training-data-crawler', 'Cotoyogi', 'DeepSeekBot', 'Diffbot'],
  ...['FacebookBot', 'Google-Extended', 'GPTBot', 'KimiBot', 'meta-externalagent'],
  ...['MistralAI-Training', 'omgili', 'PanguBot', 'webzio-extended'],
];

/**
 * robots.txt (RFC 9309): every crawler may read everything, except the crawlers for training data with the setting
 * `trainingCrawlers: false`.
 */
export function printRobots({ trainingCrawlers }: Pick<Site, 'trainingCrawlers'>): string {
  const refused = trainingCrawlers
    ? []
    : [...TRAINING_CRAWLERS.map((name) => `User-Agent: ${name}`), 'Disallow: /', ''];
  const sitemap = permalink(sitePath('/sitemap.xml'));
  return [...refused, 'User-Agent: *', 'Allow: /', '', `Sitemap: ${sitemap}`, ''].join('\n');
}
