"""Azerbaijani prose. Suffixes sit on the noun after a name (kəndi, çayı, şirkəti), never on the name itself;
towns are listed with their cases. Nouns stay singular after numbers."""

from demo.grammar import Grammar, Topic, sums

TRANSPORT = Topic(
    name="transport",
    titles=(
        "{city1} ilə {city2} arasında {work1} [tikilir|bərpa olunur]: {money1} ayrılıb",
        "“{company1}” şirkəti {village1} kəndi yaxınlığında {work1} tikəcək",
        "{village1} kəndində sürücülər {2-9} gün növbə gözləyir",
        "{body1}: {work1} {when1} [açılacaq|istifadəyə veriləcək]",
        "{city2} istiqamətində yol bağlandı, {traffic1} {village1} kəndindən keçir",
    ),
    standfirsts=(
        "{city2} istiqamətinə gedənlər {village1} kəndindən dolanmalı olacaq.",
        "İlk müsabiqə hələ {lately*} ildə baş tutmamışdı, indi smeta {money1} təşkil edir.",
        "Sürücülər itkini hesablayır, {body1} isə {when1} bitirəcəyini deyir.",
    ),
    leads=(
        "{city1} ilə {city2} arasında {work1} {when1} [tikiləcək|istifadəyə veriləcək|təmir olunacaq], "
        "{body1} {weekday1} [məlumat yayıb|açıqlama verib] və layihənin dəyərini {money1} kimi göstərib.",
        "“{company1}” şirkəti {city1.of} yaxınlığında {work1} inşası üçün [müqavilə imzalayıb|müsabiqəni "
        "udub]: {money1} dəyərində layihə {lately*} ildən bəri təxirə salınırdı.",
        "{weekday1} aşkar edilən {3-40} metrlik çata görə {village1} kəndi yaxınlığında, {city1} – {city2} "
        "yolunda {traffic1} üçün hərəkət [dayandırılıb|məhdudlaşdırılıb].",
    ),
    facts=(
        "Yol {river1} çayı boyunca {4-38} kilometr uzanacaq, sonra {village1} kəndinə [qalxacaq|dönəcək], "
        "orada {12-90} ailəyə torpaq üçün {3000-9900} {coin1} veriləcək.",
        "Tikintiyə {city2.from} {20-190} fəhlə və {5-40} texnika gətiriləcək; “{company1}” şirkəti "
        "{village1} kəndindən azı {12-70} nəfəri işə götürəcəyini vəd edib.",
        "Hazırda {traffic1} bu yolu {2-9} saata gedir, mühəndislərin hesablamasına görə, təmirdən sonra "
        "{40-110} dəqiqə bəs edəcək.",
        "Lazım olan vəsaitin {20-60} faizini {body2} verir, qalanı {ahead*} ilədək illik {1.5-6.5} faizlə "
        "götürülən kreditdir, məbləği {money2} olacaq.",
        "{lately*} ildəki müsabiqəyə yalnız “{company2}” şirkəti gəlmişdi, onun təklifi {city2.in} "
        "hazırlanan smetadan {12-80} faiz baha idi.",
        "Keçən il {village2} kəndindəki köhnə körpüdən {4000-98000} dəfə {traffic1} keçib, bu, "
        "{2017-2023}-cü ildəkindən {3-19} faiz çoxdur.",
        "{once*} ilin daşqını {village1} kəndindən aşağıda sahilin {20-190} metrini aparandan sonra "
        "dayaqlar {3-9} dəfə möhkəmləndirilib, {person2} xatırladır.",
        "{person3} {city2.from} {city1.to} həftədə {2-5} dəfə {goods1} daşıyır: deyir ki, dolama yol hər "
        "səfərə {30-160} kilometr və {20-95} {coin1} xərc əlavə edir.",
    ),
)

