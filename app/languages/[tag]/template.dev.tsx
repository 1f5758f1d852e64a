export { default } from '../../_preview/template';
