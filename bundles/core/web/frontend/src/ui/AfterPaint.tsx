import { Spin } from 'antd';
import { startTransition, useEffect, useState, type ReactNode } from 'react';

/** What takes long to draw comes after the first frame: that something opens is seen at once, and nothing waits for it. */
export function AfterPaint({ children }: { children: ReactNode }) {
  const [painted, setPainted] = useState(false);
  useEffect(() => startTransition(() => setPainted(true)), []);
  return painted ? children : <Spin className="wait" />;
}