TRADE = Topic(
    name="trade",
    titles=(
        "{city1.from} {goods1} ixracı {4-48} faiz artdı",
        "{city1.in} {goods1} bir həftədə {6-38} faiz [ucuzlaşdı|bahalaşdı]",
        "{village1} kəndində {money1} dəyərində sex açıldı",
        "{city2} tacirləri {body1} qarşısında məsələ qaldırır: {goods1} rüsumu azaldılsın",
        "{city1.of} kənarında {200-9000} tonluq anbar tikilir",
    ),
    standfirsts=(
        "{weekday1} bir kiloqram {goods1} {2-9},{10-90} {coin1} idi, {city2} daha baha alır.",
        "“{company1}” şirkəti deyir ki, {village1} kəndi alıcıya {city2.from} daha yaxındır.",
        "{river1} çayı boyunca təsərrüfatlar dalbadal [üçüncü|dördüncü] pis ildən qorxurdu.",
    ),
    leads=(
        "{month1} ayında {city1.from} və ətraf kəndlərdən {2000-88000} ton {goods1} göndərilib, gəlir "
        "{money1} olub və bir il əvvəlkindən {4-48} faiz çoxdur, {body1} [bildirir|hesablayıb].",
        "“{company1}” şirkəti {city1.of} yaxınlığındakı {village1} kəndində {money1} dəyərində sex "
        "[açıb|sınaqdan keçirir]: o, gündə {12-90} ton {goods1} [quruda|qablaşdıra] bilir.",
        "{city1.of} topdansatış bazarında {goods1} {6-38} faiz [ucuzlaşıb|bahalaşıb], çünki {city2.from} "
        "gələn yük maşınları {weekday1} [birdən yığılıb|{village1} kəndində ilişib].",
    ),
    facts=(
        "Malın {15-60} faizini {city2}, {4-14} faizini {city3} alıcıları götürüb, qalanı {river1} çayı "
        "boyunca kəndlərdə satılıb.",
        "{person2} {once*} ildən topdan alverlə məşğuldur, {2-9},{10-90} {coin1} qiyməti də yadındadır; "
        "maşınını {3000-9900} {coin1} aşağı verməyəcək.",
        "{village2} gömrüyü {weekday2} {40-390} maşın yoxlayıb, keçən il həmin gün bu rəqəm {12-38} idi, "
        "çünki tərəzilər {month2} ayından xarab qalmışdı.",
        "{city1.in} alıcının ödədiyi yüz {coin1} pulun {20-60} hissəsi təsərrüfata çatır, {institute1} bunu "
        "{lately*} ildə hesablayıb.",
        "{month2} şaxtası {village2} kəndində çiçəyin {10-45} faizini vurub, {river1} çayının o biri "
        "sahilində isə itki [{2-8} faizi keçmir|demək olar yoxdur].",
        "“{company2}” şirkəti {village1} kəndində {3-40} hektar icarəyə götürüb, {lately*} ildən {goods2} "
        "yetişdirir və {30-160} adam işlədir.",
        "{5-25} faizlik rüsum {lately*} ilin {month1} ayından qüvvədədir; o olmasa, tacirlərin sözüncə, "
        "təkcə {city3} ayda {20-180} maşın {goods1} alar.",
        "{bank1} {city1} ətrafındakı {12-90} təsərrüfata tinglik və tor üçün {money2} verib, gecikmə {2-9} "
        "faizdən çox deyil.",
    ),
)

ENERGY = Topic(
    name="energy",
    titles=(
        "{city1} su anbarı {20-60} faiz dolub, {body1} qənaətə çağırır",
        "{village1} kəndində {20-190} meqavatlıq {plant1} tikiləcək",
        "{village1} kəndinə {9-40} il sonra [qaz|su] çəkildi",
        "{city1.in} axşamlar işıq niyə sönür: {body1} izah edir",
        "{city2} nasosları {village1} kəndinə suyu qaytardı",
    ),
    standfirsts=(
        "{river1} çayında su {once*} ildəkindən {12-48} faiz azdır.",
        "“{company1}” şirkəti {30-240} iş yeri və {city1} üçün ucuz işıq vəd edir.",
        "{person1} deyir ki, {village1} kəndində təmiri daha gecikdirmək olmaz.",
    ),
    leads=(
        "{village1} kəndində, {city1.from} {12-60} kilometr aralıda {20-190} meqavatlıq {plant1} tikiləcək: "
        "{money1} dəyərində müqaviləni “{company1}” şirkəti {weekday1} {body1} ilə imzalayıb.",
        "{city1.from} yuxarıdakı su anbarı {20-60} faiz dolub, {month1} ayı üçün bu, {once*} ildən bəri ən "
        "aşağı səviyyədir, {body1} [deyir|bildirir] və {river1} çayı boyunca gecə suvarmağı tövsiyə edir.",
        "{city1} və {village1} kəndində {1200-9800} ailə {month1} ayının sonunadək gündə {14-21} saat işıq "
        "alacaq, çünki {once*} ildə qoyulmuş transformator dəyişdirilir, {body1} xəbərdarlıq edir.",
    ),
    facts=(
        "Stansiya ildə {40-480} milyon kilovat-saat verəcək, bu, {8000-99000} evə çatır; enerjini "
        "{2039-2054}-cü ilədək {3-9},{10-90} sentə {body2} alacaq.",
        "{person2} {village2} kəndindəki bənddə {once*} ildən işləyir: deyir ki, qapaqlar saniyədə {40-390} "
        "litr su buraxır.",
        "{city2} ətrafındakı kanallar suyun {25-55} faizini tarlaya çatmamış itirir, {institute1} {month2} "
        "ayında {12-80} cihazla belə ölçüb.",
        "{3-44} kilometrlik boru və {2-6} nasos stansiyası {river1} çayından {village2} kəndinə su "
        "aparacaq, oradakı quyular {lately*} ildən [qurudur|şorlaşıb].",
        "{weekday2} axşam {city1.in} sərfiyyat {120-940} meqavata çatıb, {body2} {month2} ayında {4-17} "
        "faiz az gözləyirdi.",
        "{money2} kredit {bank1} tərəfindən {12-25} illiyə verilib, məbləğin {30-70} faizinə {body2} zamin "
        "durub.",
        "{village2} kəndinin balıqçıları {river1} çayındakı {12-60} qayıqdan narahatdır; onların xahişi "
        "ilə, {person3} deyir, layihəyə balıq keçidi salınıb.",
        "Ayda ilk {100-280} kilovat-saat üçün tarif {3-12} faiz [artacaq|azalacaq]; {city1.in} ondan çox "
        "işlədən ailələr cəmi {4-22} faizdir.",
    ),
)

