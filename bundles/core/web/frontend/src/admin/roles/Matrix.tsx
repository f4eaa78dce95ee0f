import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../api/metadata';
import { ACTIONS, ANY, LEVELS, type TypeRights } from '../../api/roles';
import { FieldRights } from './FieldRights';
import { LevelSelect } from './LevelSelect';

interface Props {
  types: RecordType[];
  rights: Record<string, TypeRights>;
  disabled: boolean;
  onChange: (rights: Record<string, TypeRights>) => void;
}

const NOTHING: TypeRights = { create: 'none', read: 'none', edit: 'none', delete: 'none' };

/** A row for each type that the role names, and one for all others. */
export function Matrix({ types, rights, disabled, onChange }: Props) {
  const { t } = useTranslation('admin');
  const [open, setOpen] = useState<string>();
  const named = Object.keys(rights).filter((name) => name !== ANY);
  const label = (name: string) => (name === ANY ? t('roles.others') : (types.find((type) => type.name === name)?.label ?? name));
  const rows = [ANY, ...named.sort((a, b) => label(a).localeCompare(label(b)))];
  const set = (name: string, value: TypeRights) => onChange({ ...rights, [name]: value });
  const without = (name: string) => onChange(Object.fromEntries(Object.entries(rights).filter(([other]) => other !== name)));
  return (
    <div className="admin-table matrix" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('roles.type')}</th>
            {ACTIONS.map((action) => (
              <th key={action} scope="col">
                {t(`roles.action.${action}`)}
              </th>
            ))}
            <th scope="col">{t('roles.fields')}</th>
          </tr>
        </thead>
        {rows.map((name) => {
          const row = rights[name] ?? NOTHING;
          const type = types.find((one) => one.name === name);
          const narrowed = Object.keys(row.fields ?? {}).length;
          return (
            <tbody key={name}>
              <tr>
                <th scope="row">{label(name)}</th>
                {ACTIONS.map((action) => (
                  <td key={action}>
                    <LevelSelect
                      label={`${label(name)}: ${t(`roles.action.${action}`)}`}
                      value={row[action]}
                      levels={LEVELS}
                      disabled={disabled}
                      onChange={(level) => set(name, { ...row, [action]: level })}
                    />
                  </td>
                ))}
                <td>
                  {type && (
                    <Button size="small" type="link" aria-expanded={open === name} onClick={() => setOpen(open === name ? undefined : name)}>
                      {narrowed > 0 ? t('roles.narrowed', { count: narrowed }) : t('roles.allFields')}
                    </Button>
                  )}
                  {name !== ANY && !disabled && (
                    <Button size="small" type="link" danger aria-label={t('roles.asOthersFor', { label: label(name) })} onClick={() => without(name)}>
                      {t('roles.asOthers')}
                    </Button>
                  )}
                </td>
              </tr>
              {type && open === name && (
                <tr>
                  <td colSpan={6}>
                    <FieldRights type={type} fields={row.fields ?? {}} disabled={disabled} onChange={(fields) => set(name, { ...row, fields })} />
                  </td>
                </tr>
              )}
            </tbody>
          );
        })}
      </table>
      {!disabled && (
        <Select
          className="matrix-add"
          aria-label={t('roles.addType')}
          placeholder={t('roles.addType')}
          value={null}
          showSearch={{ optionFilterProp: 'label' }}
          options={types.filter((type) => !(type.name in rights)).map((type) => ({ value: type.name, label: type.label }))}
          onChange={(name: string | null) => name && set(name, { ...(rights[ANY] ?? NOTHING) })}
        />
      )}
    </div>
  );
}
