"""English prose. People, firms and villages are invented; towns and rivers are real, the events are not."""

from demo.grammar import Grammar, Topic, sums

TRANSPORT = Topic(
    name="transport",
    titles=(
        "{city1} {work1} [back on track|moves ahead|gets new date] after {body1} review",
        "{company1} wins {money1} contract for {work1} near {city1}",
        "{work1} between {city1} and {city2} to [open|reopen] {when1}",
        "Lorry drivers [queue for|wait] {2-9} days as {work1} near {village1} closes",
        "{body1} [delays|splits|shortens] {city1} {work1} over soil on {river1} bank",
    ),
    standfirsts=(
        "Some {20-90} kilometres of road towards {city2} will stay open to {traffic1} only.",
        "{body1} says the {money1} project near {village1} is [late but alive|nearly paid for].",
        "Hauliers from {city2} count the cost of a detour through {village1}.",
    ),
    leads=(
        "Work on a {work1} between {city1} and {city2} will [start|resume|be finished] {when1}, {body1} "
        "[announced|said in a statement|confirmed] on {weekday1}, putting its cost at {money1}.",
        "{company1} has been [chosen|hired] to build a {work1} outside {city1}, a {money1} project that "
        "{body1} had [twice|three times] put off since {2009-2019}.",
        "The {work1} that links {city1} with {village1} and {city2} was [closed to|limited for] {traffic1} "
        "on {weekday1} after surveyors found cracks along {3-40} metres of its {part1}.",
    ),
    facts=(
        "The route [follows|leaves] the {river1} for {4-38} kilometres before it [climbs|turns] towards "
        "{village1}, where {12-90} families will have to [sell land|move their fences].",
        "{company1} plans to bring {20-190} workers and {5-40} machines to the site from {city2}, and "
        "promised to hire at least {12-70} people from {village1}.",
        "At present {traffic1} between the two towns needs {2-9} hours; engineers expect to cut that to "
        "{40-110} minutes once the {part1} is in place.",
        "Of the {money1} needed, {20-60} percent comes from {body2} and the rest from a loan that runs "
        "until {2034-2049} at {1.5-6.5} percent a year.",
        "A first tender in {2014-2021} [failed|was cancelled] because only {company2} made a bid, and its "
        "price was {12-80} percent above the estimate made in {city2}.",
        "Last year {traffic1} crossed the old bridge at {village2} {4000-98000} times, {3-19} percent more "
        "than in {2017-2023}, according to counters kept by {body2}.",
        "The {part1} has been [patched|strengthened] {3-9} times since a flood in {month1} {1994-2016} "
        "carried away {20-190} metres of the bank below {village1}.",
        "{person2}, who drives {goods1} from {city2} to {city1} {2-5} times a week, said the detour adds "
        "{30-160} kilometres and about {20-95} {coin1} in fuel to each trip.",
        "Timetables will change on {weekday2}, when the {6-9}.15 from {city1} to {village2} is to be "
        "[dropped|replaced by a bus], the operator told passengers.",
        "Inspectors will measure the ground at {6-48} points along the {river1} before {traffic1} heavier "
        "than {3-40} tonnes may return, {person3} of {body2} said.",
    ),
)

