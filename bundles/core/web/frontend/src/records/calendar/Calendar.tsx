import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Empty, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Field, RecordType } from '../../api/metadata';
import { pathOf, usePage, valueOf, type Rec } from '../../api/records';
import { stepOf } from '../../ui/direction';
import { ErrorNote } from '../../ui/ErrorNote';
import { formatDate } from '../../ui/format';
import { useDateFields } from '../LayoutSwitch';
import type { ListState } from '../useListState';
import { addDays, addMonths, dayOf, firstDayOf, inMonth, startOf, weeksOf } from './days';
import { Day } from './Day';
import './Calendar.css';

/** Records on the days of a month, by a date of theirs. */
export function Calendar({ type, state }: { type: RecordType; state: ListState }) {
  const fields = useDateFields(type);
  const field = fields.find((one) => pathOf(one) === state.by) ?? fields[0];
  return field ? <Month type={type} field={field} state={state} /> : <Empty />;
}

/** The most that one answer has. */
const SHOWN = 200;
const WEEKS: Record<string, number> = { ArrowUp: -7, ArrowDown: 7 };

function Month({ type, field, state }: { type: RecordType; field: Field; state: ListState }) {
  const { t, i18n } = useTranslation('records');
  const [parameters, setParameters] = useSearchParams();
  const grid = useRef<HTMLDivElement>(null);
  const wanted = useRef<string>(undefined);
  const today = dayOf(new Date());
  const asked = parameters.get('month') ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7);
  const [chosen, setChosen] = useState(today);
  const current = chosen.slice(0, 7) === month ? chosen : inMonth(chosen, month);
  const weeks = weeksOf(month, firstDayOf(i18n.language));
  const { data, error, refetch } = usePage(type, questionOf(field, state, weeks[0][0], addDays(weeks.at(-1)![6], 1)));
  const days = byDay(data?.items ?? [], field);
  const more = (data?.total ?? 0) - (data?.items.length ?? 0);
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  const title = new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));

  function show(next: string) {
    setParameters((old) => (old.set('month', next), old), { replace: true });
  }

  function go(day: string) {
    setChosen(day);
    if (day.slice(0, 7) !== month) show(day.slice(0, 7));
    wanted.current = day;
  }

  // The day may belong to a month that is drawn later.
  useEffect(() => {
    const cell = wanted.current === current ? grid.current?.querySelector<HTMLElement>(`[data-day="${current}"]`) : null;
    cell?.focus();
    if (cell) wanted.current = undefined;
  });

  function keys(event: React.KeyboardEvent<HTMLElement>) {
    const cell = event.target as HTMLElement;
    if (cell.getAttribute('role') !== 'gridcell') return;
    const step = WEEKS[event.key] ?? stepOf(event.key);
    if (step) go(addDays(current, step));
    else if (event.key === 'PageUp') go(inMonth(current, addMonths(month, -1)));
    else if (event.key === 'PageDown') go(inMonth(current, addMonths(month, 1)));
    else if (event.key === 'Enter') cell.querySelector<HTMLElement>('a, button')?.focus();
    else return;
    event.preventDefault();
  }

  if (error) return <ErrorNote error={error} again={() => void refetch()} />;
  return (
    <section className="calendar" aria-label={`${type.label}: ${field.label}`}>
      <header>
        <Space.Compact>
          <Button icon={<LeftOutlined className="directional" />} aria-label={t('calendar.previous')} onClick={() => show(addMonths(month, -1))} />
          <Button onClick={() => (setChosen(today), show(today.slice(0, 7)))}>{t('calendar.today')}</Button>
          <Button icon={<RightOutlined className="directional" />} aria-label={t('calendar.next')} onClick={() => show(addMonths(month, 1))} />
        </Space.Compact>
        <h2 aria-live="polite">{title}</h2>
        {more > 0 && <p className="muted">{t('calendar.more', { count: more, date: formatDate(lastDay(data!.items, field), i18n.language) })}</p>}
        {data && data.items.length === 0 && <p className="muted">{t('calendar.none')}</p>}
      </header>
      <div className="month" role="grid" aria-label={title} aria-description={t('calendar.keys')} ref={grid} onKeyDown={keys}>
        <div className="week names" role="row">
          {weeks[0].map((day) => (
            <div key={day} role="columnheader">
              {weekday.format(new Date(`${day}T00:00:00Z`))}
            </div>
          ))}
        </div>
        {weeks.map((week) => (
          <div key={week[0]} className="week" role="row">
            {week.map((day) => (
              <Day
                key={day}
                type={type}
                field={field}
                day={day}
                records={days.get(day) ?? []}
                outside={day.slice(0, 7) !== month}
                today={day === today}
                current={day === current}
                onFocus={() => day.slice(0, 7) === month && setChosen(day)}
              />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

function questionOf(field: Field, state: ListState, from: string, to: string) {
  const path = pathOf(field);
  const [first, last] = field.type === 'date' ? [from, to] : [startOf(from), startOf(to)];
  const range = `${path}=ge=${first};${path}=lt=${last}`;
  return { filter: state.filter ? `(${state.filter});${range}` : range, sort: path, q: state.q || undefined, limit: SHOWN, total: true };
}

function dayOn(record: Rec, field: Field) {
  const value = String(valueOf(record, field));
  return field.type === 'date' ? value : dayOf(new Date(value));
}

function byDay(records: Rec[], field: Field) {
  const days = new Map<string, Rec[]>();
  for (const record of records) {
    const day = dayOn(record, field);
    days.set(day, [...(days.get(day) ?? []), record]);
  }
  return days;
}

const lastDay = (records: Rec[], field: Field) => dayOn(records.at(-1)!, field);
