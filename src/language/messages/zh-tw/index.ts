import type { Catalogue, Translation } from '../catalogue.js';
import type { Phrases } from '../phrases.js';
import type { Translated } from '../translation.js';
import { domain } from './domain.js';
import { instruments } from './instruments.js';
import { language } from './language.js';
import { phrases as words } from './phrases.js';
import { terms } from './terms.js';
import { values } from './values.js';

const texts = { ...language, ...values, ...instruments, ...domain, ...terms };
const messages: Translated<Catalogue, typeof texts> = texts;
const phrases: Translated<Phrases, typeof words> = words;

/** Messages in traditional Chinese, as it is written in Taiwan. */
export const zhTW: Translation = {
    language: 'zh-TW',
    messages,
    phrases,
    separator: '、'
};
