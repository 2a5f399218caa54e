/**
 * Touchstone as a library: what the command does, as functions over a folder. The types here are the promise; what is
 * behind them may change.
 */
import type { Model } from './model/types.js';

export type * from './model/types.js';

export interface Finding {
    /** Relative to the project's folder, with slashes. */
    file: string;
    /** Lines and columns count from 1. */
    line: number;
    column: number;
    endLine: number;
    endColumn: number;
    severity: 'error' | 'warning' | 'info' | 'hint';
    /** `family/name`; each has a page under docs/rules. */
    code: string;
    message: string;
}

export interface OutputFile {
    /** Relative to the output folder, with slashes. */
    path: string;
    content: string | Uint8Array;
}

/** A folder of standards, read and checked. */
export interface Standards {
    /** Absolute. */
    root: string;
    findings: Finding[];
    /** The resolved catalogue. What has errors is left out of it: look at the findings first. */
    model(): Promise<Model>;
    /** The files that `touchstone build` would write, all targets or some; nothing is written. */
    generate(targets?: readonly string[]): Promise<OutputFile[]>;
}

/** The names of what can be generated. */
export async function targets(): Promise<string[]> {
    const { TARGETS } = await import('./project/build.js');
    return Object.keys(TARGETS);
}

/** Reads and checks a folder, or the project of a single file. */
export async function openStandards(path: string): Promise<Standards> {
    const { loadProject } = await import('./project/load.js');
    const { findingsOf } = await import('./project/findings.js');
    const project = await loadProject(path);
    return {
        root: project.root,
        findings: findingsOf(project),
        model: () => project.model(),
        generate: async (names) => {
            const { generate, TARGETS } = await import('./project/build.js');
            return generate(await project.model(), names ?? Object.keys(TARGETS));
        }
    };
}
