export { formatNumber as formatCount } from './format-number';
