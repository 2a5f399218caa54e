import { addExample } from '../recipes.js';

export const cadenceFix = addExample('surveys/cadence', 'every');
