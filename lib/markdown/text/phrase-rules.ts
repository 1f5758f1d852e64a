// Corrections of the breaks between phrases that BudouX suggests. A rule removes a break when its first pattern
// matches the text before the break, and its second pattern the text after it.
type Rule = readonly [before: RegExp, after: RegExp];

/** Rules that apply however long the joined phrase becomes. */
const ALWAYS: readonly Rule[] = [
  [/^$/, /^/],
  // No line ends with opening punctuation or begins with closing punctuation.
  [/[\p{Ps}\p{Pi}]$/u, /^/],
  [/^/, /^[\p{Pe}\p{Pf}、。，．！？!?…ー]/u],
  // 「悪いコード」を: a particle belongs to the quotation before it.
  [
    /[\p{Pe}\p{Pf}]$/u,
    /^(?:[をはがのにでともへや](?!\p{Script=Hiragana})|[をが]|から|まで|より|って|という|など|だけ|です|とは|での|への|には|では)/u,
  ],
  // 6言語, 3日間, 6 言語: a number and its counter.
  [/[\d０-９]$/, /^ ?[^\s\d０-９\p{Ps}\p{Pi}\p{Pd}&+/|・:]/u],
  // 第10回, 約3分, ￥500.
  [/[第約計全各満築元￥¥$＄#＃№]$/u, /^[\d０-９]/],
  // お邪魔, ご案内.
  [/(?:^|[\s\p{P}])[おご]$/u, /^\p{L}/u],
  // Words that BudouX breaks: 三が日, のせる, 雪だるま, えのき.
  [/三が$/, /^日/],
  [/の$/, /^せ(?:[るたてな]|\p{Script=Katakana})/u],
  [/雪だる$/, /^ま/],
  [/えの$/, /^き/],
  // Rust と: a word and its particle.
  [/[^\s\p{P}]$/u, /^ (?:[をはがのにでとも]|から|まで|より|へ|や)(?!\p{Script=Hiragana})/u],
];

/** Rules that apply only when the joined phrase fits on a line. */
const WHERE_THEY_FIT: readonly Rule[] = [
  // について, という, による, 気になる, 楽しくなる.
  [
    /[にとを]$/,
    /^(?:つい[てた]|い[うっえ]|よ[るっり]|お[けい][るて]|[対関][しす]|とっ?[てっ]|とも|し[てた]|す[るれ]|な[るっりれ])/u,
  ],
  [/く$/, /^(?:な[るっりいか]|す[る]|し[たて])/],
  // 読んでいる, 作ってみた.
  [
    /[てで]$/,
    /^(?:い[るたなま]|み[るたよまな]|しま[うっい]|お[きくい]|くだ|くれ|もら|き[たま]|ほし|あ[るっり])/,
  ],
  // 書き比べる, 乗り換える.
  [
    /(?:^|\P{Script=Han})\p{Script=Han}{1,2}[きぎしじちにびみりえけげせねべめれ]$|[買使言思追問払拾]い$/u,
    /^\p{Script=Han}/u,
  ],
  // 人工知能研究, デザインパターン.
  [/[\p{Script=Han}\p{Script=Katakana}々ー]$/u, /^[\p{Script=Han}\p{Script=Katakana}]/u],
  // One or two kana, unless they are a known word: mostly they are an inflectional ending.
  [
    /[^\s\p{P}]$/u,
    /^(?!この|その|あの|どの|もう|まだ|いま|どう|こう|そう|また|よく|すぐ|ただ|いつ|なに)\p{Script=Hiragana}{1,2}(?:[\p{P}\s]|$)/u,
  ],
];

/** Words before which BudouX breaks too late, with the number of characters to move the break back: かぶる. */
const LATE: readonly [...Rule, characters: number][] = [[/とか$/, /^ぶ[るりれらっ]/, 1]];

/** The boundary between words of a long compound: between kanji and katakana or Latin letters. */
export const SEAM =
  /(?<=[\p{Script=Han}])(?=[\p{Script=Katakana}A-Za-z])|(?<=[\p{Script=Katakana}ーA-Za-z])(?=\p{Script=Han})/u;

/**
 * Whether the break between two phrases is to be removed.
 *
 * @param fit whether both together fit on a line.
 */
export function isJoined(before: string, after: string, fit: boolean): boolean {
  const rules = fit ? [...ALWAYS, ...WHERE_THEY_FIT] : ALWAYS;
  return rules.some(([end, start]) => end.test(before) && start.test(after));
}

/** The number of UTF-16 code units at the end of `before` that belong to the phrase `after`; 0 if none. */
export function breakOffset(before: string, after: string): number {
  const rule = LATE.find(([end, start]) => end.test(before) && start.test(after));
  return rule?.[2] ?? 0;
}
