/** Where it is, if it is there. */
export function chromiumPath(): string | undefined;
export function findChromium(): string;
