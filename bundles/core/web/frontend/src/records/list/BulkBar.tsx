import { App, Button, Modal, Popconfirm, Select, Space } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/client';
import type { RecordType } from '../../api/metadata';
import { bulk, nameOfRecord, patchOf, pathOf, recordsKey, type Rec } from '../../api/records';
import { FieldInput } from '../../ui/FieldInput';

interface Props {
  type: RecordType;
  records: Rec[];
  onDone: () => void;
}

/** What can be done with what is selected. */
export function BulkBar({ type, records, onDone }: Props) {
  const { t } = useTranslation('records');
  const { message, modal } = App.useApp();
  const queries = useQueryClient();
  const [editing, setEditing] = useState(false);

  async function run(operations: object[]) {
    try {
      const answer = await bulk(type, operations);
      await queries.invalidateQueries({ queryKey: recordsKey(type.name) });
      if (answer.failed === 0) {
        void message.success(t('bulk.done', { count: answer.succeeded }));
      } else {
        modal.warning({ title: t('bulk.failed', { count: answer.failed }), content: <Failures answer={answer.results} /> });
      }
      setEditing(false);
      onDone();
    } catch (error) {
      void message.error(error instanceof Problem ? error.message : t('shell:unreachable'));
    }
  }

  function Failures({ answer }: { answer: { problem?: { detail?: string; violations?: { field: string; message: string }[] } }[] }) {
    const failed = answer.map((result, index) => ({ result, record: records[index] })).filter(({ result }) => result.problem);
    return (
      <ul>
        {failed.slice(0, 20).map(({ result, record }) => (
          <li key={record.id}>
            {nameOfRecord(type, record)}: {result.problem!.violations?.map((one) => one.message).join('; ') || result.problem!.detail}
          </li>
        ))}
      </ul>
    );
  }

  return (
    <Space>
      <b>{t('bulk.selected', { count: records.length })}</b>
      {type.rights.edit !== 'none' && (
        <Button size="small" onClick={() => setEditing(true)}>
          {t('bulk.edit')}
        </Button>
      )}
      {type.rights.delete !== 'none' && (
        <Popconfirm title={t('bulk.confirm', { count: records.length })} okText={t('bulk.delete')} cancelText={t('ui:cancel')} onConfirm={() => run(records.map((record) => ({ op: 'delete', id: record.id })))}>
          <Button size="small" danger>
            {t('bulk.delete')}
          </Button>
        </Popconfirm>
      )}
      <Button size="small" type="link" onClick={onDone}>
        {t('bulk.none')}
      </Button>
      <BulkEdit type={type} open={editing} count={records.length} onClose={() => setEditing(false)} onApply={(values) => run(records.map((record) => ({ op: 'update', id: record.id, values })))} />
    </Space>
  );
}

interface EditProps {
  type: RecordType;
  open: boolean;
  count: number;
  onClose: () => void;
  onApply: (values: object) => Promise<void>;
}

function BulkEdit({ type, open, count, onClose, onApply }: EditProps) {
  const { t } = useTranslation('records');
  const fields = type.fields.filter((field) => !field.readOnly && !field.unique);
  const [path, setPath] = useState<string>();
  const [value, setValue] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const field = fields.find((one) => pathOf(one) === path);
  return (
    <Modal
      open={open}
      title={t('bulk.editTitle', { count })}
      okText={t('bulk.apply')}
      cancelText={t('ui:cancel')}
      okButtonProps={{ disabled: !field, loading: busy }}
      onCancel={onClose}
      onOk={async () => {
        setBusy(true);
        await onApply(patchOf(field!, value));
        setBusy(false);
      }}
    >
      <div className="condition-form" style={{ width: '100%' }}>
        <Select
          aria-label={t('filter.field')}
          placeholder={t('filter.field')}
          showSearch={{ optionFilterProp: 'label' }}
          value={path}
          options={fields.map((one) => ({ value: pathOf(one), label: one.label }))}
          onChange={(next) => {
            setPath(next);
            setValue(null);
          }}
        />
        {field && <FieldInput key={path} field={field} value={value} onChange={setValue} />}
      </div>
    </Modal>
  );
}
