import { Empty, Spin } from 'antd';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Field, RecordType } from '../../api/metadata';
import { pathOf, type Rec, type RecordAction } from '../../api/records';
import { ErrorNote } from '../../ui/ErrorNote';
import { formatNumber } from '../../ui/format';
import type { ListState } from '../useListState';
import { BulkBar } from './BulkBar';
import { Head } from './Head';
import { Row } from './Row';
import { useRows } from './useRows';
import './RecordTable.css';

const ROW = 32;
/** A browser draws no higher list. */
const MOST = 500_000;

interface Chosen {
  record: Rec;
  actions: RecordAction[];
}

interface Props {
  type: RecordType;
  state: ListState;
  onChange: (change: Partial<ListState>) => void;
}

/** Rows are drawn as they come into sight and loaded before; arrows move, Enter opens, Space selects, F2 edits. */
export function RecordTable({ type, state, onChange }: Props) {
  const { t, i18n } = useTranslation('records');
  const navigate = useNavigate();
  const columns = useMemo(
    () => state.columns.map((path) => type.fields.find((field) => pathOf(field) === path)).filter((field): field is Field => !!field),
    [type, state.columns],
  );
  const question = {
    filter: state.filter || undefined,
    sort: state.sort || undefined,
    q: state.q || undefined,
    // Who edits a cell says which version was seen.
    fields: [...new Set(['version', ...type.nameFields, ...columns.map(pathOf)])].join(),
  };
  const scroller = useRef<HTMLDivElement>(null);
  // How many rows there are is known by the first of them, and those are read by what is in sight.
  const [height, setHeight] = useState(0);
  const rows = useVirtualizer({ count: height, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 6 });
  const visible = rows.getVirtualItems();
  const { loaded, rights, total, known, stale, error, again } = useRows(type, question, rows.range?.startIndex ?? 0, rows.range?.endIndex ?? 0);
  const count = Math.min(total, MOST);
  if (count !== height) setHeight(count);
  const [selected, setSelected] = useState<ReadonlyMap<string, Chosen>>(new Map());
  const [active, setActive] = useState(0);
  const [editing, setEditing] = useState<{ id: string; column: number } | null>(null);
  const whole = [...loaded.values()];
  const chosen = [...selected.values()];

  useEffect(() => setSelected(new Map()), [state.filter, state.q]);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    setActive(0);
  }, [state.filter, state.sort, state.q]);

  /** What scrolls away stays selected, with what may be done with it. */
  const choice = (record: Rec): [string, Chosen] => [record.id, { record, actions: rights[record.id] ?? [] }];

  function toggle(record: Rec) {
    setSelected((old) => {
      const next = new Map(old);
      if (!next.delete(record.id)) next.set(...choice(record));
      return next;
    });
  }
  function move(to: number) {
    const next = Math.max(0, Math.min(count - 1, to));
    setActive(next);
    rows.scrollToIndex(next);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus());
  }
  function keys(event: React.KeyboardEvent) {
    if (!(event.target as HTMLElement).matches('[data-index]')) return;
    const page = Math.floor((scroller.current?.clientHeight ?? 400) / ROW) - 2;
    const moves: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: count - 1 };
    const record = loaded.get(active);
    if (event.key in moves) move(moves[event.key]);
    else if (!record) return;
    else if (event.key === 'Enter') navigate(`/records/${type.name}/${record.id}`);
    else if (event.key === ' ') toggle(record);
    else if (event.key === 'F2' && rights[record.id]?.includes('edit')) setEditing({ id: record.id, column: columns.findIndex((field) => !field.readOnly) });
    else return;
    event.preventDefault();
  }

  if (error) return <ErrorNote error={error} again={again} />;
  const template = `34px ${columns.map((field, index) => `minmax(${least(field, index)}px, ${index === 0 ? 2 : 1}fr)`).join(' ')}`;
  // The same for all rows, else each would have columns of its own.
  const minWidth = columns.reduce((sum, field, index) => sum + least(field, index), 34);
  return (
    <>
      <div className="list-summary" aria-live="polite">
        {selected.size > 0 ? (
          <BulkBar type={type} records={chosen.map(({ record }) => record)} rights={Object.fromEntries(chosen.map(({ record, actions }) => [record.id, actions]))} onDone={() => setSelected(new Map())} />
        ) : (
          known && t('count', { count: total, text: formatNumber(total, i18n.language) })
        )}
      </div>
      <div className="card record-table" role="grid" aria-label={type.pluralLabel} aria-rowcount={known ? total : -1} aria-busy={stale || !known} ref={scroller} onKeyDown={keys} tabIndex={count ? -1 : 0}>
        <div className="row head" role="row" style={{ gridTemplateColumns: template, minWidth }}>
          <div role="columnheader">
            <input
              type="checkbox"
              aria-label={t('selectAll')}
              checked={whole.length > 0 && whole.every((record) => selected.has(record.id))}
              ref={(box) => void (box && (box.indeterminate = selected.size > 0 && !whole.every((record) => selected.has(record.id))))}
              onChange={(event) => setSelected(new Map(event.target.checked ? whole.map(choice) : []))}
            />
          </div>
          {columns.map((field) => (
            <Head key={pathOf(field)} field={field} sort={state.sort} onSort={(sort) => onChange({ sort })} />
          ))}
        </div>
        {!known ? (
          <Spin className="wait" />
        ) : count === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nothing')} />
        ) : (
          <div role="rowgroup" className="rows" style={{ height: rows.getTotalSize(), minWidth }}>
            {visible.map((item) => {
              const record = loaded.get(item.index);
              return (
                <Row
                  key={item.index}
                  type={type}
                  record={record}
                  columns={columns}
                  index={item.index}
                  top={item.start}
                  template={template}
                  active={item.index === active}
                  selected={!!record && selected.has(record.id)}
                  editable={!!record && (rights[record.id]?.includes('edit') ?? false)}
                  editing={record && editing?.id === record.id ? editing.column : null}
                  onFocus={() => setActive(item.index)}
                  onToggle={() => record && toggle(record)}
                  onEdit={(column) => {
                    setEditing(column === null || !record ? null : { id: record.id, column });
                    if (column === null) move(item.index);
                  }}
                />
              );
            })}
          </div>
        )}
      </div>
    </>
  );
}

/** Pixels: the first column names the record; figures need little. */
function least(field: Field, index: number) {
  if (index === 0) return 180;
  return field.type === 'boolean' || field.type === 'integer' || field.type === 'percent' ? 96 : 124;
}
