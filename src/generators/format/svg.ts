import { fontStack } from './fonts.js';

/** A coordinate as it is written: tenths of a pixel are enough. */
export const fixed = (value: number): string => String(Math.round(value * 10) / 10);

/** A drawing of a page as a file of its own: with its size, and the font that the page would give it. */
export function standaloneSvg(svg: string, language: string): { text: string; width: number; height: number } {
    const [, , width, height] = (/viewBox="([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+)"/.exec(svg) ?? []).slice(1).map(Number) as [number, number, number, number];
    const font = fontStack(language).replaceAll('"', "'");
    const root = `<svg width="${width}" height="${height}" font-family="${font}" fill="#1a1a1a" `;
    return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${svg.trim().replace(/^<svg\s+/, root)}\n`, width, height };
}
