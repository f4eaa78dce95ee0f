import { useEffect, useRef, useState } from 'react';
import type { Mounted } from './contract';
import { ErrorCard } from './ErrorCard';
import type { Registered } from './host';

/** For what module authors do not style themselves. */
const BASE = new CSSStyleSheet();
BASE.replaceSync(`
  :host { color: var(--text); }
  a { color: var(--accent); }
  table { border-collapse: collapse; width: 100%; }
  th { color: var(--muted); font-weight: 500; }
  th, td { padding: 4px 8px; border-bottom: 1px solid var(--line); text-align: start; }
  button, input, select { font: inherit; color: inherit; padding: 3px 8px; border: 1px solid var(--line); border-radius: 4px; background: var(--surface); }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
`);

/** What people had typed when a version went, for the one that takes over; by the contribution's key and the record. */
const saved = new Map<string, unknown>();

interface Props<C> {
  registered: Registered<C>;
  context: C;
  /** Tells apart the places where it is mounted, for example the record's id. */
  place?: string;
}

/** One contribution in a shadow root of its own. Whatever it throws ends here, in a card with the plugin's name. */
export function ContributionView<C>({ registered, context, place = '' }: Props<C>) {
  const frame = useRef<HTMLDivElement>(null);
  const mounted = useRef<Mounted<C>>(undefined);
  const latest = useRef(context);
  const [error, setError] = useState<unknown>();

  useEffect(() => {
    latest.current = context;
    try {
      mounted.current?.update?.(context);
    } catch (thrown) {
      setError(thrown);
    }
  }, [context]);

  useEffect(() => {
    const root = frame.current!.shadowRoot ?? frame.current!.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [BASE];
    const element = document.createElement('div');
    root.replaceChildren(element);
    const key = `${registered.key}/${place}`;
    const before = saved.get(key);
    const drawn = latest.current;
    saved.delete(key);
    setError(undefined);
    let gone = false;
    const leave = (it: Mounted<C> | undefined) => {
      try {
        const state = it?.state?.();
        if (state !== undefined) saved.set(key, state);
        it?.unmount?.();
      } catch (thrown) {
        console.warn(`${registered.module.plugin} did not clean up`, thrown);
      }
    };
    (async () => {
      const it = (await registered.contribution.mount(element, drawn, before)) ?? {};
      if (gone) return leave(it);
      mounted.current = it;
      if (latest.current !== drawn) it.update?.(latest.current);
    })().catch((thrown: unknown) => {
      if (!gone) setError(thrown);
    });
    return () => {
      gone = true;
      leave(mounted.current);
      mounted.current = undefined;
      element.remove();
    };
  }, [registered, place]);

  return (
    <>
      {error !== undefined && <ErrorCard module={registered.module} error={error} />}
      <div ref={frame} className="contribution" data-contribution={registered.key} hidden={error !== undefined} />
    </>
  );
}
