import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sendMail } from './send';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mail-'));
  vi.stubEnv('MAIL_FOLDER', folder);
  vi.stubEnv('SMTP_URL', '');
  vi.stubEnv('OWNER_MAIL', 'owner@blog.example');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Returns the header section and the body of the only mail in the folder. */
function written(): [head: string, body: string] {
  const [name = ''] = readdirSync(folder);
  const source = readFileSync(join(folder, name), 'utf8');
  const end = source.indexOf('\r\n\r\n');
  return [source.slice(0, end), source.slice(end + 4)];
}

test('a mail has only a plain text part', async () => {
  await sendMail({ subject: '<script>alert(1)</script>', text: '<img src=x onerror=alert(1)>' });
  const [head, body] = written();
  expect(head).toMatch(/^Content-Type: text\/plain; charset=utf-8$/im);
  expect(head).toMatch(/^To: owner@blog\.example$/m);
  expect(head).not.toContain('multipart');
  expect(body.trim()).toBe('<img src=x onerror=alert(1)>');
});

test('line endings in the subject cannot add headers', async () => {
  await sendMail({
    to: 'reader@example.jp',
    subject: 'a\r\nBcc: victim@example.com\r\n\r\n<html>',
    text: 'b',
  });
  const [head] = written();
  expect(head).toContain('Subject: a Bcc: victim@example.com <html>');
  expect(head.match(/^Bcc:/gim)).toBeNull();
});

test('in the console, control characters are escaped and the text cannot look like another mail', async () => {
  vi.stubEnv('MAIL_FOLDER', '');
  const out = vi.spyOn(console, 'log').mockImplementation(() => {});
  await sendMail({
    to: 'reader@example.jp',
    subject: '\x1b]0;owned\x07花子\u202e',
    text: '一行目\n---\n\n--- owner@blog.example: forged\r\n::error::x\n\x1b[2J\x9b',
  });
  expect(out.mock.calls).toEqual([
    [
      [
        '',
        '--- reader@example.jp: \\x1b]0;owned\\x07花子\\u202e',
        '  一行目',
        '  ---',
        '  ',
        '  --- owner@blog.example: forged\\r',
        '  \\x3a:error::x',
        '  \\x1b[2J\\x9b',
        '---',
      ].join('\n'),
    ],
  ]);
  out.mockRestore();
});

test('an SMTP server receives the text unchanged', async () => {
  let received = '';
  const server = createServer((socket) => {
    let inData = false;
    socket.write('220 test\r\n');
    socket.on('data', (data) => {
      const text = data.toString();
      received += text;
      if (inData) {
        if (!/\r\n\.\r\n$/.test(received)) return;
        inData = false;
        socket.write('250 ok\r\n');
      } else if (/^DATA/i.test(text)) {
        inData = true;
        socket.write('354 go on\r\n');
      } else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n');
      else socket.write('250 ok\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${port}`);
  await sendMail({ subject: 'Hello', text: 'plain words', unsubscribe: 'https://x.example/u' });
  server.close();
  expect(received).toMatch(/^RCPT TO:<owner@blog\.example>/m);
  expect(received).toContain('List-Unsubscribe: <https://x.example/u>');
  expect(received).toContain('\r\n\r\nplain words\r\n.');
});
