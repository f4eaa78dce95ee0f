import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecordType } from '../api/metadata';
import { FilterBar } from './filter/FilterBar';
import { LayoutSwitch } from './LayoutSwitch';
import { ListMenu } from './list/ListMenu';
import { RecordTable } from './list/RecordTable';
import { ViewPicker } from './list/ViewPicker';
import { useListState } from './useListState';
import { WithType } from './useType';

const Kanban = lazy(() => import('./kanban/Kanban').then((module) => ({ default: module.Kanban })));
const Calendar = lazy(() => import('./calendar/Calendar').then((module) => ({ default: module.Calendar })));

/** Where people go from a list. Fetched while nothing else is to be done, so that the first click answers like those after it. */
function fetchNext() {
  // Whoever goes there without it is told.
  Promise.all([import('./record/RecordPage'), import('./form/CreatePage')]).catch(() => undefined);
}

export function ListPage() {
  // Safari has no such call.
  useEffect(() => void window.requestIdleCallback?.(fetchNext), []);

  return <WithType>{(type) => <TypeList key={type.name} type={type} />}</WithType>;
}

function TypeList({ type }: { type: RecordType }) {
  const { t } = useTranslation('records');
  const [state, change] = useListState(type);
  return (
    <div className="page list-page">
      <div className="page-head">
        <h1>{type.pluralLabel}</h1>
        <ViewPicker type={type} state={state} onChange={change} />
        <span className="space" />
        <Words value={state.q} onChange={(q) => change({ q })} />
        <LayoutSwitch type={type} state={state} onChange={change} />
        <ListMenu type={type} state={state} onChange={change} />
        {type.rights.create !== 'none' && (
          <Link to={`/records/${type.name}/new`}>
            <Button type="primary" icon={<PlusOutlined />} tabIndex={-1}>
              {t('new')}
            </Button>
          </Link>
        )}
      </div>
      <FilterBar type={type} filter={state.filter} onChange={(filter) => change({ filter })} />
      <Suspense>
        {state.layout === 'kanban' && <Kanban type={type} state={state} />}
        {state.layout === 'calendar' && <Calendar type={type} state={state} />}
        {state.layout === 'table' && <RecordTable type={type} state={state} onChange={change} />}
      </Suspense>
    </div>
  );
}

/** Narrows by words; asked when typing pauses. */
function Words({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const { t } = useTranslation('records');
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), 250);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return <Input.Search className="words" allowClear loading={typed !== value} placeholder={t('narrow')} aria-label={t('narrow')} value={typed} onChange={(event) => setTyped(event.target.value)} />;
}