TRADE = Topic(
    name="trade",
    titles=(
        "{city1} growers [ship|sell] {12-90} percent more {goods1} [as border queue shrinks|despite late "
        "frost]",
        "{goods1} prices [slide|climb] in {city1} before {month1} fair",
        "{company1} opens {money1} {goods1} plant in {village1}",
        "[Warehouse|Cold store] in {city1} to keep {200-9000} tonnes of {goods1}",
        "Traders in {city2} ask {body1} to drop duty on {goods1}",
    ),
    standfirsts=(
        "A kilogram of {goods1} cost {2-9}.{10-90} {coin1} on {weekday1}, and {city2} pays more.",
        "{company1} says {village1} is nearer to its buyers than {city2} ever was.",
        "Growers around {village1} had feared a [third|fourth] poor year for {goods1} in a row.",
    ),
    leads=(
        "Exports of {goods1} from {city1} and the villages around it [rose|grew] by {4-48} percent in "
        "{month1}, {body1} [reported|said] on {weekday1}, to {2000-88000} tonnes worth {money1}.",
        "{company1} has [opened|begun to test] a {money1} plant in {village1}, near {city1}, that will "
        "[dry|sort|pack] up to {12-90} tonnes of {goods1} a day and employ {30-280} people.",
        "The price of {goods1} [fell|jumped] by {6-38} percent at the wholesale market of {city1} this week "
        "after lorries from {city2} [arrived in numbers|were turned back at {village1}].",
    ),
    facts=(
        "Buyers from {city2} took {15-60} percent of the {goods1}, followed by {city3} with {4-14} percent "
        "and a dozen smaller towns along the {river1}.",
        "A wholesaler, {person2}, recalled paying {2-9}.{10-90} {coin1} a kilogram in {month2} and would "
        "not [touch|unload] a lorry for less than {3000-9900} {coin1} now.",
        "Customs at {village2} cleared {40-390} lorries on {weekday2}, against {12-38} on the same day a "
        "year before, when half of the scales were [being repaired|out of order].",
        "Growers keep about {20-60} {coin1} of every hundred that shoppers in {city1} pay for {goods1}, a "
        "study by {institute1} found in {2018-2024}; the rest goes to haulage and middlemen.",
        "The union of farmers in {village1} has {200-4900} members, and {person3}, who leads it, wants "
        "{body2} to buy at least {300-2900} tonnes of {goods1} for schools.",
        "Frost in {month2} took {10-45} percent of the blossom in {village2}, but the orchards on the other "
        "bank of the {river1} lost [almost nothing|no more than {2-8} percent].",
        "{company2}, which rents {3-40} hectares near {village1}, turned to {goods2} in {2012-2022} and has "
        "since doubled its staff to {30-160}.",
        "Duty on {goods1} stands at {5-25} percent since {month1} {2011-2023}; without it, traders reckon, "
        "{city3} alone could take {20-180} lorries a month.",
        "The cold store holds {goods2} at {2-6} degrees and uses {120-980} kilowatts, a third of which "
        "comes from panels that {company2} put on its roof in {2019-2024}.",
        "{bank1} lent {money2} to {12-90} households around {city1} for seedlings and nets, and says all "
        "but {2-9} of them pay on time.",
    ),
)

ENERGY = Topic(
    name="energy",
    titles=(
        "Water in {city1} reservoir [falls|drops] to {20-60} percent before {month1}",
        "{company1} to [build|finish] {20-190} megawatt {plant1} near {village1}",
        "{village1} gets [gas|mains water] after {9-40} years of waiting",
        "{body1} [warns|tells] {city1} of evening power cuts until {month1}",
        "Pumps from {city2} bring water back to {village1}",
    ),
    standfirsts=(
        "The {river1} carries {12-48} percent less water than it did in {2003-2019}, records in {city2} "
        "show.",
        "{company1} promises {30-240} jobs in {village1} and a lower bill for {city1}.",
        "{person1} of {body1} says repairs at {village1} can no longer wait.",
    ),
    leads=(
        "{company1} will build a {20-79} megawatt {plant1} at {village1}, {12-60} kilometres from {city1}, "
        "under an agreement signed with {body1} on {weekday1} and valued at {money1}.",
        "The reservoir above {city1} stood at {20-60} percent of its capacity on {weekday1}, the lowest "
        "level for {month1} since {1987-2014}, {body1} said, and asked farms on the {river1} to [water at "
        "night|wait].",
        "About {1200-9800} households in {city1} and {village1} will have electricity for {14-21} hours a "
        "day until the end of {month1} while a transformer from {1971-1989} is replaced, {body1} said.",
    ),
    facts=(
        "The {plant1} should give {40-480} gigawatt hours a year, enough for {8000-99000} homes, and sell "
        "them to {body2} at {3-9}.{10-90} cents until {2039-2054}.",
        "{person2}, an engineer who has worked at the {village2} weir since {1989-2012}, said the gates "
        "leak {40-390} litres a second and were last painted in {1984-2009}.",
        "Canals around {city2} lose {25-55} percent of their water before it reaches a field, {institute1} "
        "measured in {month2} with {12-80} gauges.",
        "A pipe of {3-44} kilometres and {2-6} pumping stations will carry water from the {river1} to "
        "{village2}, where wells have been [salty|dry] since {2006-2021}.",
        "Consumption in {city1} reached {120-940} megawatts on {weekday2} evening, {4-17} percent above the "
        "forecast that {body2} had made in {month2}.",
        "{company1} has built {2-14} such plants, the largest of them, with {50-310} megawatts, outside "
        "{city3} in {2015-2023}.",
        "The loan of {money2} from {bank1} is to be repaid in {12-25} years, and {body2} stands surety for "
        "{30-70} percent of it.",
        "Fishermen in {village2} fear for the {12-60} boats they keep on the {river1}; a ladder for "
        "[trout|sturgeon] has been drawn into the plans at their request, {person3} said.",
        "Bills will [rise|fall] by {3-12} percent for the first {100-280} kilowatt hours a month and stay "
        "as they are for the {4-22} percent of homes in {city1} that use more.",
        "Engineers flew over {village1} in {month2} and mapped {14-96} places where the line to {city2} "
        "hangs lower than {5-8} metres above the {river1}.",
    ),
)

