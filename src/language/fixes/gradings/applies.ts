import { addExample } from '../recipes.js';

export const appliesFix = addExample('gradings/applies');
