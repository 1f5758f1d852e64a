import type { Site } from '../site';

/** Whether this build takes comments, or why it does not. */
export type Availability = 'on' | 'off' | 'export' | 'noDatabase';

/**
 * Whether comments can be kept: not when they are off, not among plain files (`STATIC_EXPORT`,
 * which the export sets), and not on Vercel without `DATABASE_URL`, where no file outlives a request.
 */
export function commentsAvailability(
  site: Pick<Site, 'comments'>,
  environment: Record<string, string | undefined>,
): Availability {
  if (!site.comments) return 'off';
  if (environment.STATIC_EXPORT) return 'export';
  if (environment.VERCEL && !environment.DATABASE_URL) return 'noDatabase';
  return 'on';
}
