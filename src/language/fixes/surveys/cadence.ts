import { addExample } from '../common.js';

export const cadenceFix = addExample('surveys/cadence', 'every');
