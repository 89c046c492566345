/** Months by name in the languages that European and Latin American pages are written in; accents as written. */
const NAMES: readonly string[] = [
  // 1 to 12, alternatives by "|"
  'january|jan|januar|jänner|jän|janvier|janv|enero|ene|gennaio|gen|janeiro|januari|stycznia|styczeń|января|январь|januára|ledna|leden|januarie|ianuarie|ocak|tammikuuta|január|січня|يناير|جانفي',
  'february|feb|februar|février|févr|fév|febrero|febbraio|febb|fevereiro|fev|februari|lutego|luty|февраля|февраль|února|únor|februarie|şubat|helmikuuta|február|лютого|فبراير',
  'march|mar|märz|mär|maerz|mars|marzo|março|maart|mrt|marca|marzec|марта|март|března|březen|martie|mart|maaliskuuta|március|березня|مارس',
  'april|apr|avril|avr|abril|abr|aprile|kwietnia|kwiecień|апреля|апрель|dubna|duben|aprilie|nisan|huhtikuuta|április|квітня|أبريل|ابريل',
  'may|mai|mayo|maggio|mag|maio|mei|maja|maj|мая|май|května|květen|mayıs|toukokuuta|május|травня|مايو|ماي',
  'june|jun|juni|juin|junio|giugno|giu|junho|czerwca|czerwiec|июня|июнь|června|červen|iunie|haziran|kesäkuuta|június|червня|يونيو|جوان',
  'july|jul|juli|juillet|juil|julio|luglio|lug|julho|lipca|lipiec|июля|июль|července|červenec|iulie|temmuz|heinäkuuta|július|липня|يوليو|جويلية',
  'august|aug|août|agosto|ago|augustus|sierpnia|sierpień|августа|август|srpna|srpen|augusti|ağustos|elokuuta|augusztus|серпня|أغسطس|اغسطس|أوت',
  'september|sept|sep|septembre|septiembre|settembre|sett|set|setembro|września|wrzesień|сентября|сентябрь|září|septembrie|eylül|syyskuuta|szeptember|вересня|سبتمبر',
  'october|oct|oktober|okt|octobre|octubre|ottobre|ott|outubro|out|października|październik|октября|октябрь|října|říjen|octombrie|ekim|lokakuuta|október|жовтня|أكتوبر|اكتوبر',
  'november|nov|novembre|noviembre|novembro|listopada|listopad|ноября|ноябрь|listopadu|noiembrie|kasım|marraskuuta|листопада|نوفمبر',
  'december|dec|dezember|dez|décembre|déc|diciembre|dic|dicembre|dezembro|grudnia|grudzień|декабря|декабрь|prosince|prosinec|decembrie|aralık|joulukuuta|грудня|ديسمبر',
];

const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split('|').map((name) => [name, index + 1] as const)),
);

/** Month names as the source of a regular expression, longest first. */
export const MONTH_SOURCE: string = [...MONTH_BY_NAME.keys()]
  .toSorted((a, b) => b.length - a.length)
  .join('|');

/** 1 to 12 for a month's name in any of the languages; undefined for another word. */
export const monthOf = (name: string): number | undefined => MONTH_BY_NAME.get(name.toLowerCase());

/** Words before the date a text was published, and before the date it was changed, as regular expression source. */
export const PUBLISHED_WORDS =
  'publi(?:shed|cado|é|cato|cerat|kovaný)|posted|veröffentlicht|erschienen|mis en ligne|pubblicato|gepubliceerd|geplaatst|opublikowano|publicerad|publisert|udgivet|опубликовано|first published|originally published|date|created|released|written|publicado|publié|julkaistu|yayın(?:lanma)?|δημοσ\\p{L}{0,12}|פורסם|نشرت?|نُشرت?|تاريخ النشر|公開日?|投稿日?|掲載日?|发布(?:时间|日期|于)?|發[佈布](?:時間|日期|於)?|發表|입력|게시일?|등록일?';
export const MODIFIED_WORDS =
  'updated|last (?:updated|modified|reviewed|edited|revised)|modified|reviewed|aktualisiert|geändert|mis à jour|modifié|actualizado|aggiornato|atualizado|bijgewerkt|zaktualizowano|uppdaterad|oppdatert|opdateret|обновлено|päivitetty|güncel\\p{L}{0,12}|ενημ\\p{L}{0,12}|עודכן|آخر تحديث|تحديث|تم التحديث|更新(?:日時?|时间|日期|於|于)?|最終更新日?|최종수정|수정일?';
