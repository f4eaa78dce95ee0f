import { AppstoreOutlined, UnorderedListOutlined } from '@ant-design/icons';
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

/** Table or kanban, and by which field. */
export function LayoutSwitch({ type, state, onChange }: Props) {
  const { t } = useTranslation('records');
  const fields = useGroupFields(type);
  if (fields.length === 0) return null;
  return (
    <>
      {state.layout === 'kanban' && (
        <Select
          aria-label={t('layout.by')}
          value={state.by || pathOf(fields[0])}
          options={fields.map((field) => ({ value: pathOf(field), label: field.label }))}
          onChange={(by) => onChange({ by })}
          popupMatchSelectWidth={false}
        />
      )}
      <Segmented<Layout>
        value={state.layout}
        onChange={(layout) => onChange({ layout })}
        options={[
          { value: 'table', icon: <UnorderedListOutlined aria-label={t('layout.table')} />, tooltip: t('layout.table') },
          { value: 'kanban', icon: <AppstoreOutlined aria-label={t('layout.kanban')} />, tooltip: t('layout.kanban') },
        ]}
      />
    </>
  );
}

/** What a kanban can have its columns by: enumerations, and texts that take the names of records (stages), those first. */
export function useGroupFields(type: RecordType): Field[] {
  const { data: types } = useRecordTypes();
  const chosen = (field: Field) => choiceSource(types ?? [], field) !== undefined;
  const own = type.fields.filter((field) => field.groupable && !field.readOnly);
  return [...own.filter(chosen), ...own.filter((field) => field.name === 'status' && field.type === 'enumeration'), ...own.filter((field) => field.type === 'enumeration' && field.name !== 'status')];
}
