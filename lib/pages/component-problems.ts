import type { Library } from '../posts/load';
import type { Problem } from '../posts/problem';
import { clientComponentProblems } from './client-components';
import { handlerProblems } from './slots/handler-problems';
import { scriptProblems } from './slots/script-problems';
import { slotProblems } from './slots/slot-problems';

/** The errors of React components that pages cannot use. Any of them stops the build. */
export async function componentProblems(library: Pick<Library, 'pages'>): Promise<Problem[]> {
  return [
    ...clientComponentProblems(),
    ...scriptProblems(),
    ...handlerProblems(),
    ...(await slotProblems(library)),
  ];
}
