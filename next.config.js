// The settings are TypeScript, beside the build that relies on them: lib/build/next-config.ts.
import { tsImport } from 'tsx/esm/api';

const { nextConfig } = await tsImport('./lib/build/next-config.ts', import.meta.url);
// tsx turns source maps on for the whole process; each error Next.js makes then reads them.
process.setSourceMapsEnabled(false);

export default nextConfig;
