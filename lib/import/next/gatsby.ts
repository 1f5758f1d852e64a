import type { BlogFolder } from '../read/blog-folder';

const PROGRAMS = ['js', 'ts', 'mjs', 'cjs'];

/**
 * Returns a function that finds the former path of a file of a Gatsby blog
 * (https://www.gatsbyjs.com/plugins/gatsby-source-filesystem/#createfilepath): its path below the folder that
 * `gatsby-config` names. The function returns `undefined` where a program makes the path in another way.
 *
 * @returns `undefined` when the blog is not made with Gatsby.
 */
export function gatsbyPaths(folder: BlogFolder): ((id: string) => string | undefined) | undefined {
  const [config, node] = ['gatsby-config', 'gatsby-node'].map((name) =>
    folder.texts(...PROGRAMS.map((extension) => `${name}.${extension}`)).trim(),
  );
  if (!config) return undefined;
  const sources = [
    ...config.matchAll(/\bpath:\s*[`'"](?:\$\{__dirname\}\/|\.\/)?([^`'"$]+?)\/?[`'"]/g),
  ]
    .flatMap(([, path]) => path ?? [])
    .sort((a, b) => b.length - a.length);
  return (id) => {
    const source = sources.find((path) => id.startsWith(`${path}/`));
    if (source === undefined || !node?.includes('createFilePath')) return undefined;
    const below = id
      .slice(source.length)
      .replace(/\.mdx?$/i, '')
      .replace(/\/index$/, '');
    return `${below}/`;
  };
}
