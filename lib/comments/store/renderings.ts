import { z } from 'zod';
import type { Database } from './database';
import { placeholders } from './reader';

/** The HTML of one comment's text. */
export interface Rendering {
  commentId: string;
  /** The `textKey` of the text that was rendered. */
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

/** Returns the part of the store with the HTML of comments, a cache that can be rebuilt at any time. */
export function renderingsOf(database: Database) {
  return {
    /** Returns the HTML of those comments that this version of the renderer has rendered. */
    async renderings(ids: readonly string[], renderer: string): Promise<Rendering[]> {
      if (ids.length === 0) return [];
      return Renderings.parse(
        await database.run(
          `SELECT comment_id, text_key, html FROM renderings
           WHERE renderer = ? AND comment_id IN (${placeholders(ids)})`,
          [renderer, ...ids],
        ),
      );
    },

    /** Stores the HTML of comments, and replaces what was stored for them before. */
    async storeRenderings(renderings: readonly Rendering[], renderer: string) {
      await database.batch(
        renderings.map(({ commentId, textKey, html }) => ({
          sql: `INSERT INTO renderings (comment_id, text_key, renderer, html) VALUES (?, ?, ?, ?)
                ON CONFLICT (comment_id) DO UPDATE SET text_key = excluded.text_key,
                  renderer = excluded.renderer, html = excluded.html`,
          values: [commentId, textKey, renderer, html],
        })),
      );
    },
  };
}
