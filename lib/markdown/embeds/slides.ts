import { type Embed, isId, type Provider } from './embed';

/** Speaker Deck: the player or script of a presentation, which have its id, and the page of a presentation. */
export const speakerDeck: Provider = {
  frameHosts: ['speakerdeck.com'],
  read: ({ url, host, segments: [first, second, ...more] }) => {
    if (host !== 'speakerdeck.com' || more.length > 0) return undefined;
    const provider = 'Speaker Deck';
    if (first === 'player' || first === 'embed') {
      const id = second?.replace(/\.js$/, '');
      if (!id || !/^[0-9a-f]{16,40}$/i.test(id)) return undefined;
      const key = `https://speakerdeck.com/player/${id}`;
      const slide = url.searchParams.get('slide') ?? '';
      const frame = /^\d{1,4}$/.test(slide) ? `${key}?slide=${slide}` : key;
      return { provider, kind: 'slides', key, href: frame, frame, shape: '4-3' };
    }
    if (!isId(first) || !second || first === 'assets') return undefined;
    const key = `https://speakerdeck.com/${first}/${second}`;
    return { provider, kind: 'slides', key, href: key, shape: '16-9' };
  },
};

/** SlideShare: frames by key or number, and the page of a presentation. */
export const slideShare: Provider = {
  frameHosts: ['www.slideshare.net'],
  read: ({ url, host, segments }) => {
    if (!/^(?:slideshare\.net|(?:[a-z]{2}\.)slideshare\.net)$/.test(host)) return undefined;
    const common: Pick<Embed, 'provider' | 'kind' | 'shape'> = {
      provider: 'SlideShare',
      kind: 'slides',
      shape: '4-3',
    };
    const [first, second] = segments;
    if (first === 'slideshow' && second === 'embed_code') {
      const rest = segments.slice(2).filter((part) => part !== 'key');
      const isKey = segments[2] === 'key';
      if (!isId(rest[0])) return undefined;
      const key = `https://www.slideshare.net/slideshow/embed_code/${isKey ? 'key/' : ''}${rest[0]}`;
      const slide = url.searchParams.get('startSlide');
      const frame = slide && /^\d{1,4}$/.test(slide) ? `${key}?startSlide=${slide}` : key;
      return { ...common, key, href: frame, frame };
    }
    if (segments.length < 2 || segments.length > 3) return undefined;
    const key = `https://www.slideshare.net${url.pathname.replace(/\/$/, '')}`;
    return { ...common, key, href: key };
  },
};

/** Docswell: frames, and pages, whose URL has the id before the title. */
export const docswell: Provider = {
  frameHosts: ['www.docswell.com'],
  read: ({ host, segments: [first, second, third] }) => {
    if (host !== 'docswell.com') return undefined;
    const id = first === 'slide' ? second : first === 's' ? third?.split('-')[0] : undefined;
    if (!id || !/^[0-9A-Z]{4,12}$/.test(id)) return undefined;
    const frame = `https://www.docswell.com/slide/${id}/embed`;
    const href = first === 's' ? `https://www.docswell.com/s/${second}/${third}` : frame;
    return { provider: 'Docswell', kind: 'slides', key: href, href, frame, shape: '16-9' };
  },
};

/** Public documents of Google Docs (slides, spreadsheets, forms, drawings), and Google Calendar. */
export const googleDocs: Provider = {
  frameHosts: ['docs.google.com', 'calendar.google.com'],
  read: ({ url, host, segments }) => {
    const isCalendar =
      (host === 'calendar.google.com' || host === 'google.com') &&
      segments[0] === 'calendar' &&
      segments[1] === 'embed';
    if (isCalendar) {
      const key = `https://calendar.google.com/calendar/embed${url.search}`;
      return {
        provider: 'Google カレンダー',
        kind: 'document',
        key,
        href: key,
        frame: key,
        shape: '4-3',
      };
    }
    const isPublic = segments.some((part) =>
      /^(?:embed|pub|pubhtml|pubembed|preview|viewform|embeddedform|viewer)$/.test(part),
    );
    if (host !== 'docs.google.com' || !isPublic) return undefined;
    const isSlides = segments[0] === 'presentation';
    const frame = `https://docs.google.com${url.pathname}${url.search}`;
    return {
      provider: isSlides ? 'Google スライド' : 'Google ドキュメント',
      kind: isSlides ? 'slides' : 'document',
      key: frame,
      href: frame,
      frame,
      shape: isSlides ? '16-9' : '4-3',
    };
  },
};

/** Google Drive: videos and other files that everybody may see. */
export const googleDrive: Provider = {
  frameHosts: ['drive.google.com'],
  read: ({ host, segments: [first, second, id] }) => {
    if (host !== 'drive.google.com' || first !== 'file' || second !== 'd' || !isId(id)) {
      return undefined;
    }
    const key = `https://drive.google.com/file/d/${id}/view`;
    const frame = `https://drive.google.com/file/d/${id}/preview`;
    return { provider: 'Google ドライブ', kind: 'document', key, href: key, frame, shape: '16-9' };
  },
};
