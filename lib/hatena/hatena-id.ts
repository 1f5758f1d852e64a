import { z } from 'zod';

/** A Hatena ID has 3 to 32 of these signs; it becomes part of an address. */
export const HatenaId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{1,31}$/);
