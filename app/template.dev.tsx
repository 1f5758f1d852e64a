import type { ReactNode } from 'react';
import { settingProblems } from '../lib/check/settings/problems';
import { preview } from '../lib/messages/preview';
import { formatProblem } from '../lib/posts/problem';
import { printError } from '../lib/print';
import { settings, site } from '../lib/site';
import { Hydrated } from './_preview/hydrated';
import { Problems } from './_preview/problems';

let printed = '';

/**
 * What `npm run dev` adds to a page; the build leaves this file out. Where the settings cannot be used,
 * what is wrong with them takes the place of the page, and is printed once, until the file is mended.
 */
export default async function Template({ children }: { children: ReactNode }) {
  const problems = await settingProblems(settings);
  const text = problems.map(formatProblem).join('\n\n');
  if (text !== '' && text !== printed) printError(`\n${text}\n`);
  printed = text;
  const { settingsUnusable, settingsUnusableWhy } = preview[site.language];
  return (
    <>
      <Hydrated />
      {problems.length === 0 ? (
        children
      ) : (
        <Problems problems={problems} title={settingsUnusable} why={settingsUnusableWhy} />
      )}
    </>
  );
}
