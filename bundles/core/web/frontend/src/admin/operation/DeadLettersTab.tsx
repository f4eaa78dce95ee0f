import { App, Button, Empty, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { discardLetter, operationKey, retryAllLetters, retryLetter, useDeadLetters, type DeadLetter } from '../../api/operation';
import { ProblemAlert } from '../parts/ProblemAlert';
import { useAction } from '../parts/useAction';

/** Events that could not be handled: to be tried again, once the cause is gone, or thrown away. */
export function DeadLettersTab() {
  const { t } = useTranslation('admin');
  const { modal, message } = App.useApp();
  const { data, error } = useDeadLetters();
  const { run, busy } = useAction(operationKey);
  if (error) return <ProblemAlert error={error} />;
  if (data?.items.length === 0) return <Empty description={t('operation.noDead')} />;
  const discard = (letter: DeadLetter) =>
    modal.confirm({
      title: t('operation.discardTitle'),
      content: t('operation.discardHelp'),
      okText: t('operation.discard'),
      cancelText: t('cancel'),
      okButtonProps: { danger: true },
      onOk: () => void run(letter.id, () => discardLetter(letter.id)),
    });
  const retryAll = () => void run('all', async () => void message.success(t('operation.retried', { count: await retryAllLetters() })));
  return (
    <div className="stack">
      <div>
        <Button loading={busy === 'all'} onClick={retryAll}>
          {t('operation.retryAll')}
        </Button>
      </div>
      <div className="admin-table" tabIndex={0}>
        <Table<DeadLetter>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={data?.items}
          expandable={{ expandedRowRender: (letter) => <pre className="details">{JSON.stringify(letter, null, 2)}</pre> }}
          columns={[
            { title: t('operation.subscriber'), dataIndex: 'subscriber', render: (name: string) => <code>{name}</code> },
            { title: t('operation.event'), key: 'event', render: (_, letter) => <Link to={`/records/${letter.recordType}/${letter.recordId}`}>{`${letter.recordType} ${letter.kind}`}</Link> },
            { title: t('operation.attempts'), dataIndex: 'attempts', align: 'end' },
            { title: t('plugins.problem'), dataIndex: 'error', className: 'wrap' },
            {
              title: <span className="visually-hidden">{t('actions')}</span>,
              key: 'actions',
              align: 'end',
              render: (_, letter) => (
                <>
                  <Button size="small" type="link" loading={busy === letter.id} onClick={() => void run(letter.id, () => retryLetter(letter.id), t('operation.retried', { count: 1 }))}>
                    {t('operation.retry')}
                  </Button>
                  <Button size="small" type="link" danger onClick={() => discard(letter)}>
                    {t('operation.discard')}
                  </Button>
                </>
              ),
            },
          ]}
        />
      </div>
    </div>
  );
}
