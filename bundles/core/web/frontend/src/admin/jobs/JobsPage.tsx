import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { jobsKey, pauseJob, resumeJob, runJob, standing, useJobs, type Job } from '../../api/jobs';
import { formatAgo, formatDateTime, formatNumber, formatPeriod } from '../../ui/format';
import { ProblemAlert } from '../parts/ProblemAlert';
import { useAction } from '../parts/useAction';
import '../admin.css';

/** What plugins do by the clock: when, how far it is, how it went. */
export function JobsPage() {
  const { t, i18n } = useTranslation('admin');
  const { data, error, isLoading } = useJobs();
  const number = (value: number) => formatNumber(value, i18n.language);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('jobs.title')}</h1>
      </div>
      <p className="page-lead">{t('jobs.lead')}</p>
      {error && <ProblemAlert error={error} />}
      <div className="admin-table" tabIndex={0}>
        <Table<Job>
          size="small"
          rowKey="name"
          loading={isLoading}
          pagination={false}
          locale={{ emptyText: <span className="muted">{t('jobs.none')}</span> }}
          dataSource={data}
          columns={[
            { title: t('jobs.name'), dataIndex: 'name', render: (name: string, job) => <code title={`${t('plugins.name')}: ${job.plugin}`}>{name}</code> },
            { title: t('jobs.every'), dataIndex: 'everySeconds', render: (seconds: number) => formatPeriod(seconds, i18n.language) },
            { title: t('plugins.stateTitle'), key: 'state', render: (_, job) => <State job={job} /> },
            { title: t('jobs.next'), key: 'next', render: (_, job) => standing(job, Date.now()) === 'waiting' && <Ago at={job.dueAt} /> },
            { title: t('jobs.last'), key: 'last', render: (_, job) => <LastRun job={job} /> },
            { title: t('jobs.message'), dataIndex: 'message', className: 'wrap' },
            {
              title: t('jobs.runs'),
              dataIndex: 'runs',
              align: 'end',
              render: (runs: number, { failures }) => (failures > 0 ? t('jobs.runsFailed', { runs: number(runs), failures: number(failures) }) : number(runs)),
            },
            { title: <span className="visually-hidden">{t('actions')}</span>, key: 'actions', align: 'end', render: (_, job) => <Actions job={job} /> },
          ]}
        />
      </div>
    </div>
  );
}

function State({ job }: { job: Job }) {
  const { t, i18n } = useTranslation('admin');
  const state = standing(job, Date.now());
  const number = (value: number) => formatNumber(value, i18n.language);
  return (
    <span className={state === 'absent' ? 'muted' : undefined}>
      {t(`jobs.state.${state}`)}
      {state === 'running' && job.done !== null && (
        <> {job.total === null ? number(job.done) : t('jobs.progress', { done: number(job.done), total: number(job.total) })}</>
      )}
    </span>
  );
}

function LastRun({ job }: { job: Job }) {
  const { t } = useTranslation('admin');
  return (
    <>
      {job.startedAt && <Ago at={job.startedAt} />}
      {job.outcome && job.state !== 'RUNNING' && <>, {t(`jobs.outcome.${job.outcome}`)}</>}
    </>
  );
}

function Ago({ at }: { at: string }) {
  const { i18n } = useTranslation();
  return <span title={formatDateTime(at, i18n.language)}>{formatAgo(at, i18n.language)}</span>;
}

function Actions({ job }: { job: Job }) {
  const { t } = useTranslation('admin');
  const { run, busy } = useAction(jobsKey);
  const { name } = job;
  const pause = job.paused ? 'resume' : 'pause';
  return (
    <>
      <Button
        size="small"
        type="link"
        aria-label={t('jobs.actionOn', { name, action: t('jobs.run') })}
        disabled={!job.present || job.state === 'RUNNING'}
        loading={busy === 'run'}
        onClick={() => void run('run', () => runJob(name), t('jobs.started', { name }))}
      >
        {t('jobs.run')}
      </Button>
      <Button
        size="small"
        type="link"
        aria-label={t('jobs.actionOn', { name, action: t(`jobs.${pause}`) })}
        loading={busy === 'pause'}
        onClick={() => void run('pause', () => (job.paused ? resumeJob(name) : pauseJob(name)))}
      >
        {t(`jobs.${pause}`)}
      </Button>
    </>
  );
}
