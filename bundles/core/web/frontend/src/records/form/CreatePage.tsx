import { Alert, App, Button, Form } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api, Problem } from '../../api/client';
import type { RecordType } from '../../api/metadata';
import { pathOf, recordsKey, type Rec, type Reference } from '../../api/records';
import { useSession } from '../../shell/session/SessionGate';
import { nameOf } from '../../api/session';
import { AfterPaint } from '../../ui/AfterPaint';
import { WithType } from '../useType';
import { formFields, RecordForm, showViolations } from './RecordForm';
import { bodyOf, type Values } from './values';

export function CreatePage() {
  return <WithType>{(type) => <Create key={type.name} type={type} />}</WithType>;
}

interface Likely {
  id: string;
  name: string;
}

/** The server names each likely duplicate as "id name". */
function likelyOf(problem: Problem): Likely[] {
  return problem.violations.map(({ message }) => ({ id: message.slice(0, 36), name: message.slice(37) }));
}

function Create({ type }: { type: RecordType }) {
  const { t } = useTranslation('records');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const initial = useInitial(type);
  const [form] = Form.useForm<Values>();
  const [general, setGeneral] = useState<string[]>([]);
  const [likely, setLikely] = useState<Likely[]>([]);
  const [busy, setBusy] = useState(false);
  // One key for one intent: a second click or a repeat after a lost answer makes no second record.
  const key = useRef(crypto.randomUUID());

  async function save(anyway: boolean) {
    setBusy(true);
    setGeneral([]);
    try {
      const body = bodyOf({}, form.getFieldsValue(true) as Values);
      const { data } = await api.post<Rec>(type.href, body, { idempotencyKey: key.current, query: { duplicates: anyway ? undefined : 'refuse' } });
      void queries.invalidateQueries({ queryKey: recordsKey(type.name) });
      void message.success(t('form.created'));
      navigate(`/records/${type.name}/${data.id}`, { replace: true });
    } catch (error) {
      key.current = crypto.randomUUID();
      if (!(error instanceof Problem)) setGeneral([t('shell:unreachable')]);
      else if (error.type.endsWith('/likely-duplicate')) setLikely(likelyOf(error));
      else setGeneral(showViolations(form, type, error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="page form-page">
      <div className="page-head">
        <h1>{t('form.createTitle', { type: type.label })}</h1>
      </div>
      <div className="card">
        <AfterPaint>
          <RecordForm type={type} form={form} initial={initial} general={general} onSubmit={() => void save(false)} />
        </AfterPaint>
      </div>
      {likely.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t('form.duplicates')}
          description={
            <ul className="duplicates">
              {likely.map((one) => (
                <li key={one.id}>
                  <Link to={`/records/${type.name}/${one.id}`} target="_blank">
                    {one.name}
                  </Link>
                </li>
              ))}
            </ul>
          }
          action={<Button onClick={() => void save(true)}>{t('form.createAnyway')}</Button>}
        />
      )}
      <div className="form-actions">
        <Button onClick={() => navigate(-1)}>{t('ui:cancel')}</Button>
        <Button type="primary" loading={busy} onClick={() => form.submit()}>
          {t('form.create')}
        </Button>
      </div>
    </div>
  );
}

/** Defaults of the fields, the user as owner, and what the page before gave (`?account=…`). */
function useInitial(type: RecordType): Values {
  const [parameters] = useSearchParams();
  const { user } = useSession();
  return useMemo(() => {
    const values: Values = {};
    for (const field of formFields(type)) {
      const given = parameters.get(pathOf(field));
      if (given) values[pathOf(field)] = field.target ? (JSON.parse(given) as Reference) : given;
      else if (field.default !== undefined) values[pathOf(field)] = field.default;
      else if (field.name === 'owner' && field.target === 'user') values.owner = { type: 'user', id: user.id, name: nameOf(user) };
    }
    return values;
  }, [type, parameters, user]);
}
