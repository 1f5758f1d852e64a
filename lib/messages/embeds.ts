import type { Language } from './language';

/** The kinds of embedded content; each has its own texts. */
export type EmbedKind =
  | 'video'
  | 'slides'
  | 'audio'
  | 'map'
  | 'design'
  | 'document'
  | 'code'
  | 'picture'
  | 'post'
  | 'product'
  | 'page';

/** Texts of embeds and link cards, and of `npm run embeds`. */
interface EmbedWords {
  /** The invitation on the button or link: watch, listen, read. */
  see: Record<EmbedKind, string>;
  /** Name of an embed whose title is unknown. */
  untitled: (kind: EmbedKind, provider: string) => string;
  /** Accessible name of the button that loads the frame; it contains its visible text (WCAG 2.5.3). */
  load: (see: string, title: string, provider: string) => string;
  product: (provider: string, name: string | undefined) => string;
  ended: (provider: string) => string;
  /** Replaces a script, which is not run. */
  script: (host: string) => string;
  gist: string;
  gitHub: (repository: string, from: number, to: number) => string;
  license: (name: string) => string;
  badLock: (place: string) => { what: string; why: string; mend: string };
  noPicture: (file: string) => { what: string; why: string; mend: string };
  /** @param reason as for `notLearnt`; `''` when the code was not requested yet. */
  codeMissing: (url: string, reason: string) => { what: string; why: string; mend: string };
  asking: (all: number, missing: number) => string;
  learnt: (key: string, title: string) => string;
  /** @param reason an HTTP status, or a reason of lib/network/safe-fetch or lib/embeds. */
  notLearnt: (key: string, reason: string) => string;
  filled: (file: string, learnt: number, failed: number, later: number) => string;
}

const JA_REASONS: Record<string, string> = {
  address: '開けないURLです',
  ended: '終了したサービスです',
  lines: '行がないか、行が多すぎます',
  left: '同じサーバーの失敗が続いたため、次回にします',
  connection: 'つながりません',
  nothing: '題名が見つかりません',
  private: '公開されていないアドレスのため、接続しません',
  redirects: '転送が終わりません',
  time: '10秒以内に読み終わりません',
  bytes: '大きすぎます',
  type: '読める種類の応答ではありません',
  name: 'サーバーが見つかりません',
  unreadable: '応答を読み取れません',
};

const EN_REASONS: Record<string, string> = {
  address: 'an address that cannot be opened',
  ended: 'a service that has ended',
  lines: 'no such lines, or too many',
  left: 'left for the next run, as its server failed again and again',
  connection: 'no connection',
  nothing: 'no title found',
  private: 'an address that is not public; not asked',
  redirects: 'redirects without end',
  time: 'not read within 10 seconds',
  bytes: 'too large',
  type: 'not a response of a kind that can be read',
  name: 'no such server',
  unreadable: 'an answer that cannot be read',
};

function jaReason(reason: string): string {
  return JA_REASONS[reason] ?? `${reason}が返りました`;
}

function enReason(reason: string): string {
  return EN_REASONS[reason] ?? `answered ${reason}`;
}

const JA: Record<EmbedKind, string> = {
  video: '動画',
  slides: 'スライド',
  audio: '音声',
  map: '地図',
  design: 'デザイン',
  document: '文書',
  code: 'コード',
  picture: '写真',
  post: '投稿',
  product: '商品',
  page: 'ページ',
};

const EN: Record<EmbedKind, string> = {
  video: 'video',
  slides: 'slides',
  audio: 'audio',
  map: 'map',
  design: 'design',
  document: 'document',
  code: 'code',
  picture: 'picture',
  post: 'post',
  product: 'product',
  page: 'page',
};

