"""Labels of advertisements."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.phrases import alone, fold

LONGEST = 90

LABELS = alone(r"""
    en: this advertisement has not loaded yet(?:, but your article continues below)?
        | advertis(?:e|ement|ing|er content)(?:\W+continue reading(?: below)?|\W+scroll to continue)?
        | adverts? | ads?(?: by \w+)? | sponsored(?: content| links?| post| by)? | promoted(?: content| by)?
        | paid (?:content|post|partnership) | partner content
        | (?:article|story|content) continues (?:below|after)(?: this| the)?(?: ad(?:vertisement)?| gallery|
          video)? | continue reading below(?: advertisement)? | remove ads | ad feedback | affiliate links?
        | in partnership with .{2,40}
        | supported by .{2,40}
    de: anzeigen? | werbung | werbeanzeige | sponsored | werbe- und partnerangebote
        | nach der anzeige (?:weiterlesen|geht es weiter)
        | (?:lesen sie|der artikel geht) (?:weiter )?nach der (?:anzeige|werbung)(?: weiter)?
        | artikel wird nach der anzeige fortgesetzt | gesponsert
    fr: publicités? | annonces? | contenu (?:sponsorisé|partenaire) | passer la publicité
        | la suite après (?:la|cette) publicité | sponsorisé | partenariat
    es: publicidad | anuncios? | contenido patrocinado | patrocinado
        | (?:el artículo )?continúa (?:tras|después de) la publicidad | sigue leyendo tras la publicidad
    it: pubblicità | annunci(?:o)? | contenuto sponsorizzato | sponsorizzato
        | continua (?:a leggere )?dopo la pubblicità | l'articolo continua dopo la pubblicità
    pl: reklama | reklamy | materiał (?:promocyjny|partnera|sponsorowany|reklamowy) | artykuł sponsorowany
        | dalsza część (?:artykułu|tekstu) pod (?:reklamą|materiałem wideo)
        | dalszy ciąg (?:materiału|artykułu) pod (?:reklamą|wideo)
    pt: publicidades? | anúncios? | conteúdo patrocinado | continua (?:após|depois da) (?:a )?publicidade
    nl: advertenties? | gesponsord | lees verder na de advertentie | artikel gaat verder na advertentie
    sv: annons(?:er)? | reklam | sponsrat(?: innehåll)? | artikeln fortsätter efter annonsen
    no: annonsørinnhold | annonser? | reklame | sponset innhold | artikkelen fortsetter under annonsen
        | artiklen fortsætter efter annoncen | annoncer?
    fi: mainos | mainokset | juttu jatkuu mainoksen jälkeen | kaupallinen yhteistyö
    cs: reklama | inzerce | komerční sdělení | článek pokračuje pod reklamou
    ru: реклама(?: на сайте| от партнеров| 18\+| \d+\+)? | на правах рекламы
        | (?:партнерский|рекламный) материал | партнерский проект | спонсорский материал
        | продолжение (?:после|под|ниже)(?: рекламы| рекламой)? | объявления
        | читайте (?:далее|продолжение) после рекламы | спецпроект | материал партнера
        | при поддержке
        | на правах рекламы
    uk: реклама | на правах реклами | (?:партнерський|рекламний) матеріал | новини компаній
        | продовження після реклами | партнерський проєкт
        | за підтримки
    be: рэклама | на правах рэкламы
    bg: реклама | платена публикация
    az: reklam(?:lar)? | reklam hüququnda | elan(?:lar)? | sponsor(?:lu)? məzmun
        | (?:xəbərin )?davamı reklamdan sonra | tərəfdaş materialı
        | əməkdaşlıq (?:layihəsi|əsasında)
    tr: reklam(?:lar)? | (?:haber |haberin devamı )?reklamdan sonra(?: devam ediyor)?
        | haberin devamı reklamın altında | sponsorlu(?: içerik)? | ilan | advertorial | bu bir ilandır
        | iş birliği(?: içeriği)?
    tk: mahabat | reklama
    hy: գովազդ | գովազդային (?:նյութ|տեղեկատվություն) | շարունակությունը՝? գովազդից հետո
        | գործընկերային նյութ
    ka: რეკლამა | სარეკლამო(?: სივრცე| მასალა| განთავსება)? | სპონსორი | პარტნიორის მასალა
    fa: آگهی(?: ها)? | تبلیغات | تبلیغ | رپرتاژ آگهی | رپورتاژ آگهی | محتوای تبلیغاتی
        | ادامه (?:مطلب )?پس از آگهی
    tg: реклама | таблиғот
    ar: اعلانات | إعلان(?:ات)? | اعلان
    kk: жарнама(?:лар)? | жарнама құқығында | жарнамалық материал | серіктес материалы
        | серіктестік жобасы
    ky: жарнама | жарыя | жарнама катары
    uz: reklama(?:lar)? | reklama (?:huquqi asosida|o'rnida) | hamkor materiali | реклама ҳуқуқи асосида
        | реклама ўрнида | e'lonlar
        | hamkorlik asosida
        | ҳамкорлик асосида
    """)


def advert_labels(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Labels that stand above or below an advertisement."""
    return (block for block in blocks if len(block.text) <= LONGEST and LABELS.match(fold(block.text)))
