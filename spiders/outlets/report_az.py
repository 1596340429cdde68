from spiders.outlet import OutletSpider


class ReportAz(OutletSpider):
    name = "report_az"
    title = "Report"
    home = "https://report.az/"
    country, languages, timezone = "AZ", ("az", "en", "ru"), "Asia/Baku"
    feeds = ("https://report.az/rss/", "https://report.az/en/rss/")
    article_url = (
        r"^https://report\.az/"
        r"(?:[a-z]{2}/)?(?!(?:tags?|topics?|authors?|search|pages?)/)"
        r"[a-z-]+/(?=[^/]*[a-z])[a-z0-9]+(?:-[a-z0-9]+){2,}/?$"
    )
    examples = (
        "https://report.az/diger-olkeler/seudiyye-erebistaninda-da-koronavirusa-ilk-yoluxma-askarlandi/",
        "https://report.az/en/domestic-politics/azerbaijan-extends-special-quarantine-regime-until-january-2027",
    )
