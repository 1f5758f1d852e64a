import { OWN_MEND_EN, OWN_MEND_JA, ownEn, ownJa } from './own-origin-words';
import type { ProblemWords } from './problem-words';

/** Texts of problems with dead links and lost URLs. */
export const linkProblemsJa = {
  linkDead: ({ key, value, other }) => ({
    what: `リンク先の「${value}」は、どの記事でもページでもありません。`,
    why: `${ownJa(key)}このまま公開すると、読む人は行き止まりに着きます。`,
    mend: `${key === '' ? '' : OWN_MEND_JA}${other === '' ? 'リンク先を確かめてください。' : `近い名前の記事です: ${other}`}`,
  }),
  linkFile: ({ key, value }) => ({
    what: `リンク先のファイル「${value}」がありません。`,
    why: `${ownJa(key)}このまま公開すると、読む人は行き止まりに着きます。`,
    mend: /^\/public\//.test(value)
      ? `public の中身は、その下からのパスで書きます。こう書いてください: ${value.slice(7)}`
      : 'ファイルを記事と同じフォルダーに置いて、名前（大文字と小文字も）をそろえるか、public に置いて / から書いてください。例: /files/slides.pdf',
  }),
  linkHost: ({ value }) => ({
    what: `リンク先「${value}」は、このブログの中のパスとして読まれます。`,
    why: 'https:// のないアドレスは、外のサイトに行きません。',
    mend: `こう書いてください。例: ${value.includes('@') ? 'mailto:' : 'https://'}${value}`,
  }),
  linkUnpublished: ({ value, other }) => ({
    what: `リンク先の「${value}」（${other}）は、まだ公開されません。`,
    why: '下書きか、公開日が先の記事です。このまま公開すると、読む人は行き止まりに着きます。',
    mend: 'リンク先を先に公開するか、この記事の公開を遅らせてください。',
  }),
  linkDeadFormer: ({ value, other }) => ({
    what: `以前のホストへのリンク「${value}」は、どの記事にも結び付きません。`,
    why: 'そのホストがなくなると、リンクは切れます。',
    mend:
      other === ''
        ? '記事に書き換えるか、リンクを外してください。'
        : `この記事のことではありませんか: ${other}`,
  }),
  fragmentDead: ({ value, other }) => ({
    what: `リンク先「${value}」の見出しや目印が見つかりません。`,
    why: 'ページは開きますが、その場所までは進みません。',
    mend: other === '' ? '# から後ろを消してください。' : `近い名前の見出しです: ${other}`,
  }),
  urlLost: ({ value, other, key }) => ({
    what: `公開していた URL「${value}」に答えるページがありません。`,
    why:
      other === '' ? '記事が消えたか、slug と題名が変わりました。' : `いまは ${other} のようです。`,
    mend:
      other === ''
        ? `移った先の記事に、この行を足してください。消すと決めたなら、この行を urls.lock から消してください。例: ${key}`
        : `${other} にこの行を足してください（npm run urls:fix が書きます）: ${key}`,
  }),
} satisfies Record<string, ProblemWords>;

export const linkProblemsEn = {
  linkDead: ({ key, value, other }) => ({
    what: `The link "${value}" leads to no post and no page.`,
    why: `${ownEn(key)}Published like this, it takes readers to a dead end.`,
    mend: `${key === '' ? '' : OWN_MEND_EN}${other === '' ? 'Check the address.' : `Posts with a name like it: ${other}`}`,
  }),
  linkFile: ({ key, value }) => ({
    what: `There is no file for the link "${value}".`,
    why: `${ownEn(key)}Published like this, it takes readers to a dead end.`,
    mend: /^\/public\//.test(value)
      ? `Files of public are written without that folder: ${value.slice(7)}`
      : 'Put the file beside the post and spell its name alike, upper and lower case too; or put it into public and link from the root. Example: /files/slides.pdf',
  }),
  linkHost: ({ value }) => ({
    what: `The link "${value}" is read as a path of this blog.`,
    why: 'An address without https:// leads to no other site.',
    mend: `Example: ${value.includes('@') ? 'mailto:' : 'https://'}${value}`,
  }),
  linkUnpublished: ({ value, other }) => ({
    what: `The link "${value}" (${other}) leads to a post that is not published yet.`,
    why: 'It is a draft, or of a later day; readers would reach a dead end.',
    mend: 'Publish that post first, or this one later.',
  }),
  linkDeadFormer: ({ value, other }) => ({
    what: `The link "${value}" to a former host matches no post.`,
    why: 'It breaks when that host goes away.',
    mend:
      other === '' ? 'Change it to a post, or remove the link.' : `Is one of these meant? ${other}`,
  }),
  fragmentDead: ({ value, other }) => ({
    what: `There is no such heading or anchor: "${value}".`,
    why: 'The page opens, but not at that place.',
    mend: other === '' ? 'Remove what follows the #.' : `Headings with a name like it: ${other}`,
  }),
  urlLost: ({ value, other, key }) => ({
    what: `Nothing answers the published URL "${value}" any more.`,
    why:
      other === ''
        ? 'The post is gone, or its slug and title changed.'
        : `It now seems to be ${other}.`,
    mend:
      other === ''
        ? `Add this line to the post it moved to, or remove the line from urls.lock if it is gone for good. Example: ${key}`
        : `Add this line to ${other} (npm run urls:fix writes it): ${key}`,
  }),
} satisfies Record<keyof typeof linkProblemsJa, ProblemWords>;
