import { momentRule } from './coverage/moment.js';
import { needRule } from './coverage/need.js';
import { standardRule } from './coverage/standard.js';
import { cycleRule } from './links/cycle.js';
import { duplicateReferenceRule } from './links/duplicate-reference.js';
import { wrongKindRule } from './links/wrong-kind.js';
import { duplicateRule } from './names/duplicate.js';
import { fileNameRule } from './names/file-name.js';
import { oneProgramRule } from './names/one-program.js';
import { unitSpellingRule } from './names/unit-spelling.js';
import { unknownPackageRule } from './names/unknown-package.js';
import { unresolvedRule } from './names/unresolved.js';
import { unusedImportRule } from './names/unused-import.js';
import { needingRule } from './scores/needing.js';
import { chainedComparisonRule } from './syntax/chained-comparison.js';
import { duplicatePropertyRule } from './syntax/duplicate-property.js';
import { missingPropertyRule } from './syntax/missing-property.js';
import { strayRangeRule } from './syntax/stray-range.js';
import { unexpectedCharacterRule } from './syntax/unexpected-character.js';
import { unexpectedInputRule } from './syntax/unexpected-input.js';
import { wideCharacterRule } from './syntax/wide-character.js';
import { duplicateLanguageRule } from './text/duplicate-language.js';
import { emptyRule } from './text/empty.js';
import { missingTitleRule } from './text/missing-title.js';
import { missingTranslationRule } from './text/missing-translation.js';
import { undeclaredLanguageRule } from './text/undeclared-language.js';
import { elapsedRule } from './totals/elapsed.js';
import { missingPointsRule } from './totals/missing-points.js';
import { pointsRule } from './totals/points.js';
import { sharesRule } from './totals/shares.js';
import { weightsRule } from './totals/weights.js';
import { argumentsRule } from './types/arguments.js';
import { levelRule } from './types/level.js';
import { mismatchRule } from './types/mismatch.js';
import { mixedScalesRule } from './types/mixed-scales.js';
import { notAValueRule } from './types/not-a-value.js';
import { unknownFunctionRule } from './types/unknown-function.js';
import { expectedKindRule } from './units/expected-kind.js';
import { unitMismatchRule } from './units/mismatch.js';
import { unknownUnitRule } from './units/unknown.js';
import type { Rule } from './rule.js';

/** Every rule there is; a test holds this list against the files, fixtures and pages. */
export const RULES: readonly Rule[] = [
    momentRule,
    needRule,
    standardRule,
    cycleRule,
    duplicateReferenceRule,
    wrongKindRule,
    duplicateRule,
    fileNameRule,
    oneProgramRule,
    unitSpellingRule,
    unknownPackageRule,
    unresolvedRule,
    unusedImportRule,
    needingRule,
    chainedComparisonRule,
    duplicatePropertyRule,
    missingPropertyRule,
    strayRangeRule,
    unexpectedCharacterRule,
    unexpectedInputRule,
    wideCharacterRule,
    duplicateLanguageRule,
    emptyRule,
    missingTitleRule,
    missingTranslationRule,
    undeclaredLanguageRule,
    elapsedRule,
    missingPointsRule,
    pointsRule,
    sharesRule,
    weightsRule,
    argumentsRule,
    levelRule,
    mismatchRule,
    mixedScalesRule,
    notAValueRule,
    unknownFunctionRule,
    expectedKindRule,
    unitMismatchRule,
    unknownUnitRule
] as unknown as readonly Rule[];
