/** What vendors are promised; the workspace keeps to it by compiling against it. */
export type * from '../../../../../../api/ui/index.d.ts';
