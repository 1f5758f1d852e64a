import type { remark } from 'remark';
import { site } from '../../site';
import { containerTree } from './container-tree';
import { containerSyntax } from './containers';
import { inlineNoteSyntax, inlineNoteTree } from './inline-notes';
import { rubySyntax } from './ruby';
import { rubyTree } from './ruby-tree';
import { sizedPictureSyntax, sizedPictureTree } from './sized-pictures';
import { addSyntax } from './syntax-extension';
import { tateChuYokoSyntax, tateChuYokoTree } from './tate-chu-yoko';

/** Adds the notations that Japanese writers and engineers use, as far as the settings allow them. */
export function addJapaneseSyntax(processor: ReturnType<typeof remark>): void {
  addSyntax(processor, containerSyntax, containerTree);
  addSyntax(processor, sizedPictureSyntax, sizedPictureTree);
  addSyntax(processor, inlineNoteSyntax, inlineNoteTree);
  if (!site.notation.ruby) return;
  addSyntax(processor, rubySyntax, rubyTree);
  addSyntax(processor, tateChuYokoSyntax, tateChuYokoTree);
}
