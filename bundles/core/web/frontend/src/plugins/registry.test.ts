import { expect, it, vi } from 'vitest';
import type { UiModule } from '../api/modules';
import type { Activate } from './contract';
import { Registry } from './registry';

const module = (plugin: string, hash: string): UiModule => ({ plugin, name: plugin, version: hash, href: `/plugins/${plugin}/${hash}/main.js` });
const adds = (id: string, order?: number): Activate => (host) => host.add('home-widget', { id, title: id, order, mount: () => undefined });

function registryOf(code: Record<string, Activate | Promise<Activate>>) {
  return new Registry(async (href) => ({ activate: await code[href] }));
}

const keys = (registry: Registry) => registry.picture().contributions.map(({ key, module: { version } }) => `${key}@${version}`);

it('shows what is there, in order, and takes away what goes', async () => {
  const registry = registryOf({ '/plugins/a/1/main.js': adds('late', 200), '/plugins/b/1/main.js': adds('early', 1) });
  await registry.show([module('a', '1'), module('b', '1')]);
  expect(keys(registry)).toEqual(['home-widget/b/early@1', 'home-widget/a/late@1']);
  await registry.show([module('a', '1')]);
  expect(keys(registry)).toEqual(['home-widget/a/late@1']);
});

it('keeps the old version until the new one is ready', async () => {
  let ready: (activate: Activate) => void = () => {};
  const registry = registryOf({ '/plugins/a/1/main.js': adds('x'), '/plugins/a/2/main.js': new Promise((resolve) => (ready = resolve)) });
  await registry.show([module('a', '1')]);
  const done = registry.show([module('a', '2')]);
  expect(keys(registry)).toEqual(['home-widget/a/x@1']);
  ready(adds('x'));
  await done;
  expect(keys(registry)).toEqual(['home-widget/a/x@2']);
});

it('leaves out what was uninstalled while it was loaded', async () => {
  let ready: (activate: Activate) => void = () => {};
  const registry = registryOf({ '/plugins/a/1/main.js': new Promise((resolve) => (ready = resolve)) });
  const done = registry.show([module('a', '1')]);
  await registry.show([]);
  ready(adds('x'));
  await done;
  expect(keys(registry)).toEqual([]);
});

it('names what breaks and goes on with the others', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const registry = registryOf({
    '/plugins/bad/1/main.js': (host) => {
      adds('half')(host);
      throw new Error('boom');
    },
    '/plugins/good/1/main.js': adds('x'),
    '/plugins/twice/1/main.js': (host) => {
      adds('x')(host);
      adds('x')(host);
    },
  });
  await registry.show([module('bad', '1'), module('good', '1'), module('twice', '1'), module('none', '1')]);
  expect(keys(registry)).toEqual(['home-widget/good/x@1']);
  const failures = registry.picture().failures.map(({ module: { plugin }, error }) => `${plugin}: ${(error as Error).message}`);
  expect(failures.sort()).toEqual(['bad: boom', 'none: main.js exports no activate()', 'twice: x is in home-widget already']);
  warned.mockRestore();
});
