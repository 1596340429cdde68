"""Tools under and over the article: share, print, save, copy the link, report a mistake."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.phrases import alone, anywhere, fold, is_quoted, starting

LONGEST = 90
LONGEST_REQUEST = 220
"""Characters of a line that asks to report a mistake."""

NETWORK = (
    r"(?:facebook(?: messenger)?|messenger|twitter|whats ?app|telegram|viber|linked ?in|reddit|pinterest"
    r"|pocket|instagram|youtube|tik ?tok|flipboard|tumblr|threads|bluesky|mastodon|skype|line|xing|wechat"
    r"|weibo|google\+?|vk|vkontakte|вконтакте|вк|одноклассники|ok|мой мир|mail\.?ru|livejournal|lj|жж|max"
    r"|rss|sms|pdf|url|link|e-?mail|mail|print|copy link|фейсбук|твиттер|телеграмм?|вайбер|ֆեյսբուք|ფეისბუქი"
    r"|فیسبوک|توییتر|تلگرام|واتس ?[اآ]پ|ایتا|سروش|بله|روبیکا|لینکدین|تویتر)"
)
LABELS = alone(rf"""
    en: {NETWORK}(?:[\s|,/•·]+(?:{NETWORK}|x))* | shares? | tweet | pin(?: it)? | bookmark(?: this)?
        | gift(?: this)? article
        | share (?:now|it|options|story|page|post|link|article|full article|on social media|with (?:your
          )?friends) | share this(?: article| story| page| post| video| news| entry)?
        | share(?: \w+)? (?:via|on|to)(?: {NETWORK}| x)* | print(?: this)?(?: page| article| story)?
        | printer?[- ]friendly(?: version)? | email(?: this| article)+
        | save(?: for later| article| story| this(?: article| story)?)? | link copied(?: to clipboard)?
        | (?:copy|copied)(?: the)?(?: link| url| shortlink)?(?: to clipboard)? | send (?:by|via|as) e-?mail
    de: (?:(?:diesen )?(?:artikel|beitrag|inhalt) )?teilen | teilen (?:sie )?(?:auf|per|via|mit) {NETWORK}
        | merken | (?:artikel |seite )?(?:aus)?drucken | druck(?:version|ansicht)
        | (?:auf die|zur) merkliste(?: hinzufügen)? | (?:artikel )?speichern
        | link (?:wurde )?kopier(?:en|t) | (?:artikel )?verschenken | url kopieren
        | per e-?mail (?:teilen|versenden|senden|weiterleiten|empfehlen|sharen) | in pocket speichern
        | weiterempfehlen
    fr: partager(?: cet article| l'article| la page| ce contenu)? | partager (?:sur|via|par) {NETWORK}
        | imprimer | imprimer l'article | copier(?:/coller)? le lien | lien copié | enregistrer
        | sauvegarder | offrir (?:cet |l')?article
        | ajouter (?:l'article )?à (?:mes|vos|ses) (?:favoris|sélections?)
        | envoyer (?:par e-?mail|à un ami)
    es: compartir | comparte(?: esta noticia)? | compartir (?:esta noticia|artículo|enlace)
        | imprimir(?: artículo)? | compartir (?:en|por|vía) {NETWORK} | copiar (?:el )?(?:enlace|url)
        | enlace copiado | guardar(?: artículo)? | enviar por (?:correo|e-?mail) | regalar artículo
    it: condividi(?: l'articolo| articolo| questo articolo)? | condividi (?:su|via|con) {NETWORK}
        | stampa(?: articolo)? | copia (?:il )?link | link copiato | salva(?: articolo)?
        | invia (?:per|via) e-?mail | regala articolo
    pl: udostępnij(?: artykuł| na {NETWORK})? | podziel się(?: artykułem)? | (?:wy)?drukuj | skopiuj link
        | link skopiowany | zapisz(?: artykuł)? | wyślij (?:e-?mailem|mailem|znajomemu) | podaruj artykuł
    pt: compartilhar | compartilhe | partilhar | partilhe | copiar link | salvar | guardar artigo
        | enviar por e-?mail
    nl: delen? | deel(?: dit)?(?: artikel)? | afdrukken | bewaren? | kopieer link | artikel delen
    sv: dela(?: artikeln?| på {NETWORK})? | skriv ut | spara(?: artikeln?)? | kopiera länk(?:en)?
    no: del(?: artikkelen| saken| på {NETWORK})? | skriv ut | lagre | kopier (?:lenken?|linken?) | gem
        | udskriv
    fi: jaa(?: artikkeli)? | tulosta | tallenna(?: artikkeli)? | kopioi linkki
    cs: sdílet(?: článek| na {NETWORK})? | sdílejte | tisk(?:nout)? | vytisknout | uložit | kopírovat odkaz
    ru: поделиться | поделитесь
        | поделиться (?:новостью|статьей|ссылкой|материалом|записью|с друзьями|в соцсетях)
        | поделиться (?:в|на|через)(?: {NETWORK})+ | репост(?:нуть)? | рассказать (?:друзьям|в соцсетях)
        | печать | отправить(?: другу| по почте| ссылку| на почту)? | (?:рас|на)печатать(?: статью)?
        | версия для печати | с?копировать(?: ссылку| короткую ссылку)? | ссылка скопирована | скопировано
        | сохранить | в избранное | добавить в (?:избранное|закладки)
        | (?:короткая|прямая|постоянная) ссылка | твитнуть | нравится | класс
    uk: поділитис[яь] | поділіться | поділитис[яь] (?:новиною|статтею|посиланням|з друзями|в соцмережах)
        | поширити | поділитис[яь] (?:у|в|через) {NETWORK} | (?:роз|на)друкувати | друк | версія для друку
        | зберегти | с?копіювати(?: посилання)? | посилання скопійовано | (?:в|до) закладки?
        | додати (?:в|до) (?:обраного?|закладок)
    be: падзяліцца | раздрукаваць | скапіяваць спасылку | захаваць
    bg: сподели(?: в {NETWORK}| статията)? | споделяне | принтирай | отпечатай | копирай (?:линка?|връзката)
        | запази
    az: (?:xəbəri |məqaləni )?paylaş(?:ın|maq|ım)? | sosial şəbəkələrdə paylaş(?:ın)? | dostlarınla paylaş
        | çap et | çap | çap (?:versiyası|variantı|üçün) | çapa göndər
        | (?:linki?|keçidi) (?:kopyala|köçür)(?:yün|ün|yın)? | link (?:kopyalandı|köçürüldü) | yadda saxla
        | dostuna göndər | seçilmişlərə əlavə et
    tr: (?:haberi |yazıyı |bu haberi )?paylaş(?:ın|ım)? | (?:haberi |sayfayı )?yazdır | çıktı al | beğen
        | (?:bağlantıyı|linki?|url'yi) kopyala | (?:bağlantı|link) kopyalandı | kaydet | favorilere ekle
        | arkadaşına gönder | {NETWORK}(?:'t[ae]|'d[ae]) paylaş
    tk: paýlaş(?:mak|yň)? | çap et(?:mek)?
    hy: (?:կիսվել|կիսվեք|կիսվիր|տարածել|տարածիր)(?: {NETWORK}(?:-?ում|-?ի միջոցով)?)? | տպել | տպել նյութը
        | տպելու տարբերակ | պատճենել(?: հղումը)? | հղումը պատճենված է | պահպանել | ուղարկել ընկերոջը
    ka: გაზიარება | გააზიარეთ? | გაუზიარეთ? მეგობრებს | ბეჭდვა | ამობეჭდვა | დაბეჭდვა | საბეჭდი ვერსია
        | (?:ბმულის|ლინკის) კოპირება | დააკოპირეთ?(?: ბმული| ლინკი)? | შენახვა | ელ\.? ?ფოსტით გაგზავნა
    fa: (?:به )?اشتراک ?گذاری(?: خبر| مطلب| در)? | به اشتراک بگذارید | هم ?رسانی | هم ?خوان کنید | چاپ
        | نسخه چاپی | چاپ (?:خبر|مطلب|صفحه) | پرینت | لینک کوتاه | کپی(?: لینک| شد)?
        | لینک (?:خبر|مطلب|کپی شد) | ذخیره(?: خبر| مطلب)? | ارسال (?:به دوستان|به دیگران|خبر|مطلب|با ایمیل)
    tg: мубодила(?: кардан| кунед)? | чоп кардан | нусхаи чопӣ
    ar: شارک(?: الخبر| المقال| هذا المقال| المقالة)? | مشارکة | طباعة | نسخ الرابط | تم نسخ الرابط | حفظ
        | ارسل
    kk: бөлісу | бөлісіңіз | (?:достарыңызбен|достармен) бөлісіңіз | басып шығару
        | басып шығаруға арналған нұсқа | сілтемені көшіру | сілтеме көшірілді | сақтау | көшіріп алу
        | таңдаулыға қосу
    ky: бөлүшүү | бөлүшүңүз | (?:досторуңуз менен|достор менен) бөлүшүңүз | басып чыгаруу
        | шилтемени көчүрүү | сактоо
    uz: (?:do'stlar(?:ingiz)? bilan )?(?:ulash|bo'lish)(?:ish|ing) | chop etish | bosma (?:versiya|nusxa)
        | saqlash | havola(?:ni nusxalash|dan nusxa olish) | nusxa(?:lash| olish)
        | (?:дўстлар(?:ингиз)? билан )?(?:улаш|бўлиш)(?:иш|инг) | чоп этиш | ҳаволани нусхалаш | сақлаш
    """)
OPENINGS = starting(rf"""
    en: (?:click to )?share (?:on|via|to|with|by) {NETWORK}
        | share this(?: \w+)? (?:on|via|with|with your friends) | share this: | tweet this
        | e-?mail this (?:article|story|page)
    de: (?:diesen )?(?:artikel|beitrag) (?:teilen|auf \w+ teilen|per e-?mail)
        | (?:auf|bei|per|via) {NETWORK} teilen | den link (?:zum einbetten|kopieren)
    fr: partager (?:cet article|l'article|sur|via) | copier le lien | pour ajouter l'article à vos favoris
    es: compart(?:ir|e|ilo|elo) (?:esta noticia|este artículo|en {NETWORK}|con tus amigos)
        | haz clic para compartir
    it: condividi (?:questo articolo|la notizia|su {NETWORK}) | fai clic (?:qui )?per condividere
    pl: udostępnij (?:na|ten artykuł|przez) | kliknij,? (?:aby|by) udostępnić
    ru: поделиться (?:этой? )?(?:новостью|статьей|ссылкой|материалом|записью|в|на) {NETWORK}
        | поделитесь (?:этой )?(?:новостью|статьей|записью|ссылкой|материалом|в соцсетях|с друзьями)
        | нажмите,? (?:чтобы|здесь,? чтобы) поделиться
    uk: поділіться (?:цією )?(?:новиною|статтею|посиланням|матеріалом|з друзями|у соцмережах)
    az: (?:bu )?(?:xəbəri|məqaləni|materialı|səhifəni) (?:sosial şəbəkələrdə |dostlarınızla )?paylaş(?:ın)?
    tr: (?:bu )?(?:haberi|yazıyı|içeriği|sayfayı) (?:sosial medyada |sosyal medyada|arkadaşlarınla
          )?paylaş(?:ın)?
    hy: կիսվեք (?:նյութով|այս նյութով|հոդվածով|ընկերների հետ)
    ka: გააზიარეთ? (?:სტატია|მასალა|ამბავი|ეს სტატია|სოციალურ ქსელში)
    fa: این (?:خبر|مطلب|مقاله) را (?:با دوستان خود )?به اشتراک بگذارید
    kk: (?:жаңалықты|мақаланы) (?:достарыңызбен )?бөлісіңіз
    uz: (?:xabarni|maqolani|yangilikni) (?:do'stlaringizga |do'stlaringiz bilan )?(?:ulashing|yuboring)
    """)
MISTAKES = starting(r"""
    en: (?:found|spotted|noticed|see|spot) (?:a|an) (?:mistake|error|typo)\?
        | report (?:a|an) (?:typo|mistake|error|correction)
        | (?:did you (?:spot|find|notice)|if you (?:see|find|notice|spot)|have you (?:spotted|found)) (?:a
          |an) (?:error|mistake|typo) | request a correction
    de: (?:rechtschreib)?fehler (?:im (?:text|artikel) |auf \S+ )?(?:gefunden|entdeckt|melden)
        | haben sie einen fehler
    fr: (?:vous avez|avez-vous) (?:repéré|trouvé|remarqué|constaté) une (?:erreur|faute|coquille)
        | (?:signaler|signalez) une (?:erreur|faute|coquille)
    es: (?:has|ha) (?:encontrado|visto|detectado) un error | encontraste un error
        | (?:informar de|reportar|notificar) un error
    it: (?:hai|avete) (?:trovato|notato|visto) un errore | segnala (?:un )?errore
    pl: (?:widzisz|znalazłeś|zauważyłeś|dostrzegasz) błąd | zgłoś błąd
    ru: (?:если вы )?(?:нашли|заметили|обнаружили|увидели) (?:в тексте )?(?:ошибку|опечатку|неточность)
          (?:\?|,? ?(?:в тексте|в статье|выделите|сообщите|нажмите|напишите|пожалуйста)) | ошибка в тексте\?
        | сообщить об (?:ошибке|опечатке)
        | если вы (?:нашли|заметили|обнаружили) (?:ошибку|опечатку|неточность)
    uk: якщо ви (?:знайшли|помітили|побачили|виявили) (?:в тексті )?(?:помилку|неточність|описку)
        | (?:знайшли|помітили|побачили) помилку(?:\?|,? ?(?:в тексті|виділіть|повідомте|натисніть))
        | повідомити про помилку
    be: (?:знайшлі|заўважылі) памылку
    bg: (?:видяхте|забелязахте|открихте) грешка
    az: (?:mətndə )?səhv (?:gördünüzsə|tapdınızsa|gördünüz|var\?|aşkar etdinizsə) | səhvi? bildir(?:in)?
        | orfoqrafik səhv | qrammatik səhv
    tr: (?:haberde |metinde )?(?:bir )?(?:hata|yanlış) (?:bildir|gördüyseniz|gördünüz mü|mı var|fark
          ettiyseniz) | hata bildir | (?:haber|yazım) hatası bildir | hatalı (?:haber|içerik) bildir
    hy: (?:սխալ|վրիպակ) (?:եք )?(?:գտել|նկատել|տեսել)
        | եթե (?:սխալ|վրիպակ) (?:եք )?(?:գտել|նկատել|տեսել|գտնեք|նկատեք)
        | (?:գտել|նկատել|տեսել) եք (?:սխալ|վրիպակ)
    ka: (?:თუ )?(?:იპოვეთ|აღმოაჩინეთ|შეამჩნიეთ|ნახეთ|აღმოაჩენთ|შენიშნეთ) (?:ტექსტში )?(?:შეცდომა|უზუსტობა)
        | შეცდომა ტექსტში
    fa: گزارش (?:خطا|اشکال|ایراد) | (?:خطا|اشتباه|ایراد)ی? (?:در متن )?(?:دیدید|یافتید|مشاهده کردید)
    ar: (?:ال)?ابلاغ عن خطأ | الإبلاغ عن خطأ | هل وجدت خطأ
    kk: (?:мәтіннен |мәтінде )?қате (?:тапсаңыз|байқасаңыз|көрсеңіз|таптыңыз ба) | қате туралы хабарла
    ky: (?:тексттен |текстте )?ката (?:тапсаңыз|байкасаңыз|көрсөңүз|таптыңызбы)
    uz: (?:matnda )?xato(?:lik)? (?:topsangiz|ko'rsangiz|aniqlasangiz|topdingizmi|bormi)
        | (?:матнда )?хато(?:лик)? (?:топсангиз|кўрсангиз|аниқласангиз|топдингизми)
    """)
KEYS = anywhere(r"ctrl ?\+ ?enter")
WRITE_US = anywhere(r"""
    en: (?:write|e-?mail) to (?:us|the (?:desk|editors?|newsroom|editorial)|our \w+)
        | (?:contact|reach|message|e-?mail) (?:us|our (?:reporters?|newsroom|editors?|desk|team))
        | (?:please let us|let our (?:editors?|team|desk)) know | click here | hear from you
        | (?:page|article|story) (?:helpful|useful)\? | help us improve | tell us what you
    de: schreiben sie (?:uns|unserem|unserer) | (?:war|fanden sie) (?:dieser|diesen) artikel hilfreich
    fr: écrivez-nous | signalez(?:-la|-le|-nous) | écrivez à la rédaction | contactez-nous
        | cet article vous a-t-il
    es: escríbenos | escribe a (?:la|nuestra) redacción | te ha (?:sido útil|gustado) (?:este|esta)
    it: scrivici | scriv(?:i|ete) alla redazione | ti è piaciuto (?:questo|l'articolo)
    pl: napisz do (?:nas|redakcji) | skontaktuj się z (?:nami|nasz\w+|redakcją) | napisz: | masz temat
    az: bizə yazın | redaksiya(?:mız)? ilə əlaqə
    tr: bize (?:yazın|ulaşın|bildirin) | (?:ihbar|whatsapp) hattımız\w*
    uz: bizga (?:yozing|xabar bering) | tahririyat(?:imiz)? bilan bog'lan\w*
    """)
"""Where to turn with tips and mistakes; somebody else's "write to us" stands between quotation marks."""


def share_and_print(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Buttons and requests around the article: share, print, copy the link, report a mistake."""
    for block in blocks:
        if len(block.text) <= LONGEST_REQUEST and _is_tool(fold(block.text)):
            yield block


def _is_tool(text: str) -> bool:
    if len(text) <= LONGEST and (LABELS.match(text) or OPENINGS.match(text)):
        return True
    if MISTAKES.match(text) or KEYS.search(text):
        return True
    return WRITE_US.search(text) and not is_quoted(text)
