import type { Language } from './language';

/** Texts of the files that `npm run init` writes for a new blog. */
interface NewBlogWords {
  /** The comments of `site.config.ts`. */
  settings: {
    all: string;
    title: string;
    description: string;
    descriptionExample: string;
    author: string;
    authorExample: string;
    url: string;
    language: string;
    timeZone: string;
    menu: string;
    about: string;
  };
  post: { file: string; title: string; text: string };
  about: { title: string; text: string };
  readme: (title: string, url: string) => string;
}

export const newBlog: Record<Language, NewBlogWords> = {
  ja: {
    settings: {
      all: 'このブログの設定です。ほかに書けることは docs/manual/settings.ja.md にあります。',
      title: 'ブログの名前。',
      description: 'ブログの説明を1文で。検索の結果やフィードに出ます。',
      descriptionExample: '書きながら考えたことの記録。',
      author: '書いている人。',
      authorExample: '名前',
      url: '公開するURL。パスは付けません。',
      language: "画面の言葉。'ja' か 'en'。",
      timeZone: '日付と時刻を読む時間帯。',
      menu: 'メニューに足す項目。/about は posts/pages/about.md です。',
      about: '紹介',
    },
    post: {
      file: 'はじめまして.md',
      title: 'はじめまして',
      text: `今日から、ここに書いていきます。

この記事は \`posts/はじめまして.md\` にあります。書き換えて保存すると、\`npm run dev\` で開いているページも変わります。
次の記事は \`npm run new -- "題名"\` で作れます。書き方は \`docs/manual/writing.ja.md\` にあります。
`,
    },
    about: {
      title: '紹介',
      text: `ここに、書いている人やブログの紹介を書いてください。このページは \`posts/pages/about.md\` にあります。
`,
    },
    readme: (title, url) => `# ${title}

<${url}>

綴り（Tsuzuri）で作ったブログです。記事は \`posts\`、設定は \`site.config.ts\` にあります。

\`\`\`sh
npm ci                  # 最初に1度
npm run dev             # 手元で見る
npm run new -- "題名"   # 記事を作る
npm run check           # 間違いを探す
npm run upgrade         # 新しい版を取り込む
\`\`\`

使い方は [docs/manual](docs/manual/start.ja.md) にあります。
`,
  },
  en: {
    settings: {
      all: 'The settings of this blog. docs/manual/settings.md has all of them.',
      title: 'The name of the blog.',
      description: 'The blog in one sentence, for search engines and feeds.',
      descriptionExample: 'Notes on code.',
      author: 'Who writes.',
      authorExample: 'Name',
      url: 'The public URL, without a path.',
      language: "The language of the interface: 'ja' or 'en'.",
      timeZone: 'The zone in which days and times are read.',
      menu: 'Further entries of the menu. /about is posts/pages/about.md.',
      about: 'About',
    },
    post: {
      file: 'hello.md',
      title: 'Hello',
      text: `This is where I write from today.

The file of this post is \`posts/hello.md\`. Change it and save: the page of \`npm run dev\` changes too.
\`npm run new -- "Title"\` makes the next post, and \`docs/manual/writing.md\` says how to write.
`,
    },
    about: {
      title: 'About',
      text: `Say who you are and what the blog is about. The file of this page is \`posts/pages/about.md\`.
`,
    },
    readme: (title, url) => `# ${title}

<${url}>

A blog made with Tsuzuri. Posts are in \`posts\`, settings in \`site.config.ts\`.

\`\`\`sh
npm ci                   # once
npm run dev              # look at it
npm run new -- "Title"   # make a post
npm run check            # find mistakes
npm run upgrade          # take a new version
\`\`\`

The manual is in [docs/manual](docs/manual/start.md).
`,
  },
};
