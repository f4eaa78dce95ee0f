import { AppstoreOutlined, CalendarOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { choiceSource } from '../api/choices';
import { useRecordTypes, type Field, type RecordType } from '../api/metadata';
import { pathOf } from '../api/records';
import type { Layout, ListState } from './useListState';

interface Props {
  type: RecordType;
  state: ListState;
  onChange: (change: Partial<ListState>) => void;
}

/** Table, kanban or calendar, and by which field. */
export function LayoutSwitch({ type, state, onChange }: Props) {
  const { t } = useTranslation('records');
  const groups = useGroupFields(type);
  const dates = useDateFields(type);
  const fields = state.layout === 'kanban' ? groups : state.layout === 'calendar' ? dates : [];
  const layouts = [
    { value: 'table' as const, Icon: UnorderedListOutlined },
    ...(groups.length > 0 ? [{ value: 'kanban' as const, Icon: AppstoreOutlined }] : []),
    ...(dates.length > 0 ? [{ value: 'calendar' as const, Icon: CalendarOutlined }] : []),
  ];
  if (layouts.length === 1) return null;
  return (
    <>
      {fields.length > 0 && (
        <Select
          aria-label={t(state.layout === 'kanban' ? 'layout.by' : 'layout.date')}
          value={fields.some((field) => pathOf(field) === state.by) ? state.by : pathOf(fields[0])}
          options={fields.map((field) => ({ value: pathOf(field), label: field.label }))}
          onChange={(by) => onChange({ by })}
          popupMatchSelectWidth={false}
        />
      )}
      <Segmented<Layout>
        value={state.layout}
        onChange={(layout) => onChange({ layout, by: '' })}
        options={layouts.map(({ value, Icon }) => ({ value, icon: <Icon aria-label={t(`layout.${value}`)} />, tooltip: t(`layout.${value}`) }))}
      />
    </>
  );
}

/** What a calendar can go by: dates that each record has or that lists show, others that people set, and last those that the platform sets. */
export function useDateFields(type: RecordType): Field[] {
  const rank = (field: Field) => (field.readOnly ? 2 : field.required || field.name === 'closeDate' || type.listFields.includes(pathOf(field)) ? 0 : 1);
  const dates = type.fields.filter((field) => (field.type === 'date' || field.type === 'dateTime') && field.filterable && field.sortable && field.name !== 'deletedAt');
  return dates.sort((one, other) => rank(one) - rank(other));
}

/** What a kanban can have its columns by: enumerations, and texts that take the names of records (stages), those first. */
export function useGroupFields(type: RecordType): Field[] {
  const { data: types } = useRecordTypes();
  const chosen = (field: Field) => choiceSource(types ?? [], field) !== undefined;
  const own = type.fields.filter((field) => field.groupable && !field.readOnly);
  return [...own.filter(chosen), ...own.filter((field) => field.name === 'status' && field.type === 'enumeration'), ...own.filter((field) => field.type === 'enumeration' && field.name !== 'status')];
}
