import type { ReactNode } from 'react';
import { settingProblems } from '../lib/check/settings/problems';
import { preview } from '../lib/messages/preview';
import { postChanges } from '../lib/posts/all-posts';
import { formatProblem } from '../lib/posts/problem';
import { settings, site } from '../lib/site';
import { printError } from '../lib/terminal';
import { sitePath } from '../lib/urls';
import { Preview } from './_preview/preview';
import { Problems } from './_preview/problems';

let printed = '';

/**
 * What `npm run dev` adds to a page; the build leaves this file out. Where the settings cannot be used,
 * what is wrong with them takes the place of the page, and is printed once, until the file is mended.
 */
export default async function Template({ children }: { children: ReactNode }) {
  // Before anything of the page is read, so that no change in between is missed.
  const { version } = postChanges();
  const problems = await settingProblems(settings);
  const text = problems.map(formatProblem).join('\n\n');
  if (text !== '' && text !== printed) printError(`\n${text}\n`);
  printed = text;
  const { settingsUnusable, settingsUnusableWhy } = preview[site.language];
  return (
    <>
      <Preview version={version} settings={JSON.stringify(site)} address={sitePath('/preview')} />
      {problems.length === 0 ? (
        children
      ) : (
        <Problems problems={problems} title={settingsUnusable} why={settingsUnusableWhy} />
      )}
    </>
  );
}
