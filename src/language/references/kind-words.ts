import type { Kind } from './kinds.js';

/** The word that an author writes for each kind. */
const WORDS: Partial<Record<Kind, string>> = {
    RecordTable: 'record',
    Segmentation: 'segment',
    OptionList: 'list of options',
    QualityModel: 'model',
    GridRow: 'item of a grid',
    Loop: 'loop (each)',
    Comparison: 'table',
    Measurement: 'measure',
    Artefact: 'output',
    Instrument: 'survey, checklist or rubric',
    Item: 'question or item',
    Include: 'question asked again'
};

export function kindWord(kind: Kind): string {
    return WORDS[kind] ?? kind.toLowerCase();
}

/** `a team`, `an item of a grid` */
export function withArticle(kind: Kind): string {
    const word = kindWord(kind);
    return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}
