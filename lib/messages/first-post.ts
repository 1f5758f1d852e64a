import type { Language } from './language';

/** Texts of the first page in development while there is no post. */
interface FirstPostWords {
  heading: string;
  intro: (folder: string) => string;
  command: string;
  title: string;
  after: string;
  byHand: (file: string) => string;
  text: string;
  moving: string;
  manual: string;
}

export const firstPost: Record<Language, FirstPostWords> = {
  ja: {
    heading: 'まだ記事がありません',
    intro: (folder) => `${folder} に記事を置くと、ここに並びます。`,
    command: '端末で、題名を書いて次のように実行してください。',
    title: 'はじめての記事',
    after:
      'できたファイルの名前が表示されるので、開いて本文を書いてください。保存すると、このページに現れます。',
    byHand: (file) => `自分でファイルを作ってもかまいません。${file} なら、こうです。`,
    text: 'ここから本文です。',
    moving: 'ほかのブログの記事を移す',
    manual: '使い方をぜんぶ読む',
  },
  en: {
    heading: 'There is no post yet',
    intro: (folder) => `Posts in ${folder} are listed here.`,
    command: 'In a terminal, run this with the title of your post.',
    title: 'My first post',
    after:
      'It prints the name of a new file: open it, write, and save. The post then appears on this page.',
    byHand: (file) => `Or make the file yourself. ${file}, for example:`,
    text: 'The text begins here.',
    moving: 'Bring the posts of another blog',
    manual: 'Read the whole manual',
  },
};
