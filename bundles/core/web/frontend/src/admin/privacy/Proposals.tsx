import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRecordTypes } from '../../api/metadata';
import type { Person } from '../../api/privacy';
import { nameOfRecord, useRecord } from '../../api/records';
import { RecordLink } from './RecordLink';

interface Props {
  proposals: Person[];
  chosen: Person[];
  onChange: (chosen: Person[]) => void;
}

/** Others with the same e-mail address. Somebody has to say whether they are the same person. */
export function Proposals({ proposals, chosen, onChange }: Props) {
  const { t } = useTranslation('admin');
  if (proposals.length === 0) return null;
  const isChosen = (person: Person) => chosen.some(({ id }) => id === person.id);
  return (
    <fieldset className="proposals">
      <legend>{t('privacy.proposals')}</legend>
      {proposals.map((person) => (
        <div key={person.id}>
          <Checkbox checked={isChosen(person)} aria-label={t('privacy.same')} onChange={(event) => onChange(event.target.checked ? [...chosen, person] : chosen.filter(({ id }) => id !== person.id))} />{' '}
          <Proposal person={person} />
        </div>
      ))}
    </fieldset>
  );
}

function Proposal({ person }: { person: Person }) {
  const { data: types = [] } = useRecordTypes();
  const type = types.find(({ name }) => name === person.type);
  const { data } = useRecord(type, person.id);
  return <RecordLink type={person.type} id={person.id} name={type && data ? nameOfRecord(type, data.data) : undefined} />;
}
