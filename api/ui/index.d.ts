/** What `META-INF/mortise/ui/main.js` of a plugin exports under the name `activate`. Called once for each page that is opened. */
export type Activate = (host: Host) => void | Promise<void>;

/** The workspace, as one plugin sees it. */
export interface Host {
  readonly plugin: string;
  readonly version: string;
  /** Adds to a place in the workspace; to be called while `activate` runs. An id twice in one slot is an error. */
  add<S extends keyof Slots>(slot: S, contribution: Contribution<Slots[S]>): void;
  /** `GET` of the REST API in the user's name, for example `/api/plugins/loyalty/cards`. Rejects with an {@link ApiError}. */
  get<T = unknown>(path: string, query?: Record<string, string | number | boolean | undefined>): Promise<T>;
  /** Any other method, with a JSON body. Rejects with an {@link ApiError}. */
  send<T = unknown>(method: 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T>;
}

/** The places, and what is known there. New ones may be added; none is taken away within a major version. */
export interface Slots {
  /** A tab on the page of a record. */
  'record-tab': RecordContext;
  /** A card on the home page. */
  'home-widget': PageContext;
  /** A line on the card of a record on a board. */
  'kanban-badge': RecordContext;
}

export interface PageContext {
  /** For example `en`, `zh-CN`. */
  readonly language: string;
  readonly dark: boolean;
  readonly user: { readonly id: string; readonly username: string };
  /** Goes to a page of the workspace, for example `/records/account/<id>`. */
  navigate(path: string): void;
}

export interface RecordContext extends PageContext {
  readonly recordType: string;
  readonly recordId: string;
  /** As the REST API gave it, without what the user may not read; custom fields stand under `custom`. */
  readonly record: Readonly<Record<string, unknown>>;
}

export interface Contribution<C> {
  /** Unique in the plugin and slot; stays the same from version to version. */
  id: string;
  /** A text, or one for each language; English otherwise. */
  title: string | Record<string, string>;
  /** Smaller ones stand first; 100 otherwise. */
  order?: number;
  /** In slots of records: the types that it is for; all otherwise. */
  types?: string[];
  /**
   * Draws into the element, which is alone in a shadow root: styles neither come in nor go out, but for the colours of the workspace
   * (`var(--text)`, `--muted`, `--accent`, `--line`, `--surface`, `--bad`) and its fonts. Whoever throws or rejects gets an error card.
   *
   * @param saved what `state` gave when the contribution last went from this place: the plugin was exchanged, or people went to another page
   */
  mount(element: HTMLElement, context: C, saved?: unknown): Mounted<C> | void | Promise<Mounted<C> | void>;
}

/** What is drawn, as long as it is there. */
export interface Mounted<C> {
  /** The record, the language or the colours are others now. */
  update?(context: C): void;
  /** The element goes; timers and listeners of the module have to go too. */
  unmount?(): void;
  /** What people typed and have not sent yet, for the next `mount` in the same place. Asked before `unmount`; undefined for nothing. */
  state?(): unknown;
}

/** A refusal of the server (RFC 9457). */
export interface ApiError extends Error {
  readonly status: number;
  readonly type: string;
  readonly violations: readonly { readonly field: string; readonly message: string }[];
}
