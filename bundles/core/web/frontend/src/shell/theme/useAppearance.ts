import { useSyncExternalStore } from 'react';

export type Appearance = 'light' | 'dark' | 'system';

const STORED = 'mortise.appearance';
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function stored(): Appearance {
  const value = localStorage.getItem(STORED);
  return value === 'light' || value === 'dark' ? value : 'system';
}

function isDark() {
  const appearance = stored();
  return appearance === 'dark' || (appearance === 'system' && system.matches);
}

function tell() {
  document.documentElement.dataset.appearance = isDark() ? 'dark' : 'light';
  listeners.forEach((listener) => listener());
}

system.addEventListener('change', tell);
tell();

export function setAppearance(appearance: Appearance) {
  localStorage.setItem(STORED, appearance);
  tell();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Light or dark: as chosen on this device, otherwise as the system is. */
export function useAppearance() {
  return { dark: useSyncExternalStore(subscribe, isDark), appearance: useSyncExternalStore(subscribe, stored) };
}
