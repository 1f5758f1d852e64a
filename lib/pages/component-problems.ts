import type { Library } from '../posts/load';
import type { Problem } from '../posts/problem';
import { clientComponentProblems } from './client-components';
import { siteChrome } from './site-chrome';
import { handlerProblems } from './slots/handler-problems';
import { scriptProblems } from './slots/script-problems';
import { slotProblems } from './slots/slot-problems';

/** The errors of React components that pages cannot use. Any of them stops the build. */
export async function componentProblems(library: Library): Promise<Problem[]> {
  const problems = [
    ...clientComponentProblems(),
    ...scriptProblems(),
    ...handlerProblems(),
    ...(await slotProblems(library)),
  ];
  if (problems.length > 0) return problems;
  const { default: slots } = await import('@site/slots');
  if (Object.keys(slots).length === 0) return [];
  // React is loaded only for a blog with components.
  const { failingSlots } = await import('./slots/failing-slots');
  return failingSlots(slots, library, await siteChrome(library));
}
