/**
 * Words that exports write of their own accord, in the languages of this program. All are compared after `tight`, headings
 * after `letters`.
 */
import { letters, tight } from './text.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split('|').map(tight));

export const YES = words(
    '1|true|t|yes|y|o|○|〇|◯|v|x표|✓|✔|☑|met|pass|passed|checked|selected|ok|예|네|맞음|있음|적합|충족|준수|합격|양호|선택|체크|참|是|有|對|对|符合|適合|适合|達成|达成|合格|勾選|勾选|已选|已選|通过|通過'
);
export const NO = words(
    '0|false|f|no|n|x|×|✗|✘|☐|notmet|not met|unmet|fail|failed|unchecked|notselected|아니오|아니요|아님|없음|부적합|미충족|미준수|불합격|미흡|미선택|거짓|否|不是|無|无|沒有|没有|不符合|不適合|不适合|未達成|未达成|不合格|未勾選|未勾选|未选|未選|不通过|不通過'
);

export const NOT_APPLICABLE = words(
    'na|n/a|n.a.|not applicable|does not apply|해당 없음|해당사항 없음|해당 안 됨|비해당|해당무|不適用|不适用|無此情況|无此情况|無關|无关'
);

/** What stands in a cell that nobody filled. */
export const UNANSWERED = words(
    '-|--|—|–|.|null|nil|(null)|(blank)|no answer|no response|not answered|missing|무응답|미응답|응답 없음|未回答|未作答|未填|未填答|無回答|无回答|(空)|(跳过)|(跳過)|空白'
);

/** The same, also where any text is an answer: programs write it, no person does. */
export const BLANK_MARKS = words('(空)|(跳过)|(跳過)|(blank)|(null)');

/** After a number: `4점`. */
export const POINT_WORDS = words('점|점수|points|point|pt|pts|分|點|点|级|級');

/** Marks of a person's own words beside an option: `기타: 자판기`. */
export const OTHER = words('기타|기타(직접입력)|기타 의견|그 외|other|others|other (please specify)|其他|其它|其他（請說明）|其他（请注明）');

/** Headings that survey programs give to what every response has. */
export const CONTEXT_HEADINGS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
    Object.entries({
        respondent:
            'respondent|respondentid|respondent id|respondent no|response id|responseid|recordid|record id|submission id|id|응답자|응답자 번호|응답자 id|응답자id|응답 번호|응답번호|설문번호|일련번호|순번|受訪者|受訪者編號|填答編號|回覆編號|編號|受访者|受访者编号|答卷编号|序号|编号|答卷id',
        answered:
            'answered|answered at|timestamp|time stamp|submitted|submitted at|submission time|end date|enddate|date submitted|completion time|completed at|recordeddate|타임스탬프|응답일시|응답일|응답 시간|제출 일시|제출일시|제출 시간|완료 시간|설문 완료일|조사일|조사일시|점검일|점검일시|時間戳記|完成時間|填答時間|填寫時間|提交時間|作答時間|稽核日期|时间戳记|时间戳|提交答卷时间|完成时间|填写时间|提交时间|检查日期',
        wave: 'wave|survey wave|round|조사 차수|차수|조사 시점|波次|調查波次|调查波次|期別|期别',
        site: 'site|branch|location|지점|지점명|지점 번호|사업장|매장|조사 지점|據點|地點|分行|門市|網點|网点|地点|门店',
        weight: 'weight|weights|wgt|가중치|權重|加權|权重|加权',
        via: 'via|channel|mode|조사 방법|조사 경로|응답 경로|채널|渠道|管道|調查方式|调查方式'
    }).map(([name, list]) => [name, new Set(list.split('|').map(letters))])
);

/** The second row of headings where the first holds the question: it says that the cell is the answer itself. */
export const RESPONSE_HEADINGS: ReadonlySet<string> = new Set(
    'response|responses|open-ended response|answer|응답|답변|주관식 답변|回應|回覆|回答|答案|开放式回答|開放式回覆'.split('|').map(letters)
);

/** What ODK Central and KoBoToolbox add to every export, exactly as they write it. */
export const EXPORTED: ReadonlySet<string> = new Set(
    (
        'SubmissionDate|KEY|PARENT_KEY|SubmitterID|SubmitterName|AttachmentsPresent|AttachmentsExpected|Status|ReviewState|DeviceID|Edits|FormVersion|' +
        'meta-instanceID|meta-instanceName|meta/instanceID|meta/instanceName|meta/rootUuid|instanceID|instanceName|' +
        '_id|_uuid|_submission_time|_validation_status|_notes|_status|_submitted_by|__version__|_tags|_index|_parent_table_name|_parent_index|' +
        '_submission__id|_submission__uuid|_submission__submission_time|_submission__validation_status|_submission__notes|_submission__status|' +
        '_submission__submitted_by|_submission___version__|_submission__tags|_attachments|_geolocation|_xform_id_string|formhub/uuid'
    ).split('|')
);

/** What survey programs write beside the answers; no question of a table. */
export const METADATA: ReadonlySet<string> = new Set(
    (
        'start date|start time|startdate|collector id|ip address|ipaddress|email|email address|first name|last name|custom data 1|progress|finished|duration|duration (in seconds)|status|user language|distribution channel|' +
        'recorded date|시작 시간|소요 시간|이메일|이메일 주소|사용자 이름|전자 메일|이름|총점|점수|開始時間|電子郵件|電子郵件地址|名稱|姓名|總分|分數|所需時間|开始时间|所用时间|来源|来源详情|来自ip|电子邮件|名称|总分'
    )
        .split('|')
        .map(letters)
);
