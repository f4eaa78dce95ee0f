import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../api/metadata';
import { FieldInput } from '../../ui/FieldInput';

interface Props {
  field: Field;
  title: string;
  start: unknown;
  onCancel: () => void;
  onDone: (reason: unknown) => void;
}

export function ReasonDialog({ field, title, start, onCancel, onDone }: Props) {
  const { t } = useTranslation('records');
  const [reason, setReason] = useState(start);
  return (
    <Modal open title={title} okText={t('ui:save')} cancelText={t('ui:cancel')} onCancel={onCancel} onOk={() => onDone(reason)}>
      <label htmlFor="reason">{field.label}</label>
      <div
        onKeyDown={(event) => {
          if (event.key === 'Enter') onDone(reason);
        }}
      >
        <FieldInput id="reason" field={field} value={reason} onChange={setReason} autoFocus />
      </div>
    </Modal>
  );
}
