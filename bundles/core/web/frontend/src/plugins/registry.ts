import type { UiModule } from '../api/modules';
import type { Activate } from './contract';
import { hostFor, type Registered } from './host';

export interface Failure {
  module: UiModule;
  error: unknown;
}

export interface Picture {
  contributions: Registered[];
  /** Modules that could not be loaded or activated. */
  failures: Failure[];
}

interface Loaded {
  href: string;
  contributions: Registered[];
  failure?: Failure;
}

type Load = (href: string) => Promise<{ activate?: Activate }>;

const load: Load = (href) => import(/* @vite-ignore */ href) as Promise<{ activate?: Activate }>;

/**
 * The modules of this page. What the server lists is loaded, what it does not list any more goes, and of what has another address the old
 * version stays until the new one is ready. One that breaks is a failure of its own and hinders nobody.
 */
export class Registry {
  private readonly loaded = new Map<string, Loaded>();
  private readonly listeners = new Set<() => void>();
  private wanted = new Map<string, UiModule>();
  private current: Picture = { contributions: [], failures: [] };

  constructor(private readonly read: Load = load) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly picture = () => this.current;

  /** Resolves when all that is wanted is there or has failed. */
  async show(modules: UiModule[]): Promise<void> {
    this.wanted = new Map(modules.map((module) => [module.plugin, module]));
    for (const plugin of this.loaded.keys()) {
      if (!this.wanted.has(plugin)) this.loaded.delete(plugin);
    }
    this.tell();
    await Promise.all(modules.filter((module) => this.loaded.get(module.plugin)?.href !== module.href).map((module) => this.activate(module)));
  }

  private async activate(module: UiModule) {
    const contributions: Registered[] = [];
    let failure: Failure | undefined;
    try {
      const code = await this.read(module.href);
      if (typeof code.activate !== 'function') throw new TypeError('main.js exports no activate()');
      await code.activate(hostFor(module, contributions));
    } catch (error) {
      console.warn(`The UI module of ${module.plugin} ${module.version} does not work`, error);
      failure = { module, error };
    }
    // Meanwhile it may have gone, or another version may be wanted.
    if (this.wanted.get(module.plugin)?.href !== module.href) return;
    this.loaded.set(module.plugin, { href: module.href, contributions: failure ? [] : contributions, failure });
    this.tell();
  }

  private tell() {
    const all = [...this.loaded.values()];
    this.current = {
      contributions: all.flatMap((one) => one.contributions).sort((a, b) => (a.contribution.order ?? 100) - (b.contribution.order ?? 100) || a.key.localeCompare(b.key)),
      failures: all.flatMap((one) => one.failure ?? []),
    };
    this.listeners.forEach((listener) => listener());
  }
}

/** Of this page. */
export const registry = new Registry();
