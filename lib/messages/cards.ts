import type { Language } from './language';

/** Texts of the build about share cards. */
interface CardWords {
  drawing: (count: number, total: number) => string;
  drawn: (count: number, milliseconds: number) => string;
  noFonts: (name: string) => string;
  noSeal: (seal: string) => string;
  noSealFont: (name: string) => string;
}

export const cardWords: Record<Language, CardWords> = {
  ja: {
    drawing: (count, total) => `共有カードを描いています… ${count} / ${total}`,
    drawn: (count, milliseconds) =>
      `共有カードを${count}枚描きました（1枚${milliseconds}ミリ秒）。`,
    noFonts: (name) =>
      `共有カードを作りませんでした。パッケージ ${name} が見つかりません。\n` +
      '  カードの文字を描くには、開発用の依存パッケージ（devDependencies）が要ります。\n' +
      '  → --omit=dev を付けずに npm ci を実行するか、site.config.ts で cards: false にしてください。',
    noSeal: (seal) =>
      `サイトのアイコンに「${seal}」を描けませんでした。使っている書体にこの文字がないため、代わりに輪を描きました。\n` +
      '  → site.config.ts の seal を別の1文字にするか、favicon.ico、icon.svg、apple-icon.png を public に置いてください。',
    noSealFont: (name) =>
      `サイトのアイコンに印の文字を描けず、代わりに輪を描きました。パッケージ ${name} が見つかりません。\n` +
      '  → --omit=dev を付けずに npm ci を実行するか、favicon.ico、icon.svg、apple-icon.png を public に置いてください。',
  },
  en: {
    drawing: (count, total) => `Drawing cards for sharing… ${count} / ${total}`,
    drawn: (count, milliseconds) => `Drew ${count} cards for sharing (${milliseconds} ms each).`,
    noFonts: (name) =>
      `No cards for sharing were made: the package ${name} is not installed.\n` +
      '  The letters of the cards come from development dependencies.\n' +
      '  → Run npm ci without --omit=dev, or set cards: false in site.config.ts.',
    noSeal: (seal) =>
      `The icons of the site have a ring and not "${seal}": the fonts do not have this character.\n` +
      '  → Choose another seal in site.config.ts, or put favicon.ico, icon.svg and apple-icon.png into public.',
    noSealFont: (name) =>
      `The icons of the site have a ring and not the seal: the package ${name} is not installed.\n` +
      '  → Run npm ci without --omit=dev, or put favicon.ico, icon.svg and apple-icon.png into public.',
  },
};
