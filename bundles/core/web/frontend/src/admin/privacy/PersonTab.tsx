import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useRecordTypes, type Field, type RecordType } from '../../api/metadata';
import { nameOfRecord, useRecord, type Reference } from '../../api/records';
import { ReferenceSelect } from '../../ui/ReferenceSelect';
import { ProblemAlert } from '../parts/ProblemAlert';
import { Forget } from './Forget';
import { Known } from './Known';

/** Chooses a person, then says what can be done. Who it is stands in the address, so that a link can lead here. */
export function PersonTab() {
  const { t } = useTranslation('admin');
  const [search, setSearch] = useSearchParams();
  const { data: all = [] } = useRecordTypes();
  const types = all.filter((type) => type.person);
  const [kind, setKind] = useState<string>();
  const asked = search.get('type') ?? kind;
  const type = types.find(({ name }) => name === asked) ?? types.find(({ name }) => name === 'contact') ?? types[0];
  const id = search.get('id');
  const show = (person: Reference | null) => setSearch(person ? { type: person.type, id: person.id } : {}, { replace: true });
  if (!type) return null;
  const field = { name: 'person', label: t('privacy.person'), type: 'reference', target: type.name } as Field;
  return (
    <div className="stack">
      <p className="page-lead">{t('privacy.lead')}</p>
      <div className="filters">
        <Select
          aria-label={t('privacy.kind')}
          value={type.name}
          options={types.map(({ name, label }) => ({ value: name, label }))}
          onChange={(next) => {
            setKind(next);
            show(null);
          }}
        />
        <Chosen key={`${type.name} ${id}`} type={type} id={id} field={field} onChange={show} />
      </div>
      {id && <OnePerson key={id} type={type} id={id} />}
    </div>
  );
}

/** The record that stands in the address, by its name. */
function Chosen({ type, id, field, onChange }: { type: RecordType; id: string | null; field: Field; onChange: (person: Reference | null) => void }) {
  const { data } = useRecord(id ? type : undefined, id ?? '');
  return (
    <div className="person-select">
      <ReferenceSelect field={field} value={id ? { type: type.name, id, name: data ? nameOfRecord(type, data.data) : null } : null} onChange={onChange} />
    </div>
  );
}

function OnePerson({ type, id }: { type: RecordType; id: string }) {
  const { data, error } = useRecord(type, id);
  if (error) return <ProblemAlert error={error} />;
  if (!data) return null;
  const person = { type: type.name, id, name: nameOfRecord(type, data.data) };
  return (
    <>
      <Known person={person} />
      <Forget person={person} />
    </>
  );
}
