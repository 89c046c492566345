/** January to December in many languages, alternatives by "|": names as dates have them, then abbreviations. */
const NAMES: readonly string[] = [
  'january|jan|januar|jänner|jän|janvier|janv|enero|ene|gennaio|gen|janeiro|januari|stycznia|styczeń|sty|января|январь|янв|januára|január|ledna|leden|ianuarie|ian|ocak|oca|tammikuuta|tammikuu|січня|січ|януари|јануар|januarja|siječnja|gener|janúar|jaanuar|janvāris|sausio|ιανουαρίου|ιαν|ינואר|जनवरी|ژانویه|يناير|جانفي|كانون الثاني|มกราคม|ม.ค|জানুয়ারি|জানুয়ারী|tháng một|tháng giêng|th1|ιανουάριος',
  'february|feb|februar|février|févr|fév|febrero|febbraio|febb|fevereiro|fev|februari|lutego|luty|lut|февраля|февраль|фев|февр|februára|február|febr|února|únor|úno|februarie|şubat|şub|helmikuuta|helmikuu|лютого|лют|февруари|фебруар|februarja|veljače|febrer|febrúar|veebruar|februāris|vasario|φεβρουαρίου|φεβ|פברואר|फरवरी|फ़रवरी|فوریه|فبراير|فيفري|شباط|กุมภาพันธ์|ก.พ|ফেব্রুয়ারি|ফেব্রুয়ারী|tháng hai|th2|φεβρουάριος|pebruari',
  'march|mar|märz|mär|maerz|mrz|mars|marzo|março|maart|mrt|marca|marzec|марта|март|мар|marec|március|márc|března|březen|bře|martie|mart|maaliskuuta|maaliskuu|березня|бер|ožujka|març|märts|marts|kovo|μαρτίου|μαρ|מרץ|मार्च|مارس|آذار|มีนาคม|มี.ค|মার্চ|tháng ba|th3|μάρτιος',
  'april|apr|avril|avr|abril|abr|aprile|kwietnia|kwiecień|kwi|апреля|апрель|апр|apríla|apríl|április|ápr|dubna|duben|dub|aprilie|nisan|nis|huhtikuuta|huhtikuu|квітня|квіт|април|aprila|travnja|aprill|aprīlis|balandžio|απριλίου|απρ|אפריל|अप्रैल|آوریل|أبريل|ابريل|أفريل|نيسان|เมษายน|เม.ย|এপ্রিল|tháng tư|th4|απρίλιος',
  'may|mai|mayo|maggio|mag|maio|mei|maja|maj|мая|май|mája|máj|május|května|květen|kvě|mayıs|toukokuuta|toukokuu|травня|трав|мај|svibnja|maig|maí|maijs|gegužės|μαΐου|μάιος|μαΐ|μαι|מאי|मई|مه|مايو|ماي|أيار|พฤษภาคม|พ.ค|মে|tháng năm|th5',
  'june|jun|juni|juin|junio|giugno|giu|junho|czerwca|czerwiec|cze|июня|июнь|июн|júna|jún|június|června|červen|čvn|iunie|iun|haziran|haz|kesäkuuta|kesäkuu|червня|черв|юни|јун|junija|lipnja|juny|júní|juuni|jūnijs|birželio|ιουνίου|ιουν|יוני|जून|ژوئن|يونيو|جوان|حزيران|มิถุนายน|มิ.ย|জুন|tháng sáu|th6|ιούνιος',
  'july|jul|juli|juillet|juil|julio|luglio|lug|julho|lipca|lipiec|lip|июля|июль|июл|júla|júl|július|července|červenec|čvc|iulie|iul|temmuz|tem|heinäkuuta|heinäkuu|липня|лип|юли|јул|julija|srpnja|juliol|júlí|juuli|jūlijs|liepos|ιουλίου|ιουλ|יולי|जुलाई|ژوئیه|يوليو|جويلية|تموز|กรกฎาคม|ก.ค|জুলাই|julai|tháng bảy|th7|ιούλιος',
  'august|aug|août|agosto|ago|augustus|sierpnia|sierpień|sie|августа|август|авг|augusta|augusztus|srpna|srpen|srp|augusti|ağustos|ağu|elokuuta|elokuu|серпня|серп|avgusta|avgust|kolovoza|agost|ágúst|augusts|rugpjūčio|αυγούστου|αυγ|אוגוסט|अगस्त|اوت|أغسطس|اغسطس|أوت|آب|agustus|agu|สิงหาคม|ส.ค|আগস্ট|ogos|tháng tám|th8|αύγουστος|agt',
  'september|sept|sep|septembre|septiembre|settembre|sett|set|setembro|września|wrzesień|wrz|сентября|сентябрь|сент|сен|septembra|szeptember|szept|září|zář|septembrie|eylül|eyl|syyskuuta|syyskuu|вересня|вер|септември|септембар|septembar|rujna|setembre|septembris|rugsėjo|σεπτεμβρίου|σεπ|ספטמבר|सितंबर|सितम्बर|سپتامبر|سبتمبر|أيلول|กันยายน|ก.ย|সেপ্টেম্বর|tháng chín|th9|σεπτέμβριος',
  'october|oct|oktober|okt|octobre|octubre|ottobre|ott|outubro|out|października|październik|paź|октября|октябрь|окт|októbra|október|října|říjen|říj|octombrie|ekim|eki|lokakuuta|lokakuu|жовтня|жовт|октомври|октобар|oktobra|oktobar|októbre|oktoober|oktobris|spalio|οκτωβρίου|οκτ|אוקטובר|अक्टूबर|अक्तूबर|اکتبر|أكتوبر|اكتوبر|تشرين الأول|ตุลาคม|ต.ค|অক্টোবর|tháng mười|th10|οκτώβριος',
  'november|nov|novembre|noviembre|novembro|listopada|listopad|lis|ноября|ноябрь|ноя|novembra|listopadu|noiembrie|noi|kasım|kas|marraskuuta|marraskuu|листопада|лист|ноември|новембар|novembar|studenoga|studenog|nóvember|novembris|lapkričio|νοεμβρίου|νοε|נובמבר|नवंबर|नवम्बर|نوامبر|نوفمبر|تشرين الثاني|พฤศจิกายน|พ.ย|নভেম্বর|tháng mười một|th11|νοέμβριος|nopember',
  'december|dec|dezember|dez|décembre|déc|diciembre|dic|dicembre|dezembro|grudnia|grudzień|gru|декабря|декабрь|дек|decembra|prosince|prosinec|decembrie|aralık|ara|joulukuuta|joulukuu|грудня|груд|декември|децембар|decembar|prosinca|desembre|desember|des|detsember|decembris|gruodžio|δεκεμβρίου|δεκ|דצמבר|दिसंबर|दिसम्बर|دسامبر|ديسمبر|كانون الأول|ธันวาคม|ธ.ค|ডিসেম্বর|disember|tháng mười hai|th12|δεκέμβριος',
];

const MARK = /\p{M}/gu;
const LATIN_OR_GREEK = /^[\p{Script=Latin}\p{Script=Greek}\p{M}]+$/u;
/** Capitals and plain keyboards leave accents out: "FEVRIER", "marz". Turkish capitals lose which i they are: "KASIM". */
const bare = (name: string): string => {
  const apart = name.normalize('NFD');
  return LATIN_OR_GREEK.test(apart) ? apart.replace(MARK, '').replaceAll('ı', 'i') : name;
};
/** "in September" is one word in Hebrew. */
const HEBREW_IN = /^ב(?=\p{Script=Hebrew}{3})/u;

const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) =>
    names.split('|').flatMap((name) => [[bare(name), index + 1] as const, [name, index + 1] as const]),
  ),
);

/** 1 to 12 for a month's name or abbreviation in any of the languages, with or without its accents; undefined for another word. */
export function monthOf(name: string): number | undefined {
  const lower = name.toLowerCase();
  return (
    MONTH_BY_NAME.get(lower) ??
    MONTH_BY_NAME.get(bare(lower)) ??
    MONTH_BY_NAME.get(lower.replace(HEBREW_IN, ''))
  );
}
