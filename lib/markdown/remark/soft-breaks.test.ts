import { remark } from 'remark';
import { expect, test } from 'vitest';
import { softBreaks } from './soft-breaks';

const processor = remark().use(softBreaks).freeze();

test.each([
  ['春は\nあけぼの', '春はあけぼの'],
  ['one\ntwo', 'one\ntwo'],
  ['春は\nspring', '春は\nspring'],
  ['spring\n春', 'spring\n春'],
  ['これ、\nspring', 'これ、spring'],
  ['spring\n（春）', 'spring（春）'],
  ['カタ\nカナ', 'カタカナ'],
  ['ハ\u3099\nス', 'ハ\u3099ス'],
  ['한국어\n문장', '한국어\n문장'],
  ['*春*\nは', '*春*は'],
  ['春\n*は*', '春*は*'],
  ['*春\nは*', '*春は*'],
  ['[春](/a)\n夏', '[春](/a)夏'],
  ['春\n`code`', '春\n`code`'],
  ['春\n![絵](/a.png)', '春\n![絵](/a.png)'],
  ['春<br>\n夏', '春<br>\n夏'],
  ['春<b>\n夏</b>', '春<b>夏</b>'],
  ['春<img src="a">\n夏', '春<img src="a">\n夏'],
  ['春\\\n夏', '春\\\n夏'],
  ['# 春\n\n夏\n秋', '# 春\n\n夏秋'],
])('%j becomes %j', (source, expected) => {
  expect(String(processor.processSync(source)).trim()).toBe(expected);
});
