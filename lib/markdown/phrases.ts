import { jaModel, Parser } from 'budoux';
import { CJK } from './cjk';

const parser = new Parser(jaModel);

/**
 * Cuts Japanese text where a line may end without tearing a phrase (文節), by BudouX's model.
 * Text without CJK characters comes back whole: it breaks at its spaces.
 */
export function phrases(text: string): string[] {
  return CJK.test(text) ? parser.parse(text) : [text];
}
