from spiders.outlet import OutletSpider


class Kursiv(OutletSpider):
    name = "kursiv"
    title = "Kursiv Media"
    home = "https://kz.kursiv.media/"
    country, languages, timezone = "KZ", ("ru", "kk", "en"), "Asia/Almaty"
    feeds = ("https://kz.kursiv.media/feed/",)
    article_url = r"^https://kz\.kursiv\.media/(?:[a-z]{2}/)?\d{4}-\d{2}-\d{2}/[^/?]+/?$"
    examples = ("https://kz.kursiv.media/2025-12-17/tksh-srednyaya-zarplata-v-almaty-539-tysyach-tenge/",)
