import { api } from '../api/client';
import type { UiModule } from '../api/modules';
import type { Contribution, Host, Slots } from './contract';

export type Slot = keyof Slots;

/** A contribution with its origin. Another object for each version of the plugin. */
export interface Registered<C = never> {
  key: string;
  slot: Slot;
  module: UiModule;
  contribution: Contribution<C>;
}

const METHODS = { POST: api.post, PATCH: api.patch, PUT: api.put } as const;

/** What a module is activated with; contributions are collected as long as it is. */
export function hostFor(module: UiModule, collected: Registered[]): Host {
  const ofApi = (path: string) => {
    if (!path.startsWith('/api/')) throw new TypeError(`${path} is no address of the API`);
    return path;
  };
  return Object.freeze<Host>({
    plugin: module.plugin,
    version: module.version,
    add(slot, contribution) {
      const key = `${slot}/${module.plugin}/${contribution.id}`;
      if (typeof contribution.mount !== 'function' || !contribution.id) throw new TypeError(`A contribution to ${slot} needs an id and mount()`);
      if (collected.some((other) => other.key === key)) throw new TypeError(`${contribution.id} is in ${slot} already`);
      collected.push({ key, slot, module, contribution });
    },
    get: (path, query) => api.get(ofApi(path), query),
    async send<T>(method: 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, body?: unknown) {
      if (method === 'DELETE') return (await api.remove(ofApi(path))).data as T;
      return (await METHODS[method]<T>(ofApi(path), body)).data;
    },
  });
}
