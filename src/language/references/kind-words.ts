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
    Item: 'question or item'
};

export function kindWord(kind: Kind): string {
    return WORDS[kind] ?? kind.toLowerCase();
}
