/** What pages write before an author's name, as regular expression source: "By", "Ein Beitrag von", "撰文". */
export const BY_SOURCE = [
  '(?:this|the)\\s+(?:post|article|story|piece|guide|content|blog(?:\\s+post)?)\\s+(?:was|is|has\\s+been)\\s+(?:written|authored|contributed|created)\\s+by',
  '(?:(?:words|text|interview|story|article|post|recipe|guide|content)\\s+)?(?:(?:posted|written|reported|authored|published|contributed|created)\\s+)?by',
  '(?:(?:ein\\s+(?:gast)?(?:beitrag|artikel|kommentar)|geschrieben|verfasst|text)\\s+)?von',
  '(?:(?:écrit|rédigé|publié|article|texte|propos\\s+recueillis)\\s+)?par',
  '(?:(?:escrito|publicado|redactado|texto)\\s+)?por',
  '(?:scritto|pubblicato|articolo)\\s+da|(?:a\\s+cura\\s+)?di',
  '(?:(?:geschreven|gepubliceerd|tekst)\\s+)?door',
  '(?:(?:skrevet|skriven|skrivet|publicerad|tekst|text)\\s+)?(?:av|af)',
  '(?:(?:napisane|opublikowane)\\s+)?przez',
  'oleh|ditulis\\s+oleh|penulis|napsala?|napísala?|napisala?|napisao|piše|scris\\s+de|autor(?:ka|a)|írta|szerző|được\\s+viết\\s+bởi|tác\\s+giả|viết\\s+bởi',
  'kirjoittanut|kirjoittaja|teksti|yazan|yazar[ıi]?|autorzy|γράφει(?:\\s+[οη])?|συντάκτ(?:ης|ρια)',
  'автор(?:ы|ка|и)?|написано\\s+автором|написала?|текст|נכתב\\s+על\\s+יד[י]?|מאת|लेखक',
  'โดย|เขียนโดย|ผู้เขียน|نویسنده|نوشته',
  '作者|著者|執筆(?:者)?|取材・文|撰文|文|記者|记者|글|작성자|저자',
  'بقلم|كتبها?|كتبته?|الكاتب(?:ة)?|المؤلف(?:ة)?|إعداد',
].join('|');

/** Words that name the author's part in the text, before the name: "Author", "Autorin", "Auteurs". */
export const AUTHOR_SOURCE =
  'authors?|autor(?:in|innen|en|es|as?)?|auteurs?|autrices?|autore|autori|autrice|verfasser(?:in)?|writers?|contributors(?!\\s+to\\s)|redakteur(?:in)?|forfatter|skribent|schrijver';

/** What may stand between those words and the name. */
export const AFTER_BY_SOURCE = '(?=[\\s:：/／|])\\s*[:：/／|]?\\s*';
