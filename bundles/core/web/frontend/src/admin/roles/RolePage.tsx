import { Button, Checkbox, Input, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRecordTypes } from '../../api/metadata';
import { ADMINISTRATOR, changeRole, patchOfRole, rolesKey, useRoles, type Role } from '../../api/roles';
import { NotFound } from '../../shell/ErrorPage';
import { useAction } from '../parts/useAction';
import { Matrix } from './Matrix';
import '../admin.css';
import './roles.css';

/** What the users of a role may do. Changes wait until they are saved, and then hold at once. */
export function RolePage() {
  const { id } = useParams();
  const { t } = useTranslation('admin');
  const { data } = useRoles();
  const { data: types } = useRecordTypes();
  const { run, busy } = useAction(rolesKey);
  const before = data?.items.find((role) => role.id === id);
  const [draft, setDraft] = useState<Role>();
  // Somebody else's change replaces ours only when there is nothing of ours.
  useEffect(() => setDraft((mine) => (mine && mine.id === before?.id && mine.version === before.version ? mine : before)), [before]);
  if (!data || !types) return <Spin className="wait" />;
  if (!before) return <NotFound />;
  if (!draft) return <Spin className="wait" />;
  const fixed = before.id === ADMINISTRATOR;
  const changed = Object.keys(patchOfRole(before, draft)).length > 0;
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          <Link to="/admin/roles">{t('roles.title')}</Link> / {before.name}
        </h1>
        <span className="space" />
        <Button disabled={!changed} onClick={() => setDraft(before)}>
          {t('roles.discard')}
        </Button>
        <Button type="primary" disabled={!changed} loading={busy === 'save'} onClick={() => void run('save', () => changeRole(before, draft), t('roles.saved'))}>
          {t('save')}
        </Button>
      </div>
      {fixed && <p className="page-lead">{t('roles.fixed')}</p>}
      <div className="card padded stack">
        <Input aria-label={t('roles.name')} disabled={fixed || before.builtIn} value={draft.name} onChange={(event) => setDraft({ ...draft, name: event.target.value })} />
        <Input
          aria-label={t('roles.description')}
          placeholder={t('roles.description')}
          disabled={fixed}
          value={draft.description ?? ''}
          onChange={(event) => setDraft({ ...draft, description: event.target.value || null })}
        />
        <Checkbox checked={draft.secondFactorRequired} onChange={(event) => setDraft({ ...draft, secondFactorRequired: event.target.checked })}>
          {t('roles.secondFactorRequired')}
        </Checkbox>
      </div>
      <h2 className="section-title">{t('roles.matrix')}</h2>
      <Matrix types={types} rights={draft.types} disabled={fixed} onChange={(rights) => setDraft({ ...draft, types: rights })} />
      {data.declaredPermissions.length > 0 && (
        <>
          <h2 className="section-title">{t('roles.permissions')}</h2>
          <Checkbox.Group
            className="card padded stack"
            disabled={fixed}
            value={draft.permissions}
            options={data.declaredPermissions.map(({ name, label }) => ({ value: name, label: label ?? name }))}
            onChange={(permissions) => setDraft({ ...draft, permissions })}
          />
        </>
      )}
    </div>
  );
}
