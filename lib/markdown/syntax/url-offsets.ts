import type { Handle, Extension as TreeExtension } from 'mdast-util-from-markdown';

/** Where the destination of a link, an image or a definition is in the Markdown: offsets, without `<` and `>`. */
export interface UrlOffsets {
  start: number;
  end: number;
}

declare module 'mdast' {
  interface LinkData {
    urlOffsets?: UrlOffsets;
  }
  interface ImageData {
    urlOffsets?: UrlOffsets;
  }
  interface DefinitionData {
    urlOffsets?: UrlOffsets;
  }
}

const storeDestination: Handle = function (token) {
  const url = this.resume();
  const node = this.stack.at(-1);
  if (node?.type !== 'link' && node?.type !== 'image' && node?.type !== 'definition') return;
  node.url = url;
  node.data = {
    ...node.data,
    urlOffsets: { start: token.start.offset, end: token.end.offset },
  };
};

/** Stores the offsets of each destination in `data.urlOffsets` of its node, which otherwise has only the URL. */
export const urlOffsets: TreeExtension = {
  exit: {
    resourceDestinationString: storeDestination,
    definitionDestinationString: storeDestination,
  },
};
