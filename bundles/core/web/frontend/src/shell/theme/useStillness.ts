import { useSyncExternalStore } from 'react';

const wish = matchMedia('(prefers-reduced-motion: reduce)');

function subscribe(listener: () => void) {
  wish.addEventListener('change', listener);
  return () => wish.removeEventListener('change', listener);
}

/** Whether the system says that its user wants nothing to move. */
export const useStillness = () => useSyncExternalStore(subscribe, () => wish.matches);
