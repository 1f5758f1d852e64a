import { visit } from 'unist-util-visit';
import { isBareLink } from '../../markdown/embeds/embedded-code';
import { canMove, readGitHubCode } from '../../markdown/embeds/github-code';
import { httpUrl } from '../../markdown/http-url';
import { embedAt } from '../../markdown/remark/zenn-embeds';
import { shorten } from '../notation';
import type { Finding, Rule } from '../rule';

/** Lines of a file on GitHub whose URL names a branch, embedded by `@[github](…)` or by their URL alone on a line. */
export const codeMovable: Rule = {
  name: 'codeMovable',
  level: 'warning',
  find: ({ mdast, positionOf }) => {
    const findings: Finding[] = [];
    visit(mdast, 'paragraph', (paragraph, _, parent) => {
      for (const [index, link] of paragraph.children.entries()) {
        const url = link.type === 'link' ? httpUrl(link.url) : null;
        const code = url && readGitHubCode(url);
        if (link.type !== 'link' || !code || !canMove(code)) continue;
        const before = paragraph.children[index - 1];
        const isLineStart = !before || (before.type === 'text' && before.value.endsWith('\n'));
        const isBare = parent?.type === 'root' && isLineStart && isBareLink(link);
        if (!isBare && embedAt(paragraph.children, index) === undefined) continue;
        const start = link.position?.start.offset ?? paragraph.position?.start.offset ?? 0;
        findings.push({ ...positionOf(start), value: shorten(link.url), other: code.ref });
      }
    });
    return findings;
  },
};
