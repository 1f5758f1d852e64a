import type { Rule } from './rule';
import { addressRunsOn } from './rules/address-runs-on';
import { altMissing } from './rules/alt-missing';
import { attributeDropped } from './rules/attribute-dropped';
import { attributesUnread } from './rules/attributes-unread';
import { authorUnknown } from './rules/author-unknown';
import { boxUnclosed } from './rules/box-unclosed';
import { boxUnread } from './rules/box-unread';
import { cellLost } from './rules/cell-lost';
import { codeGroupEmpty, codeGroupLabel } from './rules/code-group-faults';
import { codeMovable } from './rules/code-movable';
import { commentUnread } from './rules/comment-unread';
import { contentMoved } from './rules/content-moved';
import { contentsUnread } from './rules/contents-unread';
import { datesDisordered } from './rules/dates-disordered';
import { declarationDropped } from './rules/declaration-dropped';
import { definitionListUnread } from './rules/definition-list-unread';
import { diagramUnread } from './rules/diagram-unread';
import { elementDropped } from './rules/element-dropped';
import { elementUnknown } from './rules/element-unknown';
import { embedUnread } from './rules/embed-unread';
import { emphasisUnseen } from './rules/emphasis-unseen';
import { fenceLanguage } from './rules/fence-language';
import { fenceLines } from './rules/fence-lines';
import { fenceText } from './rules/fence-text';
import { fenceUnclosed } from './rules/fence-unclosed';
import { fenceUnlabelled } from './rules/fence-unlabelled';
import { fenceWord } from './rules/fence-word';
import { filedBeforeDue } from './rules/filed-before-due';
import { footnoteUndefined } from './rules/footnote-undefined';
import { footnoteUnused } from './rules/footnote-unused';
import { headingSkips } from './rules/heading-skips';
import { headingUnread } from './rules/heading-unread';
import { labelTwice } from './rules/label-twice';
import { languageDoubtful } from './rules/language-doubtful';
import { headingEmpty, linkEmpty } from './rules/link-empty';
import { linkNameless } from './rules/link-nameless';
import { linkUnread } from './rules/link-unread';
import { listUnread } from './rules/list-unread';
import { markUnread } from './rules/mark-unread';
import { markdownInHtml } from './rules/markdown-in-html';
import { markupAsText } from './rules/markup-as-text';
import { markupUnclosed } from './rules/markup-unclosed';
import { equationTwice, equationUnknown, mathUnclosed, mathUnreadable } from './rules/math-faults';
import { mathUnread } from './rules/math-unread';
import { mediaElsewhere } from './rules/media-elsewhere';
import { mixedContent } from './rules/mixed-content';
import { originalMissing } from './rules/original-missing';
import { pictureSizeUnread } from './rules/picture-size-unread';
import { pictureUnread } from './rules/picture-unread';
import { pictureUnreadable } from './rules/picture-unreadable';
import { privateHost } from './rules/private-host';
import { rawScript } from './rules/raw-script';
import { referenceUndefined } from './rules/reference-undefined';
import { rubyUnread } from './rules/ruby-unread';
import { secret } from './rules/secret';
import { seriesGap, seriesPlaceTaken } from './rules/series-order';
import { shortcodeUnread } from './rules/shortcode-unread';
import { tableUnread } from './rules/table-unread';
import { tagMisplaced } from './rules/tag-misplaced';
import { seriesSpelling, tagSpelling } from './rules/tag-spelling';
import { tagUnclosed } from './rules/tag-unclosed';
import { targetUnusable } from './rules/target-unusable';
import { taskUnread } from './rules/task-unread';
import { templateUnread } from './rules/template-unread';
import { titleTwice } from './rules/title-twice';
import { trackerDropped } from './rules/tracker-dropped';
import { wikiLinkUnread } from './rules/wiki-link-unread';

/**
 * The rules that need only one file. Their findings are cached until the file changes, so they must not use other
 * posts, and may read the disk only through `hasFile`. Dead links and images are checked in
 * lib/check/post-problems.ts.
 */
export const FILE_RULES: readonly Rule[] = [
  datesDisordered,
  languageDoubtful,
  filedBeforeDue,
  headingSkips,
  emphasisUnseen,
  headingUnread,
  linkUnread,
  addressRunsOn,
  referenceUndefined,
  cellLost,
  codeMovable,
  tableUnread,
  labelTwice,
  footnoteUndefined,
  footnoteUnused,
  mathUnread,
  mathUnreadable,
  mathUnclosed,
  equationTwice,
  equationUnknown,
  diagramUnread,
  boxUnread,
  boxUnclosed,
  embedUnread,
  shortcodeUnread,
  contentsUnread,
  rubyUnread,
  markUnread,
  attributesUnread,
  listUnread,
  taskUnread,
  definitionListUnread,
  templateUnread,
  commentUnread,
  fenceUnlabelled,
  fenceUnclosed,
  fenceLanguage,
  fenceWord,
  fenceLines,
  fenceText,
  codeGroupEmpty,
  codeGroupLabel,
  pictureUnread,
  pictureSizeUnread,
  targetUnusable,
  altMissing,
  linkNameless,
  mediaElsewhere,
  mixedContent,
  rawScript,
  elementDropped,
  elementUnknown,
  attributeDropped,
  tagMisplaced,
  tagUnclosed,
  contentMoved,
  declarationDropped,
  markupUnclosed,
  markupAsText,
  linkEmpty,
  headingEmpty,
  pictureUnreadable,
  trackerDropped,
  markdownInHtml,
  privateHost,
  secret,
];

/** The rules that also need the other posts. They are not cached, so they should avoid parsing the Markdown. */
export const BLOG_RULES: readonly Rule[] = [
  authorUnknown,
  titleTwice,
  originalMissing,
  tagSpelling,
  seriesSpelling,
  seriesGap,
  seriesPlaceTaken,
  wikiLinkUnread,
];