export const embeds: Record<Language, EmbedWords> = {
  ja: {
    see: {
      video: '動画を見る',
      slides: 'スライドを見る',
      audio: '聴く',
      map: '地図を見る',
      design: 'デザインを見る',
      document: '文書を見る',
      code: 'コードを動かす',
      picture: '写真を見る',
      post: '投稿を見る',
      product: '商品を見る',
      page: 'ページを見る',
    },
    untitled: (kind, provider) => `${provider}の${JA[kind]}`,
    load: (see, title, provider) => `${see}：${title}（${provider}に接続します）`,
    product: (provider, name) => (name ? `${provider}の商品 ${name}` : `${provider}の商品`),
    ended: (provider) => `${provider}は終了したサービスです。保存されたページへ`,
    script: (host) => `${host}のスクリプト（実行しません）`,
    gist: 'Gistのコードを見る',
    gitHub: (repository, from, to) =>
      `GitHubの${repository}で見る（${from === to ? `${from}行目` : `${from}〜${to}行目`}）`,
    license: (name) => `　ライセンス：${name}`,
    badLock: (place) => ({
      what: `この記録を読み取れません${place === '' ? '' : `：${place}`}。`,
      why: '埋め込みの題名や大きさを、このファイルから読みます。',
      mend: '手で直すか、ファイルを消してから npm run embeds を実行してください。',
    }),
    noPicture: (file) => ({
      what: `画像がありません：${file}`,
      why: '埋め込みの記録はこの画像を使います。',
      mend: '画像を戻すか、この行の thumbnail を消してください。',
    }),
    codeMissing: (url, reason) => ({
      what: `「${url}」のコードは、まだ出ません。${reason === '' ? '' : `前に調べたときの結果：${jaReason(reason)}。`}`,
      why: 'コードは embeds.lock.json から読みます。そこにないので、リンクカードになります。',
      mend:
        reason === ''
          ? 'npm run embeds を実行してください。'
          : 'URLを確かめて npm run embeds -- --again を実行するか、コードを ``` で書いてください。',
    }),
    asking: (all, missing) => `埋め込みは${all}件です。まだ分からない${missing}件を調べます。`,
    learnt: (key, title) => `✓ ${key}　${title}`,
    notLearnt: (key, reason) => `✗ ${key}　${jaReason(reason)}`,
    filled: (file, learnt, failed, later) =>
      `${file}：${learnt}件が分かりました。${failed}件は分からないと記録しました（--again で調べ直します）。${
        later > 0 ? `${later}件は次に実行したときに調べます。` : ''
      }記事と一緒に記録してください。`,
  },
  en: {
    see: {
      video: 'Watch the video',
      slides: 'See the slides',
      audio: 'Listen',
      map: 'See the map',
      design: 'See the design',
      document: 'See the document',
      code: 'Run the code',
      picture: 'See the picture',
      post: 'See the post',
      product: 'See the product',
      page: 'See the page',
    },
    untitled: (kind, provider) => `${provider} ${EN[kind]}`,
    load: (see, title, provider) => `${see}: ${title} (connects to ${provider})`,
    product: (provider, name) =>
      name ? `${provider} product ${name}` : `A product at ${provider}`,
    ended: (provider) => `${provider} has ended; to the archived page`,
    script: (host) => `Script of ${host} (not run)`,
    gist: 'See the code in the gist',
    gitHub: (repository, from, to) =>
      `See it in ${repository} on GitHub (${from === to ? `line ${from}` : `lines ${from}–${to}`})`,
    license: (name) => ` License: ${name}`,
    badLock: (place) => ({
      what: `This record cannot be read${place === '' ? '' : `: ${place}`}.`,
      why: 'The titles and sizes of embeds are read from this file.',
      mend: 'Mend it by hand, or delete the file and run npm run embeds.',
    }),
    noPicture: (file) => ({
      what: `This picture is missing: ${file}`,
      why: 'The record of embeds uses it.',
      mend: 'Put the picture back, or delete the thumbnail from this entry.',
    }),
    codeMissing: (url, reason) => ({
      what: `The code of "${url}" is not shown yet.${reason === '' ? '' : ` The last request: ${enReason(reason)}.`}`,
      why: 'Code is read from embeds.lock.json. As it is not there, a link card is shown.',
      mend:
        reason === ''
          ? 'Run npm run embeds.'
          : 'Check the URL and run npm run embeds -- --again, or write the code between ```.',
    }),
    asking: (all, missing) => `${all} embeds; asking about ${missing} that are not known yet.`,
    learnt: (key, title) => `✓ ${key}  ${title}`,
    notLearnt: (key, reason) => `✗ ${key}  ${enReason(reason)}`,
    filled: (file, learnt, failed, later) =>
      `${file}: learnt ${learnt}; noted that ${failed} cannot be learnt (--again asks once more)${
        later > 0 ? `; ${later} are left for the next run` : ''
      }. Commit it with the posts.`,
  },
};
