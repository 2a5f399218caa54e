import { changeToNear } from '../common.js';

export const unknownPackageFix = changeToNear('names/unknown-package');
