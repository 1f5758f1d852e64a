import { visit } from 'unist-util-visit';
import type { Finding, Rule } from '../rule';

/** Words after a URL that continue the sentence: no path begins with them. */
const SENTENCE =
  /(?:(?<=[A-Za-z\d])(?:には|では|という)|(?<=[A-Za-z\d/])(?:を|です|でした))[^!-~]*$/;

/**
 * Japanese particles, each with words that often follow it or with the end of the text. A particle alone is no
 * proof that the URL has ended: paths such as /Dockerで開発 and /からあげ exist.
 */
const PARTICLES = [
  'へ',
  '(?:から|まで|より)(?:$|[ごお]|ダウンロード|アクセス|どうぞ|リンク|入手|取得|申し|引用|連絡|送)',
  'で(?:$|公開|配布|配信|販売|募集|紹介|説明|確認|ご|読[みめん]|見[らるて]|す|し)',
  'に(?:$|あ[りるっ]|て|は|も|つい|なり|まとめ|アクセス|公開|記載|掲載|載|書|移|置)',
  'の(?:$|記事|ページ|サイト|リンク|中|通り|とおり|内容|資料|動画|画像|コード|よう|件|投稿|ブログ|続き|説明|手順)',
  'と(?:$|いう|いった|同じ|書|入力)',
  '[はがもや](?:$|こちら|公式|公開|参考|参照|便利|詳し|ご覧|あ[りるっ])',
].join('|');
const PARTICLE_AFTER_WORD = new RegExp(`^[!-~]*[A-Za-z\\d](?=(?:${PARTICLES})[^!-~]*$)`);
/** After a number, a single letter or a query, a bare particle is enough: no title in a path continues so. */
const PARTICLE_AFTER_NUMBER =
  /^[!-~]*(?:\/(?:[a-z]|\d+)|[?&#][\w=&%-]*[A-Za-z\d])(?=(?:へ|から|まで|より|[でにのとはがもや])[^!-~]*$)/;
/** After a slash a Japanese path may begin, so fewer words after a particle prove the end of the URL. */
const PARTICLE_AFTER_SLASH =
  /^[!-~]*\/(?=(?:(?:へ|から|まで|より)(?:$|どうぞ|ご|お)|に(?:あ[りるっ]|て$|公開|掲載|移|置)|で(?:公開|ご覧|配布|読め|見ら))[^!-~]*$)/;

/**
 * A bare URL (GFM autolink) whose link contains Japanese words that follow it
 * in the sentence, so that the link is dead. lib/markdown/remark/link-end
 * ends most bare URLs before such words; this rule reports the doubtful ones.
 */
export const addressRunsOn: Rule = {
  name: 'addressRunsOn',
  level: 'warning',
  find: ({ mdast, post: { body }, positionOf, sourceOffset }) => {
    const findings: Finding[] = [];
    visit(mdast, 'link', ({ children: [text], position }) => {
      const [start, end] = [position?.start.offset, position?.end.offset];
      if (text?.type !== 'text' || start === undefined || end === undefined) return;
      const value = text.value;
      const urlEnd = endOf(value);
      // In <https://…> the author has marked where the URL ends.
      if (urlEnd < 0 || body.slice(start, end) !== value) return;
      // Between < and > a URL needs a scheme (CommonMark 0.31.2 §6.5).
      const url = value.replace(/^www\./i, 'http://$&').slice(0, urlEnd - value.length);
      const other = `<${url}>${value.slice(urlEnd)}`;
      const edits = [{ start: sourceOffset(start), old: value, text: other }];
      findings.push({ ...positionOf(start), value, other, edits });
    });
    return findings;
  },
};

/** The index at which the sentence continues, or -1. On a wiki, a title in the path may contain any words. */
function endOf(value: string): number {
  const index = value.search(SENTENCE);
  if (index >= 0 || /\/wiki\//.test(value)) return index;
  const [url] =
    PARTICLE_AFTER_WORD.exec(value) ??
    PARTICLE_AFTER_NUMBER.exec(value) ??
    PARTICLE_AFTER_SLASH.exec(value) ??
    [];
  return url?.length ?? -1;
}
