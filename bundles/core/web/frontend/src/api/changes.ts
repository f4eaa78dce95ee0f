/** What the server says a page may show; each is a number that changes with it. */
export interface Seen {
  metadata: string;
  modules: string;
}

/** Tells when record types, fields or UI modules are others than before, until it is closed. The browser takes up lost streams itself. */
export function watchChanges(onChange: (changed: (keyof Seen)[]) => void): () => void {
  const stream = new EventSource('/api/changes');
  let last: Seen | undefined;
  stream.addEventListener('state', (event) => {
    const now = JSON.parse((event as MessageEvent<string>).data) as Seen;
    const changed = (['metadata', 'modules'] as const).filter((part) => last && last[part] !== now[part]);
    last = now;
    if (changed.length > 0) onChange(changed);
  });
  return () => stream.close();
}
