import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** No file format knows "never"; this is the earliest time that a ZIP archive can say. */
const NEVER = '1980-01-01T00:00:00Z';

/** All pictures that are no SVG are metafiles, which the library has no type for. */
const METAFILE = /(media\/[\w-]+)\.png$/;

/** The same archive without what differs from run to run: times, random names of relations, numbers counted across documents. */
export function reproducible(archive: Uint8Array): Uint8Array {
    const files = unzipSync(archive);
    const names = new Map<string, string>();
    const counters = new Map<string, Map<string, number>>();
    const numbered = (kind: string, value: string): number => {
        const known = counters.get(kind) ?? new Map<string, number>();
        counters.set(kind, known);
        if (!known.has(value)) known.set(value, known.size + 1);
        return known.get(value)!;
    };
    const settled: Zippable = {};
    for (const path of Object.keys(files).sort()) {
        let data = files[path]!;
        if (/\.(xml|rels)$/.test(path)) {
            const text = strFromU8(data)
                .replace(/(media\/[\w-]+)\.png"/g, '$1.emf"')
                .replace('<Default ContentType="image/png" Extension="png"/>', '<Default ContentType="image/x-emf" Extension="emf"/>')
                .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${NEVER}`)
                // Random names, of links say; those that only count (rId7) are the same every time.
                .replace(/"rId(?=[\w-]{15,}")([\w-]+)"/g, (_, name: string) => {
                    if (!names.has(name)) names.set(name, `"rIdLink${names.size + 1}"`);
                    return names.get(name)!;
                })
                .replace(/(<wp:docPr id=")([^"]*)"/g, (_, start: string, id: string) => `${start}${numbered('drawing', id)}"`)
                .replace(/(w:(?:anchor|name)="|PAGEREF )_Toc(\d+)/g, (_, start: string, id: string) => `${start}_Toc${numbered('contents', id)}`)
                .replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")([^"]*)"/g, (_, start: string, id: string) => `${start}${numbered('bookmark', id)}"`);
            data = strToU8(text);
        }
        settled[path.replace(METAFILE, '$1.emf')] = [data, { mtime: new Date(1980, 0, 1), level: 9 }];
    }
    return zipSync(settled);
}
