import type {
  Definition,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  Parents,
  Root,
} from 'mdast';
import { visit } from 'unist-util-visit';
import { linkDestination, linkTitle } from '../markdown/links';
import { changedDefinitions } from './changed-definitions';
import { destinationInDefinition, destinationInResource } from './destination';
import { changeInHtml } from './html-references';
import { linkedPicture, withoutLinks, withTitle } from './linked-picture';
import { type Cut, cutsFor } from './missing';
import type { Change, Missing } from './reference-change';

/** Returns the URL of the picture to show without its link, or `undefined` to keep the link. */
export type Unlink = (link: string, picture: string) => string | undefined;

interface References {
  markdown: string;
  /** The Markdown that was parsed. Positions in it are those in `markdown`. */
  masked: string;
  tree: Root;
  change: Change;
  unlink: Unlink;
}

/** The size of a picture, as in `![](a.png =250x)`. It is not read after a destination in angle brackets. */
const SIZE = /^ +(?:"[^"\n]*" +)?=(?:\d|x\d)/;

/** Finds what to replace in a Markdown text so that its references are changed. */
export class ReferenceCuts {
  /** They never overlap: each is a destination, a tag, or the text around a picture without its link. */
  readonly cuts: Cut[] = [];
  private readonly definitions: ReturnType<typeof changedDefinitions>;
  /** The nodes in links, which cannot contain another link. */
  private readonly inLinks = new Set<Nodes>();
  /** The pictures that lost their links, with the URLs they show and the titles of the links. */
  private readonly shown = new Map<Nodes, { url: string; title: string }>();
  /** Where the last link that a picture lost ends. */
  private linkEnd = 0;
  private openAnchors = 0;

  constructor(private readonly references: References) {
    const { change, tree } = references;
    this.definitions = changedDefinitions(tree, change);
    visit(tree, ['link', 'linkReference'], (link) => {
      visit(link, (node) => void this.inLinks.add(node));
    });
    visit(tree, (node, index, parent) => this.visit(node, index, parent));
  }

  private visit(node: Nodes, index: number | undefined, parent: Parents | undefined): void {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    if (this.takeLinkFromPicture(node, index, parent)) return;
    if (node.type === 'html') this.html(node, start, end);
    if (node.type === 'linkReference' || node.type === 'imageReference') this.reference(node);
    if (node.type === 'definition') this.definition(node, start, end);
    if (node.type === 'link' || node.type === 'image') this.resource(node, start, end);
  }

  private takeLinkFromPicture(
    node: Nodes,
    index: number | undefined,
    parent: Parents | undefined,
  ): boolean {
    const linked = linkedPicture(node, index, parent);
    const picture = linked && this.references.unlink(linked.link, linked.picture);
    if (!linked || picture === undefined) return false;
    this.shown.set(linked.image, { url: picture, title: linked.title });
    const from = linked.image.position?.start.offset ?? linked.start;
    const to = linked.image.position?.end.offset ?? linked.end;
    this.cuts.push(
      { start: linked.start, end: from, text: '' },
      { start: to, end: linked.end, text: '' },
    );
    if (linked.title !== '' && linked.image.type === 'image')
      this.cuts.push({ start: to - 1, end: to - 1, text: linkTitle(linked.title) });
    this.linkEnd = linked.end;
    return true;
  }

  private html(node: Html, start: number, end: number): void {
    const { change, markdown, unlink } = this.references;
    const picture = this.shown.get(node);
    // This is the `</a>` of a link that was removed.
    if (start < this.linkEnd && picture === undefined) return;
    const source = markdown.slice(start, end);
    const whole =
      picture === undefined
        ? source
        : withTitle(
            changeInHtml(source, () => picture.url, false),
            picture.title,
          );
    const isInLink = this.openAnchors > 0 || this.inLinks.has(node);
    const text = changeInHtml(withoutLinks(whole, unlink), change, isInLink);
    this.openAnchors +=
      (source.match(/<a\s/gi)?.length ?? 0) - (source.match(/<\/a\s*>/gi)?.length ?? 0);
    if (text !== source) this.cuts.push({ start, end, text });
  }

  /** A link or picture whose destination is in a definition changes only when that is missing. */
  private reference(node: LinkReference | ImageReference): void {
    const definition = this.definitions.get(node.identifier);
    if (definition?.missing) this.remove(node, definition.missing, definition.url);
  }

  private definition(node: Definition, start: number, end: number): void {
    const { changed, node: first } = this.definitions.get(node.identifier) ?? {};
    if (first !== node || changed === undefined || changed === node.url) return;
    const place = destinationInDefinition(this.references.masked.slice(start, end));
    if (place) this.replace(start, place, changed);
  }

  private resource(node: Link | Image, start: number, end: number): void {
    const { change, markdown, masked } = this.references;
    const isBare = node.type === 'link' && markdown[start] !== '[';
    const inside = 'children' in node ? node.children.at(-1)?.position?.end.offset : undefined;
    const place = isBare
      ? undefined
      : destinationInResource(masked.slice(start, end), (inside ?? start) - start);
    if (place === undefined && !isBare && node.url !== '') return;
    const url = this.shown.get(node)?.url ?? node.url;
    const changed = change(url, node.type === 'image' ? 'picture' : 'link') ?? url;
    if (typeof changed === 'object') this.remove(node, changed, url);
    else if (changed === node.url) return;
    else if (place) this.replace(start, place, changed);
    else {
      // A bare URL becomes a link with the old URL as its text.
      const source = markdown.slice(start, end).replace(/^<|>$/g, '');
      const words = source.replace(/[\\[\]*_`~]/g, '\\$&');
      this.cuts.push({ start, end, text: `[${words}](${linkDestination(changed)})` });
    }
  }

  private replace(start: number, place: { start: number; end: number }, url: string): void {
    const end = start + place.end;
    const hasSize = SIZE.test(this.references.markdown.slice(end));
    const text = linkDestination(hasSize ? url.replace(/[\s()<>\\]/g, percentEncoded) : url);
    this.cuts.push({ start: start + place.start, end, text });
  }

  /** Leaves only the words of a link or picture. */
  private remove(
    node: Link | LinkReference | Image | ImageReference,
    missing: Missing,
    url: string,
  ): void {
    const isPicture = node.type === 'image' || node.type === 'imageReference';
    const shown = isPicture && this.inLinks.has(node) ? { at: undefined } : missing;
    this.cuts.push(...cutsFor(this.references.markdown, node, shown, url));
  }
}

function percentEncoded(character: string): string {
  const code = encodeURIComponent(character);
  return code === character ? `%${character.charCodeAt(0).toString(16)}` : code;
}
