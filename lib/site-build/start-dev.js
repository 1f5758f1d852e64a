// Entry point of npm run dev.
import { tsImport } from 'tsx/esm/api';
import { runWithSettings } from '../check/settings/run-with-settings.js';

await runWithSettings(() => tsImport('./dev.ts', import.meta.url));
