import { changeToNear } from '../common.js';

export const columnFix = changeToNear('records/column');
