const BOTH_PARTS =
  "(?:words|text|texte?s?|texto|testo|tekst|teksti|story)\\s+(?:and|und|et|y|e|og|och|en|i|a|ja)\\s+(?:fotos?|foto[’']s|photos?|photographs|pictures|bilder|zdjęcia|kuvat|fotky)";

/** What pages write before an author's name, as regular expression source: "By", "Ein Beitrag von", "撰文". */
export const BY_SOURCE = [
  `${BOTH_PARTS}\\s+(?:by|von|par|por|di|de|door|av|af|przez)`,
  '(?:this|the)\\s+(?:post|article|story|piece|guide|content|blog(?:\\s+post)?)\\s+(?:was|is|has\\s+been)\\s+(?:written|authored|contributed|created)\\s+by',
  '(?:(?:an?\\s+|guest\\s+)?(?:words|text|interview|story|article|post|recipe|guide|content|essay|analysis|opinion|commentary|column|review|feature)\\s+)?(?:(?:posted|written|reported|reporting|authored|published|contributed|created|submitted|compiled)\\s+)?by',
  '(?:(?:(?:eine?\\s+)?(?:gast)?(?:beitrag|artikel|kommentar|analyse|essay|reportage|kolumne|interview|bericht|rezension)|geschrieben|verfasst|veröffentlicht|gepostet|gespeichert|ein(?:getragen|gestellt|gereicht)|erstellt|text|interview)\\s+)?von',
  '(?:(?:écrit|rédigé|publié|posté|proposé|soumis|ajouté|article|texte|propos\\s+recueillis|entretien\\s+réalisé)\\s+)?par|une?\\s+(?:article|texte|chronique|tribune|enquête|analyse)\\s+de',
  '(?:(?:escrit[oa]|publicad[oa]|redactad[oa]|enviad[oa]|postad[oa]|redigid[oa]|texto|entrevista|reportagem)\\s+)?por|(?:un\\s+artículo|texto|reportagem|entrevista|reportaje)\\s+de|(?:escrit|publicat|text|article)\\s+per',
  '(?:scritto|pubblicato|postato|inviato|inserito|articolo)\\s+da|(?:(?:a\\s+cura|articolo|testo|intervista)\\s+)?di|dal(?:la)?\\s+nostr[oa]\\s+(?:inviat[oa]|corrispondente)',
  '(?:(?:geschreven|gepubliceerd|geplaatst|gepost|ingezonden|tekst)\\s+)?door|van\\s+onze\\s+(?:correspondent|verslaggever|redacteur)',
  '(?:(?:skrevet|skriven|skrivet|publicera[dt]|publisert|publiceret|udgivet|upplag[dt]|inlag[dt]|tekst|text)\\s+)?(?:av|af)',
  '(?:(?:napisan[ey]|opublikowan[eyo]|dodan[ey])\\s+)?przez|napisał[aio]?|opracowa(?:ł|ła|li|nie)|oprac\\.?|rozmawiał[aio]?|przygotował[aio]?|autorzy',
  '(?:di(?:tulis|posting|terbitkan|unggah)\\s+)?oleh|penulis|napsal(?:i|a|\\(a\\))?|napísala?|vložil[ai]?|připravil[aio]?|napisala?|napisao|objavi(?:o|la)|piše|(?:scris|publicat|postat)\\s+de|autor(?:ka|a)|írta|szerző|(?:được\\s+)?(?:viết|đăng)\\s+bởi|bởi|tác\\s+giả',
  'kirjoittanut|kirjoittaja|teksti|yazan|yazar[ıi]?|hazırlayan|γράφ(?:ει|ουν)(?:\\s+[οη]|\\s+οι)?|συντάκτ(?:ης|ρια)|επιμέλεια|(?:(?:αναρτήθηκε|δημοσιεύ[θτ]ηκε|γράφτηκε)\\s+)?από(?:\\s+τ(?:ον?|ην?))?|του|της',
  'автор(?:ы|ка|и)?(?:\\s+(?:статьи|текста|материала|публикации|статті|тексту))?|(?:написано|опубликовано|опубліковано)\\s+автором|написала?|опубликовала?|разместила?|подготовил[аи]?|беседовал[аи]?|підготува(?:в|ла|ли)',
  '(?:(?:נכתב|פורסם)\\s+)?(?:על\\s+ידי?|ע["״]י)|מאת|लेखक|द्वारा',
  'โดย|เขียนโดย|ผู้เขียน|نویسنده|نوشته|(?:(?:ارسال|نوشته|منتشر)\\s+شده\\s+)?توسط',
  '作者|著者|筆者|執筆(?:者)?|投稿者|作成者|寄稿|聞き手|ライター|(?:この記事を)?書いた人|(?:取材|構成|写真|撮影)?[・･]?文(?:[・･](?:写真|構成|取材|撮影|編集|イラスト|図版))?|撰文|撰稿人?|执笔|本?[报報]?[记記]者|由(?=\\s?\\p{Script=Han}{2,4}\\s?(?:[撰报報发發]|整理|[编編]))|글(?:·사진)?(?=\\s*[:：=＝／/|｜])|글·사진|글쓴이|작성자|저자|기자명|기자(?=\\s*[:：])',
  'بقلم|كتبت?(?=\\s*[:：–-]\\s)|كتبها?|كتبته?|الكاتب(?:ة)?|المؤلف(?:ة)?|إعداد(?=\\s*[:：/])|(?:(?:كُ?تب|نُ?شر|أضيف)\\s+)?بواسطة',
].join('|');

