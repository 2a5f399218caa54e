import { namedResultsRule } from './checklists/bands.js';
import { channelRule } from './checklists/channel.js';
import { criticalItemRule } from './checklists/critical.js';
import { directionRule } from './checklists/direction.js';
import { judgedRule } from './checklists/judged.js';
import { passRule } from './checklists/pass.js';
import { scopeRule } from './checklists/scope.js';
import { unlinkedRule } from './checklists/unlinked.js';
import { alwaysRule } from './conditions/always.js';
import { neverRule } from './conditions/never.js';
import { dimensionRule } from './coverage/dimension.js';
import { journeyRule } from './coverage/journey.js';
import { momentRule } from './coverage/moment.js';
import { needRule } from './coverage/need.js';
import { programRule } from './coverage/program.js';
import { standardRule } from './coverage/standard.js';
import { teamRule } from './coverage/team.js';
import { criticalRule } from './deployments/critical.js';
import { factorKpiRule } from './deployments/kpi.js';
import { relatedNeedRule } from './deployments/need.js';
import { appliesRule } from './gradings/applies.js';
import { bandsRule } from './gradings/bands.js';
import { formerlyRule } from './history/formerly.js';
import { orderRule } from './history/order.js';
import { methodRule } from './improvements/method.js';
import { stepsRule } from './improvements/steps.js';
import { calendarRule } from './journeys/calendar.js';
import { ratioRule } from './journeys/ratio.js';
import { valueTimeRule } from './journeys/value-time.js';
import { waitLimitRule } from './journeys/wait-limit.js';
import { cycleRule } from './links/cycle.js';
import { duplicateReferenceRule } from './links/duplicate-reference.js';
import { wrongKindRule } from './links/wrong-kind.js';
import { chapterRule } from './manuals/empty.js';
import { sectionRule } from './manuals/section.js';
import { gapEndsRule } from './measures/gap-ends.js';
import { gapTwiceRule } from './measures/gap-twice.js';
import { ownerRule } from './measures/owner.js';
import { polarityRule } from './measures/polarity.js';
import { remedyRule } from './measures/remedy.js';
import { targetOrderRule } from './measures/target-order.js';
import { targetUnitRule } from './measures/target-unit.js';
import { timeRule } from './measures/time.js';
import { ambiguousRule } from './names/ambiguous.js';
import { duplicateRule } from './names/duplicate.js';
import { fileNameRule } from './names/file-name.js';
import { oneProgramRule } from './names/one-program.js';
import { unitSpellingRule } from './names/unit-spelling.js';
import { unknownPackageRule } from './names/unknown-package.js';
import { unresolvedRule } from './names/unresolved.js';
import { unusedImportRule } from './names/unused-import.js';
import { dueRule } from './plans/due.js';
import { planOrderRule } from './plans/order.js';
import { columnRule } from './records/column.js';
import { privacyRule } from './records/privacy.js';
import { divisionByZeroRule } from './scores/division-by-zero.js';
import { fallingRule } from './scores/falling.js';
import { needingRule } from './scores/needing.js';
import { rangeRule } from './scores/range.js';
import { rescaleRule } from './scores/rescale.js';
import { dutyRule } from './standards/duty.js';
import { placeRule } from './standards/place.js';
import { reviewRule } from './standards/review.js';
import { cadenceRule as surveyCadenceRule } from './surveys/cadence.js';
import { defaultRule } from './surveys/default.js';
import { exclusiveRule } from './surveys/exclusive.js';
import { optionCodesRule } from './surveys/option-codes.js';
import { optionsRule } from './surveys/options.js';
import { pairSidesRule } from './surveys/pair-sides.js';
import { quotaRule } from './surveys/quota.js';
import { quotaMissingRule } from './surveys/quota-missing.js';
import { scaleMissingRule } from './surveys/scale-missing.js';
import { scalePointsRule } from './surveys/scale-points.js';
import { unfillableRule } from './surveys/unfillable.js';
import { unknownPipeRule } from './surveys/unknown-pipe.js';
import { laterAnswerRule } from './surveys/later-answer.js';
import { nestedRosterRule } from './surveys/nested-roster.js';
import { ownAnswerRule } from './surveys/own-answer.js';
import { unreachableRule } from './surveys/unreachable.js';
import { chainedComparisonRule } from './syntax/chained-comparison.js';
import { duplicatePropertyRule } from './syntax/duplicate-property.js';
import { missingPropertyRule } from './syntax/missing-property.js';
import { strayRangeRule } from './syntax/stray-range.js';
import { unexpectedCharacterRule } from './syntax/unexpected-character.js';
import { unexpectedInputRule } from './syntax/unexpected-input.js';
import { wideCharacterRule } from './syntax/wide-character.js';
import { missingCellRule } from './tables/missing-cell.js';
import { unknownColumnRule } from './tables/unknown-column.js';
import { avoidedRule } from './terms/avoided.js';
import { duplicateNameRule } from './terms/duplicate.js';
import { foreignNameRule } from './terms/foreign-name.js';
import { missingFigureRule } from './terms/missing-figure.js';
import { overlapRule } from './terms/overlap.js';
import { runTogetherRule } from './terms/run-together.js';
import { undefinedTermRule } from './terms/undefined.js';
import { expectationRule } from './tests/expectation.js';
import { valueRule } from './tests/value.js';
import { duplicateLanguageRule } from './text/duplicate-language.js';
import { emptyRule } from './text/empty.js';
import { languageTagRule } from './text/language-tag.js';
import { missingTitleRule } from './text/missing-title.js';
import { missingTranslationRule } from './text/missing-translation.js';
import { numberingRule } from './text/numbering.js';
import { undeclaredLanguageRule } from './text/undeclared-language.js';
import { elapsedRule } from './totals/elapsed.js';
import { missingPointsRule } from './totals/missing-points.js';
import { optionPointsRule } from './totals/options.js';
import { pointsRule } from './totals/points.js';
import { rowsRule } from './totals/rows.js';
import { sharesRule } from './totals/shares.js';
import { statedRule } from './totals/stated.js';
import { weightsRule } from './totals/weights.js';
import { argumentsRule } from './types/arguments.js';
import { emptyRangeRule } from './types/empty-range.js';
import { levelRule } from './types/level.js';
import { mismatchRule } from './types/mismatch.js';
import { mixedScalesRule } from './types/mixed-scales.js';
import { notAValueRule } from './types/not-a-value.js';
import { unknownFunctionRule } from './types/unknown-function.js';
import { cadenceRule as unitCadenceRule } from './units/cadence.js';
import { expectedKindRule } from './units/expected-kind.js';
import { unitMismatchRule } from './units/mismatch.js';
import { unknownUnitRule } from './units/unknown.js';
import { verifiedRule } from './units/verified.js';
import type { Rule } from './rule.js';

