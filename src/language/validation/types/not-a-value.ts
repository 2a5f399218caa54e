import type { Kind } from '../../references/kinds.js';
import { kindWord } from '../../references/kind-words.js';
import { expressionRule } from '../expressions.js';

export const notAValueRule = expressionRule('types/not-a-value', (params) => ('kind' in params ? { ...params, kind: kindWord(params.kind as Kind) } : params));
