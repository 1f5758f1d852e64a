/** A key or token in a text. */
export interface Secret {
  /** What issuers call it. */
  kind: string;
  /** Its offset in the text, in UTF-16 code units. */
  start: number;
  text: string;
}

/** The formats of keys and tokens, as their issuers document them. */
const FORMATS: readonly { kind: string; format: RegExp }[] = [
  {
    kind: 'AWS access key',
    // A signed URL contains the key's public half and a signature that expires, but not the secret key
    // (Signature Version 4 and 2 of AWS). Links to products of Amazon name by it the program that made them.
    format:
      /(?<![A-Za-z0-9]|X-Amz-Credential=|AWSAccessKeyId=|[Ss]ubscription[Ii]d=)(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])/g,
  },
  { kind: 'GitHub token', format: /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36,251}(?![A-Za-z0-9])/g },
  { kind: 'GitHub token', format: /(?<![A-Za-z0-9])github_pat_\w{70,90}(?!\w)/g },
  { kind: 'GitLab token', format: /(?<![A-Za-z0-9])glpat-[\w-]{20,}/g },
  { kind: 'Slack token', format: /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{20,}/g },
  { kind: 'Slack webhook', format: /hooks\.slack\.com\/services\/T\w{8,}\/B\w{8,}\/\w{20,}/g },
  {
    kind: 'Google API key',
    // A map in a frame is asked for with a key in its URL, which every reader gets (Maps Embed API).
    format: /(?<![A-Za-z0-9]|\/maps\/embed\/v1\/[^\s"'<>]*key=)AIza[\w-]{35}(?![\w-])/g,
  },
  { kind: 'Stripe key', format: /(?<![A-Za-z0-9])[rs]k_live_[A-Za-z0-9]{20,}/g },
  { kind: 'npm token', format: /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g },
  { kind: 'Anthropic API key', format: /(?<![A-Za-z0-9])sk-ant-[\w-]{32,}/g },
  { kind: 'OpenAI API key', format: /(?<![A-Za-z0-9])sk-(?:proj-)?[A-Za-z0-9]{32,}/g },
  {
    kind: 'private key',
    format:
      /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY(?: BLOCK)?-----\s+(?:[\w-]+:.*\s+)*[A-Za-z0-9+/=]{40,}(?:\s*\n[A-Za-z0-9+/=]+(?=\s))*/g,
  },
];

/** Returns the keys and tokens in the format of a known issuer, without placeholders of examples. */
export function secretsIn(text: string): Secret[] {
  return FORMATS.flatMap(({ kind, format }) =>
    [...text.matchAll(format)].flatMap(({ 0: found, index: start }) =>
      isPlaceholder(found) ? [] : [{ kind, start, text: found }],
    ),
  );
}

/** Returns its first characters, by which its owner recognises it. */
export function shortSecret({ text }: Pick<Secret, 'text'>): string {
  return `${text.slice(0, 8)}…`;
}

/** Whether a text is the placeholder of an example: it contains a word such as `example`, or it is not random. */
function isPlaceholder(text: string): boolean {
  // The first line of a private key decides, as one of its many letters may look like a word. Its format begins with
  // numbers, whose zeros are a run of A in Base64 (PROTOCOL.key of OpenSSH).
  const [line = ''] = text.replace(/^-----[\s\S]*?-----\s+/, '').split('\n');
  const value = text.startsWith('-----') ? line.replace(/A{4,}/g, '') : line;
  const tail = value.slice(-20).toLowerCase();
  return (
    /example|sample|dummy|placeholder|your|xxxx|abcdef|123456|(.)\1{4}/i.test(value) ||
    new Set(tail).size < 8
  );
}
