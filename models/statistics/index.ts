export { compared } from './compared.ts';
export { measured } from './measured.ts';
