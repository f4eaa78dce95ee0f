import { App, Button, Modal, Popconfirm, Select, Space } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/client';
import type { RecordType } from '../../api/metadata';
import { bulk, nameOfRecord, patchOf, pathOf, recordsKey, type Rec, type RecordAction, type Rights } from '../../api/records';
import { FieldInput } from '../../ui/FieldInput';

interface Props {
  type: RecordType;
  records: Rec[];
  rights: Rights;
  onDone: () => void;
}

/** What can be done with what is selected. */
export function BulkBar({ type, records, rights, onDone }: Props) {
  const { t } = useTranslation('records');
  const { message, modal } = App.useApp();
  const queries = useQueryClient();
  const [editing, setEditing] = useState(false);

  const permitted = (action: RecordAction) => records.filter((record) => rights[record.id]?.includes(action));
  const editable = permitted('edit');
  const deletable = permitted('delete');
  /** Says of how many it is done, where that is not all. */
  const label = (what: string, some: Rec[]) => (some.length < records.length ? t('bulk.some', { what, part: some.length, all: records.length }) : what);

  async function run(some: Rec[], operation: (record: Rec) => object) {
    try {
      const answer = await bulk(type, some.map(operation));
      await queries.invalidateQueries({ queryKey: recordsKey(type.name) });
      if (answer.failed === 0) {
        void message.success(t('bulk.done', { count: answer.succeeded }));
      } else {
        modal.warning({ title: t('bulk.failed', { count: answer.failed }), content: <Failures records={some} answer={answer.results} /> });
      }
      setEditing(false);
      onDone();
    } catch (error) {
      void message.error(error instanceof Problem ? error.message : t('shell:unreachable'));
    }
  }

  function Failures({ records, answer }: { records: Rec[]; answer: { problem?: { detail?: string; violations?: { field: string; message: string }[] } }[] }) {
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
    <Space wrap size={[8, 2]}>
      <b>{t('bulk.selected', { count: records.length })}</b>
      {editable.length > 0 && (
        <Button size="small" onClick={() => setEditing(true)}>
          {label(t('bulk.edit'), editable)}
        </Button>
      )}
      {deletable.length > 0 && (
        <Popconfirm title={t('bulk.confirm', { count: deletable.length })} okText={t('bulk.delete')} cancelText={t('ui:cancel')} onConfirm={() => run(deletable, (record) => ({ op: 'delete', id: record.id }))}>
          <Button size="small" danger>
            {label(t('bulk.delete'), deletable)}
          </Button>
        </Popconfirm>
      )}
      <Button size="small" type="link" onClick={onDone}>
        {t('bulk.none')}
      </Button>
      <BulkEdit type={type} open={editing} count={editable.length} onClose={() => setEditing(false)} onApply={(values) => run(editable, (record) => ({ op: 'update', id: record.id, values }))} />
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
