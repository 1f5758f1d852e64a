import type { SiteConfig } from './schema';

/** Returns the settings unchanged. In `site.config.ts` it gives editors the names and types of all settings. */
export function defineConfig(config: SiteConfig): SiteConfig {
  return config;
}
