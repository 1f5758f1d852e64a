// Names are compared in lower case without `_`, `-` and blanks: isDraft, is_draft and Is-Draft are one.
const AROUND =
  'is|are|post|posts|page|article|entry|content|note|wp|dg|mark|marked|make|keep|as|set|the|this|mode|flag|only|status|state|記事|投稿';
const alone = (words: string) => new RegExp(`^(?:${AROUND})*(?:${words})(?:${AROUND})*$`, 'u');

/** Words that say a post is not for everyone: as a key with any value but no, or as a value. */
export const PRIVATE = alone(
  [
    'private|privately|secret|confidential|internal|restricted|limited|limited(?:to|access|until).*',
    'hidden|unlisted|delisted|invisible|noshow|headless|(?:hide|hidden)(?:in|from|on)(?:home|list|index|site|all|archive)+',
    'drafts?|autodraft|unpublish|unpublished|unreleased|wip|workinprogress|inprogress|trash|trashed|deleted',
    '(?:no|not|non|never|dont|donot|ignore|skip)(?:publish|published|public|publishing)',
    'excluded?from(?:collections?|lists?|home|site|build|publish)|eleventyexcludefromcollections',
    'password|passwordprotected|passphrase|passcode|protect|protected|encrypt|encrypted|locked',
    '(?:members?|subscribers?|friends|staff|paid|premium|login|loggedin|registered)only|onlymembers|paywall|paywalled',
    '非公開|未公開|公開しない|公開停止|下書き|執筆中|書きかけ|作成中|秘密|内緒|限定|.+限定|限定公開|パスワード|鍵付き?|会員制',
  ].join('|'),
);

/** Words of privacy that other things are named by too, as in `hide: [toc]`: only a yes counts. */
export const HIDES = alone('hide|excluded?|disabled?');

/** Values of a state, beyond {@link PRIVATE}, in which a post is not out yet. */
export const NOT_OUT = alone(
  'pending|future|scheduled|queued|inreview|review|pendingreview|members?|subscribers?|paid|tiers|friends|レビュー中|予約|予約中|予約投稿|公開前',
);

/** Words that say a post is for everyone: as a key with the value no, or as a value. */
export const PUBLISHED = alone(
  'publish|published|public|publishable|publicly|released?|公開|公開する|公開済み?',
);
export const SHOWN = alone(
  'visible|listed|discoverable|routable|online|live|enabled?|show|shown|render|output|permalink|production|表示|表示する|掲載',
);

export const STATE = alone(
  'status|state|stage|phase|workflow|publication|audience|ステータス|状態|公開状態|状況|公開ステータス',
);
/** Who may see the post: anything but everyone keeps it back. */
export const ACCESS = alone(
  'visibility|access|accesslevel|accesscontrol|privacy|公開範囲|公開設定',
);
export const EVERYONE =
  /^(?:everyone|everybody|anyone|any|all|open|free|world|full|normal|default|全員|全体|全体公開|全体に公開|だれでも|誰でも|true|yes|on|1)$/u;

export const NO = new Set(
  'false|no|off|0|n|f|none|never|null|nil|not|いいえ|なし|無し|しない|オフ'.split('|').concat(''),
);
export const YES = new Set(['true', 'yes', 'on', '1', 'y']);
export const MISSPELT = [
  'draft',
  'private',
  'hidden',
  'secret',
  'unlisted',
  'unpublished',
  'protected',
];

export const APPEARS =
  /^(?:date|datetime|(?:post|pub|publish|published|publication|release|schedule|scheduled|embargo|golive)(?:date|time|datetime|at|on|from|until|for)?|公開日時?|公開予定日時?|予約(?:投稿|公開)?日時?|投稿日時?|日付)$/u;
export const DISAPPEARS =
  /^(?:expiry|expires?|expired|expiration|unpublish)(?:date|time|at|on)?$|^公開終了日?時?$/u;

/** Keys of other systems below which such words stand, as in Hugo's `build: { render: never }`. */
export const HOLDERS =
  /^(?:build|cascade|params|extra|meta|metadata|custom|publication|publishing)$/;
/** Below `build`, Hugo's own words for pages that are not made or not listed. */
export const BUILD = /^(?:render|list)$/;
