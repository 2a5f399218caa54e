/** Files and folders of our own that must not outlive the command, also where somebody stops it half-way. */
import { rmSync } from 'node:fs';

const kept = new Set<string>();

/** From here on the path is removed if the process is told to end. */
export function temporary(path: string): string {
    kept.add(path);
    return path;
}

/** It was removed, or is where it belongs. */
export function settled(path: string): void {
    kept.delete(path);
}

/** At once, as whoever waits for the process waits for this. */
export function removeTemporaries(): void {
    for (const path of kept) {
        try {
            rmSync(path, { recursive: true, force: true });
        } catch {
            // It may be in use still, by a program of ours that is being stopped as well.
        }
    }
    kept.clear();
}
