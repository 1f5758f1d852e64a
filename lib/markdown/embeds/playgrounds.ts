import { isId, type Provider } from './embed';

/** CodePen: a pen by its author and slug. */
export const codePen: Provider = {
  frameHosts: ['codepen.io'],
  read: ({ url, host, segments }) => {
    if (host !== 'codepen.io') return undefined;
    const [author, view, ...rest] = segments;
    const pen = rest.find((part) => part !== 'preview');
    if (!isId(author) || !isId(pen)) return undefined;
    if (!/^(?:pen|embed|full|details|live)$/.test(view ?? '')) return undefined;
    const key = `https://codepen.io/${author}/pen/${pen}`;
    const tab = url.searchParams.get('default-tab');
    const query =
      tab && /^[\w,%-]{1,30}$/.test(tab) ? `?default-tab=${encodeURIComponent(tab)}` : '';
    const frame = `https://codepen.io/${author}/embed/${pen}${query}`;
    return { provider: 'CodePen', kind: 'code', key, href: key, frame, shape: '16-9' };
  },
};

/** JSFiddle: the page, frame or script of a fiddle. */
export const jsFiddle: Provider = {
  frameHosts: ['jsfiddle.net'],
  read: ({ host, segments }) => {
    if (host !== 'jsfiddle.net') return undefined;
    const at = segments.findIndex((part) => part === 'embed' || part === 'embedded');
    const parts = segments.slice(0, at < 0 ? segments.length : at);
    if (parts.length === 0 || parts.length > 3 || !parts.every(isId)) return undefined;
    const key = `https://jsfiddle.net/${parts.join('/')}/`;
    return {
      provider: 'JSFiddle',
      kind: 'code',
      key,
      href: key,
      frame: `${key}embedded/`,
      shape: '4-3',
    };
  },
};

/** StackBlitz: projects, and repositories of GitHub that it opens. */
export const stackBlitz: Provider = {
  frameHosts: ['stackblitz.com'],
  read: ({ url, host, segments }) => {
    if (host !== 'stackblitz.com') return undefined;
    const [type = '', ...path] = segments;
    const isProject = type === 'edit' && path.length === 1;
    const isRepository = /^(?:github|fork)$/.test(type) && path.length > 1;
    if (!(isProject || isRepository) || !path.every(isPathPart)) return undefined;
    const key = `https://stackblitz.com/${segments.join('/')}`;
    const query = new URLSearchParams(url.search);
    query.delete('embed');
    const href = query.size > 0 ? `${key}?${query}` : key;
    query.set('embed', '1');
    const frame = `${key}?${query}`;
    return { provider: 'StackBlitz', kind: 'code', key, href, frame, shape: '4-3' };
  },
};

/** CodeSandbox: sandboxes under their older and newer URLs, and frames. */
export const codeSandbox: Provider = {
  frameHosts: ['codesandbox.io'],
  read: ({ url, host, segments: [type, ...path] }) => {
    if (host !== 'codesandbox.io' || !path.every(isPathPart)) return undefined;
    const isOld = /^(?:s|embed)$/.test(type ?? '') && path.length === 1;
    const isNew =
      type === 'p' && /^(?:sandbox|devbox|github)$/.test(path[0] ?? '') && path.length > 1;
    if (!isOld && !isNew) return undefined;
    const key = `https://codesandbox.io/${isOld ? 's' : 'p'}/${path.join('/')}`;
    const query = new URLSearchParams(url.search);
    if (isNew) query.set('embed', '1');
    const base = isOld ? `https://codesandbox.io/embed/${path.join('/')}` : key;
    const frame = query.size > 0 ? `${base}?${query}` : base;
    return { provider: 'CodeSandbox', kind: 'code', key, href: key, frame, shape: '4-3' };
  },
};

/** blueprintUE: graphs of the Unreal Engine, by their pages and frames. */
export const blueprintUe: Provider = {
  frameHosts: ['blueprintue.com'],
  read: ({ host, segments: [type, id, ...rest] }) => {
    if (host !== 'blueprintue.com' || rest.length > 0 || !isId(id)) return undefined;
    if (type !== 'render' && type !== 'blueprint') return undefined;
    const key = `https://blueprintue.com/blueprint/${id}/`;
    const frame = `https://blueprintue.com/render/${id}/`;
    return { provider: 'blueprintUE', kind: 'document', key, href: key, frame, shape: '16-9' };
  },
};

/** Published artifacts of Claude. */
export const claudeArtifact: Provider = {
  frameHosts: ['claude.site'],
  read: ({ host, segments }) => {
    const [id, view, ...rest] = segments[0] === 'public' ? segments.slice(2) : segments.slice(1);
    const isArtifact = segments.includes('artifacts') && (view === undefined || view === 'embed');
    if (!/^claude\.(?:site|ai)$/.test(host) || !isArtifact || rest.length > 0) return undefined;
    if (!id || !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined;
    const key = `https://claude.ai/public/artifacts/${id}`;
    const frame = `https://claude.site/public/artifacts/${id}/embed`;
    return { provider: 'Claude', kind: 'page', key, href: key, frame, shape: '4-3' };
  },
};

function isPathPart(part: string): boolean {
  return /^(?!\.+$)[\w.@%~+-]{1,100}$/.test(part);
}
