import { visit } from 'unist-util-visit';
import type { Finding, Rule } from '../rule';

/** Words that follow an address in a sentence and begin no path: the rest is the sentence's. */
const SENTENCE =
  /(?:(?<=[A-Za-z\d])(?:には|では|という)|(?<=[A-Za-z\d/])(?:を|です|でした))[^!-~]*$/;

/**
 * Particles with what often stands after them in a sentence, or at its end. A particle alone says too little:
 * paths such as /Dockerで開発 and /からあげ are real.
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
const SPOKEN = new RegExp(`^[!-~]*[A-Za-z\\d](?=(?:${PARTICLES})[^!-~]*$)`);
/** After a number, a single letter or a query, no title of a page goes on with a particle. */
const SPOKEN_AFTER_NUMBER =
  /^[!-~]*(?:\/(?:[a-z]|\d+)|[?&#][\w=&%-]*[A-Za-z\d])(?=(?:へ|から|まで|より|[でにのとはがもや])[^!-~]*$)/;
/** After a slash a path may begin in Japanese, so fewer words will do. */
const SPOKEN_AFTER_SLASH =
  /^[!-~]*\/(?=(?:(?:へ|から|まで|より)(?:$|どうぞ|ご|お)|に(?:あ[りるっ]|て$|公開|掲載|移|置)|で(?:公開|ご覧|配布|読め|見ら))[^!-~]*$)/;

/** A bare address with the words after it in its link, which so leads nowhere (lib/markdown/remark/link-end). */
export const addressRunsOn: Rule = {
  name: 'addressRunsOn',
  level: 'warning',
  find: ({ mdast, post: { body }, placeOf, sourceOffset }) => {
    const findings: Finding[] = [];
    visit(mdast, 'link', ({ children: [text], position }) => {
      const [start, end] = [position?.start.offset, position?.end.offset];
      if (text?.type !== 'text' || start === undefined || end === undefined) return;
      const value = text.value;
      const at = endOf(value);
      // <https://…> is the author's own word on where it ends.
      if (at < 0 || body.slice(start, end) !== value) return;
      // Without its protocol an address is none in < and >.
      const address = value.replace(/^www\./i, 'http://$&').slice(0, at - value.length);
      const other = `<${address}>${value.slice(at)}`;
      const edits = [{ start: sourceOffset(start), old: value, text: other }];
      findings.push({ ...placeOf(start), value, other, edits });
    });
    return findings;
  },
};

/** Where the sentence begins; -1 when all is the address. Titles in an encyclopedia hold any words. */
function endOf(value: string): number {
  const at = value.search(SENTENCE);
  if (at >= 0 || /\/wiki\//.test(value)) return at;
  const [address] =
    SPOKEN.exec(value) ?? SPOKEN_AFTER_NUMBER.exec(value) ?? SPOKEN_AFTER_SLASH.exec(value) ?? [];
  return address?.length ?? -1;
}
