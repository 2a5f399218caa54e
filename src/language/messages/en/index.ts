import { domain } from './domain.js';
import { language } from './language.js';
import { values } from './values.js';

/** The English catalogue. */
export const en = { ...language, ...values, ...domain } as const;
