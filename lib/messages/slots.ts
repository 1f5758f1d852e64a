import type { Language } from './language';

interface Words {
  what: string;
  why: string;
  mend: string;
}

/** Messages about the owner's components in `site`. */
interface SlotWords {
  noExport: Words;
  /** `message` is by esbuild, in English. */
  unreadable: (message: string) => Words;
  /** `module` is the path or package that an import names. */
  noModule: (module: string) => Words;
  unused: (file: string) => Words;
  threw: (message: string) => Words;
  /** `nearest` is empty when no name is similar. */
  unknown: (name: string, nearest: string, names: string) => Words;
  noComponent: (name: string) => Words;
  noPage: (slug: string, nearest: string) => Words;
  asynchronous: (name: string) => Words;
  /** `name` is an event handler such as `onClick`. */
  handler: (name: string) => Words;
  inlineScript: Words;
  otherHost: (host: string, url: string) => Words;
  styleAttribute: Words;
  styleElement: Words;
  frame: Words;
  formElsewhere: Words;
  mediaElsewhere: Words;
  sheetElsewhere: Words;
}

export const slotWords: Record<Language, SlotWords> = {
  ja: {
    noExport: {
      what: 'export default がないか、その値がオブジェクトではありません。',
      why: 'site/slots.tsx は、置き場所ごとの部品を export default で渡すファイルです。',
      mend: "次のように書いてください。例: import { defineSlots } from '#slots'; export default defineSlots({ footer: … });",
    },
    unreadable: (message) => ({
      what: `TypeScriptとして読めないところがあります（${message}）。`,
      why: 'タグやかっこの閉じ忘れがありそうです。',
      mend: 'この行か、その前の行を直してください。',
    }),
    noModule: (module) => ({
      what: `${module} というファイルやパッケージはありません。`,
      why: '部品を読み込めません。',
      mend: '名前を直してください。ファイルなら、このファイルから見たパスを ./ で始めて書きます。',
    }),
    unused: (file) => ({
      what: 'このファイルは、どこにも使われません。',
      why: `読むのは ${file} ですが、そのファイルがありません。`,
      mend: `${file} のことなら名前を変え、そうでなければ消してください。`,
    }),
    threw: (message) => ({
      what: `部品の実行中にエラーになりました: ${message}`,
      why: 'このままでは、ページに部品を置けません。',
      mend: 'エラーの原因を直してください。',
    }),
    unknown: (name, nearest, names) => ({
      what: `${name} という置き場所はありません。`,
      why: 'この部品は、どこにも表示されません。',
      mend: nearest
        ? `${nearest} のことですか。名前を直すか、消してください。`
        : `名前を直すか、消してください。使える名前: ${names}`,
    }),
    noComponent: (name) => ({
      what: `${name} が部品（関数）ではありません。`,
      why: '置き場所に書けるのは、React の部品です。',
      mend: `関数を書いてください。例: ${name}: ({ children }) => <>{children}</>`,
    }),
    noPage: (slug, nearest) => ({
      what: `pages の ${slug} にあたるページがありません。`,
      why: '題名やURLは、posts/pages にある同じ名前のMarkdownファイルから取ります。',
      mend: nearest
        ? `${nearest} のことですか。または posts/pages/${slug}.md を作ってください。`
        : `posts/pages/${slug}.md を作ってください。`,
    }),
    asynchronous: (name) => ({
      what: `${name} が async です。`,
      why: 'ページは一度に書き出すので、部品を待つことができません。',
      mend: 'async を外し、値はファイルの先頭で用意してください。',
    }),
    handler: (name) => ({
      what: `${name} は動きません。`,
      why: 'ページはビルドのときに作られ、部品のコードはブラウザーでは動きません。',
      mend: 'リンク、フォーム、<details> にするか、public に置いたスクリプトを <script src="/own.js" /> で読み込んでください。',
    }),
    inlineScript: {
      what: 'スクリプトがページの中に書かれています。',
      why: 'サイトのポリシー（CSP）はページの中のスクリプトを止めるので、動きません。',
      mend: '中身を public のファイル（例: public/own.js）に移し、<script src="/own.js" /> と書いてください。アクセス解析なら、設定の analytics で足ります。',
    },
    otherHost: (host, url) => ({
      what: `${host} のスクリプトです。`,
      why: 'サイトのポリシー（CSP）は設定にないホストのスクリプトを止めるので、動きません。',
      mend: `部品から消し、site.config.ts に書いてください: head: { script: [{ src: '${url}' }] }。アクセス解析なら、設定の analytics で足ります。`,
    }),
    styleAttribute: {
      what: 'style 属性は効きません。',
      why: 'サイトのポリシー（CSP）は、要素に直接書いたスタイルを止めます。',
      mend: 'className に変え、site/theme.css にその規則を書いてください。例: .notice { color: var(--seal) }',
    },
    styleElement: {
      what: '<style> は効きません。',
      why: 'サイトのポリシー（CSP）は、ページの中に書いたスタイルを止めます。',
      mend: '中身を site/theme.css に移してください。',
    },
    frame: {
      what: 'ほかのページの埋め込み（iframe、object、embed）は表示されません。',
      why: 'サイトのポリシー（CSP）は、部品の中の埋め込みを止めます。',
      mend: 'リンクにしてください。動画などは、記事かページのMarkdownにURLだけの行を書けば埋め込めます。',
    },
    formElsewhere: {
      what: 'ほかのサイトへ送るフォームは動きません。',
      why: 'サイトのポリシー（CSP）は、ほかのサイトへの送信を止めます。',
      mend: 'そのサイトのフォームのページへのリンクにしてください。',
    },
    mediaElsewhere: {
      what: 'ほかのサイトの動画や音声は再生されません。',
      why: 'サイトのポリシー（CSP）は、このサイトのファイルだけを許します。',
      mend: 'ファイルを public に置いてください。例: public/talk.mp4 は src="/talk.mp4" です。',
    },
    sheetElsewhere: {
      what: 'ほかのサイトのスタイルシートは読み込まれません。',
      why: 'サイトのポリシー（CSP）が止めます。',
      mend: '規則を site/theme.css に書き、フォントなどのファイルは site に置いてください。',
    },
  },
  en: {
    noExport: {
      what: 'There is no export default, or its value is not an object.',
      why: 'site/slots.tsx exports a component for each place as its default.',
      mend: "Write for example: import { defineSlots } from '#slots'; export default defineSlots({ footer: … });",
    },
    unreadable: (message) => ({
      what: `It is not valid TypeScript: ${message}`,
      why: 'A tag or a bracket seems not to be closed.',
      mend: 'Mend this line or the one before it.',
    }),
    noModule: (module) => ({
      what: `There is no file or package ${module}.`,
      why: 'The component cannot be loaded.',
      mend: 'Correct the name. The path of a file begins with ./ and starts from the folder of this file.',
    }),
    unused: (file) => ({
      what: 'Nothing uses this file.',
      why: `The site reads ${file}, which does not exist.`,
      mend: `Rename it to ${file} if you meant that, or remove it.`,
    }),
    threw: (message) => ({
      what: `It failed when it was run: ${message}`,
      why: 'No component can be put into the pages like this.',
      mend: 'Mend the cause of the error.',
    }),
    unknown: (name, nearest, names) => ({
      what: `There is no slot ${name}.`,
      why: 'This component would not be shown anywhere.',
      mend: nearest
        ? `Did you mean ${nearest}? Correct the name, or remove it.`
        : `Correct the name, or remove it. Slots: ${names}`,
    }),
    noComponent: (name) => ({
      what: `${name} is not a component (a function).`,
      why: 'A slot holds a React component.',
      mend: `Write a function, for example ${name}: ({ children }) => <>{children}</>`,
    }),
    noPage: (slug, nearest) => ({
      what: `There is no page for ${slug} in pages.`,
      why: 'Its title and URL come from the Markdown file of the same name in posts/pages.',
      mend: nearest
        ? `Did you mean ${nearest}? Or make posts/pages/${slug}.md.`
        : `Make posts/pages/${slug}.md.`,
    }),
    asynchronous: (name) => ({
      what: `${name} is async.`,
      why: 'Pages are written at once, and cannot wait for a component.',
      mend: 'Remove async, and prepare its values at the top of the file.',
    }),
    handler: (name) => ({
      what: `${name} would never run.`,
      why: 'Pages are made by the build, and no code of a component runs in the browser.',
      mend: 'Write a link, a form or <details>, or load a script of public with <script src="/own.js" />.',
    }),
    inlineScript: {
      what: 'The code of this script is inside the page.',
      why: 'The policy of the site (CSP) blocks scripts inside pages, so it would not run.',
      mend: 'Move the code to a file of public, such as public/own.js, and write <script src="/own.js" />. To count visits, the setting analytics is enough.',
    },
    otherHost: (host, url) => ({
      what: `This script is of the host ${host}.`,
      why: 'The policy of the site (CSP) blocks scripts of hosts that the settings do not name, so it would not run.',
      mend: `Remove it here, and write in site.config.ts: head: { script: [{ src: '${url}' }] }. To count visits, the setting analytics is enough.`,
    }),
    styleAttribute: {
      what: 'The attribute style has no effect.',
      why: 'The policy of the site (CSP) blocks styles that are written on an element.',
      mend: 'Write className instead, and its rule in site/theme.css. Example: .notice { color: var(--seal) }',
    },
    styleElement: {
      what: 'A <style> has no effect.',
      why: 'The policy of the site (CSP) blocks styles that are written in a page.',
      mend: 'Move its rules to site/theme.css.',
    },
    frame: {
      what: 'Another page in an iframe, object or embed is not shown.',
      why: 'The policy of the site (CSP) blocks frames in components.',
      mend: 'Write a link. Videos and the like are embedded by a line with nothing but their URL in the Markdown of a post or page.',
    },
    formElsewhere: {
      what: 'A form that sends to another site does not work.',
      why: 'The policy of the site (CSP) blocks sending to other sites.',
      mend: 'Write a link to the page of that form.',
    },
    mediaElsewhere: {
      what: 'Video and sound of another site are not played.',
      why: 'The policy of the site (CSP) allows files of this site only.',
      mend: 'Put the file into public. Example: public/talk.mp4 is src="/talk.mp4".',
    },
    sheetElsewhere: {
      what: 'A style sheet of another site is not loaded.',
      why: 'The policy of the site (CSP) blocks it.',
      mend: 'Write the rules in site/theme.css, and put fonts and other files into site.',
    },
  },
};
