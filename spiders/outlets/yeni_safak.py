from spiders.outlet import OutletSpider


class YeniSafak(OutletSpider):
    name = "yeni_safak"
    title = "Yeni Şafak"
    home = "https://www.yenisafak.com/"
    country, languages, timezone = "TR", ("tr",), "Europe/Istanbul"
    feeds = ("https://www.yenisafak.com/rss-feeds?take=60",)
    article_url = r"^https://yenisafak\.com/(?:[a-z-]+/)*[a-z0-9-]+-\d{6,}/?$"
    examples = (
        "https://www.yenisafak.com/gundem/kacak-tutune-hapis-cezasi-3865082",
        "https://www.yenisafak.com/yeni-malatyaspor-pendikspor-maci-macin-saati-ilk-11-kadrosu-canli-yayin-kanali-h-3890753",
    )
