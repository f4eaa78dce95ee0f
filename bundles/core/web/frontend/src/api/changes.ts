/** What the server says a page may show; each is a number that changes with it. */
export interface Seen {
  metadata: string;
  modules: string;
  layouts: string;
}

const AGAIN_MILLIS = 3000;

/**
 * Tells when record types, fields, UI modules or layouts are others than before, until it is closed. Only pages that are seen listen: browsers
 * open six connections to a server and no more. One that comes to sight again learns at once what it has missed.
 */
export function watchChanges(onChange: (changed: (keyof Seen)[]) => void): () => void {
  let last: Seen | undefined;
  let stream: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  function close() {
    clearTimeout(again);
    stream?.close();
    stream = undefined;
  }

  function listen() {
    close();
    if (document.hidden) return;
    stream = new EventSource('/api/changes');
    stream.addEventListener('state', (event) => {
      const now = JSON.parse((event as MessageEvent<string>).data) as Seen;
      const changed = (['metadata', 'modules', 'layouts'] as const).filter((part) => last && last[part] !== now[part]);
      last = now;
      if (changed.length > 0) onChange(changed);
    });
    // The browser takes up a lost stream by itself, but not one that was refused: the session has ended, the server is starting.
    stream.onerror = () => {
      if (stream?.readyState === EventSource.CLOSED) again = setTimeout(listen, AGAIN_MILLIS);
    };
  }

  document.addEventListener('visibilitychange', listen);
  listen();
  return () => {
    document.removeEventListener('visibilitychange', listen);
    close();
  };
}
