import { join } from 'node:path';
import type { Rendered } from '../markdown/rendered';
import { postsFolder } from '../posts/all-posts';
import type { Post } from '../posts/post';
import { site } from '../site';
import type { PictureFacts } from './picture-facts';
import { readPicture } from './read-picture';
import { shareImage } from './share-image';
import { logoVariant, sitePicturePath } from './site-pictures';
import { allVariants, shareVariant, type Variant } from './variants';

/** A picture of the posts, and the files to make from it. */
export interface ImageTask {
  /** Absolute path of the picture. */
  path: string;
  facts: PictureFacts;
  variants: Variant[];
}

/** The files to make from each picture of the rendered posts, and from each `image` of a post; ordered by key. */
export async function imageTasks(
  rendered: Iterable<Pick<Rendered, 'pictures'>>,
  posts: Iterable<Post>,
): Promise<ImageTask[]> {
  const tasks = new Map<string, ImageTask>();
  const add = (file: string, choose: (facts: PictureFacts) => Variant[]) =>
    addFile(join(postsFolder(), file), choose);
  const addFile = async (path: string, choose: (facts: PictureFacts) => Variant[]) => {
    const facts = await readPicture(path);
    if ('name' in facts) return;
    const earlier = tasks.get(facts.key)?.variants ?? [];
    const all = [...earlier, ...choose(facts)].map((variant) => [variant.name, variant] as const);
    tasks.set(facts.key, { path, facts, variants: [...new Map(all).values()] });
  };
  for (const { pictures } of rendered) {
    for (const { picture } of pictures) {
      if (picture.kind === 'made') await add(picture.file, allVariants);
    }
  }
  for (const post of posts) {
    const shared = await shareImage(post);
    if (shared?.kind === 'shared' && shared.file !== undefined) {
      await add(shared.file, (facts) =>
        site.list === 'pictures'
          ? [shareVariant(facts), ...allVariants(facts)]
          : [shareVariant(facts)],
      );
    }
  }
  const [logo, shared] = [sitePicturePath('logo'), sitePicturePath('share')];
  if (logo)
    await addFile(logo, (facts) => [logoVariant(facts)].filter((variant) => variant !== undefined));
  if (shared) await addFile(shared, (facts) => [shareVariant(facts)]);
  return [...tasks.values()].sort((a, b) => (a.facts.key < b.facts.key ? -1 : 1));
}
