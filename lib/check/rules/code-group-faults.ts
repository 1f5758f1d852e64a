import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import { codeInfoOf } from '../../markdown/code/info-string';
import type { Container } from '../../markdown/syntax/container-tree';
import type { Page } from '../page';
import type { Finding, Rule } from '../rule';

/** A `:::code-group` without a code block, so that it has no tabs. */
export const codeGroupEmpty: Rule = {
  name: 'codeGroupEmpty',
  level: 'warning',
  find: (page) =>
    groupsOf(page).flatMap((group) => (blocksOf(group).length > 0 ? [] : [at(page, group)])),
};

/** A code block of a `:::code-group` without a label, or with that of another block. */
export const codeGroupLabel: Rule = {
  name: 'codeGroupLabel',
  level: 'warning',
  find: (page) =>
    groupsOf(page).flatMap((group) => {
      const taken = new Set<string>();
      return blocksOf(group).flatMap((block) => {
        const { label, title } = codeInfoOf(block);
        const name = label || title;
        const isUnique = name !== '' && !taken.has(name);
        taken.add(name);
        return isUnique ? [] : [{ ...at(page, block), value: name }];
      });
    }),
};

function groupsOf({ mdast }: Page): Container[] {
  const groups: Container[] = [];
  visit(mdast, 'container', (node) => {
    if (node.kind === 'code-group') groups.push(node);
  });
  return groups;
}

function blocksOf({ children }: Container): Code[] {
  return children.filter((child) => child.type === 'code');
}

function at({ positionOf }: Page, { position }: Code | Container): Finding {
  return positionOf(position?.start.offset ?? 0);
}
