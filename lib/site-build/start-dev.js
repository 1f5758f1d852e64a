// npm run dev starts here.
import { tsImport } from 'tsx/esm/api';
import { runWithSettings } from '../check/settings/run-with-settings.js';

await runWithSettings(() => tsImport('./dev.ts', import.meta.url));
