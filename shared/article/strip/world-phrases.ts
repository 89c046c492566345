/**
 * What short blocks say that are no part of an article, in languages other than English: sources of regular
 * expressions over a whole block, by rule. One line a language group: Romance; Germanic and Finnic; Slavic, Baltic and
 * Hungarian; Greek, Turkish, Semitic and Persian; Indic and South-East Asian; Chinese, Japanese and Korean.
 */
export const WORLD_PHRASES: Readonly<
  Record<'advertisement' | 'share-bar' | 'comments' | 'page-tools', readonly string[]>
> = {
  advertisement: [
    'publicité|annonce|publi-?reportage|publicidad|anuncio|patrocinado|publicidade|anúncio|patrocinado|pubblicità|annuncio|publicitate',
    'anzeigen?|werbung|gesponsert|advertentie|annons|annonse|annonce|reklame?|mainos',
    'реклама|на правах рекламы|реклама партнеров|продолжение (?:статьи )?после рекламы|reklamy?|artykuł sponsorowany|reklám|hirdetés',
    'διαφήμιση|reklam|إعلان|اعلان|פרסומת|מודעה|تبلیغات|آگهی',
    'विज्ञापन|โฆษณา|quảng cáo|iklan|advertorial',
    '广告|廣告|推广|廣告贊助|広告|スポンサーリンク|スポンサードリンク|광고',
  ],
  'share-bar': [
    'partager?(?: .{0,40})?|compartir?(?: .{0,40})?|comparte(?: .{0,40})?|compartilh(?:ar|e)(?: .{0,40})?|partilhar?(?: .{0,40})?|condividi(?: .{0,40})?|distribuie|síguenos(?: .{0,40})?|siga-nos(?: .{0,40})?|suivez-nous(?: .{0,40})?|seguici(?: .{0,40})?',
    '(?:artikel |seite |beitrag )?teilen|folgen sie uns .{0,60}|deel(?: dit artikel)?|volg ons(?: .{0,40})?|dela(?: artikeln)?|del (?:artikkelen|artiklen)|jaa(?: artikkeli)?',
    'поделиться(?: .{0,40})?|поделитесь(?: .{0,40})?|поширити(?: .{0,40})?|подписывайтесь на .{0,80}|udostępnij(?: .{0,40})?|podziel się(?: .{0,40})?|sdílet(?: .{0,40})?|zdieľať(?: .{0,40})?|megosztás|сподели(?: .{0,40})?|podijeli(?: .{0,40})?',
    'κοινοποίηση|μοιραστείτε(?: .{0,40})?|paylaş(?: .{0,30})?|شارك(?: .{0,40})?|مشاركة|شارك الخبر|שתפו?(?: .{0,40})?|שיתוף|اشتراک‌?گذاری|به اشتراک بگذارید',
    'शेयर करें|साझा करें|แชร์|แบ่งปัน|chia sẻ(?: .{0,40})?|bagikan(?: .{0,40})?|kongsi(?: .{0,30})?',
    '分享(?:到.{0,20})?|分享本文|转发|轉發|シェア(?:する)?|ツイート(?:する)?|この記事をシェア|공유(?:하기)?|기사 ?공유',
  ],
  comments: [
    'commentaires?(?: ?\\(\\d{1,6}\\))?|\\d{1,6} commentaires?|réagir|laisser un commentaire|comentarios?(?: ?\\(\\d{1,6}\\))?|\\d{1,6} comentarios?|deja (?:un comentario|una respuesta)|comentários?(?: ?\\(\\d{1,6}\\))?|deixe (?:um comentário|uma resposta)|commenti?(?: ?\\(\\d{1,6}\\))?|lascia un commento|comentarii',
    'kommentare?(?: ?\\(\\d{1,6}\\))?|\\d{1,6} kommentare?|kommentar (?:schreiben|verfassen)|schreiben? sie einen kommentar|reacties?|\\d{1,6} reacties?|reageer|kommentarer|kommentit',
    'комментарии(?: ?\\(?\\d{1,6}\\)?)?|\\d{1,6} комментари(?:й|я|ев)|комментировать|оставить комментарий|добавить комментарий|написать комментарий|обсудить|коментарі|komentarze(?: ?\\(\\d{1,6}\\))?|dodaj komentarz|skomentuj|komentáře|přidat komentář|hozzászólások|коментари',
    'σχόλια|yorumlar(?: ?\\(\\d{1,6}\\))?|yorum (?:yaz|yap)|التعليقات|تعليقات|أضف تعليقا?|اترك تعليقا?|תגובות|הוסף תגובה|نظرات|ارسال نظر',
    'टिप्पणियाँ|टिप्पणी करें|ความคิดเห็น|แสดงความคิดเห็น|bình luận(?: ?\\(\\d{1,6}\\))?|ý kiến bạn đọc|komentar|tinggalkan komentar',
    '评论(?: ?[(（]\\d{1,6}[)）])?|发表评论|我要评论|网友评论|評論|發表評論|留言|コメント(?: ?[(（]\\d{1,6}[)）])?|コメントを(?:書く|残す|する)|댓글(?: ?\\d{1,6})?|댓글 ?(?:쓰기|달기)',
  ],
  'page-tools': [
    'imprimer(?: .{0,30})?|envoyer (?:à un ami|par e-?mail)|haut de (?:la )?page|retour(?: .{0,30})?|imprimir(?: .{0,30})?|enviar (?:a un amigo|por e-?mail|por correo)|volver(?: arriba| .{0,20})?|voltar(?: ao topo)?|stampa(?: .{0,30})?|invia (?:a un amico|per e-?mail)|torna (?:su|indietro|all.inizio)|(?:ver|leer|ler|leggi|lire|voir) (?:más|mais|tutto|plus|la suite)',
    '(?:seite |artikel )?(?:drucken|druckversion|druckansicht)|nach oben|zum seitenanfang|zurück(?: .{0,30})?|weiterlesen|mehr anzeigen|mehr lesen|(?:per )?e-?mail (?:senden|versenden)|artikel versenden|afdrukken|print(?:en| dit artikel)|terug(?: .{0,20})?|lees (?:meer|verder)|skriv ut|läs mer|les mer|læs mere|tulosta|lue lisää',
    'версия для печати|печать|распечатать|отправить другу|наверх|вверх|назад|далее|подробнее|читать (?:далее|полностью|дальше)|версія для друку|drukuj|wersja do druku|wyślij (?:znajomemu|e-?mailem)|czytaj (?:więcej|dalej)|do góry|wstecz|tisk|vytisknout|celý článek|nyomtatás|vissza|tovább',
    'εκτύπωση|yazdır|yazıcı dostu|devamını oku|yukarı|طباعة|اطبع|إرسال|اقرأ المزيد|المزيد|הדפסה|שלח לחבר|קרא עוד|چاپ|ادامه مطلب',
    'प्रिंट|और पढ़ें|พิมพ์|อ่านต่อ|กลับ(?:ด้านบน|หน้าแรก)|bản in|in bài(?: viết)?|xem thêm|đọc tiếp|lên đầu trang|cetak|baca selengkapnya|selengkapnya',
    '打印(?:本页|本文)?|列印|关闭(?:窗口)?|關閉|返回(?:顶部|首页|列表|頂部|首頁)?|查看更多|阅读(?:全文|更多)|閱讀更多|字号.{0,12}|字體.{0,12}|收藏(?:本文)?|[\\[【]?\\s?(?:打印|关闭|收藏|推荐|大|中|小)\\s?[\\]】]?(?:\\s*[\\[【]?\\s?(?:打印|关闭|关闭窗口|收藏|推荐|返回顶部|大|中|小)\\s?[\\]】]?){1,6}|印刷(?:する)?|続きを読む|もっと見る|ページ(?:の先頭|トップ)へ(?:戻る)?|トップへ戻る|前(?:の記事|へ)|次(?:の記事|へ)|인쇄(?:하기)?|프린트|목록(?:으로)?|맨 ?위로|더 ?보기|글자 ?크기',
  ],
};

