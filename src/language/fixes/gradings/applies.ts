import { addExample } from '../common.js';

export const appliesFix = addExample('gradings/applies');
