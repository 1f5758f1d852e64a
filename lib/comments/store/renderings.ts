import { z } from 'zod';
import type { Database } from './database';
import { marks } from './reader';

/** The HTML of one comment's text. */
export interface Rendering {
  commentId: string;
  /** Key of the text it was made of. */
  textKey: string;
  html: string;
}

const Renderings = z.array(
  z.object({ comment_id: z.string(), text_key: z.string(), html: z.string() }).transform(
    ({ comment_id: commentId, text_key: textKey, html }): Rendering => ({
      commentId,
      textKey,
      html,
    }),
  ),
);

/** The part of the store that keeps the HTML of texts; it can be made again at any time. */
export function renderingsOf(database: Database) {
  return {
    /** The HTML that a version of the renderer made of these comments; those it has not rendered are left out. */
    async renderings(ids: readonly string[], renderer: string): Promise<Rendering[]> {
      if (ids.length === 0) return [];
      return Renderings.parse(
        await database.run(
          `SELECT comment_id, text_key, html FROM renderings
           WHERE renderer = ? AND comment_id IN (${marks(ids)})`,
          [renderer, ...ids],
        ),
      );
    },

    /** Keeps what a renderer made, in the place of what was kept before. */
    async keepRenderings(made: readonly Rendering[], renderer: string) {
      await database.batch(
        made.map(({ commentId, textKey, html }) => ({
          sql: `INSERT INTO renderings (comment_id, text_key, renderer, html) VALUES (?, ?, ?, ?)
                ON CONFLICT (comment_id) DO UPDATE SET text_key = excluded.text_key,
                  renderer = excluded.renderer, html = excluded.html`,
          values: [commentId, textKey, renderer, html],
        })),
      );
    },
  };
}