COUNCIL = Topic(
    name="council",
    titles=(
        "{city1} council [backs|rejects|puts off] {money1} plan for {place1}",
        "Residents of {village1} [collect|hand in] {1200-9800} signatures over {place1}",
        "{person1} [elected|chosen] to lead {city1} council with {14-29} votes",
        "Court in {city1} [stops|allows] sale of {place1} to {company1}",
        "{body1} asks {city1} to explain {money1} spent on {place1}",
    ),
    standfirsts=(
        "{person1} needed {2-5} rounds of voting and the support of {village1}.",
        "A sale to {company1} would bring {money1}; neighbours say {place1} is worth twice that.",
        "Councillors sat until {10-11}.{10-50} at night and heard {12-60} people from {village1}.",
    ),
    leads=(
        "The city council of {city1} [approved|rejected|postponed] a {money1} plan to [rebuild|rent out] "
        "{place1} on {weekday1} by {15-24} votes to {5-14}, after a debate of {3-9} hours.",
        "A court in {city1} has [suspended|upheld] the sale of {place1} to {company1}, {role1} of {body1}, "
        "{person1}, [confirmed|said] on {weekday1}, and will hear {12-48} witnesses in {month1}.",
        "{person1}, a former {job1} from {village1}, will lead the council of {city1} after {14-29} of its "
        "members agreed on it on {weekday1}, in the [second|third] round.",
    ),
    facts=(
        "The plan foresees {30-280} parking places, {12-90} new trees and a {job2} on duty, and would leave "
        "{2-9} of the {11-40} stalls at {place1} where they are.",
        "{person2}, who has sold {goods1} there since {1991-2014}, said nobody had asked the stallholders, "
        "although {body1} knows their [names|telephone numbers] and takes {20-180} {coin1} a month from "
        "each.",
        "{person1} became a member of the council in {2006-2019} and has since headed its commission for "
        "{field1}, which meets {2-4} times a month in a room above the {village2} post office.",
        "According to minutes seen by this newspaper, {body2} had valued the plot at {money2} in {month2} "
        "{2016-2023}, {15-60} percent less than {institute1}.",
        "Opponents carried {200-2900} signatures from {village1} to the town hall on {weekday2} in {3-9} "
        "boxes; the clerk needed until {month2} to count them.",
        "Turnout in {village2} was {41-79} percent, and {person3}, the only candidate from there, missed a "
        "seat by {4-96} votes.",
        "The budget of {city1} for next year is {money2}, of which {12-33} percent is set aside for "
        "{field1} and {3-9} percent for debts to {bank1}.",
        "A committee of {5-11} councillors and {2-4} lawyers from {city2} is to read the contract by "
        "{month1} and may [call|question] {person3}, who signed it.",
        "{company1} has asked for {place1} {2-5} times since {2012-2022}; an earlier offer fell through "
        "when its partner in {city3} went bankrupt owing {money2}.",
        "Benches, lamps and a fountain from {1958-1986} will stay, {body2} said, but the kiosk where "
        "{person2} repairs shoes must move {20-190} metres towards the {river1}.",
    ),
)

