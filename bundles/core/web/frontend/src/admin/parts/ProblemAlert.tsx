import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../api/client';

/** Why the server refused, in its words, with what can be done about it where we know. */
export function ProblemAlert({ error, title }: { error: unknown; title?: string }) {
  const { t } = useTranslation('admin');
  const problem = error instanceof Problem ? error : undefined;
  const code = problem?.type.split(/[/:#]/).pop() ?? '';
  const advice = t(`advice.${code}`, { defaultValue: '' });
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title ?? problem?.title ?? t('failed')}
      description={
        <>
          {problem && problem.violations.length > 0 ? (
            <ul className="problem-list">
              {problem.violations.map((violation) => (
                <li key={violation.field + violation.message}>
                  <code>{violation.field}</code> {violation.message}
                </li>
              ))}
            </ul>
          ) : (
            <p>{messageOf(error) || t('unreachable')}</p>
          )}
          {advice && <p className="advice">{advice}</p>}
          {problem?.requestId && <p className="muted">{t('requestId', { id: problem.requestId })}</p>}
        </>
      }
    />
  );
}

export function messageOf(error: unknown) {
  return error instanceof Error ? error.message : String(error);
}
