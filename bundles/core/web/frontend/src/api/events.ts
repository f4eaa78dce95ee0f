const AGAIN_MILLIS = 3000;

/**
 * Listens to server-sent events of one name, until it is closed. Only pages that are seen listen: browsers open six connections to a
 * server and no more. What a page has missed meanwhile it learns by the first event, if that holds everything.
 */
export function watchEvents<T>(address: string, name: string, onEvent: (data: T) => void): () => void {
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
    stream = new EventSource(address);
    stream.addEventListener(name, (event) => onEvent(JSON.parse((event as MessageEvent<string>).data) as T));
    // The browser takes up a lost stream by itself, but not one that was refused: the session has ended, the server is starting, too many
    // are open.
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
