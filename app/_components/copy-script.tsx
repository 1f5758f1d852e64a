import { assetPath } from '../../lib/build-output/assets';
import { promptPattern } from '../../lib/markdown/code/prompts';
import { copyWords } from '../../lib/messages/copy';
import { site } from '../../lib/site';

/** Languages of code that shows what is typed into a shell, and its answers. */
const SESSION = /<figure class="code" data-language="(?:console|sh(?:ell)?-?session)"/;

/** The script that puts a copy button on each block of code, with the words it says. */
export function CopyScript({ html }: { html: string }) {
  const { copy, label, named, copied, failed } = copyWords[site.language];
  const { prompts } = site;
  return (
    <script
      type="module"
      src={assetPath('copy.js')}
      data-copy={copy}
      data-label={label}
      data-named={html.includes('<figcaption') ? named : undefined}
      data-copied={copied}
      data-failed={failed}
      data-prompt={prompts.length > 0 && SESSION.test(html) ? promptPattern(prompts) : undefined}
    />
  );
}