COUNCIL = Topic(
    name="council",
    titles=(
        "{city1} şurası {place1} üçün {money1} [ayırdı|ayırmadı]",
        "{village1} kəndinin sakinləri {place1} üçün {1200-9800} imza topladı",
        "{person1} {city1} şurasına sədr seçildi",
        "{city1} məhkəməsi {place1} ətrafındakı satışı [dayandırdı|qanuni saydı]",
        "{body1} soruşur: {city1.in} {money1} hara xərclənib",
    ),
    standfirsts=(
        "İclas gecə {10-11}:{10-50} radələrinədək çəkdi, {village1} kəndindən {12-60} nəfər danışdı.",
        "Satış {money1} gətirər, qonşular isə deyir ki, {place1} iki qat bahadır.",
        "Səsvermə {2-5} dəfə keçirildi, həlledici söz {village1} kəndinin oldu.",
    ),
    leads=(
        "{city1} şəhər şurası {weekday1} {money1} dəyərində planı {5-14} əleyhə, {15-24} lehinə səslə "
        "[təsdiqləyib|rədd edib|təxirə salıb]: sənəd {place1} ətrafında hər şeyi dəyişməli idi.",
        "{city1} məhkəməsi {place1} ilə bağlı “{company1}” şirkətinin bağladığı sövdələşməni "
        "[dayandırıb|qüvvədə saxlayıb], {month1} ayında {12-48} şahid dinləniləcək, {person1} ({body1}) "
        "bildirir.",
        "{village1} kəndindən olan keçmiş {job1} {person1} {weekday1} [ikinci|üçüncü] turda {14-29} səs "
        "yığaraq {city1} şurasının sədri olub.",
    ),
    facts=(
        "Plana görə {30-280} dayanacaq yeri salınacaq, {12-90} ağac əkiləcək, {11-40} piştaxtadan yalnız "
        "{2-9} dənəsi yerində qalacaq.",
        "{person2} orada {once*} ildən {goods1} satır, deyir ki, heç kim soruşmayıb, halbuki {body1} "
        "hərədən ayda {20-180} {coin1} yığır.",
        "{person1} {lately*} ildən şuranın üzvüdür və {field1} komissiyasına rəhbərlik edir, komissiya ayda "
        "{2-4} dəfə {village2} poçtunun üstündə toplaşır.",
        "Protokoldan görünür ki, {body2} {lately*} ilin {month2} ayında torpağı {money2} qiymətləndirib, "
        "bu, {institute1} verən rəqəmdən {15-60} faiz azdır.",
        "Etiraz edənlər {weekday2} {village1} kəndindən {200-2900} imzanı {3-9} qutuda gətirib, onların "
        "sayılması {month2} ayınadək çəkib.",
        "{village2} kəndində fəallıq {41-79} faiz olub, oradan tək namizəd {person3} {4-96} səslə uduzub.",
        "{city1.of} gələn ilki büdcəsi {money2} təşkil edir, onun {12-33} faizi {field1} sahəsinə, {3-9} "
        "faizi {bank1} qarşısında borca gedir.",
        "“{company1}” şirkəti {lately*} ildən bəri {place1} üçün {2-5} dəfə müraciət edib; əvvəlki "
        "razılaşma {city3.from} olan tərəfdaş {money2} borca düşəndə pozulub.",
    ),
)

