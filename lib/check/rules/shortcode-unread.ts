import { findNotations, type Notation, type Occurrence } from '../notation';
import type { Rule } from '../rule';

/** Shortcodes of WordPress and of its common plug-ins. */
const NAMES = String.raw`audio|button|caption|code|contact-form-7|embed|gallery|playlist|recent_posts|shortcode|sourcecode|su_\w+|toc|tweet|twitter|video|vimeo|wpforms|youtube`;
const FIRST_URL = /https?:\/\/[^\s"'\]\uFFFC[]+/;

const NOTATIONS: readonly Notation[] = [
  {
    // Includes the content up to the closing shortcode, when that is in the same paragraph.
    pattern: new RegExp(
      String.raw`(?<![\w!\p{L}])\[(${NAMES})((?: [^\]\n]*)?)\](?![([:](?!/))(?:[^]{0,2000}?\[/\1\])?`,
      'gu',
    ),
    within: 'source',
    isMatch: isShortcode,
    replacement: ({ written }) => FIRST_URL.exec(written)?.[0] ?? '',
  },
];

/**
 * A bare word in brackets, such as [video], may be ordinary text, so a closing shortcode or a parameter is
 * required. In `text`, the bracket of a link or a backslash escape is masked.
 */
function isShortcode({ written, match, prose }: Occurrence): boolean {
  const [, name = '', parts = ''] = match;
  if (prose.text[match.index] !== '[') return false;
  if (written.endsWith(`[/${name}]`) || parts.includes('=')) return true;
  if (name === 'gallery') return true;
  return /^(?:embed|tweet|twitter|vimeo|youtube)$/.test(name) && parts.trim() !== '';
}

/** Shortcodes of WordPress: [gallery ids="1,2"], [caption …]…[/caption], [video …][/video]. */
export const shortcodeUnread: Rule = {
  name: 'shortcodeUnread',
  level: 'warning',
  find: (page) => findNotations(page, NOTATIONS),
};
