import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode, ENCODINGS, encodingOf } from '../../../src/project/data/encodings.js';
import { guessEncoding } from '../../../src/project/data/encoding-guess.js';

/** Ordinary prose and what stands in exports, in the encoding in which such files come. */
const SAMPLES: readonly [encoding: string, guessed: string, text: string][] = [
    ['cp949', 'cp949', '우체국을 이용하신 뒤 느낀 점을 자유롭게 적어 주십시오. 창구 직원이 일어서서 맞이해 주었고 요금을 알기 쉽게 설명해 주었습니다.'],
    ['cp949', 'cp949', '번호,성별,연령대\r\n1,남성,30대\r\n2,여성,20대\r\n'],
    ['cp949', 'cp949', 'id,Q1,Q2\r\n1,매우 그렇다,보통이다\r\n2,그렇지 않다,그렇다\r\n'],
    ['cp949', 'cp949', 'id,의견\n1,똠방각하 펲시콜라 뷁\n2,햏자 아햏햏\n3,좋아요\n'],
    ['cp949', 'cp949', '顧客滿意度 調査: 응답자 번호와 의견 (漢字를 섞어 쓴 글)'],
    ['gbk', 'gb18030', '您对本次服务的总体评价如何？请您根据实际情况选择最符合的选项。服务人员态度友好，办理业务速度快，环境整洁。'],
    ['gbk', 'gb18030', '序号,提交答卷时间,1、您的性别\r\n1,2026/1/2 10:00:00,女\r\n2,2026/1/2 10:05:00,男\r\n'],
    ['gbk', 'gb18030', 'id,Q1,Q2\r\n1,非常满意,一般\r\n2,不满意,满意\r\n'],
    ['gb18030', 'gb18030', '编号,姓名,意见\n1,㐂镕,很好\n2,李明,等候时间太长，希望多开几个窗口\n'],
    ['big5', 'big5', '請問您對本次服務的整體滿意度為何？服務人員親切有禮，等候時間合理，環境整潔，下次還會再來。'],
    ['big5', 'big5', '時間戳記,性別,年齡\r\n2026/1/2 上午 10:00:00,女,30\r\n2026/1/2 上午 10:05:00,男,41\r\n'],
    ['big5', 'big5', 'id,Q1,Q2\r\n1,非常同意,普通\r\n2,不同意,同意\r\n'],
    ['shift_jis', 'shift_jis', 'お客様満足度アンケートにご協力いただき、ありがとうございます。スタッフの対応はいかがでしたか。'],
    ['euc-jp', 'euc-jp', 'お客様満足度アンケートにご協力いただき、ありがとうございます。スタッフの対応はいかがでしたか。'],
    [
        'windows-1252',
        'windows-1252',
        'id;Name;Meinung\r\n1;Müller;Das Gebäude war schön, die Wartezeit zu groß – 20 € für nichts\r\n2;Lefèvre;très bien, déjà réglé'
    ],
    ['utf-8', 'utf-8', 'id;Name\n1;Müller\n2;Ångström'],
    ['utf-8', 'utf-8', 'id,이름\n1,홍길동'],
    ['utf-8', 'utf-8', 'id,Q1\n1,5\n']
];

