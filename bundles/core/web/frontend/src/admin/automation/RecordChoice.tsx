import { Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field, RecordType } from '../../api/metadata';
import type { Reference } from '../../api/records';
import { ReferenceSelect } from '../../ui/ReferenceSelect';

interface Props {
  /** Those that a record can be of. */
  types: RecordType[];
  type: string;
  onType: (type: string) => void;
  id?: string;
  value?: Reference | null;
  onChange?: (record: Reference | null) => void;
}

/** A record of one of some types. */
export function RecordChoice({ types, type, onType, id, value, onChange }: Props) {
  const { t } = useTranslation('admin');
  const field = { name: 'record', label: t('automation.record'), type: 'reference', target: type } as Field;
  return (
    <Space.Compact block>
      {types.length > 1 && (
        <Select
          aria-label={t('ui:type')}
          className="record-type"
          value={type}
          showSearch={{ optionFilterProp: 'label' }}
          options={types.map(({ name, label }) => ({ value: name, label }))}
          onChange={(next) => {
            onType(next);
            onChange?.(null);
          }}
        />
      )}
      <ReferenceSelect key={type} id={id} field={field} value={value} onChange={onChange} />
    </Space.Compact>
  );
}
