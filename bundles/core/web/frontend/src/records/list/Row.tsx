import i18next from 'i18next';
import { memo } from 'react';
import { Link } from 'react-router';
import type { Field, RecordType } from '../../api/metadata';
import { nameOfRecord, valueOf, type Rec } from '../../api/records';
import { FieldValue } from '../../ui/FieldValue';
import { useLanguage } from '../../ui/language';
import { plainText } from '../../ui/richtext/html';
import { CellEditor } from './CellEditor';

interface Props {
  type: RecordType;
  /** Undefined while it is on its way. */
  record?: Rec;
  columns: Field[];
  index: number;
  top: number;
  template: string;
  active: boolean;
  selected: boolean;
  editable: boolean;
  editing: number | null;
  onFocus: () => void;
  onToggle: () => void;
  /** @param column null when editing is over */
  onEdit: (column: number | null) => void;
}

export const Row = memo(
  function Row({ type, record, columns, index, top, template, active, selected, editable, editing, onFocus, onToggle, onEdit }: Props) {
    return (
      <div
        className={`row${selected ? ' selected' : ''}`}
        role="row"
        aria-rowindex={index + 2}
        aria-selected={selected}
        aria-busy={!record}
        data-index={index}
        tabIndex={active ? 0 : -1}
        onFocus={onFocus}
        style={{ gridTemplateColumns: template, transform: `translateY(${top}px)` }}
      >
        {record ? <Cells type={type} record={record} columns={columns} selected={selected} editable={editable} editing={editing} onToggle={onToggle} onEdit={onEdit} /> : <Arriving columns={columns} />}
      </div>
    );
  },
  (a, b) =>
    a.record === b.record && a.columns === b.columns && a.top === b.top && a.active === b.active && a.selected === b.selected && a.editable === b.editable && a.editing === b.editing && a.template === b.template,
);

type CellsProps = Pick<Props, 'type' | 'columns' | 'selected' | 'editable' | 'editing' | 'onToggle' | 'onEdit'> & { record: Rec };

function Cells({ type, record, columns, selected, editable, editing, onToggle, onEdit }: CellsProps) {
  useLanguage();
  return (
    <>
      <div role="gridcell">
        <input type="checkbox" tabIndex={-1} checked={selected} onChange={onToggle} aria-label={i18next.t('records:select', { name: nameOfRecord(type, record) })} />
      </div>
      {columns.map((field, column) =>
        editing === column ? (
          <div role="gridcell" key={field.name} className="editing">
            <CellEditor key={record.id} type={type} record={record} field={field} onDone={() => onEdit(null)} />
          </div>
        ) : (
          <div
            role="gridcell"
            key={field.name}
            className={field.type === 'money' || field.summable ? 'number' : undefined}
            onDoubleClick={() => !field.readOnly && editable && onEdit(column)}
          >
            {column === 0 ? (
              <Link to={`/records/${type.name}/${record.id}`} tabIndex={-1}>
                {shown(field, record) ?? nameOfRecord(type, record)}
              </Link>
            ) : (
              <FieldValue field={field} value={valueOf(record, field)} />
            )}
          </div>
        ),
      )}
    </>
  );
}

/** Keeps the place of a row, so that the bar stays where it is. */
function Arriving({ columns }: { columns: Field[] }) {
  return (
    <>
      <div role="gridcell" />
      {columns.map((field) => (
        <div role="gridcell" key={field.name}>
          <span className="arriving" />
        </div>
      ))}
    </>
  );
}

/** A reference would be a link within a link. */
function shown(field: Field, record: Rec) {
  const value = valueOf(record, field);
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') return (value as { name?: string }).name ?? null;
  if (field.type === 'richText') return plainText(String(value));
  return field.valueLabels?.[String(value)] ?? String(value);
}
