import type { Site } from '../settings/site-settings';

/** Whether this build takes comments, or why it does not. */
export type Availability = 'on' | 'off' | 'noDatabase';

/**
 * Whether comments can be kept: not when they are off, and not on Vercel without `DATABASE_URL`, where
 * no file outlives a request. Among plain files they are left out by lib/site-build/export-files.
 */
export function commentsAvailability(
  site: Pick<Site, 'comments'>,
  environment: Record<string, string | undefined>,
): Availability {
  if (!site.comments) return 'off';
  if (environment.VERCEL && !environment.DATABASE_URL) return 'noDatabase';
  return 'on';
}
