import type { ReactNode } from 'react';
import { settingProblems } from '../../lib/check/settings/problems';
import { preview } from '../../lib/messages/preview';
import { formatProblem } from '../../lib/posts/problem';
import { pageChanges } from '../../lib/preview/changes';
import { settings, site } from '../../lib/site';
import { printError } from '../../lib/terminal';
import { sitePath } from '../../lib/urls';
import { Preview } from './preview';
import { Problems } from './problems';

let lastPrinted = '';

/**
 * Adds the live preview to every page of `npm run dev`; the build ignores this file. Invalid settings replace
 * the page with their problems, which are also printed once.
 */
export default async function Template({ children }: { children: ReactNode }) {
  // Read before the page, so that no change during rendering is missed.
  const { version } = pageChanges();
  const problems = await settingProblems(settings);
  const text = problems.map(formatProblem).join('\n\n');
  if (text !== '' && text !== lastPrinted) printError(`\n${text}\n`);
  lastPrinted = text;
  const { settingsUnusable, settingsUnusableWhy } = preview[site.language];
  return (
    <>
      <Preview version={version} settings={JSON.stringify(site)} address={sitePath('/preview')} />
      {problems.every(({ level }) => level === 'warning') ? (
        children
      ) : (
        <Problems problems={problems} title={settingsUnusable} why={settingsUnusableWhy} />
      )}
    </>
  );
}
