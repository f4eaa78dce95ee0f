import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, DatePicker, Input, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAudit, verifyAudit, type AuditEntry, type AuditQuestion, type Verification } from '../../api/audit';
import { useRecordTypes } from '../../api/metadata';
import { formatDateTime } from '../../ui/format';
import { ProblemAlert } from '../parts/ProblemAlert';
import { useAction } from '../parts/useAction';
import '../admin.css';

const FILTERS = ['action', 'actor', 'subjectType', 'subject', 'address'] as const;

/** Who did what, the newest first; and whether the log is as it was written. */
export function AuditPage() {
  const { t, i18n } = useTranslation('admin');
  const [question, setQuestion] = useState<AuditQuestion>({});
  const [verification, setVerification] = useState<Verification>();
  const { data, error, isLoading, hasNextPage, fetchNextPage, isFetchingNextPage } = useAudit(question);
  const { run, busy } = useAction();
  const { data: types } = useRecordTypes();
  const ask = (part: AuditQuestion) => setQuestion({ ...question, ...part });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('audit.title')}</h1>
        <span className="space" />
        <Button icon={<SafetyCertificateOutlined />} loading={busy === 'verify'} onClick={() => void run('verify', async () => setVerification(await verifyAudit()))}>
          {t('audit.verify')}
        </Button>
      </div>
      {verification && <Verified verification={verification} onClose={() => setVerification(undefined)} />}
      <div className="filters" role="search">
        {FILTERS.map((name) => (
          <Input.Search key={name} allowClear placeholder={t(`audit.${name}`)} aria-label={t(`audit.${name}`)} onSearch={(value) => ask({ [name]: value.trim() || undefined })} />
        ))}
        <DatePicker showTime aria-label={t('audit.from')} placeholder={t('audit.from')} onChange={(day) => ask({ from: day?.toISOString() })} />
        <DatePicker showTime aria-label={t('audit.to')} placeholder={t('audit.to')} onChange={(day) => ask({ to: day?.toISOString() })} />
        <Checkbox checked={question.changes ?? false} onChange={(event) => ask({ changes: event.target.checked || undefined })}>
          {t('audit.changes')}
        </Checkbox>
      </div>
      {error && <ProblemAlert error={error} />}
      <div className="admin-table" tabIndex={0}>
        <Table<AuditEntry>
          size="small"
          rowKey="id"
          loading={isLoading}
          pagination={false}
          dataSource={data?.pages.flatMap((page) => page.items)}
          expandable={{ expandedRowRender: (entry) => <pre className="details">{JSON.stringify(entry.details, null, 2)}</pre>, rowExpandable: ({ details }) => details !== null && Object.keys(details).length > 0 }}
          columns={[
            { title: t('when'), dataIndex: 'at', render: (at: string) => formatDateTime(at, i18n.language) },
            { title: t('audit.actor'), dataIndex: 'actor' },
            { title: t('audit.action'), dataIndex: 'action', render: (action: string) => t(`audit.actions.${action}`, { defaultValue: action }) },
            {
              title: t('audit.subject'),
              key: 'subject',
              render: (_, { subjectType, subject }) => {
                const type = types?.find((one) => one.name === subjectType);
                if (type && subject) return <Link to={`/records/${type.name}/${subject}`}>{type.label}</Link>;
                return [subjectType, subject].filter(Boolean).join(' ');
              },
            },
            { title: t('audit.origin'), dataIndex: 'origin' },
            { title: t('audit.address'), dataIndex: 'address' },
          ]}
        />
      </div>
      {hasNextPage && (
        <p>
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('audit.more')}
          </Button>
        </p>
      )}
    </div>
  );
}

function Verified({ verification, onClose }: { verification: Verification; onClose: () => void }) {
  const { t } = useTranslation('admin');
  return (
    <Alert
      style={{ marginBottom: 12 }}
      showIcon
      closable={{ onClose }}
      type={verification.intact ? 'success' : 'error'}
      title={t(verification.intact ? 'audit.intact' : 'audit.broken', { count: verification.verified })}
      description={verification.firstBreak && <pre className="details">{JSON.stringify(verification.firstBreak, null, 2)}</pre>}
    />
  );
}
