import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../api/metadata';
import { pathOf } from '../../api/records';

interface Props {
  type: RecordType;
  chosen: string[];
  onChange: (columns: string[]) => void;
  onClose: () => void;
}

/** Which columns, in which order. */
export function ColumnsDialog({ type, chosen, onChange, onClose }: Props) {
  const { t } = useTranslation('records');
  const [columns, setColumns] = useState(chosen);
  const label = (path: string) => type.fields.find((field) => pathOf(field) === path)?.label ?? path;
  const others = type.fields.map(pathOf).filter((path) => !columns.includes(path));
  function move(from: number, to: number) {
    const next = [...columns];
    next.splice(to, 0, ...next.splice(from, 1));
    setColumns(next);
  }
  return (
    <Modal
      open
      title={t('columns.title')}
      okText={t('ui:save')}
      cancelText={t('ui:cancel')}
      okButtonProps={{ disabled: columns.length === 0 }}
      onCancel={onClose}
      onOk={() => {
        onChange(columns);
        onClose();
      }}
    >
      <ul className="columns">
        {columns.map((path, index) => (
          <li key={path}>
            <Checkbox checked onChange={() => setColumns(columns.filter((one) => one !== path))}>
              {label(path)}
            </Checkbox>
            <Button size="small" type="text" icon={<ArrowUpOutlined />} disabled={index === 0} aria-label={t('columns.up', { name: label(path) })} onClick={() => move(index, index - 1)} />
            <Button size="small" type="text" icon={<ArrowDownOutlined />} disabled={index === columns.length - 1} aria-label={t('columns.down', { name: label(path) })} onClick={() => move(index, index + 1)} />
          </li>
        ))}
        {others.map((path) => (
          <li key={path}>
            <Checkbox checked={false} onChange={() => setColumns([...columns, path])}>
              {label(path)}
            </Checkbox>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
