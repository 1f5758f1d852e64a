export { default } from '../../../[slug]/layout';
