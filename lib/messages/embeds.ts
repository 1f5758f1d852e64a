import type { Language } from '../site';

/** What a reader finds behind an embed; each has words of its own. */
export type EmbedKind =
  | 'video'
  | 'slides'
  | 'audio'
  | 'map'
  | 'document'
  | 'code'
  | 'picture'
  | 'post'
  | 'product'
  | 'page';

/** Words of embeds and link cards, and of `npm run embeds`. */
interface EmbedWords {
  /** What a reader does with it. */
  see: Record<EmbedKind, string>;
  /** Name of one whose title is not known. */
  untitled: (kind: EmbedKind, provider: string) => string;
  /** Name of the button that puts the frame into the page. */
  load: (title: string, provider: string) => string;
  product: (provider: string, name: string | undefined) => string;
  ended: (provider: string) => string;
  /** What stands for a script that is not run. */
  script: (host: string) => string;
  gist: string;
  badLock: (place: string) => { what: string; why: string; mend: string };
}

const JA: Record<EmbedKind, string> = {
  video: '動画',
  slides: 'スライド',
  audio: '音声',
  map: '地図',
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
  document: 'document',
  code: 'code',
  picture: 'picture',
  post: 'post',
  product: 'product',
  page: 'page',
};

export const embeds = {
  ja: {
    see: {
      video: '動画を見る',
      slides: 'スライドを見る',
      audio: '聴く',
      map: '地図を見る',
      document: '文書を見る',
      code: 'コードを動かす',
      picture: '写真を見る',
      post: '投稿を見る',
      product: '商品を見る',
      page: 'ページを見る',
    },
    untitled: (kind, provider) => `${provider}の${JA[kind]}`,
    load: (title, provider) => `${title}をここに表示する（${provider}に接続します）`,
    product: (provider, name) => (name ? `${provider}の商品 ${name}` : `${provider}の商品`),
    ended: (provider) => `${provider}は終了したサービスです。保存されたページへ`,
    script: (host) => `${host}のスクリプト（実行しません）`,
    gist: 'Gistのコードを見る',
    badLock: (place) => ({
      what: `この記録を読み取れません${place === '' ? '' : `：${place}`}。`,
      why: '埋め込みの題名や大きさを、このファイルから読みます。',
      mend: '手で直すか、ファイルを消してから npm run embeds を実行してください。',
    }),
  },
  en: {
    see: {
      video: 'Watch the video',
      slides: 'See the slides',
      audio: 'Listen',
      map: 'See the map',
      document: 'See the document',
      code: 'Run the code',
      picture: 'See the picture',
      post: 'See the post',
      product: 'See the product',
      page: 'See the page',
    },
    untitled: (kind, provider) => `${provider} ${EN[kind]}`,
    load: (title, provider) => `Show ${title} here (connects to ${provider})`,
    product: (provider, name) =>
      name ? `${provider} product ${name}` : `A product at ${provider}`,
    ended: (provider) => `${provider} has ended; to the archived page`,
    script: (host) => `Script of ${host} (not run)`,
    gist: 'See the code in the gist',
    badLock: (place) => ({
      what: `This record cannot be read${place === '' ? '' : `: ${place}`}.`,
      why: 'The titles and sizes of embeds are read from this file.',
      mend: 'Mend it by hand, or delete the file and run npm run embeds.',
    }),
  },
} satisfies Record<Language, EmbedWords> as Record<Language, EmbedWords>;