/** What the headings of parts say that are no part of an article, like `WORLD_PHRASES`. */
export const WORLD_HEADINGS: Readonly<
  Record<'comments' | 'related' | 'author-bio' | 'newsletter' | 'share-bar' | 'tags', readonly string[]>
> = {
  comments: WORLD_PHRASES.comments,
  'share-bar': WORLD_PHRASES['share-bar'],
  related: [
    'véase también|ver también|ver também|vedi anche|voci correlate|vezi și|articles? (?:liés|connexes|similaires|récents)|(?:à lire|lire) (?:aussi|également)|voir aussi|dans la même rubrique|sur le même (?:sujet|thème)|les plus lus|(?:artículos|noticias|notas|contenidos?|temas?|entradas) relacionad[ao]s?|más (?:noticias|leíd[ao]s|información|sobre .{1,30})|lo más (?:leído|visto|reciente)|te puede interesar|también te puede interesar|últimas noticias|(?:notícias|matérias|artigos|posts|conteúdos?|assuntos?) relacionad[ao]s?|(?:leia|veja) (?:também|mais)|mais (?:lidas|notícias|sobre .{1,30})|(?:articoli|notizie) (?:correlat[ie]|simili|recenti)|leggi anche|potrebbe interessarti.{0,20}|ti potrebbe(?:ro)? interessare.{0,20}|i più letti|citește și|articole similare',
    '(?:siehe|vergleiche) auch|zie ook|se även|se også|katso myös|(?:mehr|weitere) (?:zum thema|artikel|beiträge|meldungen|nachrichten|themen|infos|links|informationen)(?: .{0,30})?|(?:verwandte|ähnliche|passende) (?:artikel|beiträge|themen)|das könnte (?:sie|dich) auch interessieren.{0,20}|meistgelesen.{0,20}|lesen sie (?:auch|mehr).{0,20}|auch interessant|zum thema|lees ook|meer (?:over|nieuws).{0,30}|gerelateerde? (?:artikelen|berichten|nieuws)|meest gelezen|läs (?:också|även|mer).{0,20}|relaterade artiklar|les også|mest lest|læs også|lue myös|aiheesta lisää',
    '(?:читайте|смотрите) также|см\\. также|дивіться також|viz (?:též|také)|lásd még|(?:по теме|ещё по теме|еще по теме|материалы по теме|новости по теме|другие (?:новости|материалы|статьи)(?: .{0,30})?|похожие (?:статьи|материалы|новости|записи)|связанные (?:статьи|материалы|новости)|последние новости|самое читаемое|популярное|рекомендуем|ранее по теме)|читайте також|схожі (?:статті|новини)|(?:czytaj|zobacz|przeczytaj) (?:także|też|również)|powiązane (?:artykuły|tematy)|podobne (?:artykuły|wpisy)|najczęściej czytane|polecane|související (?:články|témata)|čtěte také|mohlo by vás zajímat|súvisiace články|kapcsolódó (?:cikkek?|anyagok?)|ajánlott|още по темата|свързани (?:статии|новини)|povezane vijesti|pročitajte (?:i|još)',
    'δείτε επίσης|ayrıca bakınız|(?:انظر|طالع) أيض(?:ا|ًا|اً)|ראו גם|جستارهای وابسته|σχετικά (?:άρθρα|θέματα|νέα)|διαβάστε (?:επίσης|ακόμα|ακόμη)|[iİ]lgili (?:haberler|yazılar|konular|içerikler)|benzer (?:haberler|yazılar)|diğer haberler|(?:bunlar(?:ı|a) da|bunlar da) .{0,25}|çok okunanlar|(?:مواضيع|مقالات|أخبار|اخبار) (?:ذات صلة|متعلقة|مشابهة)|موضوعات (?:متعلقة|ذات صلة)|اقرأ (?:أيضا|أيضًا|أيضاً|ايضا|المزيد)|الأكثر (?:قراءة|مشاهدة)|כתבות (?:קשורות|נוספות)|עוד בנושא|אולי יעניין אותך|קראו (?:גם|עוד)|مطالب (?:مرتبط|مشابه)|اخبار مرتبط|بیشتر بخوانید',
    'इन्हें भी देखें|ดูเพิ่ม(?:เติม)?|xem thêm|lihat (?:pula|juga)|संबंधित (?:खबरें|लेख|समाचार)|(?:यह|ये) भी पढ़ें|ข่าวที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง|เรื่องที่เกี่ยวข้อง|อ่านเพิ่มเติม|(?:tin|bài(?: viết)?) (?:liên quan|cùng chuyên mục|khác|mới(?: nhất)?|đọc nhiều)|(?:các )?tin (?:cũ hơn|mới hơn|khác)|có thể bạn quan tâm|(?:berita|artikel) (?:terkait|lainnya|terpopuler|terbaru)|baca juga',
    '[参參](?:见|見|看)|另(?:见|見)|関連項目|같이 보기|相关(?:文章|新闻|阅读|链接|报道|推荐|内容|专题|搜索|资讯)|延伸阅读|推荐(?:阅读|文章)|更多(?:新闻|精彩|阅读|相关.{0,6})|热门(?:文章|新闻|推荐|排行)|最新(?:文章|新闻|资讯)|猜你喜欢|上一篇.{0,80}|下一篇.{0,80}|相關(?:文章|新聞|閱讀|連結|報導|內容)|延伸閱讀|推薦(?:閱讀|文章)|熱門(?:文章|新聞)|最新(?:新聞)|関連(?:記事|リンク|ニュース|キーワード|商品|ページ|情報|するページ)|おすすめ(?:の)?記事|人気(?:の)?記事|(?:最新|新着)(?:の)?記事|あわせて読みたい|こちらもおすすめ|관련 ?(?:기사|뉴스|글|링크)|추천 ?(?:기사|글)|많이 ?본 ?(?:뉴스|기사)|인기 ?(?:기사|글)|최신 ?(?:기사|글|뉴스)|다른 ?(?:기사|글) ?보기|이전 ?글.{0,60}|다음 ?글.{0,60}',
  ],
  'author-bio': [
    'à propos de l.auteure?|l.auteure?|(?:sobre|acerca de(?:l)?) (?:el |la |o |a )?autore?a?|el autor|sull?.autor[ei]|informazioni sull.autore',
    'über (?:den autor|die autorin|die autoren)|zur person|zum autor|over de auteur|om författaren|om forfatteren|kirjoittajasta',
    'об авторе|автор|про автора|o autorze|o autorovi|a szerzőről|за автора',
    'σχετικά με (?:τον|την) συντάκτ(?:η|ρια)|yazar hakkında|عن (?:الكاتب|المؤلف)|על (?:הכותב|המחבר)|درباره نویسنده',
    'लेखक के बारे में|เกี่ยวกับผู้เขียน|về tác giả|tentang penulis',
    '作者简介|关于作者|作者簡介|關於作者|著者(?:紹介|プロフィール)|この記事を書いた人|ライタープロフィール|執筆者|글쓴이 ?소개|필자 ?소개',
  ],
  newsletter: [
    '(?:abonnez-vous|inscrivez-vous)(?: .{0,60})?|(?:suscríbete|suscríbase|suscripción)(?: .{0,60})?|(?:assine|inscreva-se|cadastre-se)(?: .{0,60})?|iscriviti(?: .{0,60})?',
    '.{0,30}newsletter (?:abonnieren|anmelden|bestellen).{0,30}|schrijf je in(?: .{0,40})?|prenumerera(?: .{0,40})?|meld deg på(?: .{0,40})?|tilmeld dig(?: .{0,40})?|tilaa uutiskirje.{0,20}',
    'подпис(?:ка на|аться на|ывайтесь|ывайтесь на) .{0,60}|zapisz się (?:do|na) .{0,40}|zasubskrybuj.{0,40}|přihlaste se .{0,40}|iratkozzon? fel.{0,40}',
    'εγγραφείτε.{0,40}|abone ol(?:un)?|اشترك(?: .{0,60})?|הירשמו.{0,40}|خبرنامه',
    'รับข่าวสาร.{0,20}|đăng ký nhận (?:tin|bản tin).{0,30}|berlangganan(?: .{0,40})?',
    '订阅.{0,20}|訂閱.{0,20}|メルマガ(?:登録|購読).{0,10}|メールマガジン.{0,10}|뉴스레터(?: 구독.{0,10})?|구독하기',
  ],
  tags: [
    'mots[ -]clés|étiquettes|rubriques?|etiquetas|palabras clave|temas|palavras-chave|parole chiave|argomenti',
    'schlagw(?:ort|örter|orte)|stichwort(?:e)?|themen|trefwoorden|etiketter|avainsanat',
    'теги|метки|рубрик[аи]|ключевые слова|tagi|słowa kluczowe|štítky|klíčová slova|címkék|тагове',
    'ετικέτες|etiketler|الكلمات (?:المفتاحية|الدلالية)|وسوم|תגיות|برچسب‌?ها',
    'टैग|แท็ก|từ khóa|thẻ|kata kunci',
    '标签|關鍵字|关键词|关键字|標籤|タグ|カテゴリー?|キーワード|태그|키워드',
  ],
};

/** Longest block they are looked for in, in characters. */
export const LONGEST_IN_THE_WORLD = 100;

/** One expression for the sources of a rule: a whole block, whatever marks stand around its words. */
export const worldPhrase = (sources: readonly string[]): RegExp =>
  new RegExp(`^[\\s>»→•▶■◆●*|\\[(【-]*(?:${sources.join('|')})[\\s.:：…»›→←«!！|\\])】]*$`, 'iu');
