export { default } from '../../../_preview/failure';