CULTURE = Topic(
    name="culture",
    titles=(
        "{village1} kəndi yaxınlığında {800-2900} illik {find1} tapıldı",
        "{city1} muzeyi {3-19} ildən sonra açıldı: {120-980} əşya sərgidədir",
        "{city1.in} {12-38} kəndin xorları toplaşdı",
        "{person1} {village1} kəndinin son ustasını çəkdi: {craft1} necə yaşayır",
        "{city2} teatrı {village1} kəndinə qonaq gəldi",
    ),
    standfirsts=(
        "İlk tapıntını {village1} kəndində [quzu otaran|soxulcan axtaran] uşaqlar görüb.",
        "Muzey birinci gün {300-2900} bilet satdı, {lately*} ilin hamısından çox.",
        "{village1} kəndində bu sənəti bilən {2-7} nəfər qalıb, biri də {craft1} {person1} olub.",
    ),
    leads=(
        "{institute1} arxeoloqları {city1.from} {6-48} kilometr aralıda, {village1} kəndi yaxınlığında "
        "{find1} [tapıb|üzə çıxarıb], {person1} {weekday1} onun {800-2900} yaşı olduğunu deyib.",
        "{city1} muzeyi {3-19} il sürən və {money1} başa gələn təmirdən sonra {weekday1} açılıb; zallarda "
        "{120-980} əşya, o cümlədən [heç vaxt göstərilməyən|{city2.from} qaytarılan] {thing1} var.",
        "{village1} kəndinin son ustası haqqında film {city1} festivalının baş mükafatını alıb: {craft1} "
        "obrazını {person1} {2-6} qış çəkib və {14-48} rəqibi geridə qoyub.",
    ),
    facts=(
        "Qazıntı {lately*} ilin {month1} ayında, “{company1}” şirkətinin fəhlələri {2-7} metr dərinlikdə "
        "divara rast gələndə başlayıb, onlar {village2} kəndindəki müəllimə zəng ediblər.",
        "Tapıntılar arasında {3-24} işarəli {find2} də var: {city2.from} olan dilçi {person2} onu {4-15} "
        "aydır oxuya bilmir.",
        "{city3} tələbələri {river1} çayının sahilində {12-90} ton torpaq ələyib, {thing1} {20-90} qutuda "
        "{institute1} anbarına aparılıb.",
        "Bilet {2-9} {coin1} qiymətindədir, {village1} kəndinin sakinləri isə pulsuz girir: onlar "
        "evlərindən {30-280} əşya gətirib bağışlayıblar.",
        "İndi {71-94} yaşı olan {person3} sənəti {once*} ildə əmisindən öyrənib; filmdə onun əlləri {12-40} "
        "dəqiqə görünür, {person1} deyir ki, {village2} kəndinin əvəzinə danışır.",
        "Dam {lately*} ilin {month2} ayından axırdı, {20-90} əşya, əsasən {thing1}, “{company2}” şirkətinin "
        "qazanxanasında qurudulub.",
        "{180-620} səhifəlik kataloq {city2.in} {300-2900} nüsxə çap olunub, xərcin {30-70} faizini {bank1} "
        "ödəyib.",
        "{body2} mühafizə üçün {money2} ayırıb, çünki {river1} vadisindən çıxan {thing1} {lately*} ildə "
        "{city3.in} {2-6} dəfə dəllala təklif olunub.",
    ),
)

