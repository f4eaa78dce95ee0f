import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Field, RecordType } from '../../api/metadata';
import { nameOfRecord, valueOf, type Rec } from '../../api/records';
import { formatDate } from '../../ui/format';

interface Props {
  type: RecordType;
  field: Field;
  day: string;
  records: Rec[];
  /** Of the month before or after. */
  outside: boolean;
  today: boolean;
  /** The one day that Tab comes to. */
  current: boolean;
  onFocus: () => void;
}

const SHOWN = 4;

export function Day({ type, field, day, records, outside, today, current, onFocus }: Props) {
  const { t, i18n } = useTranslation('records');
  const [open, setOpen] = useState(false);
  const shown = open || records.length <= SHOWN ? records : records.slice(0, SHOWN - 1);
  const time = new Intl.DateTimeFormat(i18n.language, { hour: 'numeric', minute: '2-digit' });
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  return (
    <div
      role="gridcell"
      className={['day', outside && 'outside', today && 'today', records.length === 0 && 'empty'].filter(Boolean).join(' ')}
      tabIndex={current ? 0 : -1}
      aria-current={today ? 'date' : undefined}
      aria-label={`${formatDate(day, i18n.language)}: ${t('calendar.records', { count: records.length })}`}
      data-day={day}
      onFocus={onFocus}
    >
      <span className="date" aria-hidden>
        <span className="weekday">{weekday} </span>
        {Number(day.slice(8))}
      </span>
      {shown.map((record) => {
        const name = nameOfRecord(type, record);
        return (
          <Link key={record.id} className="chip" to={`/records/${type.name}/${record.id}`} title={name}>
            {field.type === 'dateTime' && <time>{time.format(new Date(String(valueOf(record, field))))}</time>}
            {name}
          </Link>
        );
      })}
      {shown.length < records.length && (
        <button type="button" className="others" onClick={() => setOpen(true)}>
          {t('calendar.others', { count: records.length - shown.length })}
        </button>
      )}
    </div>
  );
}
