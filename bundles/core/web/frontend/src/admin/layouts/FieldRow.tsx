import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../api/metadata';
import { pathOf } from '../../api/records';
import { IconButton } from './IconButton';
import { put, step, type Draft, type Place } from './draft';
import { titleRead } from './title';

interface Props {
  field: Field;
  place: Place;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

export function FieldRow({ field, place, draft, onChange }: Props) {
  const { t, i18n } = useTranslation('admin');
  const path = pathOf(field);
  const places: { value: Place; label: string }[] = [
    ...draft.sections.map((section, index) => ({ value: index, label: titleRead(section.title, i18n.language) ?? t('layouts.section', { number: index + 1 }) })),
    { value: 'rest', label: t('layouts.rest') },
    { value: 'hidden', label: t('layouts.hidden') },
  ];
  const inSection = typeof place === 'number';
  const first = inSection && place === 0 && draft.sections[0].fields[0] === path;
  const last = inSection && place === draft.sections.length - 1 && draft.sections[place].fields.at(-1) === path;
  return (
    <li>
      <span className="name">
        {field.label} {field.required && <span className="muted">({t('types.requiredShort')})</span>}
      </span>
      {inSection && (
        <>
          <IconButton icon={<ArrowUpOutlined />} label={t('layouts.up', { field: field.label })} disabled={first} onClick={() => onChange(step(draft, path, -1))} />
          <IconButton icon={<ArrowDownOutlined />} label={t('layouts.down', { field: field.label })} disabled={last} onClick={() => onChange(step(draft, path, 1))} />
        </>
      )}
      <Select<Place> size="small" aria-label={t('layouts.place', { field: field.label })} value={place} options={places} onChange={(next) => onChange(put(draft, path, next))} />
    </li>
  );
}
