/**
 * Newspapers of East Asia write what somebody does right after or before the name, and nothing between: "김민수 기자",
 * "記者李小明／台北報導", "山田太郎記者".
 */
const KOREAN =
  /^(?:[[(（【][^\])）】]{1,20}[\])）】=]\s?|[\p{L}\d]{2,12}\s?[|=]\s?|(?:기자명|글)\s)?(?<names>\p{Script=Hangul}{2,4}(?:\s?[·,]\s?\p{Script=Hangul}{2,4}){0,3})\s?(?:\p{Script=Hangul}{1,6}\s?)??(?:기자|특파원|논설위원|편집장|에디터|칼럼니스트|앵커|평론가)(?=\s*(?:$|[=|·,/(<[{【\]】)）]|\S{2,40}@|입력|20\d\d))/u;
/** "글 김민수 사진 이영희" */
const KOREAN_WORDS =
  /^글\s(?<names>\p{Script=Hangul}{2,4}(?:\s?[·,]\s?\p{Script=Hangul}{2,4})?)\s(?:사진|그림)\s\p{Script=Hangul}/u;
const CHINESE =
  /^[[(（【〔［]?(?:\p{Script=Han}{2,8}\s)?(?:本[报報社]|[见見][习習]|特[约約派])?[记記]者\s?[:：]?\s?(?![获獲]悉|了解|采访|採訪|[发發][现現]|看到|注意|[观觀]察|[调調]查|手[记記]|提[问問]|[从從会會站团團节節证證])(?<names>\p{Script=Han}{2,4}(?:[、\s](?![报報摄攝综綜]|通[讯訊][员員]|[实實][习習]|[编編][辑輯])\p{Script=Han}{2,4}){0,3})(?=\s?(?:通[讯訊][员員]|[\])）】〕］／/]|[报報综綜摄攝]|$))/u;
/** "来源：新华社 作者：李小明". */
const CHINESE_LABEL =
  /^.{2,60}[\s　|](?:作者|撰文|[记記]者)\s?[:：]\s?(?<names>\p{Script=Han}{2,4}(?:[、\s]\p{Script=Han}{2,4}(?![:：])){0,3})(?=[\s　|]|$)/u;
/** "新华社北京5月14日电（记者李小明、王大力）…" */
const CHINESE_DATELINE =
  /^[^。！？]{0,40}[（(](?:本[报報社]|[见見][习習]|特[约約派])?[记記]者\s?(?<names>\p{Script=Han}{2,4}(?:[、\s](?!通[讯訊][员員]|[实實][习習]|[摄攝]影)\p{Script=Han}{2,4}){0,3})[^（(）)]{0,12}[）)]/u;
/** "（中央社記者李小明台北14日電）…" */
const TAIWANESE_DATELINE =
  /^[（(]\p{Script=Han}{2,6}[記记]者(?<names>\p{Script=Han}{3})\p{Script=Han}{2,3}\d{1,2}日[電电][）)]/u;
const JAPANESE =
  /^(?<names>(?:\p{Script=Han}|[々ヶ]){3,6}|\p{Script=Han}{1,3}[\s　]\p{Script=Han}{1,3})\s?(?:記者|編集委員|論説委員)$/u;
const MAY_HAVE = /[기記记委作撰특논편에칼앵평글]/;
const BETWEEN = /\s?[·、,]\s?|\s/u;

/** The reporters whom a line names in that way; empty where it names none. */
export function reporterNames(line: string): string[] {
  if (!MAY_HAVE.test(line)) return [];
  const text = line.trim();
  const names = [KOREAN, KOREAN_WORDS, CHINESE, CHINESE_LABEL]
    .map((pattern) => pattern.exec(text))
    .find((match) => match !== null)
    ?.groups?.['names']?.split(BETWEEN);
  const japanese = JAPANESE.exec(text)?.groups?.['names'];
  return names ?? (japanese === undefined ? [] : [japanese]);
}

/** The reporters whom an article's first words name: "(서울=연합뉴스) 김민수 기자 = …", "本报北京5月14日电（记者李小明）…". */
export function openingReporters(text: string): string[] {
  if (!MAY_OPEN.test(text)) return [];
  const opening = text.slice(0, MAX_OPENING).trim();
  const match = KOREAN_DATELINE.test(opening)
    ? KOREAN.exec(opening)
    : (CHINESE_DATELINE.exec(opening) ?? TAIWANESE_DATELINE.exec(opening));
  return match?.groups?.['names']?.split(BETWEEN) ?? [];
}
const MAY_OPEN = /^\s*(?:[[(（【]|\p{Script=Han})/u;
const KOREAN_DATELINE = /^[[(（【].{1,40}(?:기자|특파원)\s?=/u;
/** How far into a text its first words reach, in characters. */
const MAX_OPENING = 80;