CULTURE = Topic(
    name="culture",
    titles=(
        "{find1} of {800-2900} years [found|unearthed] near {village1}",
        "{city1} museum [shows|reopens with] {120-980} {thing1} after {3-19} years",
        "Singers from {12-38} villages meet in {city1}",
        "{person1} [films|records] the last {craft1} of {village1}",
        "Theatre in {city2} brings {person1}’s play home to {village1}",
    ),
    standfirsts=(
        "Children from {village1} found the first {thing1} while they [looked after goats|dug for worms].",
        "The museum sold {300-2900} tickets on its first day, more than in all of {2015-2023}.",
        "Only {2-7} people in {village1} still know the {craft1}’s trade.",
    ),
    leads=(
        "Archaeologists from {institute1} have [found|uncovered] a {find1} near {village1}, {6-48} "
        "kilometres from {city1}, that they believe was [built|buried] {800-2900} years ago, {person1} said "
        "on {weekday1}.",
        "The museum of {city1} reopened on {weekday1} after {3-19} years of repairs that cost {money1}, "
        "with {120-980} {thing1}, many of which had [never left the store|been lent to {city2}].",
        "A film about the last {craft1} of {village1}, shot over {2-6} winters by {person1}, won the main "
        "prize of the {city1} festival on {weekday1}, ahead of {14-48} others.",
    ),
    facts=(
        "The dig began in {month1} {2014-2023}, when workers laying a pipe for {company1} struck a wall at "
        "a depth of {2-7} metres and telephoned a teacher in {village2}.",
        "Among the {thing1} is a small {find2} with {3-24} signs that {person2}, a linguist from {city2}, "
        "has not been able to [read|date] in {4-15} months of trying.",
        "Students from {city3} sieved {12-90} tonnes of earth on the bank of the {river1} and carried the "
        "best {thing1} to {institute1} in {20-90} boxes.",
        "Tickets cost {2-9} {coin1}, and are free on {weekday2} for people from {village1}, who gave "
        "{30-280} of the {thing1} from their own homes.",
        "{person3}, now {71-94}, learnt the trade from an uncle in {1951-1969}; {person3.their} hands "
        "appear in {12-40} minutes of the film and speak, as {person1} puts it, for {village2}.",
        "The roof let in rain from {month2} {2008-2018} onwards, and {20-90} {thing1} were dried in the "
        "boiler house of {company2} with its director’s blessing.",
        "A catalogue of {180-620} pages has been printed in {city2} in {300-2900} copies, paid for by "
        "{bank1} and by {12-90} readers who answered a letter.",
        "Choirs sing until {weekday2} in {3-9} courtyards; the oldest singer comes from {village2} and is "
        "{81-97}, the youngest, from {city3}, is {5-8}.",
        "The stage design, by {person2}, uses {40-390} doors from houses in {village1} that were torn down "
        "for the {work1} in {2009-2022}.",
        "{body2} has set aside {money2} for guards and a fence, since {thing1} from the {river1} valley "
        "were offered to a dealer in {city3} {2-6} times in {2019-2024}.",
    ),
)

EMERGENCY = Topic(
    name="emergency",
    titles=(
        "{hazard1} cuts off {village1} and {2-9} other villages near {city1}",
        "{12-90} families leave homes in {village1} after {hazard1}",
        "Rescuers reach {3-19} [shepherds|hikers] above {village1}",
        "{city1} [counts cost|cleans up] after {hazard1}",
        "Road to {village1} reopens {3-9} days after {hazard1}",
    ),
    standfirsts=(
        "No one was hurt, but {40-390} sheep and a bridge over the {river1} are gone.",
        "{body1} has set up {12-90} beds in a school in {city1}.",
        "Snow and mud still block the road from {village2}, says {person1}.",
    ),
    leads=(
        "A {hazard1} [cut off|damaged] {village1} and {2-9} other villages in the hills above {city1} on "
        "{weekday1}, {body1} said, leaving {300-2900} people without [power|a road|clean water].",
        "Rescuers from {city1} have brought {3-19} people to safety after a {hazard1} near {village1}, "
        "{person1}, {role1} of {body1}, said on {weekday1}; {2-9} of them were treated for cold.",
        "{12-90} families in {village1}, near {city1}, spent the night in a school after a {hazard1} filled "
        "their cellars with [mud|water|stones] in less than {10-50} minutes on {weekday1}.",
    ),
    facts=(
        "The {river1} rose by {2-5} metres in {3-9} hours and took with it {40-390} metres of road, a mill "
        "and the football ground of {village2}, said {person2}, who watched from {person2.their} roof.",
        "Helicopters from {city2} carried {2-14} tonnes of bread and medicine on {weekday2}, and took "
        "{3-12} patients to the hospital in {city1} on the way back.",
        "Diggers lent by {company1} moved {400-2900} cubic metres of earth in {2-5} days; {person3}, who "
        "drove one of them, slept {3-6} hours a night in its cab.",
        "In {month1} {1988-2016} a {hazard1} at the same spot killed {12-60} cows, after which {institute1} "
        "advised {body2} to move {20-90} houses; {3-9} were.",
        "A gauge near {village1} had sent {2-6} warnings since {weekday2}, but its telephone line to "
        "{city1} was down for {20-90} hours, {body2} admitted.",
        "Compensation of {400-2900} {coin1} for a cellar and {3000-9900} {coin1} for a roof will be paid "
        "until {month2}; {20-180} households in {village1} have applied.",
        "Power was back in {60-95} percent of homes by {weekday2} noon, though {village2} still depends on "
        "{2-6} generators lent by {company2}.",
        "Forecasters in {city2} expect another {12-60} millimetres of rain before {weekday2}, and {body1} "
        "has asked drivers to keep off the road along the {river1} after {17-21}.00.",
        "Volunteers baked {200-2900} loaves in {village2}; the miller, {person2}, refused to be paid for "
        "the {300-900} kilograms of flour.",
        "The school lost {12-60} desks and {300-2900} books, among them the diary that {person3} kept for "
        "{village1} from {1961-1979} on.",
    ),
)

