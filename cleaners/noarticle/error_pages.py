"""Pages that say, in words, that there is no page: 404 and its kin under a 200."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cleaners.lines.phrases import alone, fold

REGRET = (
    r"(?:(?:http|status|code|error|o+ps|sorry|fehler|hoppla|erreur|désolé|oups|errore|lo sentimos|ups|błąd"
    r"|przepraszamy|ошибка|ой|упс|увы|к сожалению|извините|помилка|на жаль|xəta|təəssüf(?: ki)?"
    r"|üzr istəyirik|hata|üzgünüz|maalesef|սխալ|ներեցեք|ցավոք|შეცდომა|სამწუხაროდ|უკაცრავად|خطا(?:ی)?"
    r"|متاسفانه|қате|кешіріңіз|өкінішке орай|xato(?:lik)?|afsuski|хато(?:лик)?|афсуски|ката"
    r"|мутаассифона|бубахшед|gynansak-da)[\W\d_]*)*"
)
"""What stands before it: "Error 404.", "К сожалению,", "خطای ۴۰۴"."""

CODE = re.compile(
    rf"^{REGRET}(?:404|۴۰۴|410(?: gone)?|403(?: forbidden)?|50[0234]|۵۰۰|52[0-6])(?: error)?[\s.!…]*$"
)
ABSENCES = (
    # en
    r"(?:the |this |that |requested )*(?:page|article|story|post|content|url)"
    r"(?: you(?:'re| are| were)? (?:requested|looking for))?"
    r" (?:(?:(?:was|is|could|can|does) )?(?:not|no longer)|(?:was|is|could|does|ca)n't|cannot)"
    r" (?:be )?(?:found|available|exists?)(?: on this server)?",
    r"page (?:has been |was )?(?:removed|deleted|gone)|(?:file )?not found|bad (?:request|gateway)",
    r"(?:internal )?server error|gateway time-?out|web server is down|connection timed out",
    r"(?:service|site|website) (?:is )?(?:temporarily )?unavailable|(?:under|down for) maintenance",
    r"unavailable (?:due to|for) legal reasons|error establishing a database connection",
    r"(?:this )?account (?:has been )?suspended|welcome to nginx|index of",
    r"(?:it (?:seems|looks like) )?(?:we )?(?:can't|cannot|couldn't|could not) find"
    r" (?:that|this|the|your) (?:page|article)(?: you(?:'re| are| were) looking for)?",
    r"nothing (?:was )?found(?: here)?",
    # de fr es it pl
    r"(?:diese |die (?:angeforderte |gesuchte )?)?(?:seite|artikel)"
    r"(?: wurde| konnte| ist)?(?: leider)? nicht (?:gefunden(?: werden)?|(?:mehr )?verfügbar)",
    r"nicht gefunden",
    r"(?:diese |die (?:angeforderte |gesuchte )?)?seite existiert nicht(?: mehr)?",
    r"(?:cette |la )?page (?:demandée |que vous (?:cherchez|recherchez|demandez) )?(?:est )?"
    r"(?:introuvable|non trouvée|inexistante|n'existe (?:pas|plus)|n'a pas été trouvée)",
    r"(?:la )?(?:página|noticia) (?:que (?:buscas|busca) |solicitada )?"
    r"no (?:encontrada|existe|disponible|se encuentra|ha sido encontrada)",
    r"no (?:se ha encontrado|encontramos|se encontró) la página",
    r"(?:la )?pagina (?:richiesta |cercata |che cerchi )?non (?:trovata|esiste|è stata trovata)",
    r"nie (?:znaleziono|odnaleziono|ma) (?:takiej )?strony",
    r"strona nie (?:istnieje|została znaleziona)",
    r"nichts gefunden|rien n'a été trouvé|aucun résultat|no se (?:ha )?encontr(?:ó|ado) nada",
    # ru uk be bg
    r"(?:запр\w+ |вами |искомая |данная |такая |эта )*(?:страница|новость|статья|публикация|запись)"
    r"(?: не (?:найдена|существует|обнаружена)| удалена| недоступна)(?: или (?:была )?удалена)?",
    r"(?:материал|документ|файл) (?:не найден|удален|недоступен)",
    r"(?:такой |этой )?страницы (?:не существует|нет|не найдено)|(?:внутренняя )?ошибка сервера",
    r"(?:сайт|сервис) (?:временно )?недоступен|(?:на сайте )?(?:ведутся )?технические работы",
    r"(?:такої |цієї |запитувану )?сторінк[уаи] (?:не (?:знайдено|знайдена|існує)|видалено|немає)",
    r"(?:новину|матеріал|статтю) не знайдено|внутрішня помилка сервера",
    r"на сайті (?:тривають|ведуться|проводяться) технічні роботи|сайт тимчасово недоступний",
    r"(?:здесь )?ничего не (?:найдено|нашлось)|нічого не знайдено|старонк[аі] не (?:знойдзена|існуе)",
    r"страницата (?:не (?:е намерена|съществува|беше намерена))",
    # az tr hy ka fa
    r"(?:belə |bu |axtardığınız |axtarılan |istədiyiniz )*(?:bir )?(?:səhifə|xəbər|məlumat)"
    r" (?:tap[ıi]lmad[ıi]|mövcud deyil|yoxdur|silinib)",
    r"(?:böyle |bir |bu |aradığınız |istenen )*(?:sayfa|haber|içerik)"
    r" (?:bulunamad[ıi]|mevcut değil|yok|kald[ıi]r[ıi]lm[ıi]ş)|sunucu hatas[ıi]",
    r"(?:փնտրվող |որոնվող |նման |այդ |այս )?էջը? (?:չի գտնվել|չգտնվեց|գտնված չէ|գոյություն չունի)",
    r"(?:მოთხოვნილი |ასეთი |ეს )?გვერდი (?:ვერ მოიძებნა|არ მოიძებნა|არ არსებობს|ვერ იქნა ნაპოვნი)",
    r"(?:چنین )?(?:صفحه|خبر|مطلب)(?:ای|ٔ|ی)?(?: (?:مورد(?: )?نظر|درخواستی|درخواست شده))?(?: شما)?"
    r" (?:(?:یافت|پیدا) (?:نشد|نمی(?: )?شود)|موجود نیست|وجود ندارد|حذف شده است)",
    r"saytda (?:texniki|təmir) işlər[i]? (?:aparılır|gedir)|heç (?:nə|bir nəticə) tapılmadı",
    r"(?:sitemiz|site) (?:şu anda )?bakımda(?:dır)?",
    r"(?:sitemizde )?bakım çalışması(?: yapılıyor| yapılmaktadır)?",
    r"(?:hiçbir )?(?:şey|sonuç) bulunamadı|կայքում (?:կատարվում|տարվում) են տեխնիկական աշխատանքներ",
    r"(?:საიტზე )?მიმდინარეობს ტექნიკური სამუშაოები",
    r"(?:وب ?سایت|سایت) در (?:دست|حال) (?:تعمیر|بروز ?رسانی)(?: است)?",
    r"الصفحة (?:المطلوبة )?غیر موجودة|لم یتم العثور علی الصفحة",
    # kk uz ky tg tk
    r"(?:мұндай |сұралған |бұл |іздеген )?(?:бет|парақ|парақша|жаңалық) (?:табылмады|жоқ|өшірілген)",
    r"(?:bunday |so'ralgan |ushbu )?(?:sahifa|xabar|maqola) (?:topilmadi|mavjud emas|yo'q)",
    r"(?:бундай |ушбу )?(?:саҳифа|хабар) (?:топилмади|мавжуд эмас)",
    r"(?:сайтта )?техникалық жұмыстар жүргізіл(?:уде|іп жатыр)|(?:saytda )?texnik ishlar olib borilmoqda",
    r"(?:чунин |ин )?(?:саҳифа|хабар)(?:и дархостшуда)? (?:ёфт нашуд|вуҷуд надорад|нест)",
    r"(?:beýle |bu )?sahypa (?:tapylmady|ýok)",
    r"(?:мындай |суралган )?(?:барак|бет) (?:табылган жок|табылбады|жок)",
)
ABSENT = alone(REGRET + "(?:" + "|".join(ABSENCES) + ")")


def error_line(titles: Iterable[str], lines: Iterable[str] = ()) -> str | None:
    """The first title or line that says only that the page is missing or broken, or None.

    A bare "404" counts as a title only: among the lines it may be a price or a number of comments.
    A headline that goes on ("Page not found: how a ministry lost its site") does not match.
    """
    for title in titles:
        if CODE.match(fold(title)) or _says_error(title):
            return title
    return next(filter(_says_error, lines), None)


def _says_error(line: str) -> bool:
    return len(line) <= 160 and ABSENT.match(fold(line)) is not None
