import type { Rule, Severity } from './rule.js';

/** How a project takes a rule: as what it reports, or not at all. */
export type Setting = 'off' | 'info' | 'warning' | 'error';
export const SETTINGS: readonly Setting[] = ['off', 'info', 'warning', 'error'];
export type RuleSettings = Readonly<Record<string, Setting>>;

export function isSetting(value: unknown): value is Setting {
    return (SETTINGS as readonly unknown[]).includes(value);
}

/** The settings of several folders: a file follows those of the innermost folder around it. */
export class FolderSettings {
    private readonly folders = new Map<string, RuleSettings>();

    /** `root` is the URI of a folder, or empty for all files. */
    set(root: string, rules: RuleSettings): void {
        this.folders.set(root.replace(/\/$/, ''), rules);
    }

    for(uri: string): RuleSettings {
        let inner = '';
        for (const root of this.folders.keys()) if (root.length > inner.length && uri.startsWith(`${root}/`)) inner = root;
        return this.folders.get(inner) ?? {};
    }
}

/** As what a rule reports; undefined where it is off. What a build rests upon cannot be set. */
export function severityOf(rule: Rule, settings: RuleSettings): Severity | undefined {
    const setting = rule.tier === 'language' ? undefined : settings[rule.code];
    if (setting === undefined) return rule.asked ? undefined : rule.severity;
    return setting === 'off' ? undefined : setting;
}
