import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import { describe, expect, test, vi } from 'vitest';
import { BYTE_ORDER_MARK, csv, guardFormula } from '../../../src/generators/format/csv.js';
import { anchor, cssString, escapeHtml, fragment, html, raw } from '../../../src/generators/format/html.js';
import { escapeMarkdown, proseMarkdown, renderProse, safeLink } from '../../../src/generators/format/markdown.js';

// Each run makes documents, which is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const NASTY = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='x",
    '&lt;',
    '</style>',
    '</title>',
    '\u0000',
    '<!--',
    '한글 <b>',
    '[x](javascript:alert(1))',
    '=1+1'
];
const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...NASTY),
    fc
        .array(
            fc.constantFrom(
                '<',
                '>',
                '&',
                '"',
                "'",
                '`',
                '[',
                ']',
                '(',
                ')',
                '!',
                '*',
                '_',
                '#',
                '|',
                '\\',
                '\n',
                ' ',
                '-',
                '1.',
                'a',
                '가',
                '中',
                'http://x',
                'javascript:',
                ':',
                '~',
                '=',
                '+',
                '@',
                '\t',
                '\r',
                ',',
                '{',
                '}'
            )
        )
        .map((parts) => parts.join(''))
);
const wellFormed = (value: string): boolean => !/\p{Cs}/u.test(value);
const dom = new JSDOM('').window;
const parsed = (content: string): Document => new dom.DOMParser().parseFromString(content, 'text/html');
/** As a parser sees it: line ends are one, and what no document may hold is gone. */
const visible = (value: string): string => parsed(`<p>${escapeHtml(value)}</p>`).querySelector('p')!.textContent;

describe('HTML', () => {
    test('any text stays text, between tags and in attributes', () => {
        fc.assert(
            fc.property(text, (value) => {
                const document = parsed(html`<p title="${value}">${value}</p>`.text);
                expect(document.body.children).toHaveLength(1);
                const p = document.querySelector('p')!;
                expect(p.children).toHaveLength(0);
                expect(p.attributes).toHaveLength(1);
                expect(p.textContent).toBe(visible(value));
            })
        );
    });
    test('templates nest without escaping twice', () => {
        const words = ['a<', 'b'].map((word) => html`<b>${word}</b>`);
        expect(html`<i>${words}</i>`.text).toBe('<i><b>a&lt;</b><b>b</b></i>');
        expect(html`${false}${undefined}${null}${0}${raw('<br>')}`.text).toBe('0<br>');
    });
    test('a link leads to its anchor, whatever the name', () => {
        fc.assert(
            fc.property(
                fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => wellFormed(name) && name.trim() !== '' && !name.includes('\u0000')),
                (name) => {
                    expect(decodeURIComponent(fragment(name).slice(1))).toBe(anchor(name));
                    expect(anchor(name)).not.toMatch(/\s/u);
                }
            )
        );
    });
    test('a CSS string can end neither itself nor its style element', () => {
        fc.assert(
            fc.property(text, (value) => {
                expect(cssString(value).slice(1, -1)).not.toMatch(/["<>\n\r\f]|\\$/);
            })
        );
    });
});

describe('Markdown', () => {
    const reader = new MarkdownIt({ html: true, linkify: false });
    test('an escaped text reads as that text', () => {
        fc.assert(
            fc.property(text, (value) => {
                const wanted = value.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
                const document = parsed(reader.render(escapeMarkdown(value)));
                expect(document.body.textContent.trim()).toBe(visible(wanted));
                expect(document.body.querySelectorAll(':not(p)')).toHaveLength(0);
            })
        );
    });
    test('numbers and dates stay readable', () => {
        expect(escapeMarkdown('2026.1')).toBe('2026.1');
        expect(escapeMarkdown('1. first')).toBe('1\\. first');
        expect(escapeMarkdown('a-b (c)')).toBe('a-b (c)');
    });
    const harmless = (content: string): void => {
        const document = parsed(content);
        expect(document.querySelectorAll('script,img,iframe,style,svg,object,input,form,link,meta,base')).toHaveLength(0);
        for (const element of document.body.querySelectorAll('*')) {
            for (const { name, value } of element.attributes) {
                expect(name).not.toMatch(/^on/);
                if (name === 'href') expect(safeLink(value)).toBe(true);
            }
        }
    };
    const hostile = fc.oneof(
        text,
        fc.constantFrom(
            '![x](http://a/b.png)',
            '[a](data:text/html,x)',
            '[r]\n\n[r]: javascript:alert(1)',
            '<http://ok>',
            '<javascript:x>',
            '<a href="javascript:x">y</a>',
            '[a](JaVaScRiPt:x)',
            '[a](java&#115;cript:x)',
            '<img src=x onerror=y>',
            '<details>\n\ntext'
        )
    );
    const prose = fc.array(hostile, { maxLength: 6 }).map((parts) => parts.join('\n\n'));
    test('prose as HTML holds no markup of its own and only safe links', () => {
        fc.assert(fc.property(prose, (value) => void harmless(renderProse(value).text)));
    });
    test('prose in a Markdown document is as harmless to a reader that allows HTML', () => {
        const open = new MarkdownIt({ html: true });
        open.validateLink = () => true;
        fc.assert(fc.property(prose, (value) => void harmless(open.render(proseMarkdown(value)))));
    });
    test('harmless prose is left as it was written', () => {
        const written = 'A **bold** word, `<code>`, a [link](https://example.com/a?b=1) and\n\n- one\n- two';
        expect(proseMarkdown(written)).toBe(written);
    });
    test('headings move below the one they stand under', () => {
        expect(renderProse('# One\n\n## Two', 4).text).toBe('<h4>One</h4>\n<h5>Two</h5>\n');
        expect(proseMarkdown('# One\n\nTwo\n---\n\ntext', 4)).toBe('#### One\n\n##### Two\n\ntext');
    });
    test('links go to the web, to mail and inside the page', () => {
        for (const good of ['https://a.b', 'http://a', 'mailto:a@b.c', '#x']) expect(safeLink(good), good).toBe(true);
        for (const bad of ['javascript:x', 'JAVA\nSCRIPT:x', 'data:x', 'file:///etc', 'vbscript:x', '//host/x', 'x.html', '\u0001javascript:x'])
            expect(safeLink(bad), bad).toBe(false);
    });
});

describe('CSV', () => {
    test('what a spreadsheet would run gets an apostrophe; numbers stay numbers', () => {
        for (const evil of ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '\rx', '\n=x', '＝1']) expect(guardFormula(evil)).toBe(`'${evil}`);
        for (const fine of ['-5', '+3.5', '-0.25', 'a=b', '5 %', '가나다', '']) expect(guardFormula(fine)).toBe(fine);
        expect(csv([[-5, '-5', true, null]])).toBe(`${BYTE_ORDER_MARK}-5,-5,true,\r\n`);
    });
    test('a reader of CSV gets every cell back, and none that begins a formula', () => {
        const cell = fc.oneof(text, fc.string({ unit: 'binary' })).filter((value) => wellFormed(value) && !value.includes('\u0000'));
        fc.assert(
            fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
                const content = csv(rows);
                const read: string[][] = parse(content.slice(1), { record_delimiter: '\r\n' });
                expect(read).toEqual(rows.map((row) => row.map(guardFormula)));
                for (const value of read.flat()) expect(/^[=+\-@\t\r]/.test(value) && !/^[+-]?[\d.]+$/.test(value)).toBe(false);
            })
        );
    });
    test('carries a byte-order mark', () => {
        expect([...Buffer.from(csv([['한글']]))].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    });
});
