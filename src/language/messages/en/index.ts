import { domain } from './domain.js';
import { instruments } from './instruments.js';
import { language } from './language.js';
import { terms } from './terms.js';
import { values } from './values.js';

/** The English catalogue. */
export const en = { ...language, ...values, ...instruments, ...domain, ...terms } as const;
