import { changeToNear } from '../common.js';

export const unknownFunctionFix = changeToNear('types/unknown-function');
