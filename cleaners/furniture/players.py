"""What stands in the place of a video, a script or an embedded post that did not load."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.phrases import anywhere, fold

LENGTHS = range(15, 400)
"""Characters of a notice."""

NOTICES = anywhere(r"""
    en: (?:enable|activate|turn on) javascript
        | javascript (?:is )?(?:disabled|turned off|required|not enabled)
        | your browser (?:does not|doesn't|is not able to) (?:support|play|currently recognize) | embed code
        | html5 video | copied to clipboard
        | (?:this|the) (?:video|content|player) (?:is )?(?:not (?:available|supported|be loaded|playable)
          |unavailable|could not be loaded) (?:in your|because|due to|on this|for)
        | (?:video|media) player is loading | this is a modal window | beginning of dialog window
        | unable to (?:play|load) (?:media|video) | an error (?:has )?occurred,? please try again
        | view this (?:post|photo) on (?:instagram|facebook|threads) | to view this content,? you need
        | no media source currently available | the code has been copied | the url has been copied
        | a post shared by \S+
        | ^\W*(?:embed(?:ded)? )(?:post|tweet|video|content|media|audio|image)\b
    de: aktivieren sie (?:bitte )?javascript | wird javascript empfohlen
        | javascript (?:ist )?(?:deaktiviert|aktivieren) | (?:ihr|dein) browser unterstützt
        | empfohlener (?:redaktioneller|externer) inhalt
        | an dieser stelle (?:finden sie|befindet sich|ist ein) .{0,40}extern\w*
        | externe[nr]? inhalte? (?:anzeigen|angezeigt|von|zulassen|laden|wird|werden)
        | mit klick auf den button | zur anzeige (?:dieses|externer) inhalts?
    fr: (?:activez|activer|veuillez activer) javascript | votre navigateur ne (?:supporte|prend|permet)
        | contenu externe | ce contenu (?:n'est pas|est bloqué) .{0,40}cookies | pour afficher ce contenu
    es: (?:active|activa|habilite|habilitar) javascript
        | (?:su|tu) navegador no (?:soporta|admite|es compatible)
        | contenido externo (?:bloqueado|no disponible)
    it: (?:attiva|abilita|abilitare) javascript | il (?:tuo|suo) browser non supporta
    pl: (?:włącz|włączyć|włączona) (?:obsługę )?javascript | twoja przeglądarka nie (?:obsługuje|wspiera)
    ru: включите (?:поддержку )?javascript | javascript (?:отключен|выключен)
        | (?:ваш|данный) браузер не поддерживает | нет медиа-?источника | код (?:для вставки|скопирован)
        | смотрите это видео (?:на|в) youtube | посмотреть эту публикацию в instagram
        | публикация от \S+ \(@ | ваш браузер устарел
    uk: (?:увімкніть|ввімкніть) javascript | ваш браузер не підтримує | немає медіа-?джерела
        | переглянути цей допис в instagram
    az: javascript-i aktiv(?:ləşdirin| edin) | brauzeriniz (?:bunu )?dəstəkləmir
        | bu paylaşıma instagram-da bax | hazırda heç bir media mənbəyi mövcud deyil
    tr: javascript'i (?:etkinleştirin|açın) | tarayıcınız .{0,40}desteklemiyor
        | bu gönderiyi instagram'da gör | oynatıcı yükleniyor
    hy: միացրեք javascript | ձեր (?:բրաուզերը|դիտարկիչը|զննարկիչը) չի (?:աջակցում|ապահովում)
        | դիտարկիչը html5 չի
    ka: ჩართეთ javascript | თქვენი ბრაუზერი (?:არ უჭერს|ვერ)
        | ბრაუზერ\w+ (?:ვიდეოს|აუდიოს) ვერ
    fa: جاوا ?اسکریپت را فعال | مرورگر شما .{0,40}پشتیبانی نمی ?کند | ویدیو(?:ی مورد نظر)? یافت نشد
        | هیچ منبع رسانه ای
    kk: javascript(?:-ті)? қосыңыз | браузеріңіз .{0,30}қолдамайды | қазір медиа дереккөз\w*
        | видео форматы? қолдау таппады
    uz: javascript(?:-ni|ni) (?:yoqing|faollashtiring) | brauzeringiz .{0,40}qo'llab-quvvatlamaydi
        | браузерингиз .{0,40}қўллаб-қувватламайди
    """)


def player_notices(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """What stands in the place of a video, a script or an embedded post that did not load."""
    return (block for block in blocks if len(block.text) in LENGTHS and NOTICES.search(fold(block.text)))
