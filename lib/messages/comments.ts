import { counted } from './counted';
import type { Language } from './language';

/** Why a comment was refused; the form shows its text again. */
export type Refusal =
  | 'empty'
  | 'long'
  | 'deep'
  | 'noName'
  | 'longName'
  | 'badMail'
  | 'badSite'
  | 'noParent'
  | 'early'
  | 'expired'
  | 'used'
  | 'foreign'
  | 'often'
  | 'same'
  | 'broken';

/** Texts of the comments on pages. */
interface CommentWords {
  comments: string;
  count: (count: number) => string;
  readAndWrite: string;
  titleOf: (post: string) => string;
  none: string;
  toPost: string;
  byAuthor: string;
  edited: string;
  gone: string;
  /** Replaces a comment that has replies and waits for approval by the owner. */
  waiting: string;
  /** Accessible name of the link whose text is the time; it contains the time. */
  permalink: (name: string, time: string) => string;
  reply: string;
  replyTo: (name: string) => string;
  /** Link to replies that are not on the page. */
  moreReplies: (count: number) => string;
  /** Link from a single thread to all threads. */
  allThreads: string;
  /** Link to the full text of a comment that the page omits. */
  wholeText: string;
  noReply: string;
  older: string;
  newer: string;
  pageOf: (number: number, last: number) => string;
  feed: string;
  feedTitle: (site: string) => string;
  feedEntry: (name: string, post: string) => string;
  write: string;
  name: string;
  mail: string;
  mailHint: string;
  site: string;
  optional: string;
  text: string;
  textHint: string;
  trap: string;
  preview: string;
  send: string;
  previewOf: string;
  refused: string;
  refusal: Record<Refusal, string>;
  unreadable: string;
  notSaved: string;
  shown: string;
  held: string;
  heldWhy: string;
  seeIt: string;
  mailWillCome: string;
  editUntil: (time: string) => string;
  change: string;
  remove: string;
  changed: string;
  removed: string;
  editOver: string;
  editOverWhy: string;
  linkBad: string;
  linkBadWhy: string;
  changedSince: string;
  linkUsed: string;
  linkUsedWhy: string;
  subscribe: string;
  subscribeAsk: (post: string) => string;
  subscribed: string;
  subscribedWhy: string;
  unsubscribe: string;
  unsubscribeAsk: (post: string) => string;
  unsubscribed: string;
  ownerAsk: Record<'approve' | 'delete' | 'spam' | 'reply', string>;
  ownerDo: Record<'approve' | 'delete' | 'spam' | 'reply', string>;
  ownerDone: Record<'approve' | 'delete' | 'spam' | 'reply', string>;
}

