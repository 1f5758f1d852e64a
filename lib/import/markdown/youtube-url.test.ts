import { expect, test } from 'vitest';
import { youTubeUrl } from './youtube-url';

test.each([
  ['dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['dQw4w9WgXcQ?start=30&amp;', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&start=30'],
  ['videoseries?list=PL1', 'https://www.youtube.com/playlist?list=PL1'],
  ['https://youtu.be/dQw4w9WgXcQ', 'https://youtu.be/dQw4w9WgXcQ'],
])('%s is the video of %s', (given, url) => {
  expect(youTubeUrl(given)).toBe(url);
});