SCHOOL = Topic(
    name="school",
    titles=(
        "{city1} school [teaches|opens classes in] {subject1} with teacher from {village1}",
        "{body1} to [hire|send] {40-390} teachers to villages around {city1}",
        "Clinic in {village1} reopens with [doctor|midwife] from {city2}",
        "Pupils from {village1} win {subject1} prize in {city2}",
        "{money1} for [beds|laboratories] in {city1} after {month1} inspection",
    ),
    standfirsts=(
        "The nearest {job1} was {30-90} kilometres away, in {city2}, until this week.",
        "{person1} gave up a post in {city2} to teach {subject1} to {9-28} children.",
        "{village1} had waited for {3-12} years, and {body1} had run out of excuses.",
    ),
    leads=(
        "{40-390} teachers of {subject1} and {subject2} will be [sent|hired] for villages around {city1} "
        "{when1}, {body1} said on {weekday1}, each with a house and {400-2900} {coin1} a month.",
        "The clinic of {village1}, closed since {2009-2022}, opened its doors again on {weekday1} with a "
        "{job1} from {city2}, {person1}, and {3-18} beds paid for by {bank1}.",
        "A team of {3-6} pupils from {village1} has won the {subject1} contest of {city2} against {14-90} "
        "schools, {body1} announced on {weekday1}, with a pump made of [bicycle parts|an old churn].",
    ),
    facts=(
        "{person1} has [{9-28}|{29-60}] pupils in {2-4} rooms and heats them with wood that parents bring "
        "from the {river1}; the new boiler, worth {3000-9900} {coin1}, waits in {city3} for a lorry.",
        "Last year {12-48} percent of posts for {subject2} in the hills stood empty, against {3-9} percent "
        "in {city1}, {institute1} found when it telephoned {90-480} schools in {month1}.",
        "{person2}, a {job2} from {village2}, used to drive {40-90} kilometres for a vaccine; "
        "{person2.their} children had theirs on {weekday2} between the bakery and the bus.",
        "The building from {1934-1978} lost its roof in {month2} and was repaired for {money2} by "
        "{company1}, which {body2} had fined for delays in {2016-2023}.",
        "Exam results in {subject1} rose by {4-19} points in {2-4} years, most of all in {village2}, where "
        "{person3} opens the library at {6-7}.{10-50} each morning.",
        "A bus with {12-30} seats will bring children from {village2} and back {2-3} times a day as soon as "
        "the road along the {river1} is [gravelled|cleared], promised {body2}.",
        "Doctors see {20-90} patients a day, and {10-45} percent of them come from beyond {village2}, on "
        "roads that {company2} clears once in {3-9} days.",
        "Each teacher signs for {3-5} years; of those who came in {2017-2022}, {40-80} percent stayed in "
        "{village1} or moved no further than {city3}.",
        "The prize of {900-2900} {coin1} will buy {6-24} microscopes; {person3}, {13-17}, who built the "
        "pump in {person3.their} grandfather’s shed, wants a lathe as well.",
        "{body2} counts {2-9} doctors for every {1200-2900} people around {city1}, and hopes to reach the "
        "level of {city3} by {2028-2034}.",
    ),
)

QUOTES = (
    "“We have waited for this since {1993-2019}, and my neighbours in {village1} have stopped "
    "[believing|listening],” {person4} told {paper1} on {weekday3}.",
    "“If {body2} pays by {month3}, {12-60} of us stay; if not, we go to {city2},” said {person5}, {31-78}.",
    "“Nobody in {city1} can do this alone,” said {person1}, {role1} of {body1}, adding that talks with "
    "{city2} had lasted {3-14} months.",
    "“My father used to say that the {river1} gives and takes,” recalled {person4}, who has lived in "
    "{village1} for {31-78} years.",
    "{person3} was more careful: “Let us talk again in {month3}, when {body2} has shown us its {2-9} lists.”",
    "Asked by {paper1} whether {money2} was enough, {person1} laughed and said: “It is [a start|half].”",
    "“Come to {village2} on a {weekday3} and count the empty houses, I counted {12-60},” said {person5}.",
    "“The figures from {city2} are [wrong|old], ours were checked {2-5} times,” {person6} of {institute1} "
    "insisted by telephone on {weekday3}.",
    "“I would rather see {12-60} small steps than one ribbon cut in front of cameras from {city1},” "
    "{person6}, {role2} of {body2}, told {paper1}.",
    "{person4} put it more bluntly: “They ask {village1} for patience and {city1} for {money2}.”",
    "“We asked our members in {village2} to give {2-9} {coin1} each, and {60-95} percent did,” said "
    "{person5} of the [teachers’|drivers’|growers’] union.",
    "“{city2} did this in {2-6} years with fewer people than we have in {village1},” said {person6}, who "
    "studied there in {1984-2012}.",
)

