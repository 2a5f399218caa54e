import { changeToNear } from '../recipes.js';

export const unknownPackageFix = changeToNear('names/unknown-package');
