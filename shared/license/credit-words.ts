/** Words of credits, as regular expression source; read case-insensitively. */

/** What a credit may be for. */
export const NOUNS = [
  'photo(?:graph(?:y|s|ie|ies)?|s)?',
  'images?',
  'pictures?',
  'pic',
  'illustrations?',
  'graphics?',
  'infographics?',
  'artwork',
  'drawing',
  'painting',
  'screenshots?',
  'screengrab',
  'map',
  'rendering',
  'render',
  'diagram',
  'collage',
  'composite',
  'cover(?: image| photo)?',
  'header(?: image| photo)?',
  'thumbnail',
  'video',
  'foto(?:s|graf[ií]a|grafia|grafie|graaf)?',
  'bild(?:er)?',
  'titelbild',
  'abbildung',
  'grafik',
  'im[aá]gen(?:es)?',
  'imagem',
  'immagin[ei]',
  'afbeelding',
  'beeld',
  'zdj[ęe]cie',
  'fot\\.',
  'kuva',
  'bilde',
  '写真',
  '图片',
  '圖片',
  '사진',
  'الصورة',
  'صورة',
  'Фото',
];

/** Words for "credit". */
export const CREDIT_NOUNS = [
  'credits?',
  'cr[ée]dit(?:o|os|s)?',
  'copyright',
  'bildnachweis',
  'bildrechte',
  'fotocredits?',
  'bildquelle',
  'fotoquelle',
];

/** Whoever made the picture, as a label. */
export const MAKERS = [
  'photographers?',
  'photographe',
  'fotograf(?:in|o|a)?',
  'fot[óo]graf[oa]',
  'fotograaf',
  'illustrator',
  'illustrateur',
  'artists?',
  'künstler(?:in)?',
  'creators?',
  'author',
  'autore?(?:in)?',
];

/** East Asian labels of whoever made a picture, and of whoever gave it: followed by a colon, an equals sign, a slash or a dot. */
export const EAST_MAKERS = [
  '写真(?:撮影)?',
  '撮影者?',
  '画像',
  'イラスト',
  '[摄攝]影(?:[师師者])?',
  '[图圖]片?',
  '사진(?:\\s?촬영)?',
  '촬영',
  '그림',
];
export const EAST_SOURCES = [
  '(?:写真|画像|資料)?提供',
  '(?:[图圖]片?|照片)?(?:[来來]源|提供)',
  '供[图圖]',
  '出(?:典|所)',
  '(?:사진|자료|이미지)?\\s?(?:제공|출처)',
];

/** What East Asian captions write after a name: who took the picture, and who gave it. */
export const EAST_TOOK = ['[摄攝]影?', '撮影', '촬영'];
export const EAST_GAVE = ['供[图圖]', '提供', '제공'];
/** East Asian reporters have this between their paper's name and their own. */
export const EAST_REPORTERS = ['[记記]者', '通[讯訊][员員]', '特派[员員]', '기자'];
/** What stands in such a name's place and names nobody: when, where, with what, by one who is not named. */
export const EAST_NO_NAMES = [
  '.*(?:[年月日时時頃内側後后]|付近|周辺|から|より|まで|[でにをがはもとへのてた拍])',
  '(?:本|当事|當事|関係|友|受[访訪]|作|筆|[记記])[人者]',
  '[网網]友|自己|自分|読者|[读讀]者',
  '[现現][场場地]|[资資]料|写真|画像|[图圖]片|[图圖]|航空|空中|上空|水中|夜[间間]|早朝|夕方|手[机機]|无人[机機]|無人[机機]|ドローン',
  '현장|당시|직접|항공|드론|야간|자료|사진',
];

/** "By". */
export const BY = ['by', 'von', 'par', 'por', 'di', 'de', 'av', 'af', 'door', 'van', 'przez'];

/** What was done to make it, before "by". */
export const MADE = ['taken', 'shot', 'captured', 'photographed', 'illustrated', 'drawn', 'created'];

/** "Courtesy of". */
export const COURTESY = [
  'courtesy(?: of)?',
  'mit freundlicher genehmigung (?:von|der|des)',
  "avec l[’']aimable autorisation d(?:e |u |es |[’'])",
  'con gentile concessione di',
  'cortes[íi]a de',
  'cedida por',
  '(?:used|reproduced|reprinted|published) (?:under licen[cs]e|with (?:the )?permission|by permission) (?:from|of)',
  'supplied by',
  'provided by',
];

