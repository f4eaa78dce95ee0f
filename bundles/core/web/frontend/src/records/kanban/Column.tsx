import { useDroppable } from '@dnd-kit/core';
import { useTranslation } from 'react-i18next';
import type { Field, RecordType } from '../../api/metadata';
import { pathOf, usePage, valueOf, type Group, type Money, type Rec } from '../../api/records';
import { formatMoney, formatNumber } from '../../ui/format';
import { quote } from '../filter/fiql';
import type { ListState } from '../useListState';
import { Card } from './Card';

/** A card on its way: shown where it goes before the server has said yes. */
export interface Moved {
  record: Rec;
  to: string;
}

interface Props {
  type: RecordType;
  field: Field;
  value: string;
  label: string;
  state: ListState;
  groups: Group[];
  money?: Field;
  moved: Moved | null;
  onMove: (record: Rec, step: number) => void;
}

const SHOWN = 60;

export function Column({ type, field, value, label, state, groups, money, moved, onMove }: Props) {
  const { t, i18n } = useTranslation('records');
  const { setNodeRef, isOver } = useDroppable({ id: value });
  const condition = `${pathOf(field)}==${quote(value)}`;
  const { data } = usePage(type, { filter: state.filter ? `(${state.filter});${condition}` : condition, sort: state.sort || undefined, q: state.q || undefined, limit: SHOWN, rights: true });
  const others = (data?.items ?? []).filter((record) => record.id !== moved?.record.id && valueOf(record, field) === value);
  const cards = moved?.to === value ? [moved.record, ...others] : others;
  const count = groups.reduce((sum, group) => sum + (group.count ?? 0), 0);
  const sums = money ? groups.map((group) => group.sum?.[pathOf(money)] as Money | null).filter((sum): sum is Money => !!sum) : [];
  return (
    <section className={`kanban-column${isOver ? ' over' : ''}`} ref={setNodeRef} aria-label={label} data-column={value}>
      <header>
        <h2>{label}</h2>
        <span className="muted">{formatNumber(count, i18n.language)}</span>
        <span className="sum">{sums.map((sum) => formatMoney(sum, i18n.language, true)).join(' + ')}</span>
      </header>
      <div className="cards">
        {cards.map((record) => (
          <Card key={record.id} type={type} record={record} by={field} editable={data?.rights?.[record.id]?.includes('edit') ?? false} onMove={(step) => onMove(record, step)} />
        ))}
        {count > SHOWN && <p className="muted">{t('kanban.more', { count: count - SHOWN })}</p>}
      </div>
    </section>
  );
}