EMERGENCY = Topic(
    name="emergency",
    titles=(
        "{hazard1}: {village1} və daha {2-9} kəndin yolu bağlandı",
        "{village1} kəndində {12-90} ailə evini tərk etdi",
        "Xilasedicilər {village1} kəndindən yuxarıda {3-19} [çobanı|turisti] tapdı",
        "{city1} {hazard1} ziyanını hesablayır",
        "{village1} yolu {3-9} gündən sonra açıldı",
    ),
    standfirsts=(
        "Xəsarət alan yoxdur, amma {river1} çayı körpünü və {40-390} qoyunu aparıb.",
        "{body1} {city1} məktəbində {12-90} çarpayı qurub.",
        "{village2} tərəfdən yolu hələ də qar və palçıq tutub.",
    ),
    leads=(
        "{weekday1} {hazard1} {city1.of} yuxarısında {village1} və daha {2-9} kəndin [yolunu "
        "bağlayıb|işığını kəsib], {300-2900} nəfər [təmiz susuz|çörəksiz|köməksiz] qalıb, {body1} bildirir.",
        "{city1} xilasediciləri {village1} kəndi yaxınlığında {hazard1} zamanı {3-19} nəfəri təhlükəsiz "
        "yerə çıxarıb, {person1} ({body1}) {weekday1} deyib ki, {2-9} nəfərə isti paltar lazım olub.",
        "{village1} kəndində {12-90} ailə gecəni {city1.of} məktəbində keçirib: {hazard1} {10-50} dəqiqədə "
        "zirzəmiləri [palçıqla|su ilə|daşla] doldurub.",
    ),
    facts=(
        "{river1} çayı {3-9} saata {2-5} metr qalxıb, {40-390} metr yolu, dəyirmanı və {village2} kəndinin "
        "futbol meydançasını aparıb, {person2} bunu damdan görüb.",
        "{city2.from} gələn vertolyotlar {weekday2} {2-14} ton çörək və dərman gətirib, qayıdanda {3-12} "
        "xəstəni {city1.to} aparıb.",
        "“{company1}” şirkətinin texnikası {400-2900} kubmetr torpaq daşıyıb; {person3} {2-5} gündür "
        "kabinədə {3-6} saat yatır.",
        "{once*} ilin {month1} ayında həmin yerdə {12-60} inək tələf olmuşdu, onda {institute1} {20-90} evi "
        "köçürməyi məsləhət görmüşdü, {3-9} ev köçürülüb.",
        "{village1} kəndindəki cihaz {2-6} siqnal göndərib, amma {city1} ilə xətt {20-90} saat işləməyib, "
        "{body2} etiraf edir.",
        "Zirzəmiyə {400-2900}, dama {3000-9900} {coin1} ödəniləcək; {month2} ayınadək {village1} kəndindən "
        "{20-180} ailə ərizə verib.",
        "{weekday2} günortaya evlərin {60-95} faizinə işıq verilib, {village2} kəndi isə “{company2}” "
        "şirkətinin {2-6} generatoru ilə dolanır.",
        "{city2} sinoptikləri daha {12-60} millimetr yağış gözləyir, {body1} {river1} çayı boyunca axşam "
        "düşəndən sonra yola çıxmamağı xahiş edir.",
    ),
)

QUOTES = (
    "“{once*} ildən bunu gözləyirik, {village1} kəndində qonşular daha [inanmır|qulaq asmır]”, {person4} "
    "{weekday3} {paper1} deyib.",
    "“Əgər {month3} ayınadək pul verilsə, {12-60} nəfərimiz qalacaq, verilməsə, {city2.to} gedəcəyik”, "
    "{31-78} yaşlı {person5} deyir.",
    "“{city1} bunu təkbaşına bacarmaz”, {person4} hesab edir: {city2} ilə danışıqlar {3-14} ay çəkib.",
    "“Atam deyərdi ki, {river1} verir də, alır da”, {31-78} ildir {village1} kəndində yaşayan {person4} "
    "xatırlayır.",
    "{person3} daha ehtiyatlıdır: “Gəlin {month3} ayında danışaq, qoy {body2} öz {2-9} siyahısını "
    "göstərsin”.",
    "{money2} bəs edərmi sualına {person1} gülümsəyərək cavab verir: “Bu, hələ [başlanğıcdır|yarısıdır]”.",
    "“{village2} kəndinə gəlin, boş evləri sayın, mən {12-60} ev saymışam”, {person5} dəvət edir.",
    "“{city2.from} gələn rəqəmlər [köhnədir|səhvdir], bizimki {2-5} dəfə yoxlanıb”, {person6} "
    "({institute1}) telefonda israr edir.",
    "“Bir lentkəsmədənsə, {12-60} kiçik addım yaxşıdır”, {city1.in} işləyən {role2} {person6} ({body2}) "
    "düşünür.",
    "{person4} açıq danışır: “{village1} kəndindən səbir istəyirlər, {city1} üçün isə {money2}”.",
    "“{village2} kəndində həmkarlar təşkilatının üzvlərindən {2-9} {coin1} istədik, {60-95} faizi verdi”, "
    "{person5} deyir.",
)

