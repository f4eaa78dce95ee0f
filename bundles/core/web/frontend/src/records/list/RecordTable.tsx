import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { Checkbox, Empty, Spin } from 'antd';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Field, RecordType } from '../../api/metadata';
import { pathOf, useRecordPages, type Rights } from '../../api/records';
import { ErrorNote } from '../../ui/ErrorNote';
import { formatNumber } from '../../ui/format';
import type { ListState } from '../useListState';
import { BulkBar } from './BulkBar';
import { Row } from './Row';
import './RecordTable.css';

const ROW = 32;
/** So many rows before the end of what is loaded, the next page is asked for. */
const AHEAD = 120;

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
  const question = { filter: state.filter || undefined, sort: state.sort || undefined, q: state.q || undefined };
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData, isLoading } = useRecordPages(type, question);
  const records = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const rights = useMemo<Rights>(() => Object.assign({}, ...(data?.pages.map((page) => page.rights) ?? [])), [data]);
  const total = data?.pages[0]?.total;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState(0);
  const [editing, setEditing] = useState<{ id: string; column: number } | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({ count: records.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 20 });
  const visible = rows.getVirtualItems();
  const last = visible.at(-1)?.index ?? 0;

  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last > records.length - AHEAD) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, last, records.length, fetchNextPage]);
  useEffect(() => setSelected(new Set()), [state.filter, state.q]);

  const toggle = (id: string) => setSelected((old) => new Set(old.has(id) ? [...old].filter((one) => one !== id) : [...old, id]));
  function move(to: number) {
    const next = Math.max(0, Math.min(records.length - 1, to));
    setActive(next);
    rows.scrollToIndex(next);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus());
  }
  function keys(event: React.KeyboardEvent) {
    if (!(event.target as HTMLElement).matches('[data-index]')) return;
    const page = Math.floor((scroller.current?.clientHeight ?? 400) / ROW) - 2;
    const moves: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: records.length - 1 };
    const record = records[active];
    if (event.key in moves) move(moves[event.key]);
    else if (event.key === 'Enter') navigate(`/records/${type.name}/${record.id}`);
    else if (event.key === ' ') toggle(record.id);
    else if (event.key === 'F2' && rights[record.id]?.includes('edit')) setEditing({ id: record.id, column: columns.findIndex((field) => !field.readOnly) });
    else return;
    event.preventDefault();
  }

  if (error) return <ErrorNote error={error} again={() => void refetch()} />;
  const template = `34px ${columns.map((field, index) => `minmax(${least(field, index)}px, ${index === 0 ? 2 : 1}fr)`).join(' ')}`;
  // The same for all rows, else each would have columns of its own.
  const minWidth = columns.reduce((sum, field, index) => sum + least(field, index), 34);
  return (
    <>
      <div className="list-summary" aria-live="polite">
        {selected.size > 0 ? (
          <BulkBar type={type} records={records.filter((record) => selected.has(record.id))} rights={rights} onDone={() => setSelected(new Set())} />
        ) : (
          total !== undefined && t('count', { count: total, text: formatNumber(total, i18n.language) })
        )}
      </div>
      <div className="card record-table" role="grid" aria-label={type.pluralLabel} aria-rowcount={total ?? -1} aria-busy={isPlaceholderData || isLoading} ref={scroller} onKeyDown={keys} tabIndex={records.length ? -1 : 0}>
        <div className="row head" role="row" style={{ gridTemplateColumns: template, minWidth }}>
          <div role="columnheader">
            <Checkbox
              aria-label={t('selectAll')}
              checked={records.length > 0 && selected.size === records.length}
              indeterminate={selected.size > 0 && selected.size < records.length}
              onChange={(event) => setSelected(new Set(event.target.checked ? records.map((record) => record.id) : []))}
            />
          </div>
          {columns.map((field) => (
            <Head key={pathOf(field)} field={field} sort={state.sort} onSort={(sort) => onChange({ sort })} />
          ))}
        </div>
        {isLoading ? (
          <Spin className="wait" />
        ) : records.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nothing')} />
        ) : (
          <div role="rowgroup" className="rows" style={{ height: rows.getTotalSize(), minWidth }}>
            {visible.map((item) => {
              const record = records[item.index];
              return (
                <Row
                  key={record.id}
                  type={type}
                  record={record}
                  columns={columns}
                  index={item.index}
                  top={item.start}
                  template={template}
                  active={item.index === active}
                  selected={selected.has(record.id)}
                  editable={rights[record.id]?.includes('edit') ?? false}
                  editing={editing?.id === record.id ? editing.column : null}
                  onFocus={() => setActive(item.index)}
                  onToggle={() => toggle(record.id)}
                  onEdit={(column) => {
                    setEditing(column === null ? null : { id: record.id, column });
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

function Head({ field, sort, onSort }: { field: Field; sort: string; onSort: (sort: string) => void }) {
  const path = pathOf(field);
  const direction = sort === path ? 'ascending' : sort === `-${path}` ? 'descending' : undefined;
  const className = field.type === 'money' || field.summable ? 'number' : undefined;
  if (!field.sortable) return <div role="columnheader" className={className}>{field.label}</div>;
  return (
    <div role="columnheader" className={className} aria-sort={direction}>
      <button type="button" onClick={() => onSort(direction === 'ascending' ? `-${path}` : direction ? '' : path)}>
        {field.label}
        {direction === 'ascending' && <CaretUpOutlined />}
        {direction === 'descending' && <CaretDownOutlined />}
      </button>
    </div>
  );
}

/** Pixels: the first column names the record; figures need little. */
function least(field: Field, index: number) {
  if (index === 0) return 180;
  return field.type === 'boolean' || field.type === 'integer' || field.type === 'percent' ? 96 : 124;
}
