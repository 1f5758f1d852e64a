import { join } from 'node:path';
import { check } from '../messages/check';
import { rules } from '../messages/rules';
import { safeFetch } from '../network/safe-fetch';
import { postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import { site } from '../site';
import { printError } from '../terminal';
import { readableUrl } from '../url-decoding';
import { visibleLine } from '../visible';
import type { CheckedPost } from './check-posts';
import { readAnswers, writeAnswers } from './external-link-cache';
import type { ReportedProblem } from './reported-problem';
import { requestUrls } from './request-urls';

const CACHE_FILE = join('.next', 'cache', 'tsuzuri', 'outside-links.json');
/** Responses between two writes of the cache, so that an interrupted run need not start over. */
const SAVE_STEP = 20;

/** Requests every URL of other sites that the posts link to, and returns a warning for each link that is broken. */
export async function brokenExternalLinks(
  posts: readonly Pick<CheckedPost, 'post' | 'externalLinks'>[],
): Promise<ReportedProblem[]> {
  const links = posts.flatMap(({ post, externalLinks }) =>
    externalLinks.flatMap((link) => {
      const url = externalUrl(link.href);
      return url === null ? [] : [{ ...link, url, post }];
    }),
  );
  const urls = [...new Set(links.map(({ url }) => url))].sort();
  const answers = await requestUrls(urls, await readAnswers(CACHE_FILE), {
    fetch: safeFetch,
    pause: 1000,
    onAnswer: (soFar, done, total) => {
      if (done % SAVE_STEP !== 0) return;
      writeAnswers(CACHE_FILE, soFar);
      printError(check[site.language].external(done, total));
    },
  });
  writeAnswers(CACHE_FILE, answers);
  return links.flatMap(({ url, post, line, column, href }) => {
    const broken = answers[url]?.broken ?? '';
    if (broken === '') return [];
    return [
      {
        level: 'warning' as const,
        rule: 'linkBroken',
        file: displayPath(join(postsFolder(), post.file)),
        line,
        column,
        ...rules[site.language].linkBroken({
          value: visibleLine(readableUrl(href)),
          other: visibleLine(broken),
        }),
        edits: [],
      },
    ];
  });
}

/** The URL without its fragment; `null` when it is of this site. */
function externalUrl(href: string): string | null {
  const url = new URL(href);
  url.hash = '';
  return url.origin === site.origin ? null : url.href;
}
