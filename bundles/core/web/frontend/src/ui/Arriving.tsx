import { Suspense, useState, type ReactNode } from 'react';

interface ArrivingProps {
  label: string;
  rows?: number;
  /** The input, once its code is there; `entered` when somebody waits in its place. */
  children: (entered: boolean) => ReactNode;
}

/**
 * Keeps the place of an input whose code is on its way. It is no input, so that nobody takes it for one; but who comes to it by keyboard stays
 * there, and what he goes on to type does not land in the field before.
 */
export function Arriving({ label, rows = 1, children }: ArrivingProps) {
  const [entered, setEntered] = useState(false);
  const place = (
    <div className="input-arriving" style={{ minHeight: `${rows * 24 + 8}px` }} role="status" aria-busy aria-label={label} tabIndex={0} onFocus={() => setEntered(true)} onBlur={() => setEntered(false)} />
  );
  return <Suspense fallback={place}>{children(entered)}</Suspense>;
}