describe('recognises the encoding of', () => {
    test.each(SAMPLES)('%s → %s: %s', async (encoding, guessed, text) => {
        const bytes = iconv.encode(text, encoding);
        const guess = await guessEncoding(bytes);
        expect(guess.encoding).toBe(guessed);
        expect(await decode(bytes, guess.encoding)).toBe(text);
    });

    test.each(['utf-16le', 'utf-16be'] as const)('%s with and without a byte-order mark', async (encoding) => {
        for (const text of ['id,Q1\r\n1,매우 그렇다\r\n', '번호\t의견\n1\t좋아요\n', 'id,Q1\n1,5\n']) {
            for (const addBOM of [true, false]) {
                const bytes = iconv.encode(text, encoding, { addBOM });
                expect(await guessEncoding(bytes)).toEqual({ encoding, certain: true });
                expect((await decode(bytes, encoding)).replace(/^\uFEFF/, '')).toBe(text);
            }
        }
    });

    test('UTF-8 with a byte-order mark', async () => {
        expect(await guessEncoding(iconv.encode('a,b', 'utf-8', { addBOM: true }))).toEqual({ encoding: 'utf-8', certain: true });
    });

    test('a word whose bytes happen to be valid UTF-8', async () => {
        // In GBK, 联通 is C1 AA CD A8, which reads as two letters in UTF-8.
        const bytes = iconv.encode('服务商,联通\n1,联通\n2,满意', 'gbk');
        expect((await guessEncoding(bytes)).encoding).toBe('gb18030');
    });

    test('a file that is cut within a character by the sample', async () => {
        const bytes = iconv.encode(`id,이름\n${'1,홍길동 고객님\n'.repeat(20_000)}`, 'utf-8');
        expect(await guessEncoding(bytes)).toEqual({ encoding: 'utf-8', certain: true });
    });
});

/** Any text of the language's everyday words is told apart from all others. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
    cp949: '직원 친절 창구 대기 시간 요금 설명 우편 소포 예금 보험 상담 전화 불편 만족 추천 이용 고객 방문 접수 안내 주차 시설 깨끗 빠른 느린 좋아요 감사합니다 바랍니다 많습니다 없습니다 그렇다 아니다'.split(
        ' '
    ),
    gb18030:
        '服务 态度 窗口 等候 时间 价格 说明 邮件 包裹 存款 保险 咨询 电话 不便 满意 推荐 使用 客户 访问 受理 引导 停车 设施 干净 很快 太慢 很好 谢谢 希望 没有 同意 不同意'.split(
            ' '
        ),
    big5: '服務 態度 櫃檯 等候 時間 價格 說明 郵件 包裹 存款 保險 諮詢 電話 不便 滿意 推薦 使用 顧客 訪問 受理 引導 停車 設施 乾淨 很快 太慢 很好 謝謝 希望 沒有 同意 不同意'.split(
        ' '
    )
};
describe('tells random text apart', () => {
    test.each(Object.keys(WORDS))('%s', async (encoding) => {
        await fc.assert(
            fc.asyncProperty(fc.array(fc.constantFrom(...WORDS[encoding]!), { minLength: 6, maxLength: 60 }), async (words) => {
                expect((await guessEncoding(iconv.encode(words.join(', '), encoding))).encoding).toBe(encoding);
            }),
            { numRuns: 150 }
        );
    });
});

test('what the table holds helps where there is little to go by', async () => {
    const expected = '同意 不同意 普通 非常同意 店員主動問候。';
    const bytes = iconv.encode('id,Q1\n1,普通\n', 'big5');
    expect((await guessEncoding(bytes, expected)).encoding).toBe('big5');
});

test('says when another encoding is about as likely', async () => {
    const guess = await guessEncoding(new Uint8Array([0x61, 0x2c, 0xb0, 0xa1, 0x0a]));
    expect(guess.certain).toBe(false);
    expect(guess.rival).toBeDefined();
});

test.each([
    ['UTF-8', 'utf-8'],
    ['utf8', 'utf-8'],
    ['EUC-KR', 'cp949'],
    ['ms949', 'cp949'],
    ['GB2312', 'gbk'],
    ['cp950', 'big5'],
    ['Shift-JIS', 'shift_jis'],
    ['UTF-16', 'utf-16le']
])('%s is %s', (name, encoding) => expect(encodingOf(name)).toBe(encoding));

test('a name that means no encoding gets the list', () => {
    expect(() => encodingOf('utf-9')).toThrow(expect.objectContaining({ name: 'UsageError', hint: `Encodings: ${ENCODINGS.join(', ')}` }));
    expect(() => encodingOf('constructor')).toThrow(/There is no encoding/);
});
