import { Alert, App, Modal, Radio } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, Problem } from '../../api/client';
import type { Field, RecordType } from '../../api/metadata';
import { allows, nameOfRecord, pathOf, useRecord, valueOf, type Rec, type Reference } from '../../api/records';
import { FieldValue } from '../../ui/FieldValue';
import { ReferenceSelect } from '../../ui/ReferenceSelect';
import { formFields } from '../form/RecordForm';
import { same } from '../form/values';

interface Props {
  type: RecordType;
  record: Rec;
  /** The other one, where it is known. */
  merged?: Reference;
  onClose: () => void;
}

/** Makes one of two records: this one stays, what refers to the other will refer to it. */
export function MergeDialog({ type, record, merged, onClose }: Props) {
  const { t } = useTranslation('records');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [other, setOther] = useState<Reference | null>(merged ?? null);
  const [choose, setChoose] = useState<Record<string, boolean>>({});
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { data } = useRecord(other ? type : undefined, other?.id ?? '');
  const field: Field = { ...type.fields[0], name: 'other', label: t('merge.other'), type: 'reference', target: type.name, targetHref: type.href };
  const differing = data ? formFields(type).filter((one) => !same(valueOf(record, one), valueOf(data.data, one))) : [];
  const self = other?.id === record.id;
  const refused = data !== undefined && !allows(data, 'delete');

  async function merge() {
    setBusy(true);
    setProblem(undefined);
    try {
      await api.post('/api/duplicates/merges', {
        type: type.name,
        survivor: record.id,
        merged: other!.id,
        choose: Object.fromEntries(Object.entries(choose).map(([name, theirs]) => [name, theirs ? 'merged' : 'survivor'])),
      });
      await queries.invalidateQueries({ queryKey: ['records'] });
      void message.success(t('merge.done'));
      onClose();
    } catch (error) {
      setProblem(error instanceof Problem ? [error.message, ...error.violations.map((one) => one.message)].join(' ') : t('shell:unreachable'));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal open width={720} title={t('merge.title', { name: nameOfRecord(type, record) })} okText={t('merge.ok')} cancelText={t('ui:cancel')} okButtonProps={{ disabled: !data || self || refused, loading: busy }} onCancel={onClose} onOk={() => void merge()}>
      <p className="muted">{t('merge.help')}</p>
      <ReferenceSelect field={field} value={other} onChange={setOther} autoFocus />
      {self && <Alert type="warning" title={t('merge.same')} />}
      {refused && <Alert type="warning" showIcon title={t('merge.refused')} />}
      {problem && <Alert type="error" role="alert" showIcon title={problem} />}
      {data && !self && (
        <table className="versions">
          <thead>
            <tr>
              <th scope="col">{t('race.field')}</th>
              <th scope="col">{t('merge.this')}</th>
              <th scope="col">{other!.name}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((one) => (
              <Choice key={pathOf(one)} field={one} mine={valueOf(record, one)} theirs={valueOf(data.data, one)} chosen={choose[one.name]} onChoose={(theirs) => setChoose({ ...choose, [one.name]: theirs })} />
            ))}
          </tbody>
        </table>
      )}
    </Modal>
  );
}

interface ChoiceProps {
  field: Field;
  mine: unknown;
  theirs: unknown;
  chosen?: boolean;
  onChoose: (theirs: boolean) => void;
}

/** Where nobody chooses, the record that stays keeps what it has and takes what it lacks. */
function Choice({ field, mine, theirs, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation('records');
  const empty = (value: unknown) => value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  const own = chosen === undefined ? !empty(mine) : !chosen;
  const show = (value: unknown) => (empty(value) ? <span className="muted">{t('ui:none')}</span> : <FieldValue field={field} value={value} />);
  return (
    <tr>
      <th scope="row">{field.label}</th>
      <td>
        <Radio checked={own} onChange={() => onChoose(false)} aria-label={`${field.label}: ${t('merge.this')}`}>
          {show(mine)}
        </Radio>
      </td>
      <td>
        <Radio checked={!own} onChange={() => onChoose(true)} aria-label={`${field.label}: ${t('merge.other')}`}>
          {show(theirs)}
        </Radio>
      </td>
    </tr>
  );
}