export const comments: Record<Language, CommentWords> = {
  ja: {
    comments: 'コメント',
    count: (count) => `${count.toLocaleString('ja')}件`,
    readAndWrite: 'コメントを読む・書く',
    titleOf: (post) => `「${post}」へのコメント`,
    none: 'コメントはまだありません。',
    toPost: '記事に戻る',
    byAuthor: '筆者',
    edited: '編集済み',
    gone: 'このコメントは削除されました。',
    waiting: 'このコメントは、筆者の確認を待っています。',
    permalink: (name, time) => `${name}さん、${time}のコメント`,
    reply: '返信',
    replyTo: (name) => `${name}さんへの返信`,
    moreReplies: (count) => `残りの返信${count.toLocaleString('ja')}件を読む`,
    allThreads: 'すべてのコメントへ',
    wholeText: '本文を読む',
    noReply: '返信をやめる',
    older: '前のコメントへ',
    newer: '次のコメントへ',
    pageOf: (number, last) => `${number} / ${last}`,
    feed: 'この記事のコメントのフィード',
    feedTitle: (site) => `${site}のコメント`,
    feedEntry: (name, post) => `${name}：「${post}」`,
    write: 'コメントを書く',
    name: '名前',
    mail: 'メールアドレス',
    mailHint:
      '書くと、返信があったときにお知らせします。同じ名前とアドレスで、確認の済んだかたのコメントは、次からすぐに公開されます。アドレスは公開しません。',
    site: 'サイト',
    optional: '任意',
    text: '本文',
    textHint: '5,000字まで。Markdownのリンク、強調、引用、リスト、コードが使えます。',
    trap: 'ここには何も書かないでください',
    preview: '表示を確かめる',
    send: '送信する',
    previewOf: 'このように表示されます',
    refused: 'まだ送信されていません',
    refusal: {
      empty: '本文を書いてください。空白や見えない文字だけでは、何も表示されません。',
      long: '本文は5,000字までです。短くするか、分けて送ってください。',
      deep: '引用やリストの重なりは20段までです。',
      noName: '名前を書いてください。空白や見えない文字だけでは、何も表示されません。',
      longName: '名前は250字までです。',
      badMail: 'メールアドレスの形を確かめてください。書かなくてもかまいません。',
      badSite: 'サイトは https:// で始まるアドレスで書いてください。書かなくてもかまいません。',
      noParent: '返信先のコメントがなくなりました。このまま送ると、新しいコメントになります。',
      early: '送信が早すぎました。お手数ですが、もう一度送信してください。',
      expired:
        'ページを開いてから時間がたったため、送信できませんでした。もう一度送信してください。',
      used: 'この内容はすでに受け取りました。別のコメントであれば、もう一度送信してください。',
      foreign:
        '別のサイトからの送信は受け付けていません。このページから、もう一度送信してください。',
      often: '短い間に続けて送信されました。しばらくたってから、もう一度送信してください。',
      same: '同じ文のコメントがすでに届いています。',
      broken: 'サーバーの都合で保存できませんでした。少し待って、もう一度送信してください。',
    },
    unreadable: 'コメントをいま表示できません。しばらくたってから、もう一度開いてください。',
    notSaved: '保存できませんでした',
    shown: 'コメントを公開しました',
    held: 'コメントを受け取りました',
    heldWhy: '筆者が確かめてから公開します。',
    seeIt: '公開されたコメントを見る',
    mailWillCome: 'コメントが公開されると、返信のお知らせを確認するメールが届きます。',
    editUntil: (time) => `${time}まで、このページで直すことも、消すこともできます。`,
    change: '直す',
    remove: 'このコメントを消す',
    changed: 'コメントを直しました',
    removed: 'コメントを消しました',
    editOver: '直せる時間が過ぎました',
    editOverWhy: 'コメントを直したり消したりできるのは、書いてから15分間です。',
    linkBad: 'このリンクは使えません',
    linkBadWhy: '期限が切れたか、アドレスが途中で切れています。',
    changedSince: 'メールのあとで本文が書き換えられました。今の本文を確かめてください。',
    linkUsed: 'このリンクは使われました',
    linkUsedWhy: '一度だけ使えるリンクです。',
    subscribe: '返信のお知らせを受け取る',
    subscribeAsk: (post) => `「${post}」に書いたコメントへの返信を、メールでお知らせします。`,
    subscribed: '返信のお知らせを始めました',
    subscribedWhy: '止めるためのリンクは、どのお知らせにもあります。',
    unsubscribe: '返信のお知らせを止める',
    unsubscribeAsk: (post) =>
      `「${post}」に書いたコメントへの返信のお知らせを止めます。メールアドレスも消します。`,
    unsubscribed: '返信のお知らせを止めました',
    ownerAsk: {
      approve: 'このコメントを公開しますか',
      delete: 'このコメントを削除しますか',
      spam: 'このコメントを迷惑コメントにしますか',
      reply: 'このコメントに返信する',
    },
    ownerDo: {
      approve: '公開する',
      delete: '削除する',
      spam: '迷惑コメントにする',
      reply: '返信する',
    },
    ownerDone: {
      approve: 'コメントを公開しました',
      delete: 'コメントを削除しました',
      spam: '迷惑コメントにしました',
      reply: '返信を公開しました',
    },
  },
  en: {
    comments: 'Comments',
    count: (count) => count.toLocaleString('en'),
    readAndWrite: 'Read and write comments',
    titleOf: (post) => `Comments on “${post}”`,
    none: 'No comments yet.',
    toPost: 'Back to the post',
    byAuthor: 'Author',
    edited: 'edited',
    gone: 'This comment was deleted.',
    waiting: 'This comment waits for the author to read it.',
    permalink: (name, time) => `Comment by ${name}, ${time}`,
    reply: 'Reply',
    replyTo: (name) => `Reply to ${name}`,
    moreReplies: (count) => `Read ${counted(count, 'more reply', 'more replies')}`,
    allThreads: 'All comments',
    wholeText: 'Read the text',
    noReply: 'Cancel the reply',
    older: 'Earlier comments',
    newer: 'Later comments',
    pageOf: (number, last) => `${number} / ${last}`,
    feed: 'Feed of the comments on this post',
    feedTitle: (site) => `Comments on ${site}`,
    feedEntry: (name, post) => `${name} on “${post}”`,
    write: 'Write a comment',
    name: 'Name',
    mail: 'Email',
    mailHint:
      'Tells you of replies. Once it is confirmed, further comments with this name and address appear at once. It is never shown.',
    site: 'Website',
    optional: 'optional',
    text: 'Comment',
    textHint: 'Up to 5,000 characters. Markdown links, emphasis, quotes, lists and code work.',
    trap: 'Leave this empty',
    preview: 'Preview',
    send: 'Send',
    previewOf: 'How it will look',
    refused: 'Not sent yet',
    refusal: {
      empty: 'The comment is empty: blanks and invisible characters alone show nothing.',
      long: 'A comment has at most 5,000 characters. Shorten it, or send it in parts.',
      deep: 'Quotes and lists may be nested 20 deep at most.',
      noName: 'The name is missing: blanks and invisible characters alone show nothing.',
      longName: 'A name has at most 250 characters.',
      badMail: 'That does not look like an email address. You may leave it out.',
      badSite: 'The website must be an address that begins with https://. You may leave it out.',
      noParent: 'The comment you replied to is gone. Sent now, this becomes a new comment.',
      early: 'That was very fast. Please send it once more.',
      expired: 'The page had been open for too long. Please send it once more.',
      used: 'This has been received already. If it is another comment, send it once more.',
      foreign:
        'Comments cannot be sent from another site. Please send it once more from this page.',
      often: 'Too many in a short time. Please wait a little and send it once more.',
      same: 'A comment with the same text is here already.',
      broken: 'The server could not save it. Please wait a moment and send it once more.',
    },
    unreadable: 'The comments cannot be shown just now. Please come back in a while.',
    notSaved: 'Not saved',
    shown: 'Your comment is published',
    held: 'Your comment has arrived',
    heldWhy: 'It will appear once the author has read it.',
    seeIt: 'See the comment',
    mailWillCome:
      'Once it is published, a mail asks you to confirm that you want to hear of replies.',
    editUntil: (time) => `Until ${time} you can change or delete it on this page.`,
    change: 'Change',
    remove: 'Delete this comment',
    changed: 'Your comment is changed',
    removed: 'Your comment is deleted',
    editOver: 'The time for changes is over',
    editOverWhy: 'A comment can be changed or deleted for 15 minutes after it was written.',
    linkBad: 'This link does not work',
    linkBadWhy: 'It has expired, or a part of the address is missing.',
    changedSince: 'The text has been changed since the mail. Please read it as it is now.',
    linkUsed: 'This link has been used',
    linkUsedWhy: 'It works once.',
    subscribe: 'Hear of replies',
    subscribeAsk: (post) =>
      `You will get a mail when somebody replies to your comment on “${post}”.`,
    subscribed: 'You will hear of replies',
    subscribedWhy: 'Every mail has a link that stops them.',
    unsubscribe: 'Stop the mails',
    unsubscribeAsk: (post) =>
      `No more mails about replies to your comment on “${post}”. Your address is deleted.`,
    unsubscribed: 'The mails have stopped',
    ownerAsk: {
      approve: 'Publish this comment?',
      delete: 'Delete this comment?',
      spam: 'Mark this comment as spam?',
      reply: 'Reply to this comment',
    },
    ownerDo: { approve: 'Publish', delete: 'Delete', spam: 'Mark as spam', reply: 'Reply' },
    ownerDone: {
      approve: 'The comment is published',
      delete: 'The comment is deleted',
      spam: 'The comment is marked as spam',
      reply: 'The reply is published',
    },
  },
};
