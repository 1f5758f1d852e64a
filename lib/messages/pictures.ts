import { counted } from './counted';
import type { Language } from './language';

/** Texts about images: of the build, of pages and of `npm run images`. */
interface PictureWords {
  making: (count: number, total: number) => string;
  made: (count: number, files: number) => string;
  close: string;
  previous: string;
  next: string;
  asking: (count: number, total: number) => string;
  measured: (count: number) => string;
  copied: (count: number) => string;
  gone: (count: number) => string;
  failed: (count: number) => string;
  nothing: string;
  reasons: Record<string, string>;
}

export const pictureWords: Record<Language, PictureWords> = {
  ja: {
    making: (count, total) => `画像を作っています… ${count} / ${total}`,
    made: (count, files) => `画像${count}点を作りました（ファイルは全部で${files}個）。`,
    close: '閉じる',
    previous: '前の画像',
    next: '次の画像',
    asking: (count, total) => `画像を調べています… ${count} / ${total}`,
    measured: (count) => `大きさを記録した画像: ${count}点`,
    copied: (count) => `記事の隣に控えを置いた画像: ${count}点`,
    gone: (count) => `なくなっていた画像: ${count}点（説明文と、保存サイトへのリンクを表示します）`,
    failed: (count) => `調べられなかった画像: ${count}点（次に実行したとき、もう一度調べます）`,
    nothing: '調べる画像はありません。',
    reasons: {
      address: 'URLとして読めません',
      private: '公開されていないアドレスです',
      name: 'ホスト名が見つかりません',
      connection: '接続できないか、途中で切れました',
      status: 'エラーが返りました',
      type: '画像ではありません',
      bytes: '大きすぎます',
      time: '時間切れです',
      redirects: '転送が多すぎます',
      picture: '壊れているか、使えない形式の画像です',
    },
  },
  en: {
    making: (count, total) => `Making pictures… ${count} / ${total}`,
    made: (count, files) => `Made ${counted(count, 'picture')} (${counted(files, 'file')} in all).`,
    close: 'Close',
    previous: 'Previous picture',
    next: 'Next picture',
    asking: (count, total) => `Asking for pictures… ${count} / ${total}`,
    measured: (count) => `Pictures whose size is now known: ${count}`,
    copied: (count) => `Pictures copied beside their posts: ${count}`,
    gone: (count) =>
      `Pictures that are gone: ${count} (their words and a link to an archive are shown)`,
    failed: (count) => `Pictures that could not be had: ${count} (the next run asks again)`,
    nothing: 'There is no picture to ask for.',
    reasons: {
      address: 'no URL that can be read',
      private: 'not an address of the public network',
      name: 'no such host',
      connection: 'refused, or broken off',
      status: 'answered with an error',
      type: 'no picture',
      bytes: 'too large',
      time: 'took too long',
      redirects: 'too many redirects',
      picture: 'broken, or of an unknown format',
    },
  },
};
