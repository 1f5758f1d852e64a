import type { Language } from './language';

/** Texts of the e-mails about comments. */
interface MailWords {
  ownerSubject: (held: boolean, name: string, post: string, isEdit?: boolean) => string;
  ownerText: (mail: {
    name: string;
    site: string;
    post: string;
    body: string;
    held: boolean;
    /** The text of the comment before an edit. */
    former?: string;
    url: string;
    approve: string;
    reply: string;
    spam: string;
    remove: string;
  }) => string;
  confirmSubject: (post: string) => string;
  confirmText: (mail: { post: string; url: string; confirm: string }) => string;
  replySubject: (name: string, post: string) => string;
  replyText: (mail: {
    name: string;
    post: string;
    body: string;
    url: string;
    unsubscribe: string;
  }) => string;
  /** Written to the log. */
  givenUp: string;
}

export const commentMail: Record<Language, MailWords> = {
  ja: {
    ownerSubject: (held, name, post, isEdit) =>
      `${held ? '［確認待ち］' : ''}${name}さんから「${post}」へのコメント${isEdit ? '（編集）' : ''}`,
    ownerText: ({ name, site, post, body, held, former, url, approve, reply, spam, remove }) =>
      `${
        former === undefined
          ? `「${post}」に、${name}さんからコメントが届きました。`
          : `「${post}」へのコメントを、${name}さんが書き換えました。`
      }\n${site ? `サイト：${site}\n` : ''}${
        held ? 'まだ公開していません。' : '公開しました。'
      }\n\n${former === undefined ? '' : '新しい本文：\n\n'}${body}\n\n${
        former === undefined ? '' : `前の本文：\n\n${former}\n\n`
      }${held ? `公開する：\n${approve}\n\n` : ''}返信する${
        held ? '（コメントも公開します）' : ''
      }：\n${reply}\n\n迷惑コメントにする：\n${spam}\n\n削除する：\n${remove}\n\n記事のコメント：\n${url}\n\nリンクを開くと、確認のページが表示されます。どのリンクも一度だけ、30日間使えます。\n`,
    confirmSubject: (post) => `返信のお知らせの確認：「${post}」`,
    confirmText: ({ post, url, confirm }) =>
      `「${post}」にコメントをありがとうございます。\n返信があったときにメールでお知らせするには、次のページで確認してください。\n\n${confirm}\n\n心当たりがなければ、何もしないでください。このアドレスは7日後に消えます。\n\n記事のコメント：\n${url}\n`,
    replySubject: (name, post) => `${name}さんから返信：「${post}」`,
    replyText: ({ name, post, body, url, unsubscribe }) =>
      `「${post}」に書かれたコメントのやりとりに、${name}さんが返信しました。\n\n${body}\n\n返信を見る：\n${url}\n\nお知らせを止める：\n${unsubscribe}\n`,
    givenUp: 'コメントのメールを3日間送れなかったため、あきらめました。',
  },
  en: {
    ownerSubject: (held, name, post, isEdit) =>
      `${held ? '[To approve] ' : ''}${name} on “${post}”${isEdit ? ' (edited)' : ''}`,
    ownerText: ({ name, site, post, body, held, former, url, approve, reply, spam, remove }) =>
      `${name} ${former === undefined ? 'wrote' : 'changed'} a comment on “${post}”.\n${site ? `Website: ${site}\n` : ''}${
        held ? 'It is not published yet.' : 'It is published.'
      }\n\n${former === undefined ? '' : 'The new text:\n\n'}${body}\n\n${
        former === undefined ? '' : `The former text:\n\n${former}\n\n`
      }${held ? `Publish:\n${approve}\n\n` : ''}Reply${
        held ? ' (publishes the comment too)' : ''
      }:\n${reply}\n\nMark as spam:\n${spam}\n\nDelete:\n${remove}\n\nComments on the post:\n${url}\n\nEach link opens a page that asks you to confirm. It works once, for 30 days.\n`,
    confirmSubject: (post) => `Please confirm: replies on “${post}”`,
    confirmText: ({ post, url, confirm }) =>
      `Thank you for your comment on “${post}”.\nTo hear of replies by mail, please confirm on this page.\n\n${confirm}\n\nIf you did not write it, do nothing: this address is deleted after 7 days.\n\nComments on the post:\n${url}\n`,
    replySubject: (name, post) => `${name} replied on “${post}”`,
    replyText: ({ name, post, body, url, unsubscribe }) =>
      `${name} replied in the thread of your comment on “${post}”.\n\n${body}\n\nSee the reply:\n${url}\n\nStop these mails:\n${unsubscribe}\n`,
    givenUp: 'A mail about comments could not be sent for three days and is given up.',
  },
};
