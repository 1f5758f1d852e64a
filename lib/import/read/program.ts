import { posix } from 'node:path';
import type { Program } from 'acorn';
import type { BlogFolder } from './blog-folder';
import type { Value } from './front-matter';
import { exportedBy } from './program-exports';
import { type Call, nameOf, parseProgram, pathOf, visit } from './program-tree';
import { ProgramValues } from './program-values';

const EXTENSIONS = ['', '.ts', '.js', '.mjs', '.mts', '.cjs', '.json', '/index.ts', '/index.js'];

/**
 * A JavaScript or TypeScript file of an old blog. It is parsed for the values written in it, and
 * never run.
 */
export class ProgramFile {
  private constructor(
    private readonly folder: BlogFolder,
    /** The path from the root of the blog. */
    readonly path: string,
    private readonly program: Program,
  ) {}

  /** Returns the first of these files that exists and can be parsed. */
  static first(folder: BlogFolder, ...paths: string[]): ProgramFile | undefined {
    for (const path of paths) {
      const text = folder.isFile(path) ? folder.text(path) : undefined;
      const program = text === undefined ? undefined : ProgramFile.of(folder, path, text);
      if (program) return program;
    }
    return undefined;
  }

  /** Returns a program in a part of a file. Returns `undefined` when it cannot be parsed. */
  static of(folder: BlogFolder, path: string, text: string): ProgramFile | undefined {
    const program = parseProgram(text);
    return program && new ProgramFile(folder, path, program);
  }

  /**
   * Returns the literal parts of what the file exports. For a function, these are the literal parts of the
   * object that it returns.
   *
   * @param name of the export.
   * @param onUnknown called with the path of each value that only the running program knows.
   */
  exported(name = 'default', onUnknown?: (path: string) => void): Value | undefined {
    return this.exportedAt(name, 0, onUnknown);
  }

  /**
   * Returns the value of the first property with a name, at any depth, that is written literally, also of one that is
   * assigned: `config.basePath = '/blog'`.
   *
   * @param onUnknown called when there is such a property, but only the running program knows its value.
   */
  property(name: string, onUnknown: () => void = () => {}): Value | undefined {
    const found: (Value | undefined)[] = [];
    const values = this.values(0);
    visit(this.program, false, (node) => {
      const isProperty = node.type === 'Property' && nameOf(node.key) === name;
      const isAssigned =
        node.type === 'AssignmentExpression' && pathOf(node.left)?.endsWith(`.${name}`);
      if (isProperty) found.push(values.value(node.value, name));
      else if (isAssigned) found.push(values.value(node.right, name));
    });
    const known = found.find((value) => value !== undefined);
    if (known === undefined && found.length > 0) onUnknown();
    return known;
  }

  /** Returns the calls of a function, or of a method by the end of its path: `ignores.add`. */
  calls(name: string): Call[] {
    const found: Call[] = [];
    const values = this.values(0);
    visit(this.program, false, (node, isConditional) => {
      if (node.type !== 'CallExpression') return;
      const path = pathOf(node.callee);
      if (path !== name && !path?.endsWith(`.${name}`)) return;
      found.push({ arguments: node.arguments.map((each) => values.value(each)), isConditional });
    });
    return found;
  }

  private exportedAt(
    name: string,
    depth: number,
    onUnknown?: (path: string) => void,
  ): Value | undefined {
    return exportedBy(this.program, name, this.values(depth, onUnknown), (source, exported) =>
      this.imported(source, exported, depth),
    );
  }

  /** @param depth how many files import each other down to this one. */
  private values(depth: number, onUnknown?: (path: string) => void): ProgramValues {
    return new ProgramValues(
      this.program,
      (source, exported) => this.imported(source, exported, depth),
      onUnknown,
    );
  }

  private imported(source: string, exported: string, depth: number): Value | undefined {
    if (depth > 4) return undefined;
    const near = posix.join(posix.dirname(this.path), source);
    const alias = source.replace(/^(?:@|~|#)\//, '');
    const bases = source.startsWith('.') ? [near] : [posix.join('src', alias), alias];
    const paths = bases
      .filter((base) => !base.startsWith('..'))
      .flatMap((base) => EXTENSIONS.map((extension) => base + extension));
    const file = paths.find((path) => this.folder.isFile(path));
    if (file === undefined) return undefined;
    if (file.endsWith('.json')) return this.folder.config(file);
    return ProgramFile.first(this.folder, file)?.exportedAt(exported, depth + 1);
  }
}
