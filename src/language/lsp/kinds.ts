import { CompletionItemKind, SymbolKind } from 'vscode-languageserver-types';
import type { Kind } from '../references/kinds.js';

/** How the editor draws each kind, in outlines and in completion. */
const SYMBOLS: Partial<Record<Kind, SymbolKind>> = {
    Program: SymbolKind.Module,
    Team: SymbolKind.Class,
    Role: SymbolKind.Class,
    Channel: SymbolKind.Interface,
    System: SymbolKind.Interface,
    Calendar: SymbolKind.Constant,
    Unit: SymbolKind.Constant,
    Term: SymbolKind.String,
    RecordTable: SymbolKind.Struct,
    Field: SymbolKind.Field,
    Segmentation: SymbolKind.Array,
    Grading: SymbolKind.Enum,
    Band: SymbolKind.EnumMember,
    Outcome: SymbolKind.Event,
    OptionList: SymbolKind.Enum,
    Option: SymbolKind.EnumMember,
    QualityModel: SymbolKind.Namespace,
    Dimension: SymbolKind.Property,
    Goal: SymbolKind.Property,
    Need: SymbolKind.Property,
    Factor: SymbolKind.Property,
    Deployment: SymbolKind.Array,
    Strength: SymbolKind.EnumMember,
    Journey: SymbolKind.Class,
    Stage: SymbolKind.Namespace,
    Moment: SymbolKind.Event,
    Wait: SymbolKind.Event,
    Procedure: SymbolKind.Class,
    Step: SymbolKind.Method,
    Standard: SymbolKind.Interface,
    Measurement: SymbolKind.Number,
    Scale: SymbolKind.Enum,
    Instrument: SymbolKind.Class,
    Section: SymbolKind.Namespace,
    Loop: SymbolKind.Namespace,
    Roster: SymbolKind.Struct,
    Include: SymbolKind.Field,
    Item: SymbolKind.Field,
    GridRow: SymbolKind.Field,
    Score: SymbolKind.Variable,
    Kpi: SymbolKind.Number,
    Gap: SymbolKind.Number,
    Figure: SymbolKind.Number,
    Comparison: SymbolKind.Array,
    Improvement: SymbolKind.Class,
    Action: SymbolKind.Method,
    Course: SymbolKind.Class,
    Module: SymbolKind.Method,
    Plan: SymbolKind.Class,
    Phase: SymbolKind.Namespace,
    Artefact: SymbolKind.Object,
    Manual: SymbolKind.File,
    Chapter: SymbolKind.Namespace,
    Test: SymbolKind.Boolean
};

const COMPLETIONS: Partial<Record<SymbolKind, CompletionItemKind>> = {
    [SymbolKind.Module]: CompletionItemKind.Module,
    [SymbolKind.Namespace]: CompletionItemKind.Module,
    [SymbolKind.Class]: CompletionItemKind.Class,
    [SymbolKind.Interface]: CompletionItemKind.Interface,
    [SymbolKind.Struct]: CompletionItemKind.Struct,
    [SymbolKind.Enum]: CompletionItemKind.Enum,
    [SymbolKind.EnumMember]: CompletionItemKind.EnumMember,
    [SymbolKind.Event]: CompletionItemKind.Event,
    [SymbolKind.Field]: CompletionItemKind.Field,
    [SymbolKind.Property]: CompletionItemKind.Property,
    [SymbolKind.Method]: CompletionItemKind.Method,
    [SymbolKind.Variable]: CompletionItemKind.Variable,
    [SymbolKind.Number]: CompletionItemKind.Value,
    [SymbolKind.Constant]: CompletionItemKind.Constant,
    [SymbolKind.File]: CompletionItemKind.File
};

export function symbolKind(kind: string): SymbolKind {
    return SYMBOLS[kind as Kind] ?? SymbolKind.Field;
}

export function completionKind(kind: string): CompletionItemKind {
    return COMPLETIONS[symbolKind(kind)] ?? CompletionItemKind.Reference;
}