CONTEXTS = (
    "{city1.in} {12-190} min adam yaşayır, {once*} ildəkindən {3-17} faiz az; şəhər {city3.from} göndərilən "
    "pulla dolanır.",
    "{person1} {lately*} ilin {month3} ayından {role1} vəzifəsindədir ({body1}), ondan əvvəl {2-9} il "
    "{city2.in} işləyib.",
    "{body2} redaksiyanın {village1} kəndi barədə {weekday3} {city3.to} göndərdiyi {2-6} suala cavab "
    "verməyib.",
    "{city3.in} oxşar cəhd {lately*} ildə {money2} başa gəlib və {3-9} il gecikib.",
    "{river1} çayı boyunca kəndlərə {once*} ildə {village2} kəndindən adam köçürülüb, {20-60} faizi indi də "
    "özünü qonaq sayır.",
    "{institute1} {month3} ayında soruşanda {city1} sakinlərinin {38-79} faizi quruma güvəndiyini, {6-29} "
    "faizi onun adını eşitmədiyini deyib.",
    "{city1.in} orta maaş {400-2900} {coin1}, yəni “{company2}” şirkətinin {city3.in} verdiyinin {50-90} "
    "faizidir.",
    "{lately*} ilin {month3} yoxlaması göstərib ki, {body2} {field1} pulunun {3-19} faizini maşına və "
    "{city3} səfərlərinə xərcləyib.",
    "Qəzetin oxucuları bunu {lately*} ilin {month3} ayında, {person4} {village2} kəndində yanmayan {12-90} "
    "lampa barədə məktub yazanda bilib.",
    "{city2} qatarı {village2} kəndində həftədə {2-4} dəfə dayanır; {30-90} metrlik platformanı "
    "“{company2}” şirkəti toylara icarəyə verir.",
    "{village1} kəndində hər {100-900} nəfərə {2-9} dükan düşür, {month3} ayından bir aptek də var, o da "
    "{weekday3} açılır.",
    "“{company2}” şirkətini {once*} ildə {person5} və {person6} yaradıb, {20-60} faizi {bank1} əlindədir.",
    "Qonşu {village2} kəndi {lately*} ildə başqa yol seçib: {money2} borc götürüb, {3-9} usta tutub, "
    "{month3} ayında bitirib.",
    "{city3.in} hazırlanan qaydaya görə belə müqavilələr {5-45} günə dərc olunmalıdır, {20-24} rayondan "
    "{12-19} rayon razıdır.",
)

CLOSINGS = (
    "Növbəti görüş {2-27} {month3} tarixində {city2.in} olacaq, {village1} kəndindən {12-60} qonaq "
    "gözlənilir.",
    "{body1} qərarı {month3} ayının sonunda gözləyir, {person1} isə {weekday3} üçün ümidlidir.",
    "O vaxta qədər, {person5} deyir, {village1} kəndi {once*} ildən bəri olduğu kimi, özü "
    "[gözləyəcək|dolanacaq].",
    "Nə qərar versələr də, {person4} {month3} ayında {river1} çayının sahilində {12-90} qoz ağacı əkəcək.",
    "{person1} ilk nəticəni {city1.in} {2-27} {month3} tarixində səhər saat {9-12}:30-da göstərəcək.",
)

HEADINGS = (
    "{village1} kəndi {city2.from} nə gözləyir",
    "{city2} {village1} kəndinə nə cavab verir",
    "{village1} kəndindən {city3.to} gedən yol",
    "{person1} necə düşünür",
)

CAPTIONS = (
    "{village1} kəndinin üstündən keçən yol, {month1} {2016-2024}",
    "{person1}, {city1}, {month2} {2019-2024}",
    "{city2.in} bazar günü, {village1} kəndindən {20-190} kilometr aralı",
    "{river1} çayı {village1} kəndi yaxınlığında, yağışdan sonra",
)

ITEMS = (
    "{village1} kəndində {12-90}, {village2} kəndində {12-90} ev",
    "{month3} ayınadək {village1} kəndi üçün “{company2}” şirkətindən {2-9} [yük maşını|texnika]",
    "{bank1} verən {money2}, {3-9} hissədə",
    "{city3.from} {20-190} kilometr [kabel|boru]",
    "{person6} ({institute1}) yazan {40-380} səhifəlik hesabat",
)


ONES = ("", "ci", "ci", "cü", "cü", "ci", "cı", "ci", "ci", "cu")
TENS = ("cü", "cu", "ci", "cu", "cı", "ci", "cı", "ci", "ci", "cı")


def _ordinal(year: int) -> str:
    """The year with the ending that vowel harmony asks for: 2014-cü, 2020-ci."""
    return f"{year}-{ONES[year % 10] or TENS[year // 10 % 10]}"


