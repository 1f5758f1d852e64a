import { z } from 'zod';

/** The name of a user at Hatena. It becomes part of a URL, so any other text is refused. */
export const HatenaId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{1,31}$/);
