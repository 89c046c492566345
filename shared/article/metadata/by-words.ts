/** What pages write before an author's name, as regular expression source: "By", "Ein Beitrag von", "撰文". */
export const BY_SOURCE = [
  '(?:this|the)\\s+(?:post|article|story|piece|guide|content|blog(?:\\s+post)?)\\s+(?:was|is|has\\s+been)\\s+(?:written|authored|contributed|created)\\s+by',
  '(?:(?:an?\\s+|guest\\s+)?(?:words|text|interview|story|article|post|recipe|guide|content|essay|analysis|opinion|commentary|column|review|feature)\\s+)?(?:(?:posted|written|reported|reporting|authored|published|contributed|created|submitted|compiled)\\s+)?by',
  '(?:(?:eine?\\s+(?:gast)?(?:beitrag|artikel|kommentar|analyse|essay|reportage|kolumne|interview|bericht|rezension)|geschrieben|verfasst|veröffentlicht|erstellt|text|interview)\\s+)?von',
  '(?:(?:écrit|rédigé|publié|posté|proposé|article|texte|propos\\s+recueillis|entretien\\s+réalisé)\\s+)?par|une?\\s+(?:article|texte|chronique|tribune|enquête|analyse)\\s+de',
  '(?:(?:escrit[oa]|publicad[oa]|redactad[oa]|postad[oa]|redigid[oa]|texto|entrevista|reportagem)\\s+)?por|(?:texto|reportagem|entrevista|reportaje)\\s+de',
  '(?:scritto|pubblicato|postato|articolo)\\s+da|(?:(?:a\\s+cura|articolo|testo|intervista)\\s+)?di|dal?\\s+nostr[oa]\\s+(?:inviat[oa]|corrispondente)',
  '(?:(?:geschreven|gepubliceerd|geplaatst|tekst)\\s+)?door',
  '(?:(?:skrevet|skriven|skrivet|publicerad|publisert|tekst|text)\\s+)?(?:av|af)',
  '(?:(?:napisane|opublikowane|dodane)\\s+)?przez|napisał[aio]?|opracowa(?:ł|ła|li|nie)|oprac\\.?|rozmawiał[aio]?|przygotował[aio]?|autorzy',
  'oleh|ditulis\\s+oleh|penulis|napsal(?:i|a|\\(a\\))?|napísala?|připravil[aio]?|napisala?|napisao|piše|scris\\s+de|autor(?:ka|a)|írta|szerző|được\\s+viết\\s+bởi|tác\\s+giả|viết\\s+bởi',
  'kirjoittanut|kirjoittaja|teksti|yazan|yazar[ıi]?|hazırlayan|γράφ(?:ει|ουν)(?:\\s+[οη]|\\s+οι)?|συντάκτ(?:ης|ρια)|επιμέλεια|από(?:\\s+τ(?:ον?|ην?))?|του|της',
  'автор(?:ы|ка|и)?(?:\\s+(?:статьи|текста|материала|публикации|статті|тексту))?|написано\\s+автором|написала?|подготовил[аи]?|беседовал[аи]?|підготува(?:в|ла|ли)|текст',
  'נכתב\\s+על\\s+יד[י]?|מאת|लेखक|द्वारा',
  'โดย|เขียนโดย|ผู้เขียน|نویسنده|نوشته',
  '作者|著者|筆者|執筆(?:者)?|投稿者|ライター|(?:この記事を)?書いた人|(?:取材|構成|写真|撮影)?[・･]?文(?:[・･](?:写真|構成|取材))?|撰文|撰稿人?|执笔|本?[报報]?[记記]者|由|글(?:·사진)?(?=\\s*[:：=＝／/|｜])|글·사진|작성자|저자|기자명|기자(?=\\s*[:：])',
  'بقلم|كتبت?(?=\\s*[:：–-]\\s)|كتبها?|كتبته?|الكاتب(?:ة)?|المؤلف(?:ة)?|إعداد(?=\\s*[:：/])|بواسطة',
].join('|');

/** Words that name the author's part in the text, before the name: "Author", "Autorin", "Auteur(s)"; some of them only before a colon: "Text: Ada Holm". */
export const AUTHOR_SOURCE = [
  'aut(?:ho|o|eu)r(?:[/*:_(]-?(?:in|innen|en|e?s|as?|ka)\\)?)|autor(?:ka)?\\s+(?:článku|textu|artykułu|tekstu)',
  'authors?|autor(?:in|innen|en|es|as?)?|auteurs?|autrices?|autore|autori|autrice|verfasser(?:in)?|writers?|contributors(?!\\s+to\\s)|redakteur(?:in)?|forfatter|författare|skribent|schrijver',
  '(?:words|text|tekst|texte|texto|testo|story|interview|entrevista|intervista|entretien|reportage|reporter|journalist|journaliste|periodista|giornalista|redaktion|redazione|redacción|protokoll|κείμενο|ρεπορτάζ|szöveg|toimittaja|haber|muhabir|корреспондент|журналист|כתב(?:ת|ה)?|रिपोर्ट)(?=\\s*[:：])',
].join('|');

/** What may stand between those words and the name. */
export const AFTER_BY_SOURCE = '(?=[\\s:：/／|｜=＝])\\s*[:：/／|｜=＝–—-]?\\s*';