WORDS = {
    "once": "\n".join(map(_ordinal, range(1986, 2013))),
    "lately": "\n".join(map(_ordinal, range(2009, 2024))),
    "ahead": "\n".join(map(_ordinal, range(2034, 2054))),
    "city in of to from": """
        Gəncə; Gəncədə; Gəncənin; Gəncəyə; Gəncədən
        Şəki; Şəkidə; Şəkinin; Şəkiyə; Şəkidən
        Lənkəran; Lənkəranda; Lənkəranın; Lənkərana; Lənkərandan
        Mingəçevir; Mingəçevirdə; Mingəçevirin; Mingəçevirə; Mingəçevirdən
        Şamaxı; Şamaxıda; Şamaxının; Şamaxıya; Şamaxıdan
        Quba; Qubada; Qubanın; Qubaya; Qubadan
        Zaqatala; Zaqatalada; Zaqatalanın; Zaqatalaya; Zaqataladan
        Qəbələ; Qəbələdə; Qəbələnin; Qəbələyə; Qəbələdən
        Bərdə; Bərdədə; Bərdənin; Bərdəyə; Bərdədən
        Astara; Astarada; Astaranın; Astaraya; Astaradan
        Salyan; Salyanda; Salyanın; Salyana; Salyandan
        Tovuz; Tovuzda; Tovuzun; Tovuza; Tovuzdan
        Ağdam; Ağdamda; Ağdamın; Ağdama; Ağdamdan
        Xaçmaz; Xaçmazda; Xaçmazın; Xaçmaza; Xaçmazdan
        Sumqayıt; Sumqayıtda; Sumqayıtın; Sumqayıta; Sumqayıtdan
        Göyçay; Göyçayda; Göyçayın; Göyçaya; Göyçaydan
        Tbilisi; Tbilisidə; Tbilisinin; Tbilisiyə; Tbilisidən
        Qars; Qarsda; Qarsın; Qarsa; Qarsdan
        Trabzon; Trabzonda; Trabzonun; Trabzona; Trabzondan
        Ərdəbil; Ərdəbildə; Ərdəbilin; Ərdəbilə; Ərdəbildən
        Dərbənd; Dərbənddə; Dərbəndin; Dərbəndə; Dərbənddən
        Rəşt; Rəştdə; Rəştin; Rəştə; Rəştdən
    """,
    "village": """
        Qaradərə\nAğbulaq\nÇinarlı\nGöytəpə\nOrtaq\nDaşbulaq\nXınadağ\nSarıqamış\nQızılqaya\nBoztəpə\nArmudlu
        Yuxarı Zeyzid\nKəhrizli\nNarlıq\nTutluca\nDəmirova\nÇaylaq\nQoşabulaq\nSöyüdlü\nZərgəran\nAlmalıq
        Qumlaq\nTalış Məhlə\nXanarx\nÜçtəpə\nBuğdalı\nLəkit Kötük\nÇökəkli\nSulutəpə\nQaraçuxur Dərə
    """,
    "river": "Kür\nAraz\nSamur\nQanıx\nTərtər\nGöyçay\nVəlvələ\nKiş\nQudyal\nŞəmkir\nAğsu\nLənkəran",
    "body": """
        Yollar İdarəsi\nRegional İnkişaf Agentliyi\nSu Təsərrüfatı İdarəsi\nStatistika İdarəsi
        Ticarət Palatası
        Enerji Tənzimləyicisi\nTorpaq Reyestri\nXilasetmə Xidməti\nTəhsil İdarəsi\nİrs Şurası
        Əmək Müfəttişliyi
        Meşə Komitəsi\nSəhiyyə İdarəsi\nHesablama Palatası\nAqrar Komitə\nDəmir Yolu İdarəsi\nSərhəd Xidməti
        Planlaşdırma İdarəsi
    """,
    "company": """
        Alazan Logistika\nXəzər Taxıl\nNur Enerji\nMavi Dəhliz\nİpək Polad\nKarvan Ticarət\nOdlar Kabel
        Xəzri Külək
        Göyçə Duz\nBərdə Pambıq\nŞirvan Boru\nTərtər Daş\nAğsu Meyvə\nQaya Beton\nLazur Şüşə\nSəlim Motors
        Qəbələ Fındıq
        Zirvə Tikinti\nMuğan Süd\nDalğa Nəqliyyat
    """,
    "bank": "Araz Bank\nKarvan Bank\nRegional Bank\nİpək Kredit\nMuğan Bank\nZirvə Kredit",
    "institute": """
        Kür Siyasət Mərkəzi\nDağlıq İnstitutu\nBakı Akademiyası\nİpək Yolu Laboratoriyası
        Xəzər Tədqiqat Fondu
        Şirvan Arxivi\nDağ Əkinçiliyi İnstitutu\nSorğu Evi\nİqtisad Məktəbi\nSahil Rəsədxanası
    """,
    "role": """
        sədr müavini\nmətbuat katibi\nbaş mühəndis\nsədr\ndirektor\nəlaqələndirici\nkatib\nhüquqşünas
        baş müfəttiş
        birinci müavin\nbaş mühasib
    """,
    "job": "müəllim\ntopoqraf\nbaytar\nkitabxanaçı\narıçı\nmexanik\nəczaçı\nmeşəbəyi\nnotarius\ntibb bacısı",
    "work": """
        tunel\ndairəvi yol\nyük həyəti\ndəmir yolu xətti\navtovağzal\nsərhəd keçidi\nkanat yolu\nçay körpüsü
        dağ yolu\nbərə körpüsü\nuçuş zolağı\nkonteyner terminalı\ntramvay xətti
    """,
    "traffic": "yük maşınları\navtobuslar\nminik avtomobilləri\nyük qatarları\nmikroavtobuslar\nsisternlər",
    "goods": """
        ərik\nfındıq\npomidor\nyun\nxurma\npambıq\nbal\nkartof\nçay\nalma\nqoz\nsoğan\nüzüm\nnar\nqovun\nbuğda
        arpa
        pendir\nbadam\nkələm
    """,
    "place": """
        köhnə bazar\ndəmiryolçu parkı\nipək fabriki\naşağı hamam\nmeydandakı kinoteatr\nçay fabriki
        şimal avtobazası
        uşaq düşərgəsi\nbalıq pavilyonu\nşərab zirzəmisi\ndram teatrı\nkarvansara\nşahmat evi\nbotanika bağı
        çay çimərliyi\nmətbəə
    """,
    "field": "yol\nmədəniyyət\nmənzil\nməktəb\npark\nsu təchizatı\nxırda ticarət\nnəqliyyat\nsəhiyyə",
    "plant": """
        günəş parkı\nkülək parkı\nsu elektrik stansiyası\nqaz turbini\nbatareya stansiyası\nbioqaz qurğusu
    """,
    "find": """
        kurqan\nşərabxana\nhamam\ntunc kəmər\ngil lövhə\ngözətçi qülləsi\ndulus kürəsi\ndaş stela\nqala divarı
        gümüş cam\ntaxıl anbarı
    """,
    "thing": """
        qablar\nxalçalar\nsikkələr\nəlyazmalar\nmaskalar\nfotolar\nmuncuqlar\nox ucları\nçıraqlar\nmöhürlər
    """,
    "craft": "keçəçi\nzəng tökən\nsərrac\nmisgər\ndəyirmançı\nkəndirçi\nnağara ustası\nqayıq ustası\nbıçaqçı",
    "hazard": "sürüşmə\nsel\ndaşqın\ndolu\nqar fırtınası\ndaş uçqunu\ntufan\nbəndin dağılması\nmeşə yanğını",
    "when": """
        gələn yaz\nqışa qədər\nilin sonunadək\nbiçindən sonra\ngələn ilin əvvəlində\npayızda\niki ilə
        bayramdan əvvəl
        səkkiz aya
    """,
    "month": "yanvar\nfevral\nmart\naprel\nmay\niyun\niyul\navqust\nsentyabr\noktyabr\nnoyabr\ndekabr",
    "weekday": """
        bazar ertəsi günü\nçərşənbə axşamı günü\nçərşənbə günü\ncümə axşamı günü\ncümə günü\nşənbə günü
        bazar günü
    """,
    "coin": "manat\navro\nlari",
    "paper": "qəzetə\nyerli radioya\njurnalistlərə\nredaksiyaya\n“Axşam məktubu” qəzetinə",
    "money": sums(("milyon", "min"), ("manat", "avro", "lari")),
}  # fmt: skip

FAMILIES = (
    "Haşımlı Sadıqzadə Vəzirzadə Ələkbərli Nurani Tağızadə Arzumanlı Səfərzadə Vəliyar Qurbanlı Rəhimli "
    "Bayramzadə İsgəndərli Tahirli Mürşüdlü Qasımzadə Əhmədli Xanlar Köçərli Zamanlı Dadaşlı Novruzlu "
    "Şirinzadə"
)
PEOPLE = (
    (
        "Leyla Nigar Aysel Günel Sevda Nərmin Kəmalə Xatirə Aytən Fidan Könül Lalə Rəşad Elçin Vüqar Tural "
        "Murad Zaur Emil Kamran Rüstəm Anar Orxan Samir Pərviz Toğrul Cavid Nicat",
        FAMILIES,
        "",
    ),
)

AZERBAIJANI = Grammar(
    language="az",
    words=WORDS,
    people=PEOPLE,
    topics=(TRANSPORT, TRADE, ENERGY, COUNCIL, CULTURE, EMERGENCY),
    quotes=QUOTES,
    contexts=CONTEXTS,
    closings=CLOSINGS,
    headings=HEADINGS,
    captions=CAPTIONS,
    items=ITEMS,
    group=" ",
    point=",",
)
