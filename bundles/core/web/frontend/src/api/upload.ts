import { api, Problem, type Violation } from './client';

export interface Upload<T> {
  done: Promise<T>;
  cancel: () => void;
}

/** Sends one file as form data and tells how far it got, which `fetch` cannot. */
export function upload<T>(path: string, file: File, onProgress: (percent: number) => void): Upload<T> {
  const request = new XMLHttpRequest();
  const done = api.get<{ csrfToken: string }>('/api/auth/csrf').then(
    ({ csrfToken }) =>
      new Promise<T>((resolve, reject) => {
        request.open('POST', path);
        request.setRequestHeader('Accept', 'application/json');
        request.setRequestHeader('X-CSRF-Token', csrfToken);
        request.upload.onprogress = (event) => event.lengthComputable && onProgress(Math.round((event.loaded / event.total) * 100));
        request.onload = () => (request.status < 300 ? resolve(JSON.parse(request.responseText) as T) : reject(problemOf(request)));
        request.onerror = () => reject(new Problem(0, '', '', ''));
        request.onabort = () => reject(new DOMException('', 'AbortError'));
        const form = new FormData();
        form.append('file', file);
        request.send(form);
      }),
  );
  return { done, cancel: () => request.abort() };
}

function problemOf(request: XMLHttpRequest) {
  let body: Record<string, unknown> = {};
  try {
    body = JSON.parse(request.responseText) as Record<string, unknown>;
  } catch {
    // Something between us and the server answered; its status says enough.
  }
  return new Problem(
    request.status,
    String(body.type ?? ''),
    String(body.title ?? request.statusText),
    String(body.detail ?? ''),
    (body.violations as Violation[]) ?? [],
    body.requestId as string | undefined,
    body,
  );
}
