import { Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './ProblemAlert';

interface Props {
  title: string;
  /** What is lost. */
  children: ReactNode;
  /** What has to be typed. */
  word: string;
  okText: string;
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
}

/** For what cannot be undone: the name of it has to be typed. */
export function ConfirmTyped({ title, children, word, okText, onConfirm, onClose }: Props) {
  const { t } = useTranslation('admin');
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const confirm = async () => {
    if (typed !== word) return;
    setBusy(true);
    setError(undefined);
    try {
      await onConfirm();
      onClose();
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={title}
      okText={okText}
      okButtonProps={{ danger: true, disabled: typed !== word, loading: busy }}
      onOk={() => void confirm()}
      onCancel={onClose}
      destroyOnHidden
    >
      {children}
      <label className="typed">
        <span>{t('typeToConfirm', { word })}</span>
        <Input value={typed} autoFocus autoComplete="off" onChange={(event) => setTyped(event.target.value)} onPressEnter={() => void confirm()} />
      </label>
      {error !== undefined && <ProblemAlert error={error} />}
    </Modal>
  );
}
