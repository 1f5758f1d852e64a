import type { ReactNode } from 'react';
import { slotWords } from '../../lib/messages/slots';
import { slotProblem } from '../../lib/pages/slots/slot-problems';
import { ProblemsError } from '../../lib/posts/problem';
import type { Site } from '../../lib/settings/site-settings';
import { site } from '../../lib/site';

/**
 * Returns the content of a place of a page: what the owner's component returns, or else the children.
 *
 * @param name for messages: the name of the slot in `site/slots.tsx`.
 * @throws ProblemsError when the component throws.
 */
export function fillSlot<Props extends { children?: ReactNode }>(
  name: string,
  component: ((props: Props & { site: Site }) => ReactNode) | undefined,
  props: Props,
): ReactNode {
  if (!component) return props.children;
  try {
    return component({ ...props, site });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ProblemsError([slotProblem(slotWords[site.language].threw(message), name)]);
  }
}
