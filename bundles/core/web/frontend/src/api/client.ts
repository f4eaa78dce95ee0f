import i18next from 'i18next';

export interface Violation {
  field: string;
  message: string;
}

/** An answer that is an error (RFC 9457), as the server words it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string,
    readonly violations: Violation[] = [],
    readonly requestId?: string,
    /** All of the answer, for what one type of problem says besides. */
    readonly body: Record<string, unknown> = {},
  ) {
    super(detail || title);
  }
}

export interface Answer<T> {
  data: T;
  etag: string | null;
  /** The methods that the caller may use, where that was asked for. */
  allow: string | null;
  location: string | null;
}

export interface Options {
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: unknown;
  ifMatch?: string | null;
  idempotencyKey?: string;
  signal?: AbortSignal;
}

let csrfToken: string | null = null;
let onSignedOut: () => void = () => {};

export function setCsrfToken(token: string | null) {
  csrfToken = token;
}

/** Called when the server no longer knows the session. */
export function whenSignedOut(listener: () => void) {
  onSignedOut = listener;
}

export function address(path: string, query: Options['query'] = {}) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text ? `${path}${path.includes('?') ? '&' : '?'}${text}` : path;
}

async function send<T>(method: string, path: string, options: Options = {}): Promise<Answer<T>> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': i18next.language };
  if (method !== 'GET' && csrfToken) headers['X-CSRF-Token'] = csrfToken;
  if (options.ifMatch) headers['If-Match'] = options.ifMatch;
  if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey;
  let body: BodyInit | undefined;
  if (options.body instanceof FormData) {
    body = options.body;
  } else if (options.body !== undefined) {
    headers['Content-Type'] = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
    body = JSON.stringify(options.body);
  }
  const response = await fetch(address(path, options.query), { method, headers, body, signal: options.signal, credentials: 'same-origin' });
  const data = await content(response);
  if (!response.ok) {
    const problem = problemOf(response, data);
    if (response.status === 401 && !path.startsWith('/api/auth/')) onSignedOut();
    throw problem;
  }
  return { data: data as T, etag: response.headers.get('ETag'), allow: response.headers.get('Allow'), location: response.headers.get('Location') };
}

async function content(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const type = response.headers.get('Content-Type') ?? '';
  if (type.includes('zip')) return response.blob();
  if (!type.includes('json')) return response.text();
  return response.json();
}

function problemOf(response: Response, data: unknown): Problem {
  const body = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  return new Problem(
    response.status,
    String(body.type ?? ''),
    String(body.title ?? response.statusText),
    String(body.detail ?? ''),
    (body.violations as Violation[]) ?? [],
    body.requestId as string | undefined,
    body,
  );
}

/** The REST API. Every call rejects with a {@link Problem} when the server refuses it. */
export const api = {
  get: async <T>(path: string, query?: Options['query'], signal?: AbortSignal) => (await send<T>('GET', path, { query, signal })).data,
  /** With its entity tag, for what will be changed. */
  read: <T>(path: string, query?: Options['query'], signal?: AbortSignal) => send<T>('GET', path, { query, signal }),
  post: <T>(path: string, body?: unknown, options?: Options) => send<T>('POST', path, { ...options, body }),
  patch: <T>(path: string, body: unknown, options?: Options) => send<T>('PATCH', path, { ...options, body }),
  put: <T>(path: string, body: unknown, options?: Options) => send<T>('PUT', path, { ...options, body }),
  remove: (path: string, options?: Options) => send<void>('DELETE', path, options),
};
