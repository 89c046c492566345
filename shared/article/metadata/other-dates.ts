/** Words that end before the day of something else than the text: "valid until", "born". Most languages have some of each kind. */
const BEFORE = [
  'as of|expires?|until|valid|through|effective|deadline|due|starts?|ends?|born|retrieved|accessed|when(?=\\s*:)|in theat(?:er|re)s|starting',
  '(?:gültig\\s)?bis|ab|(?:beginn|start)(?=\\s*:)|kinostart|premiere|termine?|\\p{L}{2,16}schluss|geboren|abgerufen|erscheint|\\p{L}{0,9}frist',
  "date limite|jusqu[’']au|à partir du|dès le|depuis le|avant le|consultée?|(?:date de )?sortie|née?|échéance|(?:début|fin)(?=\\s*:)|date de (?:naissance|l[’']événement)",
  'fecha (?:límite|del evento|de (?:inicio|fin|nacimiento|estreno|lanzamiento|vencimiento))|hasta|a partir del?|desde|estreno|plazo|inicio(?=\\s*:)|consultado|nacid[oa]|vence',
  "scadenza|fino al|entro il|uscita|dal|a partire dal|nat[oa]|consultato|data (?:di (?:scadenza|inizio|nascita|uscita)|dell[’']evento)",
  'até|a partir de|prazo|estreia|nascid[oa]|acesso|acessado|início(?=\\s*:)|data (?:limite|do evento|de (?:início|nascimento|lançamento|estreia))',
  'tot(?: en met)?|vanaf|sinds|geraadpleegd|aanvang',
  'do(?: dnia)?|od(?: dnia)?|termin|premiera|urodzon[ya]|dostęp|data (?:premiery|urodzenia|wydarzenia)',
  "до|с|по|дата (?:проведения|рождения|выхода|начала|окончания|обращения|народження|проведення)|срок|премьера|прем[’']єра|родил(?:ся|ась)|начало(?=\\s*:)",
  '(?:son başvuru|son katılım|vizyon|etkinlik|doğum|başlangıç|bitiş) tarihi|vizyon',
  'ينتهي|حتى|ابتداءً? من|اعتبارا من|ولدت?|تاريخ (?:الميلاد|الانتهاء|البدء|الفعالية)',
  '(?:בתוקף )?עד|מועד(?: אחרון)?|החל|נולדה?',
  'hạn (?:chót|cuối)|đến(?: hết)?(?: ngày)?|từ(?: ngày)?|bắt đầu|kết thúc|sinh|khởi chiếu',
  'sampai(?: dengan)?|hingga|batas waktu|mulai|sejak|lahir|tanggal lahir',
  'έως|μέχρι|λήξη|έναρξη|πρεμιέρα|γεννήθηκε',
  'termín|konání|premiéra|narozen[aý]?|začátek|uzávěrka|platnosť?',
  'till(?: och med)?|t\\.o\\.m\\.|från(?: och med)?|fr\\.o\\.m\\.|sista \\p{L}{2,16}dag|premiär|född|hämtad|til|fra|frist|født|hentet',
  'határidő|született|kezdete|până|termen(?: limită)?|începând|născută?|syntynyt|viimeistään|määräaika',
].join('|');
const EASTERN_BEFORE =
  '開催|締め?切り?|〆切|発売|放送|期限|日時|会期|期間|上映|公演|開始|終了|生年月|截[止至]|有效|活[动動]|出生|开幕|開幕|[举舉][办辦行]|展期|[报報]名|마감|행사|개봉|출시|기간|모집|방영|접수|개최|시행|생년월';
const BEFORE_DATE = new RegExp(
  `(?:^|[\\s(:：|·,*–-])(?:${BEFORE})(?:\\s\\p{L}{1,4}){0,2}[-\\s:：]{0,3}$|(?:${EASTERN_BEFORE})[日時时期间間至일시자]{0,3}[\\s:：]{0,2}$`,
  'iu',
);
/** "2024年5月14日まで", "2024. május 14-ig", "2024.05.14 ~" */
const AFTER_DATE =
  /^(?:\s?[（(]\p{L}[)）])?\s?(?:まで|より|から|開催|発売|放送|上映|公演|開幕|開始|締切|現在|時点|[～〜~]|至|起|止|前|[举舉]行|까지|부터|개봉|출시|마감|-(?:ig|től|tól))/u;

/** Whether what stands right before or after a date says that it is another's than the text's: of an event, a term, a birth. */
export const isOtherDate = (before: string, after: string): boolean =>
  (before !== '' && BEFORE_DATE.test(before)) || (after !== '' && AFTER_DATE.test(after));