CONTEXTS = (
    "{city1} has {12-190} thousand inhabitants, {3-17} percent fewer than in {1989-2009}, and depends on "
    "{goods2} and on money sent home from {city3}.",
    "{person1} took over as {role1} of {body1} in {month3} {2015-2023}, after {2-9} years in {city2}.",
    "{body2} did not answer {2-6} questions that {paper1} sent to its office in {city3} on {weekday3}.",
    "A similar attempt in {city3} in {2008-2021} cost {money2} and took {3-9} years longer than planned.",
    "The district along the {river1} was [settled|cleared] in the {1930-1969} resettlement from {village2}, "
    "and {20-60} percent of its people still call themselves guests.",
    "In a poll by {institute1} in {month3}, {38-79} percent of those asked in {city1} said they trusted "
    "{body1}, and {6-29} percent had never heard of it.",
    "Salaries in {city1} average {400-2900} {coin1}, about {50-90} percent of what {company2} pays in "
    "{city3}.",
    "An audit published in {month3} {2016-2024} found that {body2} had spent {3-19} percent of its budget "
    "for {field1} on cars and trips to {city3}.",
    "The newspaper’s readers first heard of it in {month3} {2017-2024}, when {person4} wrote a letter about "
    "the {12-90} lamps missing in {village2}.",
    "{paper1} has followed the matter since {2011-2022} and published {3-24} documents about it, one of "
    "which cost {person6} a post at {body2}.",
    "Trains from {city2} stop in {village2} {2-4} times a week, a platform of {30-90} metres that "
    "{company2} rents out for weddings.",
    "For every {100-900} people in {village1} there are {2-9} shops and, since {month3}, one pharmacy, "
    "which opens on {weekday3} only.",
    "{company2} was founded in {1992-2016} by {person5} and {person6}, and belongs to {bank1} to {20-60} "
    "percent since {month3}.",
    "Neighbouring {village2} chose another way in {2007-2022}: it borrowed {money2}, hired {3-9} people and "
    "was done by {month3}.",
    "Rules drafted in {city3} would oblige {body1} to publish such contracts within {5-45} days; {12-19} of "
    "{20-24} districts have said they agree.",
)

CLOSINGS = (
    "The next meeting is planned for {month3} in {city2}, with {12-60} guests from {village1}.",
    "{body1} expects a decision by the end of {month3}, and {person1} hopes for {weekday3}.",
    "Until then, {person5} said, {village1} will [wait|manage], as it has since {1993-2019}.",
    "{person1} is due to [report to|visit] {body2} on {weekday3}, {2-9} days before the vote in {city3}.",
    "Whatever is decided, {person4} plans to plant {12-90} walnut trees by the {river1} in {month3}.",
    "{person1} will show a first result in {city1} on {2-27} {month3}, at {9-12}.30 in the morning.",
)

HEADINGS = (
    "What {village1} [expects|asks] of {body1}",
    "{2-6} questions {village1} puts to {city2}",
    "A long way from {village1} to {city3}",
    "How {person1} sees it",
    "Money from {city3}, doubts in {village2}",
)

CAPTIONS = (
    "The road above {village1} in {month1} {2016-2024}",
    "{person1} in {city1}, {month2} {2019-2024}",
    "Market day in {city2}, {20-190} kilometres from {village1}",
    "The {river1} near {village1} after a night of rain",
    "A yard in {village2} with a view of the {river1}",
)

ITEMS = (
    "{12-90} [houses|households] in {village1} and {12-90} in {village2}",
    "{2-9} [lorries|machines] from {company2}, on loan to {village1} until {month3}",
    "{money2} from {bank1}, paid out in {3-9} parts",
    "{20-190} kilometres of [cable|pipe] from {city3}",
    "a report by {person6} for {institute1}, {40-380} pages",
)