/** Words that name the author's part in the text, before the name: "Author", "Autorin", "Auteur(s)"; some of them only before a colon: "Text: Ada Holm". */
export const AUTHOR_SOURCE = [
  `${BOTH_PARTS}(?=\\s*[:：])`,
  'aut(?:ho|o|eu)r(?:[/*:_(·.]-?(?:in|innen|en|e?s|as?|ka|t?rice)\\)?)|autor(?:ka)?\\s+(?:článku|textu|artykułu|tekstu)',
  'authors?|autor(?:in|innen|en|es|as?)?|auteurs?|autrices?|autore|autori|autrice|autoři|verfasser(?:in)?|writers?|contributors(?!\\s+to\\s)|redakteur(?:in)?|forfatter|författare|skribent|schrijver',
  '(?:words|text|tekst|texte|texto|testo|story|interview|entrevista|intervista|entretien|reportage|reporter|journalist|journaliste|jornalista|periodista|giornalista|pewarta|wartawan|laporan|autoria|escriben?|bài(?:\\s+viết)?|thực\\s+hiện|필자|redaktion|redazione|redacción|protokoll|κείμενο|ρεπορτάζ|szöveg|toimittaja|haber|muhabir|текст|корреспондент|журналист|аутор(?:ка|и)?|כתב(?:ת|ה)?|כותבת?|מחברת?|रिपोर्ट)(?=\\s*[:：])',
].join('|');

/** What heads a note about the author, whose name follows in the next line. */
export const ABOUT_SOURCE =
  "about\\s+the\\s+authors?|über\\s+(?:den|die)\\s+autor(?:in|en)?|(?:à\\s+propos\\s+de\\s+)?l[’']aut(?:eur|rice|eure)|(?:sobre|acerca\\s+de)\\s+(?:el|la|o|a)\\s+autora?|(?:informazioni\\s+su)?l[’']autor[ea]|over\\s+de\\s+auteur|o\\s+autor(?:ze|ce|ovi|ovi)|об\\s+авторе|про\\s+автора|yazar\\s+hakkında|om\\s+(?:författaren|forfatteren)|a\\s+szerzőről|despre\\s+autor|tentang\\s+penulis|về\\s+tác\\s+giả|著者(?:プロフィール|紹介|について)|[关關][于於]作者|作者[简簡]介|저자\\s?소개|عن\\s+الكاتبة?|על\\s+המחבר";

/** What ends those words. */
export const BY_END_SOURCE = '[\\s:：/／|｜丨=＝・]';

/** What may stand between those words and the name. */
export const AFTER_BY_SOURCE = `(?=${BY_END_SOURCE})\\s*[:：/／|｜丨=＝・–—-]?\\s*`;

/** What stands between a date and the author's name besides, too short to begin a line: "Pubblicato il 14 maggio da Chiara Rossi". */
export const AFTER_DATE_SOURCE = 'da|de|od|per|от|від|автором|由';
