import { Alert, Button, Steps } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Problem } from '../../api/client';
import { importExtensions, propose, startImport, type Mapping, type Proposal } from '../../api/imports';
import type { RecordType } from '../../api/metadata';
import { recordsKey } from '../../api/records';
import { WithType } from '../useType';
import { ImportProgress } from './ImportProgress';
import { MappingTable } from './MappingTable';
import './ImportPage.css';

export function ImportPage() {
  return <WithType>{(type) => <Wizard key={type.name} type={type} />}</WithType>;
}

/** File → columns → a run that writes nothing → the import. */
function Wizard({ type }: { type: RecordType }) {
  const { t } = useTranslation('records');
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const [proposal, setProposal] = useState<Proposal>();
  const [mapping, setMapping] = useState<Mapping>();
  const [trial, setTrial] = useState<string>();
  const [real, setReal] = useState<string>();
  const [problem, setProblem] = useState<Problem | Error>();
  const [busy, setBusy] = useState(false);
  const { data: extensions = ['csv'] } = useQuery({ queryKey: ['imports', 'formats'], queryFn: importExtensions });
  const step = real ? 3 : trial ? 2 : proposal ? 1 : 0;

  async function run(action: () => Promise<void>) {
    setBusy(true);
    setProblem(undefined);
    try {
      await action();
    } catch (error) {
      setProblem(error as Error);
    } finally {
      setBusy(false);
    }
  }

  const choose = (chosen: File) =>
    run(async () => {
      const proposed = await propose(type, chosen);
      setFile(chosen);
      setProposal(proposed);
      setMapping(proposed.mapping);
    });
  const start = (dryRun: boolean) => run(async () => (dryRun ? setTrial : setReal)(await startImport(type, file!, mapping!, dryRun)));
  /** The good rows are in; those that were corrected begin anew with a run that writes nothing. */
  const repair = (repaired: File) =>
    run(async () => {
      const { delimiter: _, ...rest } = mapping!;
      setTrial(await startImport(type, repaired, rest as Mapping, true));
      setMapping(rest as Mapping);
      setFile(repaired);
      setReal(undefined);
    });

  return (
    <div className="page import-page">
      <div className="page-head">
        <h1>{t('import.heading', { type: type.pluralLabel })}</h1>
        <span className="space" />
        <Link to={`/records/${type.name}`}>{t('import.back')}</Link>
      </div>
      <Steps size="small" current={step} items={['file', 'columns', 'trial', 'done'].map((name) => ({ title: t(`import.steps.${name}`) }))} />
      {problem && (
        <Alert type="error" showIcon role="alert" title={problem.message} description={problem instanceof Problem && problem.violations.map((one) => <div key={one.field}>{`${one.field}: ${one.message}`}</div>)} />
      )}
      {step === 0 && (
        <label className="card drop" onDragOver={(event) => event.preventDefault()} onDrop={(event) => (event.preventDefault(), void choose(event.dataTransfer.files[0]))}>
          <input type="file" accept={extensions.map((extension) => `.${extension}`).join()} disabled={busy} onChange={(event) => event.target.files?.[0] && void choose(event.target.files[0])} />
          <span>{t('import.drop')}</span>
        </label>
      )}
      {step === 1 && (
        <>
          <MappingTable type={type} proposal={proposal!} mapping={mapping!} onChange={setMapping} />
          <Button type="primary" loading={busy} onClick={() => void start(true)}>
            {t('import.try')}
          </Button>
        </>
      )}
      {step === 2 && (
        <ImportProgress key={trial} id={trial!}>
          {(job) => (
            <>
              <Button onClick={() => setTrial(undefined)}>{t('import.toColumns')}</Button>
              <Button type="primary" loading={busy} disabled={job.created + job.updated + job.unchanged === 0} onClick={() => void start(false)}>
                {t('import.start', { count: job.created + job.updated })}
              </Button>
            </>
          )}
        </ImportProgress>
      )}
      {step === 3 && <ImportProgress key={real} id={real!} undoable onRepaired={(repaired) => void repair(repaired)} onEnd={() => void queries.invalidateQueries({ queryKey: recordsKey(type.name) })} />}
    </div>
  );
}
