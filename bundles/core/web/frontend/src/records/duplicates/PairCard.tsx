import { App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Problem } from '../../api/client';
import { decide, mayMerge, mergeOf, mergesOf, reasonsOf, undoMerge, type Pair } from '../../api/duplicates';
import type { RecordType } from '../../api/metadata';
import { useRecord, type Reference, type Rights } from '../../api/records';
import { formatNumber } from '../../ui/format';
import { MergeDialog } from '../record/MergeDialog';

interface Props {
  type: RecordType;
  pair: Pair;
  living: Rights;
  /** What may be done with those of a merge that was done. */
  deleted: Rights;
}

/** Two records, why they may be one, and what can be done. */
export function PairCard({ type, pair, living, deleted }: Props) {
  const { t, i18n } = useTranslation('records');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [survivor, setSurvivor] = useState<Reference>();
  const names = { one: pair.one.name ?? pair.one.id, other: pair.other.name ?? pair.other.id };

  async function act(action: () => Promise<unknown>, done: string) {
    setBusy(true);
    try {
      await action();
      void message.success(done);
      await queries.invalidateQueries({ queryKey: ['records'] });
    } catch (error) {
      void message.error(error instanceof Problem ? error.message : t('shell:unreachable'));
    } finally {
      setBusy(false);
    }
  }

  async function undo() {
    const merge = mergeOf(pair, await mergesOf(type.name, pair.one.id));
    if (!merge) throw new Problem(404, '', t('duplicates.gone'), t('duplicates.gone'));
    await undoMerge(merge.id);
  }

  const otherOf = (record: Reference) => (record.id === pair.one.id ? pair.other : pair.one);
  const mayUndo = [pair.one, pair.other].some((record) => mayMerge(living[record.id], deleted[otherOf(record).id]));
  const side = (record: Reference) => (
    <div className="pair-side">
      <Link to={`/records/${type.name}/${record.id}`}>{record.name ?? record.id}</Link>
      {pair.state === 'Open' && mayMerge(living[record.id], living[otherOf(record).id]) && (
        <Button size="small" aria-label={t('duplicates.keepOf', { name: record.name ?? record.id, ...both(record) })} onClick={() => setSurvivor(record)}>
          {t('duplicates.keep')}
        </Button>
      )}
    </div>
  );
  const both = (record: Reference) => ({ other: record.id === pair.one.id ? names.other : names.one });

  return (
    <li className="card pair">
      <div className="pair-sides">
        {side(pair.one)}
        {side(pair.other)}
      </div>
      <Reasons type={type} pair={pair} language={i18n.language} />
      <div className="pair-actions">
        {pair.decidedBy && <span className="muted">{t('duplicates.decidedBy', { who: pair.decidedBy })}</span>}
        <span className="space" />
        {pair.state === 'Open' && (
          <Button size="small" loading={busy} aria-label={t('duplicates.dismissOf', names)} onClick={() => void act(() => decide(pair, 'dismiss'), t('duplicates.dismissed'))}>
            {t('duplicates.dismiss')}
          </Button>
        )}
        {pair.state === 'Dismissed' && (
          <Button size="small" loading={busy} aria-label={t('duplicates.reopenOf', names)} onClick={() => void act(() => decide(pair, 'reopen'), t('duplicates.reopened'))}>
            {t('duplicates.reopen')}
          </Button>
        )}
        {pair.state === 'Merged' && mayUndo && (
          <Button size="small" loading={busy} aria-label={t('duplicates.undoOf', names)} onClick={() => void act(undo, t('merge.undone'))}>
            {t('merge.undo')}
          </Button>
        )}
      </div>
      {survivor && <Merge type={type} survivor={survivor} merged={otherOf(survivor)} onClose={() => setSurvivor(undefined)} />}
    </li>
  );
}

function Merge({ type, survivor, merged, onClose }: { type: RecordType; survivor: Reference; merged: Reference; onClose: () => void }) {
  const { data } = useRecord(type, survivor.id);
  return data ? <MergeDialog type={type} record={data.data} merged={merged} onClose={onClose} /> : null;
}

function Reasons({ type, pair, language }: { type: RecordType; pair: Pair; language: string }) {
  const { t } = useTranslation('records');
  const label = (path: string) => type.fields.find((field) => field.name === path.replace(/^custom\./, '').split('.')[0])?.label ?? path;
  return (
    <ul className="pair-reasons" aria-label={t('duplicates.reasons')}>
      {pair.points !== null && <li className="pair-points">{t('duplicates.points', { points: formatNumber(pair.points, language) })}</li>}
      {reasonsOf(pair).map((reason) => (
        <li key={reason.field} className={reason.points < 0 ? 'against' : undefined}>
          {t('duplicates.reason', { field: label(reason.field), percent: Math.round(reason.similarity! * 100), points: `${reason.points > 0 ? '+' : ''}${formatNumber(reason.points, language)}` })}
        </li>
      ))}
    </ul>
  );
}
