import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';

interface Props {
  accept: string;
  text: string;
  help: string;
  onChoose: (file: File) => void;
}

/** A place to drop a file on, or to press. */
export function ChooseFile({ accept, text, help, onChoose }: Props) {
  return (
    <Upload.Dragger
      accept={accept}
      maxCount={1}
      showUploadList={false}
      beforeUpload={(file) => {
        onChoose(file);
        return false;
      }}
    >
      <p className="ant-upload-drag-icon">
        <InboxOutlined aria-hidden />
      </p>
      <p className="ant-upload-text">{text}</p>
      <p className="ant-upload-hint">{help}</p>
    </Upload.Dragger>
  );
}