WORDS = {
    "city": """
        Ganja\nSheki\nLankaran\nMingachevir\nShamakhi\nGuba\nZagatala\nKutaisi\nBatumi\nZugdidi\nGori\nTelavi
        Akhaltsikhe\nGyumri\nVanadzor\nKapan\nIjevan\nSevan\nAktau\nAtyrau\nShymkent\nTaraz\nOsh\nKarakol
        Naryn
        Samarkand\nBukhara\nTermez\nKhujand\nKulob\nDerbent\nNalchik\nRasht\nArdabil\nTabriz\nKars\nTrabzon
    """,
    "village": """
        Narindzor\nQaradere\nTskalta\nAghbulag\nSarykul\nZemo Vani\nOrtaq\nGoytepe\nUlashen\nDzoragyugh
        Kvemo Tba
        Boztepe\nAlmalyk\nChinarly\nTerterin\nMukhrovani\nKhevsha\nTalysh Mahal\nJilga\nBesagash\nNovy Aul
        Sadakhlu\nKarmrakar\nLernants\nDashbashi\nGyoychay Yeri\nTalin Verin\nShuakhevi Ubani\nAkbastau
        Tash-Bulak
        Qizilqum\nZarafkent\nPanjrud\nYavanak\nPusht-e Kuh\nSiahdasht\nNavrud\nIrganai\nLashkuta\nArjut
    """,
    "river": """
        Kura\nAraz\nAlazani\nRioni\nDebed\nSamur\nTalas\nZarafshan\nAtrek\nEnguri\nTerek\nChu\nVakhsh\nUral
    """,
    "body": """
        the Roads Department\nthe Regional Development Agency\nthe Infrastructure Committee
        the Water Authority
        the Statistics Office\nthe Ombudsman’s office\nthe Chamber of Commerce\nthe Energy Regulator
        the Land Registry\nthe Emergency Service\nthe Education Board\nthe Heritage Council\nthe Treasury
        the Labour Inspectorate\nthe Forestry Committee\nthe Health Directorate\nthe Audit Chamber
        the Agriculture Board\nthe Rail Authority\nthe governor’s office\nthe Border Service
        the Planning Office
    """,
    "company": """
        Alazan Logistics\nCaspian Grain Union\nSilk Steel\nNur Energo\nBlue Corridor\nArdavan Build
        Tergi Stone
        Karvan Trade\nMtkvari Foods\nSteppe Harvest\nOdlar Cables\nDaryal Concrete\nKhazri Wind
        Aygedzor Fruit
        Tumar Textile\nPamir Hydro\nAlborz Tiles\nLazur Glass\nSelim Motors\nBarda Cotton\nVardzia Timber
        Issyk Dairy\nGoycha Salt\nAral Nets\nShirvan Pipe\nColchis Tea
    """,
    "bank": """
        Araz Bank\nKarvan Bank\nthe Steppe Credit Union\nthe Regional Bank\nColchis Credit\nSilk Savings Bank
    """,
    "institute": """
        the Kura Policy Centre\nthe Highland Institute\nthe Academy in Baku\nthe Tbilisi School of Economics
        the Silk Road Data Lab\nthe Yerevan Survey Group\nthe Steppe Observatory\nthe Caspian Research Fund
        the Almaty Polytechnic\nthe Institute of Mountain Farming\nthe Samarkand Archive\nthe Alborz Society
    """,
    "role": """
        deputy head\nspokesperson\nchief engineer\nchair\ndirector\nregional coordinator\nacting head
        secretary
        legal adviser\nhead of planning\nsenior inspector\nfirst deputy\nchief accountant\npress officer
    """,
    "job": """
        teacher\nsurveyor\nvet\nlibrarian\nnurse\nbeekeeper\nmechanic\npharmacist\nforester\nnotary\nmidwife
        guard
    """,
    "work": """
        tunnel\nring road\nfreight yard\nrailway line\nbus terminal\nborder crossing\ncable car\nriver bridge
        mountain road\nferry pier\nrunway\ncontainer depot\nbypass\ntram line
    """,
    "part": """
        embankment\nroof\nretaining wall\ndeck\nnorthern portal\nfoundation\ndrainage\nmiddle span\napproach
    """,
    "traffic": """
        lorries\nbuses\npassenger cars\nfreight trains\nlocal traffic\nminibuses\ntankers\nfarm vehicles
    """,
    "goods": """
        apricots\nhazelnuts\ntomatoes\nwool\npersimmons\ncotton\nhoney\npotatoes\ntea\napples\nwalnuts\nonions
        grapes
        pomegranates\nmelons\nwheat\nbarley\ncitrus fruit\nmineral water\ncheese\nalmonds\ncabbages
    """,
    "place": """
        the old market\nthe railway park\nthe silk mill\nthe lower bathhouse\nthe cinema on the square
        the tea factory
        the northern bus yard\nthe pioneer camp\nthe fish hall\nthe wine cellars\nthe drama theatre
        the caravanserai
        the chess house\nthe botanical garden\nthe river beach\nthe printing house
    """,
    "field": """
        roads\nculture\nhousing\nschools\nparks\nwater supply\nsmall trade\ntransport\nhealth\nland use
    """,
    "plant": "solar park\nwind farm\nhydropower plant\ngas turbine\nbattery station\nbiogas plant",
    "find": """
        burial mound\nwine press\nbathhouse\nbronze belt\nclay tablet\nwatchtower\npotter’s kiln\nstone stele
        fortress wall\nchapel floor\nfire temple\nsilver bowl\ngranary\ncaravan inn
    """,
    "thing": """
        vessels\ncarpets\ncoins\nmanuscripts\nmasks\nphotographs\nbeads\narrowheads\nlutes\nlamps\nseals
    """,
    "craft": """
        felt maker\nbell founder\nsaddler\ncoppersmith\nmiller\nrope maker\ndrum maker\nboat builder
        blade smith
    """,
    "hazard": """
        landslide\nmudflow\nflash flood\nhailstorm\nsnowstorm\nrockfall\nwindstorm\nburst dam\nforest fire
    """,
    "subject": """
        physics\nchemistry\nmathematics\nbiology\ngeography\nEnglish\nmusic\ncomputing\nhistory\ncarpentry
    """,
    "when": """
        next spring\nbefore the winter\nby the end of the year\nafter the harvest\nearly next year
        in the autumn
        within two years\nbefore the holidays\nlater this year\nin about eight months
    """,
    "month": """
        January\nFebruary\nMarch\nApril\nMay\nJune\nJuly\nAugust\nSeptember\nOctober\nNovember\nDecember
    """,
    "weekday": "Monday\nTuesday\nWednesday\nThursday\nFriday\nSaturday\nSunday",
    "coin": "manat\nlari\ndollars\neuros\ntenge\ndrams",
    "paper": """
        the Courier\nthe Evening Post\na local radio station\nreporters\nthe Sunday Letter\nthis newspaper
    """,
    "money": sums(("million", "thousand"), ("manat", "lari", "dram", "som", "tenge")),
}  # fmt: skip

