import type { remark } from 'remark';

const LETTER = /[a-z]/i;
const NAME = /[a-z0-9-]/i;
const ATTRIBUTE_START = /[a-z_:]/i;
const ATTRIBUTE = /[a-z0-9_.:-]/i;
const BLANK = /[ \t]/;
const UNQUOTED = /[^\s"'=<>`]/;

/**
 * Lets a start tag within a line have values without quotes that hold a slash, such as
 * `<a href=https://example.com/>`. CommonMark 0.31.2 §6.6 allows them; micromark 2 ends them there,
 * and shows the tag as text.
 */
export function readUnquotedValues(processor: ReturnType<typeof remark>): void {
  const data = processor.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    text: {
      60: {
        name: 'unquotedValues',
        tokenize: (effects, ok, nok) => {
          type State = typeof ok;
          let quote = '';

          const take =
            (next: State): State =>
            (code) => {
              effects.consume(code);
              return next;
            };
          // A tag over several lines is left to micromark: null and the ends of lines are no sign.
          const signOf = (code: Parameters<State>[0]) => {
            if (code === null) return '\n';
            return code < 0 ? (code > -3 ? '\t' : '\n') : String.fromCharCode(code);
          };
          const start: State = (code) => {
            effects.enter('htmlText');
            effects.enter('htmlTextData');
            effects.consume(code);
            return first;
          };
          const first: State = (code) => (LETTER.test(signOf(code)) ? take(name)(code) : nok(code));
          const name: State = (code) =>
            NAME.test(signOf(code)) ? take(name)(code) : between(code);
          const between: State = (code) => {
            const sign = signOf(code);
            if (BLANK.test(sign)) return take(blank)(code);
            return sign === '/' ? take(end)(code) : end(code);
          };
          const blank: State = (code) => {
            const sign = signOf(code);
            if (BLANK.test(sign)) return take(blank)(code);
            return ATTRIBUTE_START.test(sign) ? take(attribute)(code) : between(code);
          };
          const attribute: State = (code) =>
            ATTRIBUTE.test(signOf(code)) ? take(attribute)(code) : afterAttribute(code);
          const afterAttribute: State = (code) => {
            const sign = signOf(code);
            if (BLANK.test(sign)) return take(afterBlank)(code);
            return sign === '=' ? take(beforeValue)(code) : between(code);
          };
          const afterBlank: State = (code) => {
            const sign = signOf(code);
            if (BLANK.test(sign)) return take(afterBlank)(code);
            return sign === '=' ? take(beforeValue)(code) : blank(code);
          };
          const beforeValue: State = (code) => {
            const sign = signOf(code);
            if (BLANK.test(sign)) return take(beforeValue)(code);
            if (sign === '"' || sign === "'") {
              quote = sign;
              return take(quoted)(code);
            }
            return UNQUOTED.test(sign) ? take(unquoted)(code) : nok(code);
          };
          const quoted: State = (code) => {
            const sign = signOf(code);
            if (sign === '\n') return nok(code);
            return take(sign === quote ? between : quoted)(code);
          };
          const unquoted: State = (code) =>
            UNQUOTED.test(signOf(code)) ? take(unquoted)(code) : between(code);
          const end: State = (code) => {
            if (signOf(code) !== '>') return nok(code);
            effects.consume(code);
            effects.exit('htmlTextData');
            effects.exit('htmlText');
            return ok;
          };
          return start;
        },
      },
    },
  });
}
