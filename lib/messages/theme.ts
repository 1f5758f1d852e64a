import type { Language } from './language';

interface Words {
  what: string;
  why: string;
  mend: string;
}

/** Messages about the owner's files for the look: `site/theme.css` and pictures. */
interface ThemeWords {
  /** `message` is by esbuild, in English. */
  syntax: (message: string) => Words;
  /** `path` is in `url()` or `@import`. */
  noFile: (path: string) => Words;
  remote: (url: string) => Words;
  unknown: (name: string, similar: string) => Words;
  notComputed: (name: string, value: string) => Words;
  /** `names` are the file names that are looked for. */
  unusedPicture: (names: string) => Words;
  lowContrast: (fact: {
    text: string;
    ground: string;
    scheme: 'light' | 'dark';
    contrast: string;
    minimum: number;
    suggestion?: string;
  }) => Words;
}

export const themeWords: Record<Language, ThemeWords> = {
  ja: {
    syntax: (message) => ({
      what: `CSSとして読めないところがあります（${message}）。`,
      why: 'ブラウザーは、読めない規則を飛ばします。',
      mend: 'この行か、その前の行を直してください。',
    }),
    noFile: (path) => ({
      what: `${path} というファイルは site にありません。`,
      why: '画像やフォントが表示されず、スタイルも効きません。',
      mend: "ファイルを site に置くか、パスを直してください。例: site/paper.png は './paper.png' です。",
    }),
    remote: (url) => ({
      what: `ほかのサイトのファイル ${url} を使っています。`,
      why: 'ページを開くだけで、読者のブラウザーがそのサイトにつながってしまいます。',
      mend: 'ファイルを site に置き、./ で始まるパスで書いてください。',
    }),
    unknown: (name, similar) => ({
      what: `${name} という名前の変数は、どこにも使われません。`,
      why: 'この行は、見た目を変えません。',
      mend: `${similar} のことなら名前を直し、そうでなければ消してください。`,
    }),
    notComputed: (name, value) => ({
      what: `${name} の色 ${value} は、ビルドのときに計算できません。`,
      why: 'コントラストを確かめられず、カードとアイコンは元の色になります。',
      mend: '#1f1d1a、rgb()、hsl()、oklch() か、それらを並べた light-dark() で書いてください。',
    }),
    unusedPicture: (names) => ({
      what: 'この画像は、どこにも使われません。',
      why: `使われるのは、${names} のうち最初に見つかったものだけです。`,
      mend: '名前と形式を直すか、消してください。',
    }),
    lowContrast: ({ text, ground, scheme, contrast, minimum, suggestion }) => ({
      what: `${scheme === 'light' ? '明るい' : '暗い'}画面で、${ground} の上の ${text} のコントラスト比が ${contrast}:1 です。`,
      why: `${minimum}:1 より低いと、読みにくい人がいます。`,
      mend: suggestion
        ? `${text} を、たとえば ${suggestion} にしてください。`
        : `${ground} を、もっと明るくするか暗くしてください。`,
    }),
  },
  en: {
    syntax: (message) => ({
      what: `It is not valid CSS: ${message}`,
      why: 'Browsers skip what they cannot read.',
      mend: 'Mend this line or the one before it.',
    }),
    noFile: (path) => ({
      what: `There is no file ${path} in site.`,
      why: 'The picture, the font or the style sheet would be missing.',
      mend: "Put the file into the folder site, or correct the path. Example: site/paper.png is './paper.png'.",
    }),
    remote: (url) => ({
      what: `It uses a file of another site: ${url}`,
      why: 'Each page would connect the browsers of readers to that site.',
      mend: 'Put the file into the folder site, and write a path that begins with ./ instead.',
    }),
    unknown: (name, similar) => ({
      what: `Nothing uses a variable named ${name}.`,
      why: 'This line does not change the look.',
      mend: `Did you mean ${similar}? Correct the name, or remove the line.`,
    }),
    notComputed: (name, value) => ({
      what: `The colour ${value} of ${name} cannot be computed by the build.`,
      why: 'Its contrast is not checked, and cards and icons keep the colour of the palette.',
      mend: 'Write it as #1f1d1a, rgb(), hsl() or oklch(), or as light-dark() with two of them.',
    }),
    unusedPicture: (names) => ({
      what: 'Nothing uses this picture.',
      why: `Only the first of ${names} is used.`,
      mend: 'Correct its name and format, or remove it.',
    }),
    lowContrast: ({ text, ground, scheme, contrast, minimum, suggestion }) => ({
      what: `In the ${scheme} scheme the contrast of ${text} on ${ground} is ${contrast}:1.`,
      why: `Below ${minimum}:1 it is hard to read for some.`,
      mend: suggestion
        ? `Make ${text} for example ${suggestion}.`
        : `Make ${ground} lighter or darker.`,
    }),
  },
};
