import { expect, test } from 'vitest';
import { findingsOf, pageOf } from '../testing/page';
import { mediaElsewhere } from './media-elsewhere';

const FAR = 'https://far.example';

test.each([
  ['<video src="clip.mp4" poster="a.jpg"><track src="ja.vtt"></video>', []],
  [`<video src="${FAR}/a.mp4" poster="${FAR}/a.jpg"></video>`, []],
  ['<video></video>', []],
  [`![](${FAR}/a.mp4)`, []],
  [`<video src="clip.mp4" poster="${FAR}/a.jpg"></video>`, [`${FAR}/a.jpg`]],
  [`<video src="clip.mp4" poster="data:image/png,x"></video>`, ['data:image/png,x']],
  [`<video src="clip.mp4"><track src="//far.example/a.vtt"></video>`, ['//far.example/a.vtt']],
  [`<audio><source src="a.mp3"><source src="${FAR}/a.ogg"></audio>`, [`${FAR}/a.ogg`]],
])('in %s, the files that are removed are reported: %j', (body, values) => {
  const findings = findingsOf(mediaElsewhere, pageOf(`文\n\n${body}\n`));
  expect(findings).toEqual(values.map((value) => ({ line: 7, column: 1, value })));
});

test.each([
  [`<video src="data:video/mp4;base64,${'A'.repeat(99)}"></video>`, /^data:video.{50}…$/],
  ['<audio><source src="file:///home/a.mp3"></audio>', /^file:\/\/\/home\/a\.mp3$/],
  ['<video src="C:\\clip.mp4"></video>', /^C:\\clip\.mp4$/],
])('%s has nothing to play, which is an error', (body, value) => {
  const [finding, ...others] = findingsOf(mediaElsewhere, pageOf(body));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ line: 5, column: 1, level: 'error' });
  expect(finding?.value).toMatch(value);
});
