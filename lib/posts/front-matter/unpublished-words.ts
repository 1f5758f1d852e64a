// Keys and values are compared in lower case without `_`, `-` and spaces: isDraft, is_draft and Is-Draft are
// the same.

/** Words that may surround the word that decides: `post_is_private` means `private`. */
const NEUTRAL =
  'is|are|post|posts|page|article|entry|content|note|wp|dg|mark|marked|make|keep|as|set|the|this|mode|flag|only|status|state|記事|投稿';
const onlyWords = (words: string) =>
  new RegExp(`^(?:${NEUTRAL})*(?:${words})(?:${NEUTRAL})*$`, 'u');

/** Words for a post that is not public. They mean that as a value, and as a key with any value except no. */
export const PRIVATE = onlyWords(
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

/**
 * Keys that other systems use to hide a post, with the value yes, or only a part of the page, as in
 * `hide: [toc]`.
 */
export const HIDES = onlyWords('hide|excluded?|disabled?');

/** Values of a state, besides {@link PRIVATE}, in which a post is not published yet. */
export const NOT_OUT = onlyWords(
  'pending|future|scheduled|queued|inreview|review|pendingreview|members?|subscribers?|paid|tiers|friends|レビュー中|予約|予約中|予約投稿|公開前',
);

/** Words for a public post. As a value they mean that it is public; as a key with the value no, that it is not. */
export const PUBLISHED = onlyWords(
  'publish|published|public|publishable|publicly|released?|公開|公開する|公開済み?',
);
/** Words for a post that is shown. They mean the same as {@link PUBLISHED}, but an empty value is not a no. */
export const SHOWN = onlyWords(
  'visible|listed|discoverable|routable|online|live|enabled?|show|shown|render|output|permalink|production|表示|表示する|掲載',
);

/** Keys for the state of a post in the author's workflow. */
export const STATE = onlyWords(
  'status|state|stage|phase|workflow|publication|audience|ステータス|状態|公開状態|状況|公開ステータス',
);
/** Keys for who may see the post. Any value but {@link EVERYONE} means that it is not public. */
export const ACCESS = onlyWords(
  'visibility|access|accesslevel|accesscontrol|privacy|公開範囲|公開設定',
);
/** Values of {@link ACCESS} for a public post. */
export const EVERYONE =
  /^(?:everyone|everybody|anyone|any|all|open|free|world|full|normal|default|全員|全体|全体公開|全体に公開|だれでも|誰でも|true|yes|on|1)$/u;

/** Values that mean no; the empty value is one of them. */
export const NO = new Set(
  'false|no|off|0|n|f|none|never|null|nil|not|いいえ|なし|無し|しない|オフ'.split('|').concat(''),
);
/** Values that mean yes. */
export const YES = new Set(['true', 'yes', 'on', '1', 'y']);
/** Words whose misspellings are recognized in keys: `privat: true`. */
export const MISSPELT = [
  'draft',
  'private',
  'hidden',
  'secret',
  'unlisted',
  'unpublished',
  'protected',
];

/** Keys for the moment at which a post is published. */
export const APPEARS =
  /^(?:date|datetime|(?:post|pub|publish|published|publication|release|schedule|scheduled|embargo|golive)(?:date|time|datetime|at|on|from|until|for)?|公開日時?|公開予定日時?|予約(?:投稿|公開)?日時?|投稿日時?|日付)$/u;
/** Keys for the moment after which a post is no longer published. */
export const DISAPPEARS =
  /^(?:expiry|expires?|expired|expiration|unpublish)(?:date|time|at|on)?$|^公開終了日?時?$/u;

/**
 * Keys of other systems whose value is a mapping that may contain the keys above, or {@link BUILD} as in Hugo's
 * `build: { render: never }`.
 */
export const HOLDERS =
  /^(?:build|cascade|params|extra|meta|metadata|custom|publication|publishing)$/;
/** Keys below Hugo's `build` that decide whether a page is rendered and listed. */
export const BUILD = /^(?:render|list)$/;
