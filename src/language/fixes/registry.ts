import type { LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { MessageLanguage } from '../messages/catalogue.js';
import type { TouchstoneServices } from '../module.js';
import { directionFix } from './checklists/direction.js';
import { passFix } from './checklists/pass.js';
import { unlinkedFix } from './checklists/unlinked.js';
import { momentFix } from './coverage/moment.js';
import { programFix } from './coverage/program.js';
import { teamFix } from './coverage/team.js';
import { appliesFix } from './gradings/applies.js';
import { bandsFix } from './gradings/bands.js';
import { duplicateReferenceFix } from './links/duplicate-reference.js';
import { polarityFix } from './measures/polarity.js';
import { targetUnitFix } from './measures/target-unit.js';
import { ambiguousFix } from './names/ambiguous.js';
import { unknownPackageFix } from './names/unknown-package.js';
import { unresolvedFix } from './names/unresolved.js';
import { unusedImportFix } from './names/unused-import.js';
import { columnFix } from './records/column.js';
import { privacyFix } from './records/privacy.js';
import { scoreRangeFix } from './scores/range.js';
import { dutyFix } from './standards/duty.js';
import { reviewFix } from './standards/review.js';
import { cadenceFix } from './surveys/cadence.js';
import { exclusiveFix } from './surveys/exclusive.js';
import { optionsFix } from './surveys/options.js';
import { scaleMissingFix } from './surveys/scale-missing.js';
import { duplicatePropertyFix } from './syntax/duplicate-property.js';
import { missingPropertyFix } from './syntax/missing-property.js';
import { unexpectedInputFix } from './syntax/unexpected-input.js';
import { wideCharacterFix } from './syntax/wide-character.js';
import { missingCellFix } from './tables/missing-cell.js';
import { avoidedFix } from './terms/avoided.js';
import { foreignNameFix } from './terms/foreign-name.js';
import { runTogetherFix } from './terms/run-together.js';
import { languageTagFix } from './text/language-tag.js';
import { missingTitleFix } from './text/missing-title.js';
import { missingTranslationFix } from './text/missing-translation.js';
import { undeclaredLanguageFix } from './text/undeclared-language.js';
import { elapsedFix } from './totals/elapsed.js';
import { pointsFix } from './totals/points.js';
import { rowsFix } from './totals/rows.js';
import { statedFix } from './totals/stated.js';
import { emptyRangeFix } from './types/empty-range.js';
import { levelFix } from './types/level.js';
import { unknownFunctionFix } from './types/unknown-function.js';
import { unknownUnitFix } from './units/unknown.js';
import { type Fix, type Proposal, request } from './fix.js';

/** Every quick fix there is, by the code of what it mends. */
export const FIXES: readonly Fix[] = [
    directionFix,
    passFix,
    unlinkedFix,
    momentFix,
    programFix,
    teamFix,
    appliesFix,
    bandsFix,
    duplicateReferenceFix,
    polarityFix,
    targetUnitFix,
    ambiguousFix,
    unknownPackageFix,
    unresolvedFix,
    unusedImportFix,
    columnFix,
    privacyFix,
    scoreRangeFix,
    dutyFix,
    reviewFix,
    cadenceFix,
    exclusiveFix,
    optionsFix,
    scaleMissingFix,
    duplicatePropertyFix,
    missingPropertyFix,
    unexpectedInputFix,
    wideCharacterFix,
    missingCellFix,
    avoidedFix,
    foreignNameFix,
    runTogetherFix,
    languageTagFix,
    missingTitleFix,
    missingTranslationFix,
    undeclaredLanguageFix,
    elapsedFix,
    pointsFix,
    rowsFix,
    statedFix,
    emptyRangeFix,
    levelFix,
    unknownFunctionFix,
    unknownUnitFix
] as unknown as readonly Fix[];

const byCode: ReadonlyMap<string, Fix> = new Map(FIXES.map((fix) => [fix.code, fix]));

/** How a finding can be mended, best first. */
export function fixesFor(diagnostic: Diagnostic, document: LangiumDocument, services: TouchstoneServices, language: MessageLanguage = 'en'): Proposal[] {
    const fix = byCode.get(String(diagnostic.code));
    return fix && diagnostic.data ? [...fix.propose(request(document, diagnostic, services, language))] : [];
}
