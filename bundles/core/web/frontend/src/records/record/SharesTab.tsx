import { DeleteOutlined } from '@ant-design/icons';
import { App, Button, Select, Spin } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/client';
import { useRecordTypes, type Field, type RecordType } from '../../api/metadata';
import { recordsKey, type Reference } from '../../api/records';
import { ACCESS, share, unshare, useShares, type Access } from '../../api/shares';
import { ErrorNote } from '../../ui/ErrorNote';
import { ReferenceSelect } from '../../ui/ReferenceSelect';

/** With whom the record is shared beyond what roles allow. Whoever may edit it may share it. */
export function SharesTab({ type, id, mayShare }: { type: RecordType; id: string; mayShare: boolean }) {
  const { t } = useTranslation('records');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { data, error } = useShares(type, id);

  async function act(action: () => Promise<unknown>) {
    try {
      await action();
      await queries.invalidateQueries({ queryKey: [...recordsKey(type.name), 'shares', id] });
    } catch (problem) {
      void message.error(problem instanceof Problem ? (problem.violations[0]?.message ?? problem.message) : t('shell:unreachable'));
    }
  }

  if (error) return <ErrorNote error={error} />;
  if (!data) return <Spin />;
  return (
    <>
      <ul className="files">
        {data.map((one) => (
          <li key={one.id}>
            {one.name ?? t('shares.unknown')}
            <span className="muted">{t(`shares.may.${one.access}`)}</span>
            {mayShare && <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={t('shares.remove', { name: one.name ?? t('shares.unknown') })} onClick={() => void act(() => unshare(type, id, one.id))} />}
          </li>
        ))}
      </ul>
      {data.length === 0 && <p className="muted">{t('shares.none')}</p>}
      {mayShare && <AddShare onAdd={(withWhom, access) => act(() => share(type, id, withWhom, access))} />}
    </>
  );
}

/** One chooses among users and teams that one may see. */
function AddShare({ onAdd }: { onAdd: (withWhom: Reference, access: Access) => Promise<void> }) {
  const { t } = useTranslation('records');
  const { data: types = [] } = useRecordTypes();
  const kinds = types.filter(({ name }) => name === 'user' || name === 'team');
  const [kind, setKind] = useState<string>();
  const [chosen, setChosen] = useState<Reference | null>(null);
  const [access, setAccess] = useState<Access>('read');
  const target = kinds.find(({ name }) => name === kind) ?? kinds[0];
  if (!target) return null;
  const field = { name: 'with', label: t('shares.with'), type: 'reference', target: target.name } as Field;
  return (
    <form
      className="share-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) void onAdd(chosen, access).then(() => setChosen(null));
      }}
    >
      <Select aria-label={t('ui:type')} showSearch={{ optionFilterProp: 'label' }} value={target.name} options={kinds.map(({ name, label }) => ({ value: name, label }))} onChange={(next) => (setKind(next), setChosen(null))} />
      <ReferenceSelect field={field} value={chosen} onChange={setChosen} />
      <Select<Access> aria-label={t('shares.access')} value={access} options={ACCESS.map((one) => ({ value: one, label: t(`shares.may.${one}`) }))} onChange={setAccess} />
      <Button htmlType="submit" disabled={!chosen}>
        {t('shares.share')}
      </Button>
    </form>
  );
}
