import { dirname, join } from 'node:path';
import type { ImportedPost } from '../imported-post';
import { noteUntranslated } from '../note-untranslated';
import { obsidianMarkdown } from '../obsidian/notation';
import { namesOf, notePost } from '../obsidian/note';
import { Vault } from '../obsidian/vault';
import { BlogFolder } from '../read/blog-folder';
import { takeDayOfFile } from '../read/file-day';
import type { ReadOptions } from '../read/options';
import { textOf } from '../read/values';
import type { LinkTo, SourceBlog } from '../source-blog';
import { changeReferences } from '../write/references';

/** Opens a vault of Obsidian, or a folder of one: each `.md` file is a post. */
export function openObsidian({ path, encoding, timeZone }: ReadOptions): SourceBlog {
  const folder = new BlogFolder(path, encoding);
  const files = [...folder.files('', () => true)].map(({ id }) => id);
  const vault = new Vault(files);
  const templates = [
    folder.config('.obsidian/templates.json').folder,
    folder.config('.obsidian/plugins/templater-obsidian/data.json').templates_folder,
    // The usual names, where the configuration is not in the vault.
    ...['Templates', 'templates', 'テンプレート'],
  ].flatMap((name) => textOf(name).replace(/\/+$/, '') || []);

  async function* posts(): AsyncGenerator<ImportedPost> {
    for (const id of files) {
      if (/\.(?:canvas|base)$/.test(id)) folder.skip({ id, why: 'notText' });
      if (!/\.md$/i.test(id)) continue;
      if (templates.some((name) => id.startsWith(`${name}/`))) {
        folder.skip({ id, why: 'template' });
        continue;
      }
      const document = folder.document(id);
      if (!document) continue;
      if ('excalidraw-plugin' in document.fields || 'kanban-plugin' in document.fields) {
        folder.skip({ id, why: 'notText' });
        continue;
      }
      vault.addAliases(id, namesOf(document));
      const post = notePost(id, document, timeZone);
      if (post.publishedOn === undefined && post.createdAt === undefined) {
        takeDayOfFile(post, join(path, id), timeZone);
      }
      yield post;
    }
  }

  function translate(post: ImportedPost, linkTo: LinkTo): string {
    const onLost = noteUntranslated(post);
    if (/^ {0,3}(?:```|~~~)(?:dataview|dataviewjs|tasks|query|base)\b/m.test(post.body)) {
      onLost('```dataview');
    }
    const body = changeReferences(post.body, (reference, use) =>
      use === 'link' ? vault.pathTo(reference, post.id) : undefined,
    );
    return obsidianMarkdown(body, { id: post.id, vault, linkTo, onLost });
  }

  return {
    hosts: [],
    posts,
    skipped: () => [...folder.skipped.values()],
    translate,
    assetRoots: [path],
    assetFolders: (post) => [join(path, dirname(post.id)), path],
  };
}
