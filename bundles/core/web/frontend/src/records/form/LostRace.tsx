import { Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../api/metadata';
import { pathOf } from '../../api/records';
import { FieldValue } from '../../ui/FieldValue';
import { formFields } from './RecordForm';
import { same, type Values } from './values';

export interface Race {
  before: Values;
  mine: Values;
  theirs: Values;
  /** Of theirs. */
  etag: string | null;
}

interface Props {
  type: RecordType;
  race: Race;
  busy: boolean;
  onCancel: () => void;
  /** With the values that were chosen, over theirs. */
  onSave: (values: Values) => void;
}

/** Somebody saved first: both versions side by side. What only one of the two changed is taken; of what both changed one chooses. */
export function LostRace({ type, race, busy, onCancel, onSave }: Props) {
  const { t } = useTranslation('records');
  const changed = formFields(type).filter((field) => {
    const path = pathOf(field);
    return !same(race.mine[path], race.theirs[path]);
  });
  const [mine, setMine] = useState<Record<string, boolean>>(() =>
    Object.fromEntries(changed.map((field) => [pathOf(field), !same(race.before[pathOf(field)], race.mine[pathOf(field)])])),
  );
  return (
    <Modal
      open
      width={720}
      title={t('race.title')}
      okText={t('race.save')}
      cancelText={t('race.back')}
      confirmLoading={busy}
      onCancel={onCancel}
      onOk={() => onSave({ ...race.theirs, ...Object.fromEntries(changed.map(pathOf).filter((path) => mine[path]).map((path) => [path, race.mine[path]])) })}
    >
      <p className="muted">{t('race.help')}</p>
      <table className="versions">
        <thead>
          <tr>
            <th scope="col">{t('race.field')}</th>
            <th scope="col">{t('race.mine')}</th>
            <th scope="col">{t('race.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map((field) => {
            const path = pathOf(field);
            const choice = (own: boolean, value: unknown) => (
              <Radio checked={mine[path] === own} onChange={() => setMine({ ...mine, [path]: own })} aria-label={`${field.label}: ${t(own ? 'race.mine' : 'race.theirs')}`}>
                {value === null || value === undefined ? <span className="muted">{t('ui:none')}</span> : <FieldValue field={field} value={value} />}
              </Radio>
            );
            return (
              <tr key={path}>
                <th scope="row">{field.label}</th>
                <td>{choice(true, race.mine[path])}</td>
                <td>{choice(false, race.theirs[path])}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Modal>
  );
}
