import { App, Button, InputNumber, Select, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { deleteLayout, EVERYBODY, layoutsKey, saveLayout, useStoredLayouts, type StoredLayout, type StoredLayouts } from '../../api/layouts';
import { useRecordTypes, type RecordType } from '../../api/metadata';
import { pathOf } from '../../api/records';
import { useRoles } from '../../api/roles';
import { LANGUAGES } from '../../i18n';
import { TECHNICAL } from '../../records/arrange';
import { NotFound } from '../../shell/ErrorPage';
import { useAction } from '../parts/useAction';
import { Arrangement } from './Arrangement';
import { draftOf, type Draft } from './draft';
import '../admin.css';

/** Arranges the page and the form of a record type, for everybody or for a role. */
export function LayoutPage() {
  const { name = '' } = useParams();
  const { data: types } = useRecordTypes();
  const { data: stored } = useStoredLayouts(name);
  const [audience, setAudience] = useState(EVERYBODY);
  if (!types) return <Spin className="wait" />;
  const type = types.find((one) => one.name === name);
  if (!type) return <NotFound />;
  return stored ? <Editor key={`${name}/${audience}`} type={type} stored={stored} audience={audience} onAudience={setAudience} /> : <Spin className="wait" />;
}

interface Props {
  type: RecordType;
  stored: StoredLayouts;
  audience: string;
  onAudience: (audience: string) => void;
}

function Editor({ type, stored: { items: stored, brought }, audience, onAudience }: Props) {
  const { t } = useTranslation('admin');
  const { modal } = App.useApp();
  const { run, busy } = useAction(layoutsKey);
  const audiences = useAudiences(stored);
  const fields = type.fields.filter((field) => !TECHNICAL.includes(field.name));
  const paths = fields.map(pathOf);
  const now = stored.find((layout) => (layout.role ?? EVERYBODY) === audience);
  const instead = brought ?? undefined;
  const begin = (layout?: StoredLayout) => ({ before: layout, draft: draftOf(layout ?? instead, paths) });
  const [language, setLanguage] = useState('');
  const [{ before, draft }, setState] = useState(() => begin(now));
  const change = (next: Draft) => setState({ before, draft: next });
  const changed = JSON.stringify(draft) !== JSON.stringify(draftOf(before ?? instead, paths));
  // Somebody else's change replaces ours only when there is nothing of ours.
  useEffect(() => void (changed || setState(begin(now))), [now?.version, JSON.stringify(brought), paths.join()]);

  const confirm = (title: string, content: string | undefined, okText: string, onOk: () => void) =>
    modal.confirm({ title, content, okText, cancelText: t('cancel'), onOk });
  const choose = (next: string) => (changed ? confirm(t('layouts.discard'), undefined, t('layouts.discardOk'), () => onAudience(next)) : onAudience(next));
  const save = () => run('save', async () => setState(begin(await saveLayout(type.name, audience, draft, before?.version))), t('layouts.saved'));
  const drop = () => run('reset', async () => (await deleteLayout(type.name, audience), setState(begin())), t('layouts.resetDone'));
  const reset = () => confirm(t('layouts.resetTitle'), t('layouts.resetHelp'), t('layouts.reset'), () => void drop());

  return (
    <div className="page">
      <div className="page-head">
        <h1>
          <Link to="/admin/types">{t('types.title')}</Link> / <Link to={`/admin/types/${type.name}`}>{type.label}</Link> / {t('layouts.title')}
        </h1>
        <span className="space" />
        {before && (
          <Button loading={busy === 'reset'} onClick={reset}>
            {t('layouts.reset')}
          </Button>
        )}
        <Button disabled={!changed} onClick={() => setState(begin(now))}>
          {t('layouts.undo')}
        </Button>
        <Button type="primary" disabled={!changed && !!before} loading={busy === 'save'} onClick={() => void save()}>
          {t('save')}
        </Button>
      </div>
      <p className="page-lead">{t('layouts.lead')}</p>
      <div className="filters">
        <Select aria-label={t('layouts.audience')} value={audience} options={audiences} onChange={choose} />
        <Select aria-label={t('layouts.titlesIn')} value={language} options={[{ value: '', label: t('layouts.allLanguages') }, ...Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))]} onChange={setLanguage} />
        {audience !== EVERYBODY && (
          <InputNumber aria-label={t('layouts.rank')} title={t('layouts.rankHelp')} prefix={t('layouts.rank')} min={0} max={9999} precision={0} value={draft.rank} onChange={(rank) => change({ ...draft, rank: rank ?? 0 })} />
        )}
      </div>
      {audience !== EVERYBODY && <p className="page-lead">{t('layouts.rankHelp')}</p>}
      {!before && brought && <p className="page-lead">{t('layouts.brought', { plugin: brought.plugin })}</p>}
      <Arrangement fields={fields} draft={draft} language={language || undefined} onChange={change} />
    </div>
  );
}

/** Everybody, all roles, and roles that are gone but have left a layout. */
function useAudiences(stored: StoredLayout[]) {
  const { t } = useTranslation('admin');
  const { data } = useRoles();
  const roles = data?.items ?? [];
  const gone = data ? stored.filter((layout) => layout.role && !roles.some((role) => role.id === layout.role)) : [];
  const has = (value: string, label: string) => ({ value, label: stored.some((layout) => (layout.role ?? EVERYBODY) === value) ? t('layouts.has', { name: label }) : label });
  return [has(EVERYBODY, t('layouts.everybody')), ...roles.map((role) => has(role.id, role.name)), ...gone.map((layout) => ({ value: layout.role!, label: t('layouts.gone') }))];
}
