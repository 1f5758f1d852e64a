/**
 * How a reference is used. A picture has to be part of the new blog; the target of a link need not
 * be.
 */
export type ReferenceUse = 'link' | 'picture';

/**
 * The target of a reference is not in the new blog, so the reference would be an error of the check.
 * Its words stay, and a comment keeps what was written.
 */
export interface Missing {
  /** The URL on the old host to link to instead; `undefined` where no such host is known. */
  at: string | undefined;
}

/**
 * Returns the new reference, or `undefined` to leave it unchanged. When the target is missing, the
 * words of the reference replace it.
 */
export type Change = (reference: string, use: ReferenceUse) => string | Missing | undefined;
