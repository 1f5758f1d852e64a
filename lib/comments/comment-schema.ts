import type { Schema } from 'hast-util-sanitize';

/** What a comment may hold; everything else is unwrapped. Smaller than an article's on purpose. */
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
