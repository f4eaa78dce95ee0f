import { useDraggable } from '@dnd-kit/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Field, RecordType } from '../../api/metadata';
import { nameOfRecord, pathOf, valueOf, type Rec } from '../../api/records';
import { KanbanBadges } from '../../plugins/KanbanBadges';
import { stepOf } from '../../ui/direction';
import { FieldValue } from '../../ui/FieldValue';

interface Props {
  type: RecordType;
  record: Rec;
  by: Field;
  editable: boolean;
  /** One column on or back. */
  onMove: (step: number) => void;
}

const PLAIN = ['money', 'date', 'dateTime', 'enumeration', 'reference', 'percent', 'integer', 'email', 'phone'];

/** Enter opens, Alt with an arrow moves, arrows alone go to the neighbour. */
export function Card({ type, record, by, editable, onMove }: Props) {
  const { t } = useTranslation('records');
  const navigate = useNavigate();
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: record.id, data: { record }, disabled: !editable });
  const facts = type.fields
    .filter((field) => PLAIN.includes(field.type) && field.name !== by.name && !type.nameFields.includes(field.name))
    .filter((field) => type.listFields.includes(pathOf(field)) || field.name === 'closeDate' || field.name === 'dateEnd')
    .filter((field) => valueOf(record, field) !== null && valueOf(record, field) !== undefined)
    .slice(0, 3);

  function keys(event: React.KeyboardEvent<HTMLElement>) {
    if (event.target !== event.currentTarget) return;
    const sideways = stepOf(event.key);
    if (event.altKey && sideways && editable) onMove(sideways);
    else if (event.key === 'Enter') navigate(`/records/${type.name}/${record.id}`);
    else if (sideways) neighbour(event.currentTarget, sideways)?.focus();
    else if (event.key === 'ArrowDown') (event.currentTarget.nextElementSibling as HTMLElement | null)?.focus();
    else if (event.key === 'ArrowUp') (event.currentTarget.previousElementSibling as HTMLElement | null)?.focus();
    else return;
    event.preventDefault();
  }

  const name = nameOfRecord(type, record);
  return (
    <article
      ref={setNodeRef}
      {...listeners}
      className={['kanban-card', isDragging && 'dragging', !editable && 'fixed'].filter(Boolean).join(' ')}
      style={transform ? { transform: `translate(${transform.x}px, ${transform.y}px)` } : undefined}
      tabIndex={0}
      aria-label={name}
      aria-description={t(editable ? 'kanban.keys' : 'kanban.keysRead')}
      data-record={record.id}
      onKeyDown={keys}
      onDoubleClick={() => navigate(`/records/${type.name}/${record.id}`)}
    >
      <a
        href={`/records/${type.name}/${record.id}`}
        tabIndex={-1}
        draggable={false}
        onClick={(event) => {
          event.preventDefault();
          navigate(`/records/${type.name}/${record.id}`);
        }}
      >
        {name}
      </a>
      {facts.map((field) => (
        <div key={field.name} className="fact" title={field.label}>
          <FieldValue field={field} value={valueOf(record, field)} />
        </div>
      ))}
      <KanbanBadges type={type.name} record={record} />
    </article>
  );
}

/** The first card of the next column that has one. */
function neighbour(card: HTMLElement, step: number): HTMLElement | null {
  let column = card.closest('.kanban-column');
  for (;;) {
    column = (step > 0 ? column?.nextElementSibling : column?.previousElementSibling) ?? null;
    if (!column) return null;
    const found = column.querySelector<HTMLElement>('.kanban-card');
    if (found) return found;
  }
}
