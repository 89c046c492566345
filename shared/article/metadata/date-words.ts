/** Words before the date a text was published, and before the date it was changed, as regular expression source. */
export const PUBLISHED_WORDS = [
  'published|posted|date|created|released|written|(?:first|originally) published|post time',
  'veröffentlicht|erschienen|erstellt|publiziert|verfasst|geschrieben|gepostet|einge(?:stellt|tragen)|erstveröffentlichung|online seit|datum',
  'publiée?|mise? en ligne|postée?|parue?|créée?|rédigée?|écrite?|ajoutée?|diffusée?|date de publication',
  'publicad[oa]|fecha|publicación|cread[oa]|escrit[oa]|enviad[oa]|postad[oa]|criad[oa]|publicação|data|publica(?:t|da)',
  'pubblicat[oa]|data (?:di )?pubblicazione|inserit[oa]|scritt[oa]|publicat[ăa]?|publicării|postat[ăa]?',
  'gepubliceerd|geplaatst|publicatiedatum|publicer(?:ad|at)|publisert|publiceret|udgivet|offentliggjort|oprettet|opprettet|skapad|inlagd|upplagd|julkaistu|luotu',
  'opublikowan[oey]|publikacj[ai]|dodan[oey]|utworzono|zamieszczono|napisan[oey]',
  'опубликован[оаы]?|публикация|дата публикации|размещено|добавлено|опубліковано|дата публікації|публикувано|објављено',
  'publikován[oaý]|publikované|zveřejněno|zverejnené|vydáno|vytvořeno|vloženo|pridané|közzétéve|megjelent|publikálva|létrehozva|objavljen[oa]?|objava',
  'yayın(?:lanma|\\starihi)?|giriş|oluşturulma|eklenme',
  'δημοσ\\p{L}{0,12}|αναρτήθηκε|ανάρτηση|ημερομηνία|פורס(?:ם|מה)|תאריך|נוצר',
  '(?:تم )?(?:ال)?نشرت?|نُشرت?|منشور|أضيف|تاريخ (?:النشر|الإضافة)|منتشر شده|تاریخ انتشار',
  'diterbitkan|dipublikasi(?:kan)?|diposting|tayang|terbit|ngày đăng|đăng (?:lúc|ngày|vào)|xuất bản|เผยแพร่|โพสต์|प्रकाशित|प्रकाशन|दिनांक|প্রকাশ(?:িত|কাল)?|avaldatud|paskelbta|publicēts',
  '公開日?時?|投稿日?時?|掲載日?時?|配信日?時?|発表日?|発行日?|作成日',
  '(?:首次)?发[布表稿](?:时间|日期|于)?|發[佈布表](?:時間|日期|於)?|刊[登載载发發](?:于|於|日期)?',
  '(?:기사|최초)?입력|게시일?|등록일?시?|승인|작성일?[시자]?|발행일?|송고(?:시간)?',
].join('|');
export const MODIFIED_WORDS = [
  'updated?(?=\\s*:)|updated|(?:last|latest) (?:updated?|modified|reviewed|edited|revised|changed?|active)|modified|reviewed|edited(?! by)',
  '(?:letzte )?aktualisier(?:t|ung)|geändert|letzte änderung|überarbeitet|bearbeitet|(?:über)?geprüft|update (?:vom|am)|stand',
  'mise? à jour|modifiée?|dernière modification|actualisée?|révisée?',
  'actualizad[oa]|actualización|modificad[oa]|(?:última|fecha de) modificación|editad[oa]|revisad[oa]|atualizad[oa]|atualização|(?:última|data de) modificação|actualitza(?:t|da|ció)',
  'aggiornat[oa]|aggiornamento|modificat[oaă]?|ultima modifica|actualizat[ăa]?|actualizare',
  'bijgewerkt|gewijzigd|aangepast|laatste update|uppdaterad|uppdaterat|uppdatering|ändrad|reviderad|oppdatert|endret|opdateret|ændret|revideret|päivitetty|muokattu',
  'zaktualizowan[oy]|aktual(?:izacj[ai])?|zmodyfikowan[oy]|zmienion[oy]',
  'обновл?ен[оаы]?|обновлени[ея]|изменен[оаы]?|(?:дата|последн\\p{L}{2,3}) изменени[яей]|оновлен[оаь]|оновлення|змінено|актуализирано|ажурирано|измењено',
  'aktualizován[oaý]|aktualizované|aktualizace|aktualizácia|upraven[oaé]|změněno|frissít(?:ve|és)|módosít(?:va|ás)|ažurirano|izmijenjeno|izmjena|izmena|posodobljeno',
  'güncel\\p{L}{0,12}|düzenlenme|ενημ\\p{L}{0,12}|τροποποι\\p{L}{0,12}|עודכ(?:ן|נה)|עדכון',
  'آخر تحديث|تحديث|تم التحديث|آخر تعديل|به‌روزرسانی|بروزرسانی',
  'diperbarui|diubah|pembaruan|dikemas ?kini|cập nhật|chỉnh sửa|อัปเดต|อัพเดท|ปรับปรุง(?:ล่าสุด)?|แก้ไข(?:ล่าสุด)?|अपडेट(?:ेड)?|अद्यतन|संशोधित|আপডেট|হালনাগাদ|uuendatud|muudetud|atnaujinta|atjaunots',
  '最[終后後近]?(?:更新|修改)|更新(?:日時?|时间|時間|日期|於|于)?|修改(?:时间|時間|日期)|最終更新日時?|改訂日?',
  '업데이트|최종\\s?수정일?|수정일?시?',
].join('|');

/** Names of weekdays, and what they are shortened to before a date. */
export const WEEKDAYS =
  '\\p{L}{2,9}(?:day|tag|dag|di|dì|feira)|mittwoch|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|domenica|(?:mon|tues?|wed|thur?s?|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mi[ée]|jue|vie|s[áa]b|dom|gio|seg|ter|qua|qui|sex|ma|wo|vr|za|zo|пн|вт|ср|чт|пт|сб|вс)\\.?';
