import type { Schema } from 'hast-util-sanitize';

/**
 * The elements and attributes allowed in the HTML of a comment. Other attributes are removed. Other
 * elements are replaced by their children, except `script` and `style`, which are removed with
 * their content. Allows fewer than the schema of posts, since anybody can write a comment.
 */
export const commentSchema: Schema = {
  tagNames: [
    'p',
    'br',
    'em',
    'strong',
    'del',
    'a',
    'code',
    'pre',
    'blockquote',
    'ul',
    'ol',
    'li',
    'hr',
  ],
  attributes: {
    a: ['href', 'title', ['rel', 'nofollow', 'ugc', 'noopener']],
    ol: ['start'],
  },
  protocols: { href: ['http', 'https'] },
  ancestors: { li: ['ol', 'ul'] },
  required: {},
  strip: ['script', 'style'],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};
