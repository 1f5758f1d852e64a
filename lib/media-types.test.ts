import { expect, test } from 'vitest';
import { type FileKind, isProgram, kindOfFile, mediaOf, servedName } from './media-types';

test.each<[string, FileKind, string]>([
  ['slides.pdf', 'asIs', 'slides.pdf'],
  ['Slides.PDF', 'asIs', 'Slides.PDF'],
  ['発表 資料(最終).pdf', 'asIs', '発表-資料-最終.pdf'],
  ['ガイド.pdf'.normalize('NFD'), 'asIs', 'ガイド.pdf'],
  ['archive.tar.gz', 'asIs', 'archive.tar.gz'],
  ['v1.2.zip', 'asIs', 'v1.2.zip'],
  ['book.epub', 'asIs', 'book.epub'],
  ['font.woff2', 'asIs', 'font.woff2'],
  ['clip.mp4', 'asIs', 'clip.mp4'],
  ['ja.vtt', 'asIs', 'ja.vtt'],
  ['photo.JPG', 'picture', 'photo.JPG'],
  ['IMG_0001.HEIC', 'picture', 'IMG_0001.jpg'],
  ['diagram.svg', 'drawing', 'diagram.svg'],
  ['server.js', 'text', 'server.js.txt'],
  ['setup.sh', 'text', 'setup.sh.txt'],
  ['a.test.ts', 'text', 'a.test.ts.txt'],
  ['Makefile', 'text', 'Makefile.txt'],
  // Browsers may read these as XML, and run scripts in it.
  ['track.gpx', 'bytes', 'track.gpx.bin'],
  ['feed.xml', 'bytes', 'feed.xml.bin'],
  ['style.xsl', 'bytes', 'style.xsl.bin'],
  ['drawing.svgz', 'bytes', 'drawing.svgz.bin'],
  ['model.unknown', 'bytes', 'model.unknown.bin'],
  ['x', 'bytes', 'x.bin'],
  ['page.html', 'page', 'page.html'],
  ['page.HTML', 'page', 'page.HTML'],
  ['page.xhtml', 'page', 'page.xhtml'],
  ['page.html.', 'page', 'page.html.'],
  ['page.html. .', 'page', 'page.html. .'],
  ['x.php', 'page', 'x.php'],
  ['setup.exe', 'program', 'setup.exe'],
  ['setup.pdf.exe', 'program', 'setup.pdf.exe'],
  ['run.BAT', 'program', 'run.BAT'],
  // Some servers run a file with .php anywhere in its name.
  ['x.php.pdf', 'asIs', 'x-php.pdf'],
  ['x.html.txt', 'asIs', 'x-html.txt'],
  ['<img src=x onerror=alert(1)>.pdf', 'asIs', 'img-src-x-onerror-alert-1.pdf'],
  ['"><script>alert(1)</script>.pdf', 'asIs', 'script-alert-1-script.pdf'],
  ['a%2e%2e%2fb.pdf', 'asIs', 'a-2e-2e-2fb.pdf'],
  ['a\u202Efdp.zip', 'asIs', 'a-fdp.zip'],
  ['....pdf', 'asIs', 'file.pdf'],
  [`${'長'.repeat(100)}.pdf`, 'asIs', `${'長'.repeat(40)}.pdf`],
])('%s is of kind %s', (name, kind, served) => {
  expect(kindOfFile(name)).toBe(kind);
  if (kind !== 'page' && kind !== 'program') expect(servedName(name)).toBe(served);
});

test.each([
  ['clip.mp4', 'video'],
  ['clip.MP4?v=2#t=10', 'video'],
  ['/talk.mp3', 'audio'],
  ['https://far.example/a.webm', 'video'],
  ['old.avi', 'unplayable'],
  ['photo.jpg', undefined],
  ['mp4', undefined],
  ['v1.0/mp4', undefined],
])('the media kind of %s is %s', (source, kind) => {
  expect(mediaOf(source)).toBe(kind);
});

test.each([
  ['4d5a9000', true],
  ['7f454c46', true],
  ['cffaedfe', true],
  ['25504446', false],
  ['', false],
])('a program is recognized by its first bytes: %s', (start, program) => {
  expect(isProgram(Buffer.from(start, 'hex'))).toBe(program);
});
