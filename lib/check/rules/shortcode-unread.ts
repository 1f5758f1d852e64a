import { type FoundNotation, findNotations, type Notation } from '../notation';
import type { Rule } from '../rule';

/** Of WordPress itself, and of the plug-ins that most blogs have. */
const NAMES = String.raw`audio|button|caption|code|contact-form-7|embed|gallery|playlist|recent_posts|shortcode|sourcecode|su_\w+|toc|tweet|twitter|video|vimeo|wpforms|youtube`;
const ADDRESS = /https?:\/\/[^\s"'\]\uFFFC[]+/;

const NOTATIONS: readonly Notation[] = [
  {
    // What stands up to its end in the same paragraph is part of it.
    pattern: new RegExp(
      String.raw`(?<![\w!\p{L}])\[(${NAMES})((?: [^\]\n]*)?)\](?![([:](?!/))(?:[^]{0,2000}?\[/\1\])?`,
      'gu',
    ),
    within: 'source',
    isIt: isShortcode,
    instead: ({ written }) => ADDRESS.exec(written)?.[0] ?? '',
  },
];

/** A word in brackets alone, such as [video], may be the author's; in `text` no link and no escaped sign is left. */
function isShortcode({ written, match, prose }: FoundNotation): boolean {
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
