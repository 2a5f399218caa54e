/**
 * Characters that make up most of ordinary text and of questionnaires, by language. They tell encodings apart in which
 * the same bytes are valid: read wrongly, text falls on rare characters.
 */
export const HANGUL = new Set(
    '이다는을가에의고를지하사은한기로서어자대도해인과리시아나있그수적니라전으만정일상주제게들보부면장구조안회원여없것성공비마여했때신스경방국연물개관소계무동습세문용생각들금오던진유터음미우입실행체선위등양데업직접점친절만족창편매그렇보통전혀못불편약간응답자번호고객추천향후년월'
);

export const SIMPLIFIED = new Set(
    '的一是不了在人有我他这中大来上国和个说们为子到时道地要出就会可也你对生能而那得于着下自之年过发后作里用行方多家所学去都成如分法同然好么经事高十本面无动前三小起现开看心只从想样但还与已没又把回给主两进实业问务员服满意非常一般提供度客窗口等候时间态度质量价格建议希望评打请选择题号日期性别岁及以其或位级办理快慢'
);

export const TRADITIONAL = new Set(
    '的一是不了在人有我他這中大來上國和個說們為子到時道地要出就會可也你對生能而那得於著下自之年過發後作裡用行方多家所學去都成如分法同然好麼經事高十本面無動前三小起現開看心只從想樣但還與已沒又把回給主兩進實業問務員服滿意非常普通提供度客窗口等候時間態度品質價格建議希望評請選擇題號日期性別歲及以其或位級辦理快慢'
);

export const KANA = /[\u3040-\u30FF]/u;
