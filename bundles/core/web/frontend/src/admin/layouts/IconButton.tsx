import { Button } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  icon: ReactNode;
  label: string;
  disabled?: boolean;
  onClick: () => void;
}

/** Keeps the focus, also where what it moves is taken from its place for a moment. */
export function IconButton({ icon, label, disabled, onClick }: Props) {
  function act() {
    if (disabled) return;
    onClick();
    requestAnimationFrame(() => [...document.querySelectorAll<HTMLElement>('[aria-label]')].find((one) => one.ariaLabel === label)?.focus());
  }
  // Not `disabled`: who moves something up by keyboard would lose the focus at the top.
  return <Button type="text" size="small" icon={icon} aria-label={label} title={label} aria-disabled={disabled} onClick={act} />;
}
