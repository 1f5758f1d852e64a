import type { Site } from '../settings/site-settings';

/** Whether the site accepts comments: `on`, or the reason why not. */
export type Availability = 'on' | 'off' | 'noDatabase';

/**
 * Returns `off` when the settings disable comments, and `noDatabase` on Vercel without `DATABASE_URL`: there
 * the default database, a local file, would be lost. An export of static files has no comments either; that
 * is decided in lib/site-build/export-files.
 *
 * @param environment the environment variables.
 */
export function commentsAvailability(
  site: Pick<Site, 'comments'>,
  environment: Record<string, string | undefined>,
): Availability {
  if (!site.comments) return 'off';
  if (environment.VERCEL && !environment.DATABASE_URL) return 'noDatabase';
  return 'on';
}
