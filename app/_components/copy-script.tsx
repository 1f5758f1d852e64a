import { assetPath } from '../../lib/build-output/assets';
import { promptPattern } from '../../lib/markdown/code/prompts';
import { copyWords } from '../../lib/messages/copy';
import type { Language } from '../../lib/messages/language';
import { site } from '../../lib/site';

/** Code blocks that show a shell session, with commands and output. */
const SESSION = /<figure class="code" data-language="(?:console|sh(?:ell)?-?session)"/;

/** The script that adds a copy button to each code block and makes the one for the Markdown work, with its texts. */
export function CopyScript({ html, language }: { html: string; language: Language }) {
  const hasCode = html.includes('<figure class="code"');
  const { copy, label, named, copied, failed } = copyWords[language];
  const { prompts } = site;
  return (
    <script
      type="module"
      src={assetPath('copy.js')}
      data-copy={copy}
      data-label={hasCode ? label : undefined}
      data-named={html.includes('<figcaption') ? named : undefined}
      data-copied={copied}
      data-failed={failed}
      data-prompt={prompts.length > 0 && SESSION.test(html) ? promptPattern(prompts) : undefined}
    />
  );
}
