import { defineSlots } from './define-slots';

/** The slots of a blog without `site/slots.tsx`: `paths` in tsconfig.json resolves `@site/slots` to this file then. */
export default defineSlots({});
