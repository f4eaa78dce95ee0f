import { watchEvents } from './events';

/** What the server says a page may show; each is a number that changes with it. */
export interface Seen {
  metadata: string;
  modules: string;
  layouts: string;
}

/** Tells when record types, fields, UI modules or layouts are others than before, until it is closed. */
export function watchChanges(onChange: (changed: (keyof Seen)[]) => void): () => void {
  let last: Seen | undefined;
  return watchEvents<Seen>('/api/changes', 'state', (now) => {
    const changed = (['metadata', 'modules', 'layouts'] as const).filter((part) => last && last[part] !== now[part]);
    last = now;
    if (changed.length > 0) onChange(changed);
  });
}
