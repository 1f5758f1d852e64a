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
import { askOutside } from './ask-outside';
import type { CheckedPost } from './check-posts';
import { readAnswers, writeAnswers } from './outside-cache';
import type { ReportedProblem } from './reported-problem';

const CACHE = join('.next', 'cache', 'tsuzuri', 'outside-links.json');
/** Answers after which they are kept, so that a run cut short is not lost. */
const STEP = 20;

/** A warning for each link of the posts to another site that does not open any more. */
export async function brokenOutsideLinks(
  posts: readonly Pick<CheckedPost, 'post' | 'outside'>[],
): Promise<ReportedProblem[]> {
  const links = posts.flatMap(({ post, outside }) =>
    outside.flatMap((link) => {
      const address = addressOf(link.href);
      return address === null ? [] : [{ ...link, address, post }];
    }),
  );
  const addresses = [...new Set(links.map(({ address }) => address))].sort();
  const answers = await askOutside(addresses, await readAnswers(CACHE), {
    fetch: safeFetch,
    pause: 1000,
    onAnswer: (soFar, done, total) => {
      if (done % STEP !== 0) return;
      writeAnswers(CACHE, soFar);
      printError(check[site.language].external(done, total));
    },
  });
  writeAnswers(CACHE, answers);
  return links.flatMap(({ address, post, line, column, href }) => {
    const broken = answers[address]?.broken ?? '';
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

/** The address of a page of another site, without its fragment. */
function addressOf(href: string): string | null {
  const url = new URL(href);
  url.hash = '';
  return url.origin === site.origin ? null : url.href;
}
