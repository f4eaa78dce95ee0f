import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Bar } from '../ui/Chart';

const Chart = lazy(() => import('../ui/Chart'));

/** A part of the dashboard. */
export function Tile({ title, to, children, wide }: { title: string; to?: string; children: ReactNode; wide?: boolean }) {
  return (
    <section className={`card tile${wide ? ' wide' : ''}`}>
      <h2>{to ? <Link to={to}>{title}</Link> : title}</h2>
      {children}
    </section>
  );
}

export interface Drill extends Bar {
  /** The records behind the bar. */
  to: string;
}

/** A chart whose bars lead to their records, by the mouse and, as links for the keyboard and readers, beside it. */
export function Bars({ bars, label }: { bars: Drill[]; label: string }) {
  const { t } = useTranslation('home');
  const navigate = useNavigate();
  if (bars.length === 0) return <p className="muted">{t('nothing')}</p>;
  return (
    <>
      <Suspense fallback={<div style={{ height: Math.max(60, bars.length * 30) }} />}>
        <Chart bars={bars} label={label} onChoose={(index) => navigate(bars[index].to)} />
      </Suspense>
      <ul className="drill">
        {bars.map((bar) => (
          <li key={bar.name}>
            <Link to={bar.to}>
              {bar.name}: {bar.text}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Figure({ label, value, to, tone }: { label: string; value: ReactNode; to?: string; tone?: 'bad' }) {
  const content = (
    <>
      <b className={tone}>{value}</b>
      <span>{label}</span>
    </>
  );
  return to ? (
    <Link className="figure" to={to}>
      {content}
    </Link>
  ) : (
    <div className="figure">{content}</div>
  );
}
