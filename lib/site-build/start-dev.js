// npm run dev starts here.
import { tsImport } from 'tsx/esm/api';
import { withSettings } from '../check/settings/run-with-settings.js';

await withSettings(() => tsImport('./dev.ts', import.meta.url));
