import type { remark } from 'remark';
import { site } from '../../site';
import { containerTree } from './container-tree';
import { containerSyntax } from './containers';
import { rubySyntax, rubyTree } from './ruby';
import { addSyntax } from './syntax-extension';

/** Adds the notations that Japanese writers and engineers use, as far as the settings allow them. */
export function addJapaneseSyntax(processor: ReturnType<typeof remark>): void {
  addSyntax(processor, containerSyntax, containerTree);
  if (site.notation.ruby) addSyntax(processor, rubySyntax, rubyTree);
}
