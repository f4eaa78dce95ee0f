import { Alert, Button, Segmented, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { STATES, usePairs, type Pair, type PairState } from '../../api/duplicates';
import type { RecordType } from '../../api/metadata';
import { useRights } from '../../api/records';
import { startScan } from '../../api/operation';
import { useSession } from '../../shell/session/SessionGate';
import { ErrorNote } from '../../ui/ErrorNote';
import { WithType } from '../useType';
import { PairCard } from './PairCard';
import './Duplicates.css';

export function DuplicatesPage() {
  return <WithType>{(type) => <Pairs key={type.name} type={type} />}</WithType>;
}

/** Pairs of records that may stand for the same, the likeliest first: merge them, or say that they are two. */
function Pairs({ type }: { type: RecordType }) {
  const { t } = useTranslation('records');
  const { user } = useSession();
  const [search, setSearch] = useSearchParams();
  const state = STATES.find((one) => one === search.get('state')) ?? 'Open';
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = usePairs(type, state);
  const pairs = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          <Link to={`/records/${type.name}`}>{type.pluralLabel}</Link> / {t('duplicates.title')}
        </h1>
        <span className="space" />
        {user.administrator && <Scan type={type} />}
      </div>
      <Segmented<PairState> aria-label={t('duplicates.which')} value={state} options={STATES.map((one) => ({ value: one, label: t(`duplicates.state.${one}`) }))} onChange={(next) => setSearch({ state: next }, { replace: true })} />
      {error ? <ErrorNote error={error} /> : !data ? <Spin className="wait" /> : null}
      {data && pairs.length === 0 && <p className="muted">{t(`duplicates.none.${state}`)}</p>}
      <ul className="pairs">
        {data?.pages.map((page, index) => (
          <PairPage key={index} type={type} state={state} pairs={page.items} />
        ))}
      </ul>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('duplicates.more')}
        </Button>
      )}
    </div>
  );
}

/** What may be done with the records is asked for all pairs of a page at once. */
function PairPage({ type, state, pairs }: { type: RecordType; state: PairState; pairs: Pair[] }) {
  const ids = pairs.flatMap((pair) => [pair.one.id, pair.other.id]);
  const living = useRights(type, ids);
  const deleted = useRights(type, state === 'Merged' ? ids : [], true);
  return pairs.map((pair) => <PairCard key={pair.id} type={type} pair={pair} living={living} deleted={deleted} />);
}

/** Pairs are found by a search through all records, which takes its time and goes on without this page. */
function Scan({ type }: { type: RecordType }) {
  const { t } = useTranslation('records');
  const [begun, setBegun] = useState<'no' | 'yes' | Error>('no');
  if (begun === 'yes') return <Link to="/admin/operation?tab=scans">{t('duplicates.scanning')}</Link>;
  return (
    <>
      {begun instanceof Error && <Alert type="error" role="alert" showIcon title={begun.message} />}
      <Button onClick={() => void startScan(type.name).then(() => setBegun('yes'), setBegun)}>{t('duplicates.scan')}</Button>
    </>
  );
}