/** Every rule there is; a test holds this list against the files, fixtures and pages. */
export const RULES: readonly Rule[] = [
    namedResultsRule,
    channelRule,
    criticalItemRule,
    directionRule,
    judgedRule,
    passRule,
    scopeRule,
    unlinkedRule,
    alwaysRule,
    neverRule,
    dimensionRule,
    journeyRule,
    momentRule,
    needRule,
    programRule,
    standardRule,
    teamRule,
    criticalRule,
    factorKpiRule,
    relatedNeedRule,
    appliesRule,
    bandsRule,
    formerlyRule,
    orderRule,
    methodRule,
    stepsRule,
    calendarRule,
    ratioRule,
    valueTimeRule,
    waitLimitRule,
    cycleRule,
    duplicateReferenceRule,
    wrongKindRule,
    chapterRule,
    sectionRule,
    gapEndsRule,
    gapTwiceRule,
    ownerRule,
    polarityRule,
    remedyRule,
    targetOrderRule,
    targetUnitRule,
    timeRule,
    ambiguousRule,
    duplicateRule,
    fileNameRule,
    oneProgramRule,
    unitSpellingRule,
    unknownPackageRule,
    unresolvedRule,
    unusedImportRule,
    dueRule,
    planOrderRule,
    columnRule,
    privacyRule,
    divisionByZeroRule,
    fallingRule,
    needingRule,
    rangeRule,
    rescaleRule,
    dutyRule,
    placeRule,
    reviewRule,
    surveyCadenceRule,
    defaultRule,
    exclusiveRule,
    laterAnswerRule,
    nestedRosterRule,
    optionCodesRule,
    optionsRule,
    ownAnswerRule,
    pairSidesRule,
    quotaRule,
    quotaMissingRule,
    scaleMissingRule,
    scalePointsRule,
    unfillableRule,
    unknownPipeRule,
    unreachableRule,
    chainedComparisonRule,
    duplicatePropertyRule,
    missingPropertyRule,
    strayRangeRule,
    unexpectedCharacterRule,
    unexpectedInputRule,
    wideCharacterRule,
    missingCellRule,
    unknownColumnRule,
    avoidedRule,
    duplicateNameRule,
    foreignNameRule,
    missingFigureRule,
    overlapRule,
    runTogetherRule,
    undefinedTermRule,
    expectationRule,
    valueRule,
    duplicateLanguageRule,
    emptyRule,
    languageTagRule,
    missingTitleRule,
    missingTranslationRule,
    numberingRule,
    undeclaredLanguageRule,
    elapsedRule,
    missingPointsRule,
    optionPointsRule,
    pointsRule,
    rowsRule,
    sharesRule,
    statedRule,
    weightsRule,
    argumentsRule,
    emptyRangeRule,
    levelRule,
    mismatchRule,
    mixedScalesRule,
    notAValueRule,
    unknownFunctionRule,
    unitCadenceRule,
    expectedKindRule,
    unitMismatchRule,
    unknownUnitRule,
    verifiedRule
] as unknown as readonly Rule[];
