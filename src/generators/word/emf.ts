/**
 * Drawings as Enhanced Metafiles (MS-EMF), for word processors that draw no SVG: lines and letters, no pixels.
 * One unit of the drawing is ten of the file, whose device has 960 dots to the inch.
 */
import { spreadsheetFont } from '../format/fonts.js';
import { textWidth } from '../format/text-width.js';
import { shapesOf, type Look, type Point, type Segment, type Shape } from './drawing.js';

const SCALE = 10;
const NULL_BRUSH = 0x80000005;
const NULL_PEN = 0x80000008;

class Records {
    private readonly list: Uint8Array[] = [];

    /** A record of 32-bit numbers, and bytes behind them that are filled up to a multiple of four. */
    add(type: number, numbers: readonly number[], tail: Uint8Array = new Uint8Array()): void {
        const size = 8 + numbers.length * 4 + Math.ceil(tail.length / 4) * 4;
        const bytes = new Uint8Array(size);
        const view = new DataView(bytes.buffer);
        [type, size, ...numbers].forEach((value, i) => view.setInt32(i * 4, value | 0, true));
        bytes.set(tail, 8 + numbers.length * 4);
        this.list.push(bytes);
    }
    get count(): number {
        return this.list.length;
    }
    bytes(): Uint8Array {
        const all = new Uint8Array(this.list.reduce((sum, { length }) => sum + length, 0));
        let at = 0;
        for (const record of this.list) {
            all.set(record, at);
            at += record.length;
        }
        return all;
    }
}

export function emfOf(svg: string, width: number, height: number, language: string): Uint8Array {
    const records = new Records();
    // One unit more than the drawing: lines on its edge have a width.
    const [right, bottom] = [Math.round((width + 1) * SCALE), Math.round((height + 1) * SCALE)];
    // Hundredths of a millimetre, at 96 units to the inch.
    const frame = (units: number): number => Math.round((units / 96) * 2540);
    // Header: bounds, frame, " EMF", version, size and counts (known at the end), device in dots and millimetres.
    records.add(1, [0, 0, right - 1, bottom - 1, 0, 0, frame(width + 1), frame(height + 1), 0x464d4520, 0x10000, 0, 0, 2, 0, 0, 0, 19_200, 10_800, 508, 286]);
    records.add(18, [1]);
    for (const shape of shapesOf(svg)) {
        if (shape.kind === 'path') drawPath(records, shape.segments, shape.look);
        else drawText(records, shape, language);
    }
    records.add(14, [0, 16, 20]);
    const bytes = records.bytes();
    const view = new DataView(bytes.buffer);
    view.setUint32(48, bytes.length, true);
    view.setUint32(52, records.count, true);
    return bytes;
}

/** `#rgb`, `#rrggbb` as 0x00bbggrr. */
function colour(paint: string): number {
    const hex = paint.length === 4 ? paint.replace(/[\da-f]/gi, '$&$&') : paint;
    const value = Number.parseInt(hex.slice(1), 16);
    return ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16);
}

const dots = ([x, y]: Point): [number, number] => [Math.round(x * SCALE), Math.round(y * SCALE)];

function drawPath(records: Records, segments: readonly Segment[], { fill, stroke, strokeWidth, dashed }: Look): void {
    if (fill === undefined && stroke === undefined) return;
    // The one brush and the one pen that exist at a time are objects 1 and 2.
    if (fill !== undefined) records.add(39, [1, 0, colour(fill), 0]);
    if (stroke !== undefined) records.add(95, [2, 0, 0, 0, 0, 0x10000 | 0x200 | (dashed ? 1 : 0), Math.round(strokeWidth * SCALE), 0, colour(stroke), 0, 0]);
    records.add(37, [fill === undefined ? NULL_BRUSH : 1]);
    records.add(37, [stroke === undefined ? NULL_PEN : 2]);
    records.add(59, []);
    for (const segment of segments) {
        if (segment.to === 'Z') records.add(61, []);
        else if (segment.to === 'C') records.add(5, [0, 0, -1, -1, 3, ...dots(segment.handles[0]), ...dots(segment.handles[1]), ...dots(segment.at)]);
        else records.add(segment.to === 'M' ? 27 : 54, dots(segment.at));
    }
    records.add(60, []);
    records.add(fill === undefined ? 64 : stroke === undefined ? 62 : 63, [0, 0, -1, -1]);
    records.add(37, [NULL_BRUSH]);
    records.add(37, [NULL_PEN]);
    if (fill !== undefined) records.add(40, [1]);
    if (stroke !== undefined) records.add(40, [2]);
}

const ALIGN = { start: 24, middle: 24 | 6, end: 24 | 2 } as const;
const CHARSETS: readonly [RegExp, number][] = [
    [/^ko\b/i, 129],
    [/^zh-(tw|hk|mo|hant)\b/i, 136],
    [/^zh\b/i, 134],
    [/^ja\b/i, 128]
];

function drawText(records: Records, { at, text, size, bold, anchor, fill, upwards }: Extract<Shape, { kind: 'text' }>, language: string): void {
    const turn = upwards ? 900 : 0;
    const font = new Uint8Array(320 - 20);
    font[3] = CHARSETS.find(([tag]) => tag.test(language))?.[1] ?? 1;
    font.set(utf16(spreadsheetFont(language)), 8);
    records.add(82, [1, -Math.round(size * SCALE), 0, turn, turn, bold ? 700 : 400], font);
    records.add(37, [1]);
    records.add(22, [ALIGN[anchor]]);
    records.add(24, [colour(fill)]);
    // How far each UTF-16 unit moves on: all of a character by its first unit.
    const advances = [...text].flatMap((character) => {
        const width = Math.round(textWidth(character) * size * SCALE);
        return character.length === 1 ? [width] : [width, 0];
    });
    const letters = utf16(text);
    const start = 76;
    const advancesAt = start + Math.ceil(letters.length / 4) * 4;
    const tail = new Uint8Array(advancesAt - start + advances.length * 4);
    tail.set(letters);
    const view = new DataView(tail.buffer);
    advances.forEach((advance, i) => view.setUint32(advancesAt - start + i * 4, advance, true));
    const one = 0x3f800000; // 1.0 as a 32-bit float
    records.add(84, [0, 0, -1, -1, 2, one, one, ...dots(at), text.length, start, 0, 0, 0, -1, -1, advancesAt], tail);
    records.add(37, [0x8000000d]);
    records.add(40, [1]);
}

function utf16(text: string): Uint8Array {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
    return bytes;
}
