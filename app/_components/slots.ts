import * as owner from '@site/slots';
import type { Slots } from '../../lib/pages/slots/define-slots';

/**
 * The components of the owner. The build refuses a module without a default export, with a message of its own
 * (lib/pages/slots/slot-problems), before it makes pages.
 */
export const slots: Slots = Object.hasOwn(owner, 'default') ? owner.default : {};