/** "Source", as a label. */
export const SOURCES = [
  'sources?',
  'quelle',
  'fuente',
  'fonte',
  'bron',
  'źr[óo]d[łl]o',
  'kilde',
  'källa',
  '来源',
  '出典',
];

/** Agencies, stock libraries and picture collections: where one of them is named, it is the source and not the creator. */
export const AGENCIES = [
  'Getty(?: Images?)?',
  'AP(?: Photo| Images?)?',
  'Associated Press',
  'The Associated Press',
  'Reuters(?: Photo)?',
  'AFP(?: Photo| Forum)?',
  'Agence France-Presse',
  'EPA(?:-EFE)?',
  'EFE',
  'ANSA',
  'dpa(?:-infocom|-Zentralbild)?',
  'picture[ -]alliance',
  'imago(?: images)?',
  'ddp(?: images)?',
  'Keystone(?:-SDA)?',
  'APA',
  'ANP',
  'TT',
  'NTB',
  'Ritzau(?: Scanpix)?',
  'Scanpix',
  'Lehtikuva',
  'PA(?: Images| Wire| Media)?',
  'Press Association',
  'Xinhua',
  'Kyodo(?: News)?',
  'Yonhap',
  '연합뉴스',
  '뉴스1',
  '뉴시스',
  '新[华華]社',
  '中新社',
  '[视視][觉覺]中[国國]',
  '共同(?:通信社?)?',
  '時事(?:通信社?)?',
  'アフロ',
  'ゲッティ(?:イメージズ)?',
  'TASS',
  'Sputnik',
  'Bloomberg(?: News)?',
  'Zuma(?: Press| Wire)?',
  'Sipa(?: USA| Press)?',
  'Abaca(?:press)?',
  'Redux(?: Pictures)?',
  'Magnum(?: Photos)?',
  'Contour',
  'Alamy(?: Stock Photo| Live News)?',
  'Shutterstock(?:\\.com)?',
  'iStock(?:photo)?(?:\\.com)?',
  'Adobe ?Stock',
  'Deposit ?photos(?:\\.com)?',
  'Dreamstime(?:\\.com)?',
  '123RF(?:\\.com)?',
  'Bigstock(?:photo)?',
  'Fotolia(?:\\.com)?',
  'Corbis',
  'Bridgeman Images',
  'Mary Evans(?: Picture Library)?',
  'Everett Collection',
  'Science Photo Library',
  'Stocksy',
  'Envato(?: Elements)?',
  'Freepik(?:\\.com)?',
  'Canva',
  'Vecteezy',
  'Rawpixel(?:\\.com)?',
  'Unsplash(?:\\.com)?',
  'Pexels(?:\\.com)?',
  'Pixabay(?:\\.com)?',
  'Burst',
  'StockSnap',
  'Flickr(?:\\.com)?',
  'Wikimedia(?: Commons)?',
  'Wikipedia',
  'Openverse',
  'Library of Congress',
  'National Archives',
  'Europeana',
  'Internet Archive',
  'Instagram',
  'Twitter',
  'X\\.com',
  'Facebook',
  'YouTube',
];

/** Picture sites by host, for credits that give an address in place of a name. */
export const AGENCY_HOSTS: ReadonlyMap<string, string> = new Map([
  ['unsplash.com', 'Unsplash'],
  ['pexels.com', 'Pexels'],
  ['pixabay.com', 'Pixabay'],
  ['flickr.com', 'Flickr'],
  ['commons.wikimedia.org', 'Wikimedia Commons'],
  ['gettyimages.com', 'Getty Images'],
  ['shutterstock.com', 'Shutterstock'],
  ['istockphoto.com', 'iStock'],
  ['freepik.com', 'Freepik'],
  ['stock.adobe.com', 'Adobe Stock'],
]);

/** What captions put in a name's place, or after one, and that names nobody; regular expression source. */
export const NO_NAMES = [
  '(?:file|handout|pool|stock|archive|undated)(?: photo| image| picture)?',
  'own work',
  'see page for author',
  'unknown(?: author| photographer| artist)?(?:unknown author)?',
  'no machine-readable author provided.*',
  'anonymous',
  'used (?:with|by) permission',
  'via',
  '(?:read|view|see|watch) (?:the|more|full|all)(?: [\\w ]{1,30})?',
];
