// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs.
import { expect, test } from 'vitest';
import { blogFolder } from '../testing/blogs';
import { BlogFolder } from './blog-folder';
import { ProgramFile } from './program';

const open = (text: string, others: Record<string, string> = {}) =>
  ProgramFile.first(new BlogFolder(blogFolder({ 'a.ts': text, ...others })), 'a.ts');

test.each([
  [
    'export default { a: 1, b: true, c: null, d: `e`, f: ["g"] };',
    { a: '1', b: 'true', c: '', d: 'e', f: ['g'] },
  ],
  ['module.exports = { a: "b" };', { a: 'b' }],
  ['const a = { b: "c" } as const; export default a satisfies object;', { b: 'c' }],
  ['export default defineConfig({ a: "b" });', { a: 'b' }],
  ['export default function () { return { a: "b" }; }', { a: 'b' }],
  ['const f = () => 1; module.exports = async (x) => ({ a: "b" + "c" });', { a: 'bc' }],
  [
    'const url = "https://a.example"; export default { site: `${url}/b` };',
    { site: 'https://a.example/b' },
  ],
  ['export default { a: process.env.A ?? "b", c: run(), d: { e: x } };', { a: 'b', d: {} }],
  ['export default { ...{ a: "b" }, "c-d": "e", [f]: "g" };', { a: 'b', 'c-d': 'e' }],
  [
    'const isProd = process.env.NODE_ENV === "production"; export default { a: isProd ? "b" : "c" };',
    { a: 'b' },
  ],
  ['export default { a: process.env.NODE_ENV !== "production" ? "b" : "c" };', { a: 'c' }],
  [
    'const dev = import.meta.env.DEV; export default { a: dev ? "b" : "c", d: !dev ? "e" : "f" };',
    { a: 'c', d: 'e' },
  ],
  [
    'export default { a: process.env.GITHUB_ACTIONS && true ? "b" : "c", d: process.env?.CI === "true" ? "e" : "" };',
    { d: 'e' },
  ],
  [
    'export default { a: path.join(process.cwd(), "b", "../c"), d: resolve("./e"), f: join(g, "h") };',
    { a: 'c', d: 'e' },
  ],
  ['export default { a: x ? "b" : "c" };', {}],
  ['let a = "b"; export default { a };', {}],
  ['export { default } from "./b";', { c: 'd' }],
  ['import { x } from "./b"; export default { y: x.z };', { y: '1' }],
  ['const b = require("./b"); module.exports = { e: b.c };', { e: 'd' }],
  ['import b from "@/c"; export default b;', { e: 'f' }],
  ['import b from "../../etc/passwd"; export default { b };', {}],
  ['export default 1 + ;', undefined],
])('the program %s exports %j', (text, value) => {
  const others = {
    'b.ts': 'export const x = { z: 1 }; export default { c: "d" };',
    'src/c.json': '{ "e": "f" }',
  };
  const exported = open(text, others)?.exported();
  expect(exported && JSON.parse(JSON.stringify(exported))).toEqual(value);
});

test('a value that only the running program knows is reported with its path', () => {
  const paths: string[] = [];
  open('export default { a: run(), b: { c: [x], d: "e" } };')?.exported('default', (path) =>
    paths.push(path),
  );
  expect(paths).toEqual(['a', 'b.c[0]']);
});

test('a property is found where it is assigned, and reported when its value is not known', () => {
  const config = open('const c = {}; if (x) c.a = "/b"; c.d = run(); module.exports = withX(c);');
  const unknown: string[] = [];
  const values = ['a', 'd', 'e'].map((name) => config?.property(name, () => unknown.push(name)));
  expect(values).toEqual(['/b', undefined, undefined]);
  expect(unknown).toEqual(['d']);
});

test('two files that import each other are read', () => {
  const text = 'import { b } from "./b"; export const a = b; export default { b };';
  expect(
    open(text, { 'b.ts': 'import { a } from "./a"; export const b = a;' })?.exported(),
  ).toEqual({});
});

test.each([
  ['({ page }) => `/web/${page.fileSlug}/`', '/web/{{ page.fileSlug }}/'],
  ['function (data) { return `${data.page.filePathStem}.html`; }', '{{ page.filePathStem }}.html'],
  [
    '(data) => (data.published !== false ? `/${data.page.fileSlug}/` : false)',
    '/{{ page.fileSlug }}/',
  ],
  ['(data) => data.permalink', '{{ permalink }}'],
  ['(data) => `/${slug(data.title)}/`', undefined],
  ['({ page: other }) => `/${other.fileSlug}/`', undefined],
  ['(data) => `/${other.title}/`', undefined],
  ['(data) => { log(data); return `/a/`; }', undefined],
])('the function %s is the template %j', (text, template) => {
  expect(open(`export default { a: ${text} };`)?.property('a')).toBe(template);
});

test('a call knows whether it depends on a condition', () => {
  const calls = open('if (x) c.add("a"); c.add("b"); x && c.add("d"); c.other("e");')?.calls(
    'c.add',
  );
  expect(calls).toEqual([
    { arguments: ['a'], isConditional: true },
    { arguments: ['b'], isConditional: false },
    { arguments: ['d'], isConditional: true },
  ]);
});
