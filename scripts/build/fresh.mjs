// Skips a step whose outputs are newer than all of its inputs.
import { glob, stat } from 'node:fs/promises';

const time = (file) =>
    stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => undefined
    );

export async function isFresh(outputs, inputPatterns) {
    const made = await Promise.all(outputs.map(time));
    if (made.some((t) => t === undefined)) return false;
    const oldest = Math.min(...made);
    for await (const input of glob(inputPatterns)) {
        if ((await time(input)) >= oldest) return false;
    }
    return true;
}
