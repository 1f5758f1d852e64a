import { join } from 'node:path';

/** Where the bundled script of the live preview lies, relative to the project. */
export const PREVIEW_SCRIPT = join('.next', 'cache', 'tsuzuri', 'preview.js');
