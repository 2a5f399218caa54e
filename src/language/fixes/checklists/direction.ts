import { addExample } from '../recipes.js';

export const directionFix = addExample('checklists/direction', 'verifies');
