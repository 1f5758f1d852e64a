import { type XmlFormat, type XmlPart, xmlParts } from '../export/xml';

const WXR: XmlFormat = {
  roots: ['rss', 'channel'],
  containers:
    /^(?:rss|channel|image|item|wp:(?:author|category|tag|term|termmeta|postmeta|comment|commentmeta))$/,
  own: /^(?:(?:wp|content|excerpt|dc|wfw):|item$)/,
  fault: 'notWxr',
};

/**
 * Yields the elements inside `rss > channel` one by one.
 *
 * @throws ProblemsError as `xmlParts` does.
 */
export function channelParts(path: string, encoding: string): AsyncGenerator<XmlPart> {
  return xmlParts(path, encoding, WXR);
}