FAMILIES = (
    "Hashimli Sadigzade Vezirzade Alakbarli Nurani Tagizade Beridze Gelashvili Kapanadze Tsiklauri "
    "Maisuradze Lomidze Mkrtumyan Saroyan Hakobjanyan Galstyan Ghazaryan Torosyan Omarkul Sarsenbay "
    "Akhmetuly Tolegen Zhumabay Bekmurat Yuldash Rahimzod Nazari Sharifzod Mirzoyan Farahani Tavakoli "
    "Rostami Golshan Kardanov Shogenov Umarov Gasanbek Lezgiyar Chkhaidze Ninidze Arzumanli Safarzade "
    "Veliyar Petrosyants"
)
PEOPLE = (
    (
        "Leyla Nigar Aysel Gunel Nino Tamar Ketevan Maka Anahit Lusine Mariam Gayane Aigerim Dana Saule "
        "Gulnara Zarina Malika Dilnoza Shirin Parisa Maryam Roza Fatima Elene Salome Sevda Narmin Kamila "
        "Asel",
        FAMILIES,
        "her",
    ),
    (
        "Rashad Elchin Vugar Tural Giorgi Levan Irakli Zurab Aram Hayk Tigran Karen Yerlan Nurlan Bakyt "
        "Azamat Rustam Farrukh Jamshid Behruz Reza Kamran Murad Zaur Davit Otar Samvel Ruben Daniyar Emil",
        FAMILIES,
        "his",
    ),
)

ENGLISH = Grammar(
    language="en",
    words=WORDS,
    people=PEOPLE,
    topics=(TRANSPORT, TRADE, ENERGY, COUNCIL, CULTURE, EMERGENCY, SCHOOL),
    quotes=QUOTES,
    contexts=CONTEXTS,
    closings=CLOSINGS,
    headings=HEADINGS,
    captions=CAPTIONS,
    items=ITEMS,
)
