import type { Library } from '../posts/load';
import type { Problem } from '../posts/problem';
import { clientComponentProblems } from './client-components';
import { scriptProblems } from './slots/script-problems';
import { slotProblems } from './slots/slot-problems';

/** The errors of React components that pages cannot use. Any of them stops the build. */
export async function componentProblems(library: Pick<Library, 'pages'>): Promise<Problem[]> {
  return [...clientComponentProblems(), ...scriptProblems(), ...(await slotProblems(library))];
}
