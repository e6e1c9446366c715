// Generated from `templates/` and `hooks/` by `make assets`; do not edit.

// swift-format-ignore-file

extension Assets {
    static let embedded: [Asset] = [
        Asset(path: "hooks/commit-msg", text: #"""
#!/bin/sh
# kader: adds the lines that say who does what to a draft made with plain git commit.
# A hook that was here before is kept beside this one and runs first.
before="$(dirname "$0")/commit-msg.before-kader"
if [ -x "$before" ]; then "$before" "$@" || exit; fi
kader="@KADER@"
[ -x "$kader" ] || kader=kader
if ! command -v "$kader" >/dev/null; then
    echo "kader: het programma kader is hier niet meer te vinden. Installeer het en doe daarna: kader hooks install" >&2
    echo "kader: the program kader can no longer be found here. Install it, then do: kader hooks install" >&2
    exit 1
fi
exec "$kader" hook commit-msg "$@"

"""#),
        Asset(path: "hooks/pre-commit", text: #"""
#!/bin/sh
# kader: checks what is staged, and keeps hand-made commits off main.
# A hook that was here before is kept beside this one and runs first.
before="$(dirname "$0")/pre-commit.before-kader"
if [ -x "$before" ]; then "$before" "$@" || exit; fi
kader="@KADER@"
[ -x "$kader" ] || kader=kader
if ! command -v "$kader" >/dev/null; then
    echo "kader: het programma kader is hier niet meer te vinden. Installeer het en doe daarna: kader hooks install" >&2
    echo "kader: the program kader can no longer be found here. Install it, then do: kader hooks install" >&2
    exit 1
fi
exec "$kader" hook pre-commit "$@"

"""#),
        Asset(path: "hooks/pre-push", text: #"""
#!/bin/sh
# kader: asks the rulebook about what is to be pushed, before the server does.
# A hook that was here before is kept beside this one and runs first, on the same input.
input="$(cat)"
before="$(dirname "$0")/pre-push.before-kader"
if [ -x "$before" ]; then printf '%s\n' "$input" | "$before" "$@" || exit; fi
kader="@KADER@"
[ -x "$kader" ] || kader=kader
if ! command -v "$kader" >/dev/null; then
    echo "kader: het programma kader is hier niet meer te vinden. Installeer het en doe daarna: kader hooks install" >&2
    echo "kader: the program kader can no longer be found here. Install it, then do: kader hooks install" >&2
    exit 1
fi
printf '%s\n' "$input" | exec "$kader" hook pre-push "$@"

"""#),
        Asset(path: "hooks/pre-receive", text: #"""
#!/bin/sh
# kader: asks the rulebook about what was pushed; all of it is taken, or nothing.
# A hook that was here before is kept beside this one and runs first, on the same input.
input="$(cat)"
before="$(dirname "$0")/pre-receive.before-kader"
if [ -x "$before" ]; then printf '%s\n' "$input" | "$before" "$@" || exit; fi
kader="@KADER@"
[ -x "$kader" ] || kader=kader
if ! command -v "$kader" >/dev/null; then
    echo "kader: het programma kader ontbreekt op deze server, dus is er niets aangenomen. Vraag de beheerder het te installeren." >&2
    echo "kader: the program kader is missing on this server, so nothing was taken. Ask the administrator to install it." >&2
    exit 1
fi
# By this number the hook that runs when the references move finds what was judged.
export KADER_PUSH="$PPID"
printf '%s\n' "$input" | exec "$kader" hook pre-receive "$@"

"""#),
        Asset(path: "hooks/reference-transaction", text: #"""
#!/bin/sh
# kader: looks once more, with the references locked, whether what a push was judged by is still there.
# A hook that was here before is kept beside this one and runs first, on the same input.
input="$(cat)"
before="$(dirname "$0")/reference-transaction.before-kader"
if [ -x "$before" ]; then printf '%s\n' "$input" | "$before" "$@" || exit; fi
# Only what comes by a push was judged; an administrator's own commands were not.
[ "$1" = prepared ] && [ -e "${GIT_DIR:-.}/kader-judged/$PPID" ] || exit 0
kader="@KADER@"
[ -x "$kader" ] || kader=kader
export KADER_PUSH="$PPID"
printf '%s\n' "$input" | exec "$kader" hook reference-transaction "$@"

"""#),
        Asset(path: "templates/kadernota/begrippen.md", text: #"""
---
id: begrippen
kind: begrippen
title: Begrippen
---

## Begrippen

| Begrip | Wat wij eronder verstaan | Varianten | Vastgesteld in |
| --- | --- | --- | --- |
| Budgettair neutraal | nog te bepalen, vóór het eerste gebruik | | waaraan |
| Regie | nog te bepalen | | waaraan |
| Huishouden | nog te bepalen | | waaraan |
| Algemene voorziening | nog te bepalen | | waaraan |
| Bijzondere ontwikkeling | nog te bepalen | | hoe |

## Werkwijze

Elk begrip heeft één omschrijving, en die staat eerst in een hoofdstuk. Kiest een ander stuk andere woorden, zoals gezin
voor huishouden, leg dan vast of hetzelfde bedoeld is.

"""#),
        Asset(path: "templates/kadernota/kader.yml", text: #"""
# De afspraken van dit dossier: wie meedoet, welke stukken er zijn en wie wat mag.
# Tot `kader found` richt de griffie dit bestand vrij in.
# Daarna gaat elke wijziging als voorstel langs de regels van de soort `kader`.
kader: 1

# De naam van het dossier en de taal van stukken en verslagen (nl of en).
title: Nieuw dossier
language: nl

# De gemeente of gemeenten waarvan de raad de kadernota vaststelt; elke gemeente krijgt vanzelf een eigen raad.
municipalities: {}

# De petten. Een lid krijgt er een op een plaats, zoals raadslid@gemeente.
roles:
  raadslid: Raadslid
  wethouder: Wethouder
  ambtenaar: {name: Ambtenaar, aliases: [ambtenaren]}
  griffie: Griffie

# De gremia. De raad besluit als geheel; in de raadswerkgroep geeft elk lid een eigen, inhoudelijk advies.
# Fracties zijn geen gremium: hun standpunt hoort in de raadsvergadering en niet in dit dossier.
bodies:
  raad:
    name: Gemeenteraad
    per: municipality
    decides: collectively
  raadswerkgroep:
    name: Raadswerkgroep
    decides: individually

# Stukken die samen één versie krijgen: de vijf hoofdstukken zijn samen de kadernota.
collections:
  kadernota:
    name: Kadernota
    documents: [wat, waaraan, hoe, wanneer, wie]

# De soorten stukken. propose = indienen, review = beoordelen (hier: adviseren), approve = akkoord geven,
# tag = vaststellen, record = een besluit of register vastleggen.
# sections, fields en tables zeggen wat er in een stuk staat; `kader check` rekent en vergelijkt het na.
# `kader check kader` vertelt per soort in gewone zinnen wat hier staat.
# Wie op een voorstel één van deze dingen deed, doet op dat voorstel niets anders meer.
# Alleen wie een besluit van de raad vastlegt, mag ook vaststellen: dat kan dus één griffier zijn.
kinds:
  # Dit bestand zelf. Ook een ambtenaar mag indienen: met maar één griffie kan anders niemand vaststellen.
  kader:
    name: Afspraken
    path: kader.yml
    propose: {capacities: [griffie, ambtenaar]}
    review: {capacities: [raadslid], quorum: 1}
    approve: {capacities: [wethouder], quorum: 1, per: municipality}
    tag: {capacities: [griffie]}
    record: {capacities: [griffie]}
    # Is er maar één griffie, noem dan wie een wijziging vaststelt die een griffie aanwijst als die wegvalt:
    # successor: {capacities: [raadslid]}

  # Het verslag van een bijeenkomst; de griffie legt het direct vast.
  session:
    name: Bijeenkomst
    path: bijeenkomsten/{id}.md
    register: true
    record: {capacities: [griffie]}

  # De vijf hoofdstukken. Ambtenaren schrijven, twee raadsleden uit de raadswerkgroep adviseren over de inhoud,
  # elke raad besluit in een openbare vergadering en de griffie legt dat vast.
  # De telling van het advies is met opzet niet per fractie: het advies is niet politiek.
  # Het veld bronnen noemt de eerdere notities en onderzoeken waarop het hoofdstuk steunt.
  hoofdstuk:
    name: Hoofdstuk
    path: kadernota/{id}.md
    sections: [Hoofdvraag, Antwoord, Samenhang, Nog te beantwoorden]
    required: [bronnen]
    documents: [wat, waaraan, hoe, wanneer, wie]
    # Een hoofdstuk wordt pas vastgesteld als elk begrip dat het gebruikt, in de begrippenlijst is omschreven.
    needs: {tag: {this: defined}}
    tables:
      "Speerpunt *":
        columns: {Voor welke datum: due}
        required: [Kader over, Kader (specifiek), Meetbaar, Acceptabel voor, Realistisch omdat, Voor welke datum]
      Ladder: {columns: {"Budget *": euro, "Cliënten *": number}, rows: 5}
      Financiële regels: {required: [Hoe hard]}
      Antwoord: {columns: {Wanneer: period, Wie: actor, Na: after}}
      Samenhang: {columns: {Speerpunt: {of: [Toegang, Inkoop, Organisatie, Kosten], cover: all}}}
    propose: {capacities: [ambtenaar]}
    review: {capacities: [raadslid], bodies: [raadswerkgroep], quorum: 2}
    approve: {bodies: [raad], quorum: 1, per: municipality}
    tag: {capacities: [griffie]}
    record: {capacities: [griffie]}

  # De bijlage met maatregelen: uitleg bij de nota. De wethouder geeft akkoord op de inhoud;
  # vaststellen kan niet, daarom staat er geen regel tag.
  maatregelenpakket:
    name: Maatregelenpakket
    path: maatregelenpakket.md
    annex: true
    sections: [Status, Stand van zaken, Maatregelen, Gewenst en werkelijk]
    fields: {peildatum: date}
    required: [peildatum]
    tables:
      Maatregelen:
        columns:
          "Waaraan: speerpunt": {of: [toegang, inkoop, organisatie, kosten], cover: all}
          Wanneer: period
          Wie: actor
        required: ["Waaraan: speerpunt", "Hoe: maatregel"]
      Gewenst en werkelijk:
        columns: {Nr: {to: maatregelenpakket/Maatregelen}, Kansrijk: {of: [meer, gelijk, minder]}}
    propose: {capacities: [ambtenaar]}
    review: {capacities: [raadslid], bodies: [raadswerkgroep], quorum: 1}
    approve: {capacities: [wethouder], quorum: 1, per: municipality}
    record: {capacities: [griffie]}

  # De registers hieronder houdt de griffie bij, zonder voorstel. Ze bevatten feiten en stand van zaken, geen beleid.
  # Wie bij `propose` staat, kan een regel voorstellen (`kader draft`, `kader propose`); de griffie legt die dan vast.
  # Wie welke rol heeft; wordt bij de start van een bijeenkomst doorgenomen.
  rollen:
    name: Rollen
    path: rollen.md
    register: true
    sections: [Rollen, Veilige omgeving, Van advies naar besluit]
    record: {capacities: [griffie]}

  # Begrippen met een vaste betekenis, zoals budgettair neutraal.
  begrippen:
    name: Begrippen
    path: begrippen.md
    register: true
    sections: [Begrippen, Werkwijze]
    tables: {Begrippen: {columns: {Begrip: term, Varianten: variants, Vastgesteld in: {to: hoofdstuk}}}}
    propose: {capacities: [ambtenaar]}
    record: {capacities: [griffie]}

  # Open vragen met hun schriftelijke antwoord, en de inhoudelijke punten van en naar fracties.
  vragen:
    name: Vragen en antwoorden
    path: vragen.md
    register: true
    sections: [Open vragen, Terugkoppeling met fracties]
    tables:
      Open vragen:
        columns: {Gesteld op: opened, Hoofdstuk: {to: hoofdstuk}, Beantwoord op: done}
        required: [Vraag]
      Terugkoppeling met fracties: {columns: {Datum: date, Fractie: {to: fracties}}}
    propose: {capacities: [ambtenaar]}
    record: {capacities: [griffie]}

  # Kansen, bedreigingen en bijzondere ontwikkelingen waarover de raad op tijd bericht krijgt. Op tijd is: zolang de raad nog
  # iets te kiezen heeft. Of dat lukte, rekent een overzicht uit de twee datums.
  kansen:
    name: Kansen en bedreigingen
    path: kansen-en-bedreigingen.md
    register: true
    sections: [Werkwijze, Register, Verantwoording]
    tables:
      Register:
        columns: {Gezien op: opened, Te kiezen tot: due, Raad geïnformeerd op: done}
        required: [Kans of bedreiging, Gezien op, Te kiezen tot]
      Verantwoording: {columns: {Uiterlijk: due, Gemeld aan de raad op: done}}
    propose: {capacities: [ambtenaar]}
    record: {capacities: [griffie]}

# De rapporten: `kader rapport vragen` maakt er een van de stand van nu. Elk toont zijn onderdelen in deze volgorde.
reports:
  # Voor de planning- en controlcyclus: doel en werkelijkheid, bijzondere ontwikkelingen, en wat sinds het begin verschoof.
  p-en-c:
    title: Verantwoording in de P&C-cyclus
    blocks:
      - {table: maatregelenpakket/Gewenst en werkelijk}
      - {table: kansen/Register}
      - {table: kansen/Verantwoording}
      - {open: [kansen/Register, kansen/Verantwoording]}
      - {deviation: [maatregelenpakket/Maatregelen, maatregelenpakket/Gewenst en werkelijk, hoofdstuk/Ladder]}
  vragen:
    title: Schriftelijke beantwoording
    blocks: [{table: vragen/Open vragen}, {open: vragen/Open vragen}]
  # Wat de hoofdstukken en maatregelen moeten noemen en nog niet noemen, en wanneer wat volgt.
  toets:
    title: Toets aan de kaders
    blocks: [coverage, {planning: hoofdstuk/Antwoord}]
  besluit:
    title: Kadernota voor de raad
    blocks: [versions, {section: hoofdstuk/Antwoord}, decisions, parties]

# De leden. Toevoegen gaat met `kader member add`. Zet ten minste drie raadsleden in de raadswerkgroep
# (`bodies: [raadswerkgroep]`) als dat kan: met twee is elk advies van allebei nodig.
members: {}

"""#),
        Asset(path: "templates/kadernota/kadernota/hoe.md", text: #"""
---
id: hoe
kind: hoofdstuk
title: Hoe gaan we dit doen?
bronnen: [Leidraad bij de motie over het proces van de kadernota, Presentatie van mw. Makelaar]
---

## Hoofdvraag

Met welke maatregelen halen we het doel, en hoe sturen we bij?

## Antwoord

De uitvoering is al begonnen, met uitgangspunten die vaststaan en een eerste reeks maatregelen. Wat er nu per maatregel
gebeurt, staat in het maatregelenpakket. Hier staat hoe we kiezen en sturen:

- Een maatregel past binnen de kaders en helpt het einddoel dichterbij te brengen.
- Een maatregel hoort bij ten minste één speerpunt. Wie er geen noemt, hoort nog niet in het pakket.
- Tussen wens en praktijk zit altijd ruimte. Daarom beschrijven we bij elke maatregel beide.
- Een maatregel kan meer of minder kans krijgen; we bewaren hoe dat veranderde.
- Een kader aanpassen doet alleen de raad.
- Kansen en bedreigingen melden we op tijd aan de raad, met een voorstel wat te doen. Zie het register.
- Verantwoorden doen we in de P&C-cyclus; bij bijzondere ontwikkelingen komt er tussendoor bericht.

## Samenhang

Tussen de maatregelen is nog te weinig verband. Dat is werk voor dit hoofdstuk.

| Speerpunt | Maatregelen (nummers uit het pakket) | Versterken of hinderen elkaar |
| --- | --- | --- |
| Toegang | | |
| Inkoop | | |
| Organisatie | | |
| Kosten | | |

## Nog te beantwoorden

<!-- Veel open vragen gaan over dit hoofdstuk. Zet hier de nummers uit het register Vragen en antwoorden. -->

"""#),
        Asset(path: "templates/kadernota/kadernota/waaraan.md", text: #"""
---
id: waaraan
kind: hoofdstuk
title: Waaraan moeten we werken?
bronnen: [Leidraad bij de motie over het proces van de kadernota]
---

## Hoofdvraag

Aan welke vier speerpunten werken we, en welke kaders geeft de raad daarbij mee?

## Antwoord

Elk kader is SMART: specifiek, meetbaar, acceptabel, realistisch en tijdgebonden. De onderwerpen hieronder zijn een
begin; de raad mag er meer noemen. Een leeg vak is werk dat nog wacht.

### Speerpunt 1: toegang

Hulp loopt op in zwaarte. We beginnen zo laag mogelijk op deze ladder:

1. preventie;
2. zelfredzaamheid;
3. algemene voorzieningen;
4. professionele ondersteuning;
5. zware en complexe trajecten.

| Kader over | Kader (specifiek) | Meetbaar | Acceptabel voor | Realistisch omdat | Voor welke datum |
| --- | --- | --- | --- | --- | --- |
| Wat regie is en wie die heeft | | | | | |
| Verdeling van het budget over de ladder | | | | | |
| Verdeling van de cliënten over de ladder | | | | | |

Met de laatste twee volgen we of hulp naar onderen schuift: sneller, goedkoper, en geen zware indicatie als het lichter
kan.

#### Ladder

| Trede | Budget vorige periode | Budget nu | Cliënten vorige periode | Cliënten nu |
| --- | ---: | ---: | ---: | ---: |
| 1 Preventie | | | | |
| 2 Zelfredzaamheid | | | | |
| 3 Algemene voorzieningen | | | | |
| 4 Professionele ondersteuning | | | | |
| 5 Zware en complexe trajecten | | | | |

### Speerpunt 2: inkoop

| Kader over | Kader (specifiek) | Meetbaar | Acceptabel voor | Realistisch omdat | Voor welke datum |
| --- | --- | --- | --- | --- | --- |
| Scherp inkopen | | | | | |
| Het gebruik dat we verwachten | | | | | |
| Voorwaarden die helder zijn | | | | | |
| Hoe aanbieders geleverde hulp verantwoorden | | | | | |

### Speerpunt 3: organisatie

Het principe: een huishouden heeft één plan en één contact, ook als er meer afdelingen of ingangen bij betrokken zijn.

| Kader over | Kader (specifiek) | Meetbaar | Acceptabel voor | Realistisch omdat | Voor welke datum |
| --- | --- | --- | --- | --- | --- |
| Inzet van mensen (formatie) | | | | | |
| Wat we wel en niet doen | | | | | |
| Planning en het volgen daarvan (monitoring) | | | | | |
| Regie en afstemming tussen afdelingen en ingangen | | | | | |

### Speerpunt 4: kosten

<!-- Leg eerst uit wat budgettair neutraal hier betekent: over welke onderdelen, over welke jaren, ten opzichte van wat?
     Zet de omschrijving ook in het register Begrippen. Gebruik het woord pas daarna. -->

<!-- Hoe hangen de onderdelen financieel samen: mag een overschot op het ene onderdeel een tekort op het andere
     dekken? -->

#### Financiële regels

| Nr | Financiële regel | Hoe hard |
| --- | --- | --- |
| F1 | We geven niet meer uit dan de rijksbijdrage toelaat. Een aanvulling is eventueel mogelijk. | aanvulling: eventueel |
| F2 | De uitvoering kost niet meer dan nodig, met een goede verhouding tussen prijs en kwaliteit. | zonder voorbehoud |
| F3 | Een tekort halen we niet structureel weg bij een ander beleidsveld of bij de reserve. | niet structureel; over eenmalig zwijgt de leidraad |
| F4 | Extra inkomsten mogen eventueel een tekort dekken. | eventueel |

De woorden 'eventueel' en 'structureel' maken verschil. Laat ze staan tot de raad ze scherper maakt.

## Samenhang

<!-- Waar helpen de speerpunten elkaar, en waar botsen zij? Bijvoorbeeld: scherper inkopen kan de toegang onder druk
     zetten. -->

## Nog te beantwoorden

- Wat verstaan wij onder budgettair neutraal?
- Mag een tekort eenmalig wél uit een ander veld of uit de reserve? De leidraad zet 'structureel' tussen haakjes.

<!-- Vul aan met nummers uit het register Vragen en antwoorden. -->

"""#),
        Asset(path: "templates/kadernota/kadernota/wanneer.md", text: #"""
---
id: wanneer
kind: hoofdstuk
title: Wanneer gaan we dit doen?
bronnen: [Leidraad bij de motie over het proces van de kadernota]
---

## Hoofdvraag

In welke volgorde en op welke data werken we, tot en met de begroting?

## Antwoord

De data komen uit de leidraad van 2020. Vervang ze door die van uw eigen jaar.

| Stap | Wanneer | Wat | Wie | Na |
| --- | --- | --- | --- | --- |
| a | juni tot en met augustus 2020 | De conceptnota volgt de vijf hoofdvragen | ambtenaren | |
| b | juni tot en met augustus 2020 | Het maatregelenpakket krijgt dezelfde indeling | ambtenaren | |
| c | juni tot en met augustus 2020 | Open vragen krijgen een antwoord op papier | ambtenaren | |
| d | juni tot en met augustus 2020 | Lopende maatregelen gaan gewoon verder | ambtenaren | |
| e | begin september 2020 | De raadswerkgroep adviseert over de nota | raadswerkgroep | a, c |
| f | half oktober 2020 | De raad stelt de nota vast, zo nodig aangepast na het advies. Het pakket gaat mee als uitleg | raad | e |
| g | november 2020 | De begroting voor 2021: nota en pakket liggen eronder; de keuzes vallen daar | raad | f |

## Samenhang

- Stap e kan pas als a en c klaar zijn.
- Past de schrijver de nota aan na stap e, dan laat een overzicht zien wat er veranderde, en adviseert de raadswerkgroep
  over de nieuwe tekst.
- Keuzes over geld blijven open tot stap g. Deze nota loopt er niet op vooruit.

## Nog te beantwoorden

<!-- Wanneer in de P&C-cyclus hoort de raad hoe het gaat? Zet de data erbij. -->

"""#),
        Asset(path: "templates/kadernota/kadernota/wat.md", text: #"""
---
id: wat
kind: hoofdstuk
title: Wat willen we bereiken?
bronnen: [Leidraad bij de motie over het proces van de kadernota]
---

## Hoofdvraag

Wat willen we met het sociaal domein bereiken, en waarom?

## Antwoord

<!-- Schrijf drie korte delen:
     1. Einddoel: één doel, in één zin, dat over vijf jaar te controleren is.
     2. Waarom: waarom dit doel, voor wie, en wat gebeurt er als we niets doen?
     3. Filosofie: de visie en uitgangspunten die er al zijn, in een paar zinnen. Niet overschrijven, wel verwijzen. -->

## Samenhang

Deze nota vat eerdere stukken samen en werkt ze uit. Zij verbindt de onderwerpen en kijkt een aantal jaren vooruit. Komt
er daarna een beleidsstuk naar de raad, dan hoort daar een toets aan deze kaders bij.

| Speerpunt | Wat draagt het bij aan het einddoel? |
| --- | --- |
| Toegang | nog in te vullen |
| Inkoop | nog in te vullen |
| Organisatie | nog in te vullen |
| Kosten | nog in te vullen |

## Nog te beantwoorden

<!-- Zet hier de nummers uit het register Vragen en antwoorden die over dit hoofdstuk gaan. -->

"""#),
        Asset(path: "templates/kadernota/kadernota/wie.md", text: #"""
---
id: wie
kind: hoofdstuk
title: Wie gaan dit doen?
bronnen: [Leidraad bij de motie over het proces van de kadernota]
---

## Hoofdvraag

Wie heeft welke rol, van de eerste tekst tot de controle?

## Antwoord

- **De wethouder** geeft de opdracht, bewaakt de voortgang en licht nota en bijlage toe, in het college en in de raad.
- **De ambtenaren** voeren de opdracht uit: zij schrijven, bereiden voor en doen het werk.
- **De raadswerkgroep** adviseert de wethouder over de inhoud en niet over de politiek. Raadsleden en ambtenaren leren
  er van elkaar.
- **De fracties** horen van hun leden wat er speelt en geven hun vragen mee terug. Hun standpunt bepalen zij zelf.
- **De raad** stelt met deze nota de kaders vast en controleert hoe het gaat.

<!-- Zet de namen en afdelingen erbij. De volledige afspraken staan in het register Rollen. -->

## Samenhang

De rollen volgen elkaar op: schrijven, adviseren, besluiten, vaststellen. Op één tekst doet niemand er twee van.

## Nog te beantwoorden

<!-- Welke afdelingen doen mee, en wie vervangt wie? -->

"""#),
        Asset(path: "templates/kadernota/kansen-en-bedreigingen.md", text: #"""
---
id: kansen
kind: kansen
title: Kansen en bedreigingen
---

## Werkwijze

Wie een kans of bedreiging ziet, meldt haar bij de griffie. De wethouder geeft er een reactie bij. De raad hoort het
zolang er nog iets te kiezen valt. `kader rapport p-en-c` rekent uit of dat lukte.

## Register

| Nr | Kans of bedreiging | Gezien op | Speerpunt | Reactie | Te kiezen tot | Raad geïnformeerd op |
| --- | --- | --- | --- | --- | --- | --- |

<!-- Een regel per melding, genummerd K1, K2, K3. Te kiezen tot is de dag waarop de raad nog iets kan veranderen. -->

## Verantwoording

Vaste momenten liggen in de P&C-cyclus. Een bijzondere ontwikkeling wacht daar niet op.

| Moment | Soort: vast of tussentijds | Uiterlijk | Gemeld aan de raad op |
| --- | --- | --- | --- |

<!-- Neem de data over uit de planning van de P&C-cyclus van uw gemeente. -->

"""#),
        Asset(path: "templates/kadernota/maatregelenpakket.md", text: #"""
---
id: maatregelenpakket
kind: maatregelenpakket
title: Maatregelenpakket
peildatum: nog te bepalen
---

## Status

Deze bijlage maakt de kadernota duidelijker. De raad krijgt haar erbij en besluit er niet over: zij wordt niet
vastgesteld. De maatregelen lopen door terwijl de nota wordt geschreven.

## Stand van zaken

<!-- In vijf zinnen, op de peildatum bovenaan: wat loopt, wat is klaar, wat is gestopt en waarom? -->

## Maatregelen

De kolommen volgen de vijf hoofdvragen van de nota. Elke maatregel noemt minstens één speerpunt: toegang, inkoop,
organisatie of kosten.

| Nr | Wat: doel | Waaraan: speerpunt | Hoe: maatregel | Wanneer | Wie |
| --- | --- | --- | --- | --- | --- |

<!-- Een regel per maatregel, genummerd M1, M2, M3. Staat er nog geen speerpunt bij, zet de maatregel dan apart als
     wees. -->

## Gewenst en werkelijk

| Nr | Gewenst resultaat | Werkelijk resultaat | Kansrijk | Was kansrijk op vorige peildatum |
| --- | --- | --- | --- | --- |

<!-- Kies bij kansrijk uit: meer, gelijk, minder. Leg een verandering in één zin uit. -->

"""#),
        Asset(path: "templates/kadernota/rollen.md", text: #"""
---
id: rollen
kind: rollen
title: Wie doet wat
---

## Rollen

| Rol | Taak | In dit dossier |
| --- | --- | --- |
| Wethouder | opdrachtgever; stuurt de voortgang; licht nota en bijlage toe in college en raad | akkoord op het maatregelenpakket en op de afspraken |
| Ambtenaar | opdrachtnemer; bereidt voor en voert uit | schrijft en dient in |
| Lid van de raadswerkgroep | raadslid dat meedenkt over de inhoud en de wethouder adviseert | beoordeelt hoofdstukken en pakket |
| Fractie | bepaalt zelf haar politieke standpunt | niets; alleen vragen en feiten komen terug via het register Vragen |
| Raad | stelt de kaders vast en controleert de voortgang | besluit over elk hoofdstuk, in het openbaar |
| Griffie | ondersteunt; schrijft niet mee | legt besluiten vast, houdt registers bij, stelt vast |

Iedereen noemt bij elke handeling zijn rol. Op één voorstel heeft een persoon één rol.

## Veilige omgeving

- In de raadswerkgroep zijn vragen welkom en tellen argumenten. Er wordt niet gestemd en geen standpunt ingenomen.
- Een advies gaat over de inhoud. Noem wat onduidelijk is, wat ontbreekt, en wat beter kan.
- Een oordeel van een lid is geen stem van de fractie. We geven het niet naar buiten als standpunt.
- Ambtenaren mogen meepraten en uitleggen; het advies komt van de raadsleden.

## Van advies naar besluit

1. Een ambtenaar dient een hoofdstuk in.
2. Twee raadsleden uit de raadswerkgroep adviseren.
3. De wethouder bekijkt het advies en laat de tekst zo nodig aanpassen; dan adviseert de werkgroep opnieuw.
4. De fracties bepalen hun standpunt, buiten dit dossier.
5. De raad besluit in een openbare vergadering. De griffie legt dat vast en stelt het hoofdstuk vast.
6. Zijn alle vijf klaar, dan geeft de griffie de kadernota als geheel een versie.

"""#),
        Asset(path: "templates/kadernota/vragen.md", text: #"""
---
id: vragen
kind: vragen
title: Vragen en antwoorden
---

## Open vragen

| Nr | Vraag | Gesteld door | Gesteld op | Hoofdstuk | Schriftelijk antwoord | Beantwoord op |
| --- | --- | --- | --- | --- | --- | --- |

<!-- Een regel per vraag, genummerd V1, V2, V3. Een beantwoorde vraag blijft staan. -->

## Terugkoppeling met fracties

| Datum | Fractie | Naar de fractie of ervan | Inhoudelijk punt | Hoofdstuk | Wat is ermee gedaan |
| --- | --- | --- | --- | --- | --- |

<!-- Alleen inhoud. Een politiek standpunt hoort hier niet; na het raadsbesluit mag een verwijzing ernaar wel. -->

"""#),
        Asset(path: "templates/orientatietraject/afwijkingen.md", text: #"""
---
id: afwijkingen
kind: afwijkingen
title: Afwijkingen van de eisen
---

## Werkwijze

Een afwijking loopt in vier stappen: gemeld, hoofdlijnen, gevolgen, besluit. De griffie zet de melding in deze lijst. De
werkgroep werkt haar uit in een eigen stuk, met dezelfde naam als de regel: AF1, AF2, AF3. De stuurgroep besluit pas als
de hoofdlijnen en de gevolgen daar allebei in staan. De uitkomst is verder of niet verder, altijd met de reden.

Het besluit schrijft u hier niet over: `kader rapport afwijkingen` vult het in zodra het is vastgelegd, en toont hoeveel
dagen een melding al openstaat.

## Register

| Nr | Oplossing | Eis | Gemeld op | Besluit stuurgroep |
| --- | --- | --- | --- | --- |

<!-- Een regel per afwijking, genummerd AF1, AF2, AF3. Noem de eis met zijn nummer, zoals RV-4. Laat Besluit stuurgroep
     leeg. -->

"""#),
        Asset(path: "templates/orientatietraject/begrippen.md", text: #"""
---
id: begrippen
kind: begrippen
title: Begrippen
---

## Kernbegrippen

| Begrip | Wat wij eronder verstaan | Varianten | Uit versie |
| --- | --- | --- | --- |
| Zelfstandigheid | nog te bepalen in bouwsteen A | | |
| Zelfredzaamheid | nog te bepalen in bouwsteen A | | |
| Meedoen naar vermogen | nog te bepalen in bouwsteen A | | |
| Samenredzaamheid | nog te bepalen in bouwsteen A | | |
| Wederkerigheid | nog te bepalen in bouwsteen A | | |

## Werkwijze

- Een omschrijving komt hier pas in na vaststelling van de bouwsteen waarin zij staat.
- Elk begrip heeft één omschrijving. Zijn er twee in omloop, meld het en kies er samen een.
- 'Ons' heeft twee betekenissen: wij als gemeenten, en wij als partijen in de keten. Zeg steeds welke u bedoelt.

"""#),
        Asset(path: "templates/orientatietraject/besluiten.md", text: #"""
---
id: besluiten
kind: besluiten
title: Besluiten
---

## Besluitpunten per raad

| Nr | Besluitpunt | Stuk |
| --- | --- | --- |
| 1 | Uitvoering van het traject | opdracht |
| 2 | Geld voor het traject | opdracht |
| 3a | Uitkomsten en richting van het sociaal domein | eindrapport |
| 3b | Meerwaarde en ontwikkelopdracht van De Risse Groep | eindrapport |
| 4 | Plan voor de implementatie, met wat De Risse Groep bijdraagt | implementatieplan |
| 5 | Geld voor de implementatie | implementatieplan |

Punt 3 is in tweeën geknipt, zodat een raad over beide apart kan stemmen. Wat een raad besloot, schrijft u hier niet over:
`kader rapport besluiten` zet achter elk punt een kolom per raad, met de datum, de versie en de stemmen zoals die zijn
vastgelegd. Pas als beide raden dezelfde tekst aannemen, is het besluit rond.

## Afgesloten wegen

| Weg | Afgesloten | Heropenen |
| --- | --- | --- |
| Fusie van De Risse Groep met Westrom | eind 2016 | alleen met een nieuw besluit |

"""#),
        Asset(path: "templates/orientatietraject/bouwstenen/A.md", text: #"""
---
id: A
kind: bouwsteen
title: Visie en kernbegrippen
vragen: [kaders, inwoners]
---

## Hoe doen we het nu?

<!-- Welke visie geldt nu in elke gemeente, en wie kent haar? Noem de vastgestelde stukken. -->

## Wat doen we goed, wat kan beter?

<!-- Waar helpt de visie in het dagelijks werk? Waar zegt elke gemeente of partner iets anders? -->

## Welke aanpakken en voorbeelden helpen ons verder?

<!-- Welke gemeente heeft een korte visie die professionals echt gebruiken? -->

## Welke keuzes en stappen volgen?

<!-- Begin met een plan van aanpak: wie, wat, wanneer. Kies de begrippen en de rollen die erbij horen. De visienotitie
     is kort over wat en langer over hoe. Noem bij elke keuze de eisen waaraan u toetste. -->

## Toets aan de eisen

<!-- Een regel per keuze: aan welke eis is zij getoetst, en past zij? Past zij niet, noem dan het nummer van de
     afwijking uit het register Afwijkingen. -->

| Keuze | Eis | Oordeel | Afwijking |
| --- | --- | --- | --- |

## Deelpunten

De vraag van deze bouwsteen: hoe kijken wij naar zelfstandig zijn en meedoen, en wat vraagt dat van professionals? Vink
een punt af zodra het antwoord hierboven staat.

- [ ] **A1** Wij als gemeenten: wie zijn we samen, en waar verschillen we?
- [ ] **A2** Wij als partijen die de keten dragen: wie horen daarbij?
- [ ] **A3** De kernbegrippen uit het register Begrippen zijn omschreven, voor de visie en voor het werk.
- [ ] **A4** Er is een visienotitie voor bestuurders; het deel over hoe is langer dan het deel over wat.

Lees samen met: F (één visie in de hele keten) en het register Begrippen.

## Inwoners

<!-- Herkennen inwoners zich in de begrippen? Noem wie u sprak, wanneer, en wat daardoor veranderde. -->

"""#),
        Asset(path: "templates/orientatietraject/bouwstenen/B.md", text: #"""
---
id: B
kind: bouwsteen
title: Wat we nu presteren
vragen: [impuls, kaders]
---

## Hoe doen we het nu?

<!-- Maak een tabel: vraag, aantal inwoners, hoe goed het antwoord past. Noem bron en peildatum. -->

## Wat doen we goed, wat kan beter?

<!-- Bij welke vragen komt er op tijd een passend antwoord? Bij welke niet? -->

## Welke aanpakken en voorbeelden helpen ons verder?

<!-- Welke aanpak elders laat bij zo een vraag betere cijfers zien? -->

## Welke keuzes en stappen volgen?

<!-- Begin met een plan van aanpak: wie, wat, wanneer. Welke opgaven pakken we als pilot op? Zet ze ook in het register
     Knelpunten, met een looptijd. Noem bij elke keuze de eisen waaraan u toetste. -->

## Toets aan de eisen

<!-- Een regel per keuze: aan welke eis is zij getoetst, en past zij? Past zij niet, noem dan het nummer van de
     afwijking uit het register Afwijkingen. -->

| Keuze | Eis | Oordeel | Afwijking |
| --- | --- | --- | --- |

## Deelpunten

De vraag van deze bouwsteen: hoe goed helpen we inwoners op dit moment met hun vragen? Vink een punt af zodra het
antwoord hierboven staat.

- [ ] **B1** De belangrijkste vragen van inwoners staan op een rij.
- [ ] **B2** Per vraag is bekend hoeveel mensen of hulpvragen het betreft.
- [ ] **B3** Per vraag is beoordeeld hoe goed we haar nu beantwoorden.
- [ ] **B4** De grootste opgaven voor twee tot drie jaar zijn gekozen, met de pilots en startinitiatieven die erbij
  horen.

Lees samen met: G (alle vragen en hun weg) en de prioriteiten van de conferentie.

## Inwoners

<!-- Wat vinden inwoners zelf van de hulp die zij kregen? Noem wie u sprak en hoe. -->

"""#),
        Asset(path: "templates/orientatietraject/bouwstenen/C.md", text: #"""
---
id: C
kind: bouwsteen
title: De inwoner, de deelnemer en de vrijwilliger
vragen: [inwoners]
---

## Hoe doen we het nu?

<!-- Waar praten inwoners nu mee, en waar beslissen zij mee? Wees eerlijk over plekken waar dat niet zo is. -->

## Wat doen we goed, wat kan beter?

<!-- Wanneer veranderde er iets door wat inwoners zeiden? Wanneer bleef het bij luisteren? -->

## Welke aanpakken en voorbeelden helpen ons verder?

<!-- Welke initiatieven van inwoners, hier of elders, laten zien hoe het kan? -->

## Welke keuzes en stappen volgen?

<!-- Begin met een plan van aanpak: wie, wat, wanneer. Leg vast waarover inwoners meebeslissen, en wie dat regelt. Noem
     bij elke keuze de eisen waaraan u toetste. -->

## Toets aan de eisen

<!-- Een regel per keuze: aan welke eis is zij getoetst, en past zij? Past zij niet, noem dan het nummer van de
     afwijking uit het register Afwijkingen. -->

| Keuze | Eis | Oordeel | Afwijking |
| --- | --- | --- | --- |

## Deelpunten

De vraag van deze bouwsteen: welke plaats hebben de mensen om wie het gaat? Vink een punt af zodra het antwoord
hierboven staat.

- [ ] **C1** We spreken met mensen in plaats van over hen, en leggen vast hoe.
- [ ] **C2** De mensen om wie het gaat hebben invloed en een eigen rol in het proces.
- [ ] **C3** Er is een lijst van partners en bewonersinitiatieven die we erbij willen hebben.

Lees samen met: alle andere bouwstenen: elk noemt onder Inwoners hoe er is geluisterd.

## Inwoners

<!-- Deze bouwsteen schrijft u met inwoners. Noem wie meeschreef en in welke stap. -->

"""#),
        Asset(path: "templates/orientatietraject/bouwstenen/D.md", text: #"""
---
id: D
kind: bouwsteen
title: Rol en regelruimte van professionals
vragen: [impuls, kaders]
---

## Hoe doen we het nu?

<!-- Welke beslissing neemt een professional nu zelf? Noem regels die in de weg staan, met het artikel of de
     werkafspraak. -->

## Wat doen we goed, wat kan beter?

<!-- Waar gebruiken professionals hun ruimte goed? Waar durven of mogen zij niet? -->

## Welke aanpakken en voorbeelden helpen ons verder?

<!-- Welke organisatie gaf meer ruimte, en wat leverde dat op? -->

## Welke keuzes en stappen volgen?

<!-- Begin met een plan van aanpak: wie, wat, wanneer. Beschrijf de regelruimte en wie haar geeft. Meld elke doorbraak
     in het register Knelpunten. Noem bij elke keuze de eisen waaraan u toetste. -->

## Toets aan de eisen

<!-- Een regel per keuze: aan welke eis is zij getoetst, en past zij? Past zij niet, noem dan het nummer van de
     afwijking uit het register Afwijkingen. -->

| Keuze | Eis | Oordeel | Afwijking |
| --- | --- | --- | --- |

## Deelpunten

De vraag van deze bouwsteen: wanneer vult een professional aan, wanneer neemt die over, en hoeveel ruimte is daarvoor
nodig? Vink een punt af zodra het antwoord hierboven staat.

- [ ] **D1** Uitgewerkt is wat zorgen dát het gebeurt betekent, naast zelf zorgen voor.
- [ ] **D2** De inzet van vrijwilligers en deelnemers is beschreven.
- [ ] **D3** Duidelijk is wat we onder preventie verstaan en welke preventie we inzetten.
- [ ] **D4** Het belang van sociaal makelaars of regisseurs leefbaarheid is gewogen, voor nu en voor later.
- [ ] **D5** De professionele rol van gecontracteerde partners is beschreven.
- [ ] **D6** De regelruimte die professionals nodig hebben, is benoemd en vormgegeven.
- [ ] **D7** De doorbraken zijn in beeld die bureaucratie blijvend verminderen.

Lees samen met: E (regelruimte inbedden), F (regelruimte leren gebruiken), H (bureaucratie en geld). Wijzigt D, kijk dan
ook daar.

## Inwoners

<!-- Merken inwoners dat een professional zelf kan beslissen? Noem voorbeelden die zij gaven. -->

"""#),
        Asset(path: "templates/orientatietraject/bouwstenen/E.md", text: #"""
---
id: E
kind: bouwsteen
title: Het klantproces met de inwoner
vragen: [impuls, inwoners]
---

## Hoe doen we het nu?

<!-- Beschrijf het proces van vraag tot resultaat, per gemeente. Welke systemen horen erbij? -->

## Wat doen we goed, wat kan beter?

<!-- Welke stap werkt prettig voor inwoners? Waar wachten zij, of vertellen zij hun verhaal nog eens? -->

## Welke aanpakken en voorbeelden helpen ons verder?

<!-- Welke methode of welk hulpmiddel dat uitgaat van talent willen we proberen? -->

## Welke keuzes en stappen volgen?

<!-- Begin met een plan van aanpak: wie, wat, wanneer. Kies bij elk onderdeel: per gemeente of gezamenlijk. Noteer de
     keuze en de reden. Noem bij elke keuze de eisen waaraan u toetste. -->

## Toets aan de eisen

<!-- Een regel per keuze: aan welke eis is zij getoetst, en past zij? Past zij niet, noem dan het nummer van de
     afwijking uit het register Afwijkingen. -->

| Keuze | Eis | Oordeel | Afwijking |
| --- | --- | --- | --- |

## Deelpunten

De vraag van deze bouwsteen: hoe richten we het proces in rond wat de inwoner vraagt, samen met die inwoner? Vink een
punt af zodra het antwoord hierboven staat.

- [ ] **E1** Uitgangspunten en methoden zijn gekozen.
- [ ] **E2** Er zijn hulpmiddelen die uitgaan van wat iemand kan; over een talentenmap is besloten.
- [ ] **E3** De digitale steun voor het proces is beschreven.
- [ ] **E4** Keuzepunt: per gemeente of gezamenlijk? De uitkomst staat erbij.
- [ ] **E5** De plaats van gecontracteerde partners in het proces is geregeld.
- [ ] **E6** Bekend is wat systemen ook moeten leveren om de gemeente intern te besturen.
- [ ] **E7** De afgesproken regelruimte zit in processen en systemen.

Lees samen met: D (waar de regelruimte begint), F (waar zij wordt geoefend) en OE-3 (ruimte voor verschil).

## Inwoners

<!-- Laat inwoners het nieuwe proces doorlopen voordat u kiest. Noem wie dat deed. -->

"""#),
        Asset(path: "templates/orientatietraject/bouwstenen/F.md", text: #"""
---
id: F
kind: bouwsteen
title: Methodiek en vakmanschap
vragen: [impuls, kaders]
---

## Hoe doen we het nu?

<!-- Welke methoden en scholing zijn er nu, bij ons en bij partners? -->

## Wat doen we goed, wat kan beter?

<!-- Welke aansluiting loopt: beleid met uitvoering, inkomen met werk, gemeente met aanbieder? Welke niet? -->

## Welke aanpakken en voorbeelden helpen ons verder?

<!-- Welke methodiek of leervorm gaf elders zichtbaar resultaat? -->

## Welke keuzes en stappen volgen?

<!-- Begin met een plan van aanpak: wie, wat, wanneer. Kies één methodiek en de leervormen, met een planning en wie het
     leidt. Noem bij elke keuze de eisen waaraan u toetste. -->

## Toets aan de eisen

<!-- Een regel per keuze: aan welke eis is zij getoetst, en past zij? Past zij niet, noem dan het nummer van de
     afwijking uit het register Afwijkingen. -->

| Keuze | Eis | Oordeel | Afwijking |
| --- | --- | --- | --- |

## Deelpunten

De vraag van deze bouwsteen: hoe leren professionals van ons en van onze partners op dezelfde manier te werken? Vink een
punt af zodra het antwoord hierboven staat.

- [ ] **F1** Aansluiting 1: beleid en uitvoering, binnen elke gemeente.
- [ ] **F2** Aansluiting 2: inkomen en werk, binnen elke gemeente.
- [ ] **F3** Aansluiting 3: onze professionals en die van gecontracteerde aanbieders.
- [ ] **F4** Eén visie en één werkwijze voor de hele keten.
- [ ] **F5** Een gedeelde methodiek is gekozen of gemaakt, en ingevoerd.
- [ ] **F6** De leervormen zijn gekozen: training, intervisie, supervisie en coaching zijn alle vier gewogen.
- [ ] **F7** Professionals leren hun regelruimte te gebruiken en zich erover te verantwoorden: op prestatie en op
  resultaat.

Lees samen met: A (één visie), D en E (regelruimte), en de gecontracteerde partners in D en E.

## Inwoners

<!-- Wat verwachten inwoners van een goede professional? Noem hoe u dat vroeg. -->

"""#),
        Asset(path: "templates/orientatietraject/bouwstenen/G.md", text: #"""
---
id: G
kind: bouwsteen
title: De weg van de vraag
vragen: [impuls, inwoners]
---

## Hoe doen we het nu?

<!-- Teken de weg per gemeente, met alle plekken waar een vraag kan binnenkomen. -->

## Wat doen we goed, wat kan beter?

<!-- Op welke plek krijgt een vraag snel een antwoord? Waar raakt zij zoek? -->

## Welke aanpakken en voorbeelden helpen ons verder?

<!-- Welke gemeente heeft een herkenbaar startpunt dat wij kunnen overnemen? -->

## Welke keuzes en stappen volgen?

<!-- Begin met een plan van aanpak: wie, wat, wanneer. Maak een tabel: startpunt, eerste stap, vervolg. Geen startpunt
     zonder vervolg. Noem bij elke keuze de eisen waaraan u toetste. -->

## Toets aan de eisen

<!-- Een regel per keuze: aan welke eis is zij getoetst, en past zij? Past zij niet, noem dan het nummer van de
     afwijking uit het register Afwijkingen. -->

| Keuze | Eis | Oordeel | Afwijking |
| --- | --- | --- | --- |

## Deelpunten

De vraag van deze bouwsteen: welke weg legt een vraag af, van het eerste begin tot het vervolg? Vink een punt af zodra
het antwoord hierboven staat.

- [ ] **G1** Alle vragen die bij deze aanpak horen, zijn benoemd.
- [ ] **G2** Bekend is waar en hoe een vraag van een inwoner begint.
- [ ] **G3** Bekend is op welke plek de eerste vraag gesteld én beantwoord kan worden.
- [ ] **G4** De startpunten staan op een rij.
- [ ] **G5** Elk startpunt heeft een beschreven vervolg.

Lees samen met: B (de vragen in cijfers), E (het klantproces) en RV-6 (de Steunpunten in Nederweert).

## Inwoners

<!-- Loop met enkele inwoners hun eigen vraag na. Noem hoeveel, en wat u leerde. -->

"""#),
        Asset(path: "templates/orientatietraject/bouwstenen/H.md", text: #"""
---
id: H
kind: bouwsteen
title: Besturen, faciliteren en financieren
vragen: [kaders]
subjects: [de-risse]
---

## Hoe doen we het nu?

<!-- Geef per gemeente de uitgangspositie en de meerjarenraming. Noem bij elk bedrag de bron en de datum. -->

## Wat doen we goed, wat kan beter?

<!-- Waar gaat geld naar het doel, en waar naar tekorten of regels? -->

## Welke aanpakken en voorbeelden helpen ons verder?

<!-- Welke manier van sturen of ondernemen past bij ons? -->

## Welke keuzes en stappen volgen?

<!-- Begin met een plan van aanpak: wie, wat, wanneer. Laat steeds twee varianten zien: ongewijzigd beleid en de nieuwe
     aanpak. Toets aan RV-9, RV-10, OE-1 en OE-5. Noem bij elke keuze de eisen waaraan u toetste. -->

## Toets aan de eisen

<!-- Een regel per keuze: aan welke eis is zij getoetst, en past zij? Past zij niet, noem dan het nummer van de
     afwijking uit het register Afwijkingen. -->

| Keuze | Eis | Oordeel | Afwijking |
| --- | --- | --- | --- |

## Deelpunten

De vraag van deze bouwsteen: hoe besturen en betalen we de aanpak, en wat heeft de uitvoering nodig? Vink een punt af
zodra het antwoord hierboven staat.

- [ ] **H1** De beginsituatie van de gemeenten is vergeleken: wat verschilt, wat is gelijk?
- [ ] **H2** Er is een meerjarenraming per gemeente voor maart 2018 tot maart 2022.
- [ ] **H3** Bekend is wat de uitvoering van 2018 tot en met 2022 nodig heeft. Open: het plan van mei 2018 telt hier drie
  gemeenten, de opdracht twee.
- [ ] **H4** Berekend is of minder bureaucratie geld of mensen vrijmaakt voor ander werk.
- [ ] **H5** Berekend is welk deel van het budget 2018-2022 bij ongewijzigd beleid opgaat aan tekorten op de Wsw.
- [ ] **H6** Er zijn manieren gevonden om beleidsgeld vooral aan beleid te besteden.
- [ ] **H7** Gekozen is welk ondernemerschap de aanpak doet slagen.

Lees samen met: D (bureaucratie), RV-9 naast RV-10, en het eindrapport (rol van De Risse Groep).

## Inwoners

<!-- Wat merken inwoners van geld dat vastzit in regels? Noem hoe u dat weet. -->

"""#),
        Asset(path: "templates/orientatietraject/bouwstenen/I.md", text: #"""
---
id: I
kind: bouwsteen
title: Uitwisseling met Cranendonck
vragen: [kaders, inwoners]
---

## Hoe doen we het nu?

<!-- Welke contacten zijn er nu over het sociaal domein, en wie spreekt wie? Cranendonck koos zijn richting in 2014. -->

## Wat doen we goed, wat kan beter?

<!-- Welke uitwisseling leverde beide kanten iets op? Wat bleef liggen? -->

## Welke aanpakken en voorbeelden helpen ons verder?

<!-- Welke manier van samen leren past, zonder dat we het eens hoeven te worden? -->

## Welke keuzes en stappen volgen?

<!-- Begin met een plan van aanpak: wie, wat, wanneer. Leg vast wie namens ons het gesprek voert en hoe snel een
     resultaat gedeeld wordt. Noem bij elke keuze de eisen waaraan u toetste. -->

## Toets aan de eisen

<!-- Een regel per keuze: aan welke eis is zij getoetst, en past zij? Past zij niet, noem dan het nummer van de
     afwijking uit het register Afwijkingen. -->

| Keuze | Eis | Oordeel | Afwijking |
| --- | --- | --- | --- |

## Deelpunten

De vraag van deze bouwsteen: hoe leren wij van Cranendonck, en Cranendonck van ons? Vink een punt af zodra het antwoord
hierboven staat.

- [ ] **I1** Moment 1, start van een bouwsteen: gevraagd is of en hoe Cranendonck wil meedoen. Past de wens bij onze
  werkwijze, dan gebeurt het; de werkgroep kiest.
- [ ] **I2** Moment 2, oplevering van een bouwsteen: het resultaat is besproken, ook zonder deelname. De vraag terug is
  gesteld: wat bracht de eigen aanpak van Cranendonck op?
- [ ] **I3** Moment 3, eindrapport: het concept is gedeeld zodra het er was. Besproken zijn de resultaten, de gevolgen
  voor het implementatieplan en de nieuwe opdracht voor De Risse Groep.

Lees samen met: alle bouwstenen. De stand per bouwsteen staat in het register Uitwisseling.

## Inwoners

<!-- Wat horen inwoners hier van Cranendonck, en andersom? Noem of zij bij een gesprek waren. -->

"""#),
        Asset(path: "templates/orientatietraject/concept-eindrapport.md", text: #"""
---
id: concept-eindrapport
kind: concept-eindrapport
title: Concept-eindrapport
bronnen: [A, B, C, D, E, F, G, H, I, conferentie-resultaat]
---

## Doel op langere termijn

<!-- Eén doel, concreet en specifiek, in woorden van de mensen die ermee werken. Noem het bewijs van draagvlak:
     welke groepen van de conferentie staan erachter? -->

## Resultaten per bouwsteen

<!-- Een alinea per bouwsteen A tot en met I, met de vastgestelde versie erbij (bijvoorbeeld: A, versie 2).
     Begin pas als alle negen zijn opgeleverd. -->

## Conferentie en raden

<!-- De opbrengst van de conferentie naast die van de raden: waar lopen zij gelijk op, waar niet, wat doen we
     daarmee? -->

## Rol van De Risse Groep

<!-- Schrijf dit deel als laatste: de rol volgt uit de bouwstenen. Wie een belang bij De Risse Groep opgaf,
     beoordeelt dit stuk niet en geeft geen akkoord. -->

## Besluitpunten

De stuurgroep besluit één ding: dit concept is rijp om te delen en om van te maken wat de raden krijgen. Over de inhoud
besluiten de raden later, met het eindrapport.

Na dit akkoord deelt de griffie het concept met Cranendonck. Op de agenda van dat gesprek: de resultaten, wat zij
betekenen voor het implementatieplan, en de nieuwe opdracht voor De Risse Groep.

"""#),
        Asset(path: "templates/orientatietraject/conferentie-resultaat.md", text: #"""
---
id: conferentie-resultaat
kind: conferentie-resultaat
title: Het resultaat van de 24-uurs conferentie
gehouden: nog te bepalen
implementatieplan: nog te bepalen
---

<!-- Vul bovenaan in wanneer de conferentie was, en wanneer het implementatieplan naar colleges en raden gaat: drie tot vier
     maanden later. -->

## Actieplan

Zonder actieplan is de conferentie niet af.

| Nr | Actie | Wie | Klaar op | Gedragen door | Gedaan op |
| --- | --- | --- | --- | --- | --- |

<!-- Een regel per actie. Gedragen door noemt de groepen van de conferentie die erachter staan. -->

## Opbrengst

<!-- De foto: hoe werkt het sociaal domein straks, en welke groepen staan daarachter? -->

## Prioriteiten

Hiermee beginnen we direct, elk bij de bouwsteen waar het hoort.

| Nr | Prioriteit | Bouwsteen |
| --- | --- | --- |

## Vergelijking met de raden

<!-- Waar zijn de conferentie en de raden het eens en waar niet? Hoe gebruikt de raad dit bij het besluit over het
     implementatieplan? `kader rapport verschil` legt de antwoorden hieronder naast elkaar. -->

### Antwoorden van de conferentie

| Vraag | Antwoord |
| --- | --- |

<!-- Een regel per vraag; gebruik bij de raden dezelfde woorden voor de vraag. -->

### Antwoorden van de raden

| Vraag | Antwoord |
| --- | --- |

"""#),
        Asset(path: "templates/orientatietraject/conferentie.md", text: #"""
---
id: conferentie
kind: conferentie
title: De opzet van de 24-uurs conferentie
vragen: [impuls, inwoners]
groepen: voorlopig
---

## Onderwerp

Er is precies één onderwerp: wat inwoners willen en kunnen, en hoe dat tot meedoen leidt in werk en samenleving. De
vraag erbij: welk netwerk van hulp en voorzieningen past daarbij, zodat ieder het kan gebruiken en er ook zelf iets in
kan brengen?

<!-- Scherp de vraag aan met de voorbereidingsgroep. Eén vraag, in één zin die een inwoner begrijpt. -->

De sponsors zijn de wethouders uit de stuurgroep. Zij zijn eigenaar van het probleem en geven ook akkoord op dit stuk:
twee rollen die we hardop noemen.

## Programma

| Dag | Dagdeel |
| --- | --- |
| 1 | middag |
| 2 | ochtend |
| 2 | middag |
| 3 | ochtend |

- Vier dagdelen, verdeeld over drie dagen, op een plek dicht bij huis. Eten en slapen doet iedereen thuis.
- De stappen hebben een vaste volgorde. Wie er een overslaat, meldt dat in het verslag.
- De deelnemers dragen de sfeer, het respect en de uitkomst. De begeleiding maakt het mogelijk en trekt niet.
- De begeleiding doet geen voorstellen over de inhoud.
- Een deelnemer of een hele groep kan altijd weggaan. Noteer het tijdstip en wie er daarna nog zijn.

<!-- Vul in: plaats, data, wie begeleidt. In de opdracht doet KaapZ dat, maar de rol van KaapZ is daar niet
     beschreven. -->

## Deelnemers

Doel: acht groepen van acht mensen, samen 64. Iedereen die bij het vraagstuk hoort is in de zaal. De lijst is een eerste
schets, tot de werkgroep na overleg beslist.

| Groep (voorlopig) | Nodig | Toegezegd |
| --- | ---: | ---: |
| Inwoners | 8 | |
| Organisaties van vrijwilligers | 8 | |
| Professionals van de gemeenten | 8 | |
| Aanbieders van zorg, welzijn en diensten rond werk | 8 | |
| Onderwijs: vo, vso en mbo | 8 | |
| Woningcorporaties | 8 | |
| Verenigingen voor sport en cultuur | 8 | |
| Overig | 8 | |

<!-- Zet groepen bovenaan op besloten zodra de werkgroep de lijst na overleg vaststelde. -->

### Voorbereidingsgroep

| Wie | Vakgebied |
| --- | --- |

<!-- Zoek mensen met gezag, een eigen mening en een netwerk. Er is meer dan één vakgebied bij. -->

## Raad

De raden doorlopen ernaast een eigen, kortere verkenning met dezelfde vragen. Vooraf horen zij waarom de conferentie er
komt en wat zij moet opleveren.

<!-- Wanneer komen de raden bijeen, en welke vragen krijgen zij? Gebruik dezelfde woorden als op de conferentie. -->

"""#),
        Asset(path: "templates/orientatietraject/eindrapport.md", text: #"""
---
id: eindrapport
kind: eindrapport
title: Eindrapport
bronnen: [A, B, C, D, E, F, G, H, I, conferentie-resultaat]
---

## Doel op langere termijn

<!-- Eén doel, concreet en specifiek, in woorden van de mensen die ermee werken. Noem het bewijs van draagvlak:
     welke groepen van de conferentie staan erachter? -->

## Resultaten per bouwsteen

<!-- Een alinea per bouwsteen A tot en met I, met de vastgestelde versie erbij (bijvoorbeeld: A, versie 2).
     Begin pas als alle negen zijn opgeleverd. -->

## Conferentie en raden

<!-- De opbrengst van de conferentie naast die van de raden: waar lopen zij gelijk op, waar niet, wat doen we
     daarmee? -->

## Rol van De Risse Groep

<!-- Schrijf dit deel als laatste: de rol volgt uit de bouwstenen. Wie een belang bij De Risse Groep opgaf,
     beoordeelt dit stuk niet en geeft geen akkoord. -->

## Besluitpunten

Elke raad besluit apart over:

1. wat de oriëntatie opleverde en de richting die het sociaal domein kiest;
2. wat De Risse Groep daaraan toevoegt en de opdracht om zich te ontwikkelen.

Vastgesteld is pas wat beide raden in dezelfde woorden hebben besloten. Verschilt de tekst, dan leggen we de twee
teksten naast elkaar en gaat het stuk terug. Na punt 2 werkt De Risse Groep, bestuur en directie samen,
haar strategie uit. Cranendonck schuift weer aan zodra die rol op de agenda komt.

"""#),
        Asset(path: "templates/orientatietraject/implementatieplan.md", text: #"""
---
id: implementatieplan
kind: implementatieplan
title: Implementatieplan
bronnen: [A, B, C, D, E, F, G, H, I, conferentie-resultaat]
---

## Manier van werken

<!-- Hoe werken we straks, zodat het doel uit het eindrapport dichterbij komt? Verwijs per keuze naar de bouwsteen of de
     opbrengst van de conferentie waar zij vandaan komt. Noem wat gezamenlijk gaat en wat per gemeente. -->

## Stappen en planning

<!-- Een regel per stap: wat, wie, wanneer klaar, waaraan zien we dat. Neem de acties uit de conferentie mee. -->

## Bijdrage van De Risse Groep

<!-- Alleen wat volgt uit het eindrapport. De eigen strategie van De Risse Groep komt na het besluit van de raden. -->

## Begroting

<!-- De kosten van de implementatie per jaar en per gemeente, met de dekking. Toets aan OE-1 en OE-5.
     Dit budget staat los van het budget van het oriëntatietraject. -->

## Besluitpunten

Elke raad besluit apart over:

1. het plan voor de implementatie, met wat De Risse Groep bijdraagt;
2. het geld voor de implementatie.

"""#),
        Asset(path: "templates/orientatietraject/kader.yml", text: #"""
# De afspraken van dit dossier: wie meedoet, welke stukken er zijn en wie wat mag.
# Tot `kader found` richt de griffie dit bestand vrij in.
# Daarna gaat elke wijziging als voorstel langs de regels van de soort `kader`.
kader: 1

# De naam van het dossier en de taal van stukken en verslagen (nl of en).
title: Nieuw dossier
language: nl

# De gemeenten die samen besluiten; elke gemeente krijgt vanzelf een eigen raad.
municipalities: {}

# Andere organisaties waarin iemand een pet kan hebben; haal weg wat u niet nodig hebt.
organisations:
  de-risse: {name: De Risse Groep, aliases: [De Risse]}
  procesbureau: Bureau voor procesbegeleiding
  kaapz: KaapZ

# De petten. Een lid krijgt er een op een plaats, zoals raadslid@gemeente of directeur@de-risse.
roles:
  raadslid: Raadslid
  wethouder: Wethouder (portefeuillehouder sociaal domein)
  ambtenaar: Ambtenaar
  opdrachtnemer: Opdrachtnemer namens de gemeenten
  procesbegeleider: Procesbegeleider
  directeur: Directeur van een uitvoeringsorganisatie (adviseert alleen)
  adviseur: Adviseur
  communicatieadviseur: {name: Communicatieadviseur, aliases: [communicatie adviseur]}
  griffie: Griffie

# De gremia. Een raad besluit als geheel; in de stuurgroep geeft elke wethouder een eigen akkoord.
bodies:
  raad:
    name: Gemeenteraad
    aliases: [raad, raden, beide raden]
    per: municipality
    decides: collectively
  stuurgroep:
    name: Stuurgroep
    decides: individually
  werkgroep:
    name: Werkgroep
    decides: individually

# Wie ontvangt wat gedeeld wordt, maar geen concepten ziet. De plek van de uitgifte (outlet) vult de beheerder aan.
partners:
  cranendonck:
    name: Gemeente Cranendonck

# De soorten stukken. propose = indienen, review = beoordelen, approve = akkoord geven,
# tag = vaststellen, record = een besluit of register vastleggen.
# sections, fields, tables en items zeggen wat er in een stuk staat; `kader check` rekent en vergelijkt het na.
# `kader check kader` vertelt per soort in gewone zinnen wat hier staat.
# Wie op een voorstel één van deze dingen deed, doet op dat voorstel niets anders meer.
# Alleen wie een besluit van een gremium vastlegt, mag ook vaststellen.
kinds:
  # Dit bestand zelf. Het akkoord vraagt geen zetel in een gremium:
  # zo blijft herstel mogelijk als een gremium leeg raakt.
  # Dient de griffie zelf in, dan stelt de griffie van een andere gemeente vast.
  kader:
    name: Afspraken
    path: kader.yml
    propose: {capacities: [griffie, procesbegeleider]}
    review: {capacities: [raadslid, ambtenaar], quorum: 1}
    approve: {capacities: [wethouder], quorum: 1, per: municipality}
    tag: {capacities: [griffie]}
    record: {capacities: [griffie]}
    # Is er maar één griffie, noem dan wie een wijziging vaststelt die een griffie aanwijst als die wegvalt:
    # successor: {capacities: [raadslid]}

  # Het verslag van een bijeenkomst; de griffie legt het direct vast.
  session:
    name: Bijeenkomst
    path: bijeenkomsten/{id}.md
    register: true
    record: {capacities: [griffie]}

  # De opdracht: waarom, waarheen, wanneer en voor welk bedrag. De raden besluiten erover.
  opdracht:
    name: Opdracht
    path: opdracht.md
    sections: [Aanleiding, Leidende vragen, Planning, Budget, Besluitpunten]
    fields: {vragen: {of: [impuls, kaders, inwoners]}}
    required: [vragen]
    tables:
      Aanleiding: {columns: {Sinds of vanaf: period}}
      # Na noemt de regels die eerst komen, eventueel met een afstand: `4 + 3-4 maanden`.
      Planning:
        columns: {Periode: period, Wie: actor, Na: after, Stuk: {to: any}}
        required: [Periode, Wat, Wie]
      Budget:
        columns: {Wie: actor, per year: euro, Samen: euro}
        required: [Wie]
        totals: {row: Alles bij elkaar, column: Samen}
      Verdeling:
        columns: {Gemeente: {to: municipalities}, per year: euro, Samen: euro}
        totals: {column: Samen}
        split: Budget
    propose: {capacities: [ambtenaar, opdrachtnemer, procesbegeleider]}
    review: {capacities: [wethouder], bodies: [stuurgroep], quorum: 1, per: municipality}
    approve: {bodies: [raad], quorum: 1, per: municipality}
    tag: {capacities: [griffie]}
    record: {capacities: [griffie]}

  # De eisen waaraan oplossingen getoetst worden; klaar voordat de eerste bouwsteen wordt uitgewerkt.
  # Onderwerp de-risse: wie daar een belang bij opgaf, beoordeelt deze stukken niet.
  eisen:
    name: Programma van eisen
    path: programma-van-eisen.md
    sections: [Betekenis, Randvoorwaarden, Functionele eisen, Operationele eisen, Spanningen en open vragen]
    # Zoveel eisen zijn er, vet en met hun nummer aan het begin van een punt.
    items: {RV: 10, FE: 6, OE: 7}
    # Dit deel staat vast: een wijziging valt op.
    locked: [Randvoorwaarden]
    subjects: [de-risse]
    propose: {capacities: [ambtenaar, opdrachtnemer, procesbegeleider]}
    review: {capacities: [raadslid, ambtenaar, adviseur], quorum: 2}
    approve: {capacities: [wethouder], bodies: [stuurgroep], quorum: 1, per: municipality}
    tag: {capacities: [griffie]}
    record: {capacities: [griffie]}

  # De bouwstenen A tot en met I. De werkgroep schrijft, twee anderen beoordelen,
  # de stuurgroep geeft akkoord met een wethouder uit elke gemeente.
  # Het veld vragen noemt welke leidende vragen de bouwsteen dient: impuls, kaders of inwoners.
  bouwsteen:
    name: Bouwsteen
    path: bouwstenen/{id}.md
    sections:
      - Hoe doen we het nu?
      - Wat doen we goed, wat kan beter?
      - Welke aanpakken en voorbeelden helpen ons verder?
      - Welke keuzes en stappen volgen?
      - Deelpunten
      - Inwoners
    documents: [A, B, C, D, E, F, G, H, I]
    fields:
      vragen: {of: [impuls, kaders, inwoners]}
      bouwt-op: {to: bouwsteen}
    required: [vragen]
    tables:
      # Elke keuze wordt getoetst; samen komen alle eisen aan de beurt. Wat niet past, staat ook bij de afwijkingen.
      Toets aan de eisen:
        columns:
          Eis: {to: eisen, cover: all}
          Oordeel: {of: [past, past niet], then: {past niet: [Afwijking]}}
        required: [Eis, Oordeel]
      Meerjarenraming:
        columns:
          Gemeente: {to: municipalities, cover: all}
          Scenario: {of: [ongewijzigd beleid, nieuwe aanpak], cover: all}
          per year: euro
          Samen: euro
        totals: {column: Samen}
    # Een keuze wordt getoetst aan eisen die vaststaan: wie naar een eis verwijst, wacht tot het programma is vastgesteld.
    needs: {propose: {Toets aan de eisen: adopted}}
    stages:
      gedefinieerd: exists
      plan van aanpak: filled Welke keuzes en stappen volgen?
      uitwerking: proposed
      beoordeeld: reviewed
      opgeleverd: adopted
    propose: {capacities: [ambtenaar, opdrachtnemer, procesbegeleider, directeur]}
    review: {capacities: [raadslid, ambtenaar, adviseur, directeur], quorum: 2}
    approve: {capacities: [wethouder], bodies: [stuurgroep], quorum: 1, per: municipality}
    tag: {capacities: [griffie]}
    record: {capacities: [griffie]}

  # Een oplossing die niet in alle eisen past. De werkgroep werkt haar op hoofdlijnen uit en noemt de gevolgen; pas als
  # beide er staan, kan zij naar de stuurgroep. Die besluit: akkoord is verder, afwijzen is niet verder, met de reden.
  # Een nieuwe afwijking begint met `kader draft AF1 --kind afwijking --title "..."`.
  afwijking:
    name: Afwijking van de eisen
    path: afwijkingen/{id}.md
    sections: [Oplossing, Hoofdlijnen, Gevolgen]
    fields: {eis: {to: eisen}, bouwsteen: {to: bouwsteen}}
    required: [eis]
    stages:
      gemeld: exists
      hoofdlijnen: filled Hoofdlijnen
      gevolgen: filled Gevolgen
      bij de stuurgroep: proposed
      niet verder: rejected
      verder: adopted
    propose: {capacities: [ambtenaar, opdrachtnemer, procesbegeleider]}
    review: {capacities: [raadslid, ambtenaar, adviseur], quorum: 1}
    approve: {capacities: [wethouder], bodies: [stuurgroep], quorum: 1, per: municipality}
    tag: {capacities: [griffie]}
    record: {capacities: [griffie]}

  # De 24-uurs conferentie, vooraf: het ene onderwerp, het programma, de deelnemers en wat de raden ernaast doen.
  conferentie:
    name: 24-uurs conferentie
    path: conferentie.md
    sections: [Onderwerp, Programma, Deelnemers, Raad]
    fields:
      vragen: {of: [impuls, kaders, inwoners]}
      # De lijst van groepen is een eerste schets, tot de werkgroep besluit.
      groepen: {of: [voorlopig, besloten], max: 1}
    required: [vragen]
    tables:
      Programma: {rows: 4}
      Deelnemers: {columns: {Nodig: number, Toegezegd: {type: number, min: Nodig}}, rows: 8}
      Voorbereidingsgroep: {columns: {Vakgebied: {type: text, cover: 2}}, required: [Wie, Vakgebied]}
    propose: {capacities: [ambtenaar, opdrachtnemer, procesbegeleider]}
    review: {capacities: [raadslid, ambtenaar, adviseur, directeur], quorum: 2}
    approve: {capacities: [wethouder], bodies: [stuurgroep], quorum: 1, per: municipality}
    tag: {capacities: [griffie]}
    record: {capacities: [griffie]}

  # De 24-uurs conferentie, achteraf: het actieplan en de opbrengst, en wat de raden op dezelfde vragen zeiden.
  # Het resultaat wacht tot de opzet is vastgesteld.
  conferentie-resultaat:
    like: conferentie
    name: Resultaat van de conferentie
    path: conferentie-resultaat.md
    needs: {propose: {conferentie: adopted}}
    sections: [Actieplan, Opbrengst, Prioriteiten, Vergelijking met de raden]
    # De datum waarop de conferentie was, en die waarop het implementatieplan naar colleges en raden gaat.
    fields:
      gehouden: date
      implementatieplan: {type: due, min: gehouden + 3 months, max: gehouden + 4 months}
    required: [gehouden, implementatieplan]
    tables:
      Actieplan:
        columns: {Wie: actor, Klaar op: due, Gedaan op: done, Gedragen door: {to: conferentie/Deelnemers}}
        required: [Actie, Wie, Klaar op]
      Prioriteiten: {columns: {Bouwsteen: {to: bouwsteen}}, required: [Bouwsteen]}
      # Dezelfde vragen in dezelfde woorden; `kader rapport verschil` legt de antwoorden naast elkaar.
      Antwoorden van de conferentie: {}
      Antwoorden van de raden: {}

  # Het concept dat de stuurgroep vrijgeeft, zodat de partner het krijgt vóórdat de raden besluiten.
  concept-eindrapport:
    name: Concept-eindrapport
    path: concept-eindrapport.md
    sections:
      - Doel op langere termijn
      - Resultaten per bouwsteen
      - Conferentie en raden
      - Rol van De Risse Groep
      - Besluitpunten
    fields: {bronnen: {to: [bouwsteen, conferentie, conferentie-resultaat]}}
    required: [bronnen]
    # Het rapport rust op wat er is: alle bouwstenen en het resultaat van de conferentie zijn vastgesteld.
    needs: {propose: {bouwsteen: adopted, conferentie-resultaat: adopted}}
    subjects: [de-risse]
    propose: {capacities: [procesbegeleider]}
    review: {capacities: [raadslid, ambtenaar, adviseur], quorum: 2}
    approve: {capacities: [wethouder], bodies: [stuurgroep], quorum: 1, per: municipality}
    tag: {capacities: [griffie]}
    record: {capacities: [griffie]}

  # Het eindrapport: de stuurgroep beoordeelt, elke raad besluit in een openbare vergadering, de griffie legt dat vast.
  # `like` neemt over wat hier niet anders staat.
  eindrapport:
    like: concept-eindrapport
    name: Eindrapport
    path: eindrapport.md
    needs: {propose: {concept-eindrapport: adopted}}
    review: {capacities: [wethouder], bodies: [stuurgroep], quorum: 1, per: municipality}
    approve: {bodies: [raad], quorum: 1, per: municipality}

  # Het implementatieplan: dezelfde weg als het eindrapport.
  implementatieplan:
    like: eindrapport
    name: Implementatieplan
    path: implementatieplan.md
    needs: {propose: {eindrapport: adopted}}
    sections:
      - Manier van werken
      - Stappen en planning
      - Bijdrage van De Risse Groep
      - Begroting
      - Besluitpunten
    tables:
      Stappen en planning:
        columns: {Periode: period, Wie: actor, Na: after}
        required: [Periode, Wat, Wie]
      Begroting:
        columns: {Gemeente: {to: municipalities, cover: all}, per year: euro, Samen: euro}
        required: [Gemeente, Dekking]
        totals: {row: Alles bij elkaar, column: Samen}

  # De registers hieronder houdt de griffie bij, zonder voorstel. Ze bevatten feiten en stand van zaken, geen beleid.
  # Wie bij `propose` staat, kan een regel voorstellen (`kader draft`, `kader propose`); de griffie legt die dan vast.
  # Wie welke rol heeft; wordt bij de start van een bijeenkomst doorgenomen.
  rollen:
    name: Rollen
    path: rollen.md
    register: true
    sections: [Structuur, Gremia, Wie mag wat, Resultaatafspraken, Meer dan één pet]
    tables: {Resultaatafspraken: {rows: 8}}
    record: {capacities: [griffie]}

  # Kernbegrippen met de omschrijving uit een vastgestelde bouwsteen.
  begrippen:
    name: Begrippen
    path: begrippen.md
    register: true
    sections: [Kernbegrippen, Werkwijze]
    # Varianten zijn andere woorden voor een begrip; `kader check` wijst ze aan in andere stukken.
    tables: {Kernbegrippen: {columns: {Begrip: term, Varianten: variants, Uit versie: {to: bouwsteen}}}}
    propose: {capacities: [ambtenaar, opdrachtnemer, procesbegeleider]}
    record: {capacities: [griffie]}

  # De lijst van wat is gemeld. Wat de stuurgroep besloot, vult een overzicht vanzelf in uit het stuk met dezelfde naam.
  afwijkingen:
    name: Lijst van afwijkingen
    path: afwijkingen.md
    register: true
    sections: [Werkwijze, Register]
    tables:
      Register:
        columns:
          Eis: {to: eisen}
          Gemeld op: opened
          Besluit stuurgroep: {when: decided stuurgroep}
        required: [Oplossing, Eis]
    propose: {capacities: [ambtenaar, opdrachtnemer, procesbegeleider]}
    record: {capacities: [griffie]}

  # Knelpunten, risico's, benodigde doorbraken en pilots, elk met een eigenaar.
  knelpunten:
    name: Knelpunten en risico's
    path: knelpunten.md
    register: true
    sections: [Werkwijze, Knelpunten, "Risico's", Doorbraken en regelruimte, Pilots]
    tables:
      Knelpunten: {columns: {Sinds: opened, Wie lost het op: actor, Opgelost op: done}, required: [Knelpunt]}
      "Risico's": {columns: {Vanaf: period, Eigenaar: actor, Signaal geven vóór: due, Gemeld op: done}}
      Doorbraken en regelruimte:
        columns: {Bouwsteen: {to: bouwsteen}, Wie kan het veranderen: actor, Stand: {steps: [benoemd, ingebed, geoefend]}}
      Pilots: {columns: {Looptijd: period, Stand: {steps: [gekozen, loopt, klaar | gestopt]}}}
    propose: {capacities: [ambtenaar, opdrachtnemer, procesbegeleider]}
    record: {capacities: [griffie]}

  # Besluiten en besluitpunten per raad, en wegen die zijn afgesloten. Wat een raad over een stuk besloot, staat er niet in:
  # `kader rapport besluiten` vult per raad een kolom uit wat is vastgelegd.
  besluiten:
    name: Besluiten
    path: besluiten.md
    register: true
    sections: [Besluitpunten per raad, Afgesloten wegen]
    tables:
      Besluitpunten per raad: {columns: {Stuk: {to: any}, per raad: {when: decided raad}}}
      Afgesloten wegen: {columns: {Afgesloten: period}}
    propose: {capacities: [ambtenaar, opdrachtnemer, procesbegeleider]}
    record: {capacities: [griffie]}

  # Wat met de partner is afgestemd, per bouwsteen.
  uitwisseling:
    name: Uitwisseling met de partner
    path: uitwisseling.md
    register: true
    sections: [Afspraken, Logboek]
    tables:
      Logboek:
        columns: {Stuk: {to: [bouwsteen, concept-eindrapport], cover: all}, Gevraagd bij start: opened}
    propose: {capacities: [ambtenaar, opdrachtnemer, procesbegeleider]}
    record: {capacities: [griffie]}

# De rapporten: `kader rapport stuurgroep` maakt er een van de stand van nu. Elk toont zijn onderdelen in deze volgorde.
reports:
  # Elke maand voor de stuurgroep: voortgang, wat er veranderde, knelpunten, risico's en wat van de opdracht afwijkt.
  stuurgroep:
    title: Voortgang voor de stuurgroep
    blocks:
      - {stages: bouwsteen}
      - changes
      - {open: knelpunten/Knelpunten}
      - {open: "knelpunten/Risico's"}
      - {planning: opdracht/Planning}
      - {deviation: [opdracht/Planning, opdracht/Budget]}
  # De bouwstenen bij elkaar, met de versie van elk; het begin van het eindrapport.
  eindrapport:
    title: Resultaten per bouwsteen
    blocks: [{stages: bouwsteen}, {section: bouwsteen/Welke keuzes en stappen volgen?}, decisions]
  implementatieplan:
    title: Uitvoering en budget
    blocks:
      - {section: implementatieplan/Manier van werken}
      - {planning: implementatieplan/Stappen en planning}
      - {budget: implementatieplan/Begroting}
      - {open: conferentie-resultaat/Actieplan}
  # Wat de conferentie en de raden op dezelfde vragen antwoordden.
  verschil:
    title: Conferentie en raden
    blocks:
      - compare:
          - conferentie-resultaat/Antwoorden van de conferentie
          - conferentie-resultaat/Antwoorden van de raden
  eisen:
    title: Eisen en bouwstenen
    blocks: [{matrix: [eisen, bouwsteen]}, {matrix: bouwsteen/vragen}]
  # Wat van de eisen afwijkt, hoe ver het is, en wat de stuurgroep ervan vond.
  afwijkingen:
    title: Afwijkingen van de eisen
    blocks: [{table: afwijkingen/Register}, {stages: afwijking}, {open: afwijkingen/Register}]
  # Per besluitpunt wat elke raad besloot, met datum, versie en stemmen, en wat nog wacht op welke raad.
  besluiten:
    title: Stand per raad
    blocks:
      - {table: besluiten/Besluitpunten per raad}
      - {open: besluiten/Besluitpunten per raad}
      - decisions
      - parties

# De leden. Toevoegen gaat met `kader member add`. Geef wie bij De Risse Groep werkt `interests: [de-risse]`,
# en zet beide wethouders in de stuurgroep (`bodies: [stuurgroep]`).
members: {}

"""#),
        Asset(path: "templates/orientatietraject/knelpunten.md", text: #"""
---
id: knelpunten
kind: knelpunten
title: Knelpunten en risico's
---

## Werkwijze

De griffie werkt deze lijst bij na elk overleg van de stuurgroep, met wat daar is gezegd. Elke regel heeft een eigenaar.
Wat voorbij is blijft staan, met de datum en de oplossing.

## Knelpunten

| Nr | Knelpunt | Sinds | Wie lost het op | Opgelost op | Oplossing |
| --- | --- | --- | --- | --- | --- |

<!-- De procesbegeleider zorgt dat een knelpunt een oplosser krijgt. -->

## Risico's

| Nr | Risico | Vanaf | Eigenaar | Signaal geven vóór | Gemeld op |
| --- | --- | --- | --- | --- | --- |
| 1 | De gemeenten moeten bijdragen aan De Risse Groep; haar reserves vangen het tekort niet op | 2022 | nog te bepalen | 2022 | |

## Doorbraken en regelruimte

| Nr | Wat zit in de weg, of welke ruimte is nodig | Bouwsteen | Wie kan het veranderen | Stand |
| --- | --- | --- | --- | --- |

<!-- Regelruimte begint in bouwsteen D, krijgt een plek in E en wordt geoefend in F. Bureaucratie loopt van D naar
     H. -->

## Pilots

| Nr | Pilot of startinitiatief | Opgave uit bouwsteen B | Looptijd | Stand |
| --- | --- | --- | --- | --- |

<!-- Kies pilots die binnen twee tot drie jaar iets laten zien. -->

"""#),
        Asset(path: "templates/orientatietraject/opdracht.md", text: #"""
---
id: opdracht
kind: opdracht
title: De opdracht voor het oriëntatietraject
vragen: [impuls, kaders, inwoners]
---

## Aanleiding

Dit traject begon met geld, maar gaat over mensen. Hieronder staan de feiten waarmee we starten. Pas ze aan als er
nieuwere cijfers zijn en noem dan de bron en de datum.

| Feit | Sinds of vanaf |
| --- | --- |
| De Participatiewet geldt. Er komt niemand meer bij in de Wsw; wie er al werkte, houdt zijn rechten tot zijn pensioen. | januari 2015 |
| De subsidie voor de Wsw daalt zes keer met 500 euro per standaardeenheid. Dat is 6 × 500 = 3.000 euro. | 2015 tot en met 2020 |
| Dat kost ongeveer 300.000 euro subsidie per jaar. Gedeeld door 500 euro is dat ongeveer 600 standaardeenheden (eigen berekening). | 2015 |
| De meerjarenraming rekent op een bijdrage van de gemeenten. De reserves van De Risse Groep zijn dan niet meer genoeg. | 2022 |
| Een fusie van De Risse Groep met Westrom is onderzocht en gestopt. Die weg is dicht, tenzij er een nieuw besluit komt. | eind 2016 |
| Drie gemeenten en het management van De Risse Groep zochten samen naar een toekomstbeeld. Het bleek te groot om los op te lossen; daarom is de aanpak veranderd. | 2017 |

Ons vertrekpunt is nu omgekeerd: eerst weten we wat inwoners nodig hebben, daarna kiezen we wie dat uitvoert. Het tekort
van één uitvoerder bepaalt die keuze niet. De Participatiewet hangt samen met de twee andere taken die van het Rijk naar
gemeenten kwamen; daarom kijken we naar het hele sociaal domein.

De werkgroep maakte deze opdracht met hulp van Tom de Haas Consultancy. Opdrachtgevers zijn Nederweert en Weert. Aan het
begin waren dat er vier, met Cranendonck en De Risse Groep erbij. Wie waarom een andere plaats kreeg, staat in het
register Rollen.

## Leidende vragen

Elke bouwsteen noemt in het veld `vragen` welke van deze drie hij dient. Samen moeten de bouwstenen ze alle drie dekken.

- **impuls**: op welke onderwerpen kunnen we echt vooruit, en met welke activiteiten?
- **kaders**: hoe houden we vast aan wat elke gemeente zelf al heeft afgesproken?
- **inwoners**: hoe maken we het toekomstbeeld samen met inwoners en wie er direct mee te maken heeft?

We letten vooral op meedoen, op twee manieren: meedoen in de samenleving en meedoen door te werken.

Het traject heeft twee lijnen: de bouwstenen voor de inhoud en de 24-uurs conferentie voor het draagvlak. In het
eindrapport komen ze samen.

## Planning

| Nr | Periode | Wat | Wie | Na | Stuk |
| --- | --- | --- | --- | --- | --- |
| 1 | juni 2018 | Besluit over deze opdracht | beide raden | | opdracht |
| 2 | tweede helft van 2018 tot en met januari 2019 | De bouwstenen A tot en met I | werkgroep en procesbegeleider | 1 | bouwsteen |
| 3 | tweede en derde kwartaal 2018 | De conferentie voorbereiden | werkgroep en procesbegeleider, met KaapZ | | conferentie |
| 4 | december 2018 | De conferentie houden | KaapZ | 3 | conferentie |
| 5 | december 2018 tot en met januari 2019 | De conferentie uitwerken | werkgroep en procesbegeleider, met KaapZ | 4 | conferentie-resultaat |
| 6 | eerste kwartaal 2019 | Het eindrapport schrijven | werkgroep en procesbegeleider | 2 | eindrapport |
| 7 | eind eerste kwartaal 2019, naar verwachting | Besluit over eindrapport en implementatieplan | beide raden | 4 + 3-4 maanden | implementatieplan |

Let op drie dingen:

- Het plan van mei 2018 telt zes nummers voor zeven regels. Hier heeft elke regel een nummer.
- Regel 3 kan al in april beginnen, dus vóór het besluit van juni. Spreek af wat voor die tijd mag.
- Het implementatieplan komt drie à vier maanden na de conferentie. Daarom staat die hier in december, en niet in het
  hele vierde kwartaal.

De stuurgroep stelt doelen, planning en geld vast als nulpunt. De procesbegeleider meldt elke afwijking daarvan.

## Budget

| Post | Wie | 2018 | 2019 | Samen |
| --- | --- | ---: | ---: | ---: |
| Het traject begeleiden | procesbegeleider | 51.700 | 25.800 | 77.500 |
| Conferentie: voorbereiden, houden, uitwerken | KaapZ | 25.250 | 9.500 | 34.750 |
| Communicatie | communicatieadviseur | 13.000 | 7.000 | 20.000 |
| Overig, zoals zaalhuur, publicaties en studiedagen | werkgroep | 3.000 | 2.000 | 5.000 |
| Alles bij elkaar | | 92.950 | 44.300 | 137.250 |

Bedragen in euro's. Nederweert en Weert betalen elk de helft: 68.625 euro, waarvan 46.475 in 2018 en 22.150 in 2019.
Zet onder een kop `Verdeling` een tabel met een regel per gemeente als u de verdeling wilt laten narekenen.

Nog uit te zoeken: het plan van mei 2018 noemt ook verblijfskosten, terwijl deelnemers aan de conferentie thuis slapen.

## Besluitpunten

Elke raad besluit over:

1. de uitvoering van dit traject;
2. het geld dat daarvoor nodig is.

De besluiten over uitkomsten, implementatie en het geld daarvoor komen later, bij het eindrapport en het
implementatieplan. De stand per raad staat in het register Besluiten.

"""#),
        Asset(path: "templates/orientatietraject/programma-van-eisen.md", text: #"""
---
id: eisen
kind: eisen
title: Programma van eisen
---

## Betekenis

De eisen zijn er voordat de eerste bouwsteen wordt uitgewerkt. Ze bewaren wat de gemeenten eerder hebben besloten en ze
wijzen de weg. Opdrachtgevers en uitvoerders gebruiken dezelfde lijst, zodat ze over hetzelfde praten. Een eis is een
signaal en geen slagboom.

Zo werken we ermee:

1. Past een oplossing binnen alle eisen, dan past zij ook binnen het beleid en het geld van de gemeenten. Noem de eisen
   waaraan u toetste.
2. Is een oplossing veelbelovend maar wringt er iets, dan schetst u haar in grote lijnen en beschrijft u wat het gevolg
   is van de afwijking. Beide delen zijn nodig.
3. De stuurgroep kiest: verder of niet verder, met de reden erbij. Dat komt in het register Afwijkingen van de eisen.

## Randvoorwaarden

Binnen deze tien grenzen zoeken we. Over de grenzen zelf gaat het gesprek niet; zie ook de laatste paragraaf.

- **RV-1** De aanpak past in de visie die Nederweert en Weert met Leudal op het sociaal domein hebben. Voor inkoop geldt
  wat in het stuk 'Verwerven in het sociaal domein' staat.
- **RV-2** Nederweert en Weert hebben één gezamenlijk fundament van visie en uitgangspunten.
- **RV-3** Wat in wijk of dorp kan, gebeurt daar; samen doen we alleen wat niet anders kan. Slimme verbindingen dienen
  meer doelen tegelijk: sociaal, meedoen, duurzaam en een schone omgeving.
- **RV-4** De aanpak past bij de contracten met aanbieders. Die lopen van 2018 tot en met 2021 en laten ruimte voor
  vernieuwing.
- **RV-5** Er is breed draagvlak en de samenleving accepteert de aanpak: niemand valt erbuiten.
- **RV-6** De aanpak sluit aan op de Steunpunten in de dorpen. Deze eis geldt alleen voor Nederweert.
- **RV-7** Voor de Wmo is dit een algemene voorziening. Inwoners gebruiken die eerst, vóór een maatwerkvoorziening.
- **RV-8** De overgang van algemeen naar maatwerk verloopt zonder gat, en de weg terug ook.
- **RV-9** Binnen elke gemeente vallen de schotten tussen budgetten weg, in elk geval in het sociaal domein. Nieuw
  beschut werk hoort daarbij.
- **RV-10** Het geld voor dienstverbanden in de Wsw heeft een vaste bestemming.

## Functionele eisen

Deze zes eisen zeggen wat het moet opleveren voor inwoners en gemeenten.

- **FE-1** Initiatieven van inwoners en bedrijven krijgen steun en een duwtje in de rug.
- **FE-2** De vraag van de inwoner bepaalt het maatwerk: wat wil iemand, en wat helpt om het probleem op te lossen of
  ermee te leven?
- **FE-3** Mensen groeien naar zelfstandigheid, het liefst door te werken.
- **FE-4** Meer inwoners doen mee, in werk en in de samenleving. Indicator: nog te kiezen.
- **FE-5** Inwoners stappen zonder drempel over van de ene voorziening naar de andere.
- **FE-6** De uitvoerders presteren samen beter zonder dat het meer kost. Indicator: nog te kiezen.

## Operationele eisen

Deze zeven eisen zeggen hoe de aanpak werkt.

- **OE-1** We betalen de aanpak uit budgetten die er al zijn.
- **OE-2** Voor de betaling zoeken we ook verbinding met andere beleidsvelden en met de economie van stad en dorp.
- **OE-3** Gemeenten mogen verschillen in beleid. Processen, systemen en methodiek kunnen daarmee omgaan.
- **OE-4** Waar het kan halen we extra geld binnen: regionaal, landelijk en Europees.
- **OE-5** De businesscase als geheel sluit. Diensten aan en samenwerking met ketenpartners tellen daarin mee.
- **OE-6** Deelnemende partijen rekenen tarieven die kloppen met hun werkelijke kosten.
- **OE-7** Het is voor iedereen te zien wie bestuurt en wie waarvoor verantwoording aflegt.

## Spanningen en open vragen

- **Hoeveel soorten?** De opdracht kondigt vier soorten eisen aan; we vinden er drie (tien, zes en zeven, samen 23). Is
  er een vierde soort bedoeld, of is het een telfout? De stuurgroep geeft antwoord. Tot dan vullen we niets in.
- **RV-9 en RV-10.** De ene eis wil schotten weg, de andere houdt één pot apart. Beide gelden; benoem bij een oplossing
  hoe u met allebei omgaat.
- **Hard of zacht?** De lijst heet richtinggevend, maar de randvoorwaarden staan vast. Wat betekent een afwijking van
  een randvoorwaarde dan? Vraag voor de stuurgroep.
- **Welke bouwsteen raakt welke eis?** Nog te koppelen: elke bouwsteen noemt de eisen waaraan zijn keuzes zijn getoetst.

"""#),
        Asset(path: "templates/orientatietraject/rollen.md", text: #"""
---
id: rollen
kind: rollen
title: Wie doet wat
---

## Structuur

Vier lagen dragen het traject:

1. de gemeenteraad van elke gemeente beslist;
2. de stuurgroep is opdrachtgever;
3. de werkgroep maakt de bouwstenen;
4. de procesbegeleider houdt het traject op koers.

De griffie bewaakt de orde: zij legt vast, voegt samen en stelt vast, en bemoeit zich niet met de inhoud. Iedereen noemt
bij elke handeling zijn pet. Wie ziet dat rollen door elkaar lopen, zegt dat; dat mag altijd.

## Gremia

| Gremium | Wie | Taak |
| --- | --- | --- |
| Raad | de raadsleden, per gemeente | besluit over opdracht, geld, uitkomsten, implementatieplan en het geld daarvoor |
| Stuurgroep | de wethouders sociaal domein van Nederweert en Weert | opdrachtgever; geeft akkoord op bouwstenen en eisen; beslist over afwijkingen |
| Werkgroep | opdrachtnemer, directeur De Risse Groep, procesbegeleider | bepaalt de bouwstenen, bespreekt tussenresultaten en hun gevolgen, kiest wat naar de stuurgroep gaat |
| Procesbegeleider | één persoon, extern | voert uit volgens doel, planning en geld die de stuurgroep vaststelde |

- De stuurgroep komt elke maand bijeen, met de werkgroep en de procesbegeleider erbij. Vaste punten: voortgang, nieuwe
  ontwikkelingen, knelpunten, risico's. Alleen de werkgroep zet onderwerpen op die agenda.
- De procesbegeleider en de werkgroep spreken regelmatig met de managers van de uitvoering.
- Alleen de werkgroep voegt een bouwsteen toe of geeft hem een andere naam.
- Verandert een bouwsteen na oplevering, dan schrijft de werkgroep erbij wat dat betekent voor de rest.

Open: het plan van mei 2018 spreekt van een opdrachtnemer namens beide gemeenten. Is dat één persoon, of
één per gemeente?

## Wie mag wat

| Pet | Indienen | Beoordelen | Akkoord | Vaststellen |
| --- | --- | --- | --- | --- |
| Ambtenaar | bouwstenen, eisen, afwijkingen, conferentie, opdracht | bouwstenen, eisen, afwijkingen, conferentie, concept-eindrapport, afspraken | nee | nee |
| Opdrachtnemer | bouwstenen, eisen, afwijkingen, conferentie, opdracht | nee | nee | nee |
| Procesbegeleider | alles | nee | nee | nee |
| Directeur | bouwstenen | bouwstenen en conferentie, nooit over De Risse Groep | nee | nee |
| Adviseur | nee | bouwstenen, eisen, afwijkingen, conferentie, concept-eindrapport | nee | nee |
| Raadslid | nee | bouwstenen, eisen, afwijkingen, conferentie, concept-eindrapport, afspraken | alleen als raad | nee |
| Wethouder | nee | opdracht, eindrapport, implementatieplan | bouwstenen, eisen, afwijkingen, conferentie, concept-eindrapport, afspraken | nee |
| Griffie | afspraken | nee | legt raadsbesluiten vast | alles |

Op één voorstel heeft iemand één pet: wie schreef, beoordeelt niet; wie beoordeelde, geeft geen akkoord. Cranendonck
ziet wat gedeeld is, geeft antwoord en heeft geen stem in een besluit.

## Resultaatafspraken

Acht afspraken met de procesbegeleider. Zet het bewijs erachter, met een verwijzing naar stuk of bijeenkomst.

| Nr | Afspraak | Bewijs |
| --- | --- | --- |
| 1 | De stuurgroep kan haar rol als opdrachtgever goed waarmaken | |
| 2 | De uitvoerende afdelingen van de gemeenten werken in samenhang | |
| 3 | Doel, planning en geld worden gehaald; afwijkingen zijn gemeld | |
| 4 | Wie aan een bouwsteen werkt, krijgt sturing en coaching; knelpunten worden opgelost | |
| 5 | Rapportages hebben een vaste vorm | |
| 6 | De eindrapportage is geschreven | |
| 7 | Het concept van het implementatieplan is geschreven | |
| 8 | Overleg en besluiten over deze twee stukken zijn geregeld | |

## Meer dan één pet

Dit is bekend. We lossen het niet weg, we maken het zichtbaar.

- **Directeur De Risse Groep.** Zit in de werkgroep, terwijl de eigen organisatie adviseert en ook onderwerp van de
  uitkomst is. De directeur geeft het belang `de-risse` op: geen oordeel over stukken met dat onderwerp, en nergens een
  akkoord. Feiten over De Risse Groep levert de directeur aan via een opmerking. Gaat nog een ander stuk over De Risse
  Groep, zet dan `subjects: [de-risse]` bovenaan dat stuk.
- **Procesbegeleider.** Draagt vier petten: lid van de werkgroep, verslaggever aan de stuurgroep, deelnemer aan haar
  overleg en schrijver van het eindrapport. Daarom dient de procesbegeleider alleen in en beoordeelt nooit.
- **Wethouder.** Is opdrachtgever, sponsor van de conferentie en spreker in de raad. Wie een stuk als wethouder
  beoordeelde, geeft er geen akkoord op. Heeft een wethouder een belang bij De Risse Groep, dan treedt voor die stukken
  een andere wethouder uit dezelfde gemeente op.
- **De Risse Groep en Cranendonck.** Waren aan het begin opdrachtgever. De Risse Groep werd adviseur omdat het hele
  sociaal domein het startpunt werd. Cranendonck koos zijn richting al in 2014 en wisselt nu uit.
- **Zonder beschreven rol.** KaapZ staat in de planning en de communicatieadviseur in de begroting, maar hun rol is
  nergens beschreven. Beschrijf die hier voordat zij beginnen.

"""#),
        Asset(path: "templates/orientatietraject/uitwisseling.md", text: #"""
---
id: uitwisseling
kind: uitwisseling
title: Uitwisseling met Cranendonck
---

## Afspraken

- Bij de start van elke bouwsteen vragen we Cranendonck of en hoe men wil meedoen. De werkgroep hakt de knoop door.
- Na oplevering bespreken we het resultaat, ook als Cranendonck niet meedeed. We vragen dan wat de eigen aanpak daar
  opleverde.
- Het concept-eindrapport gaat naar Cranendonck zodra de stuurgroep het vrijgeeft.
- Komt de rol van De Risse Groep op een agenda, dan nodigen we Cranendonck uit om weer aan te sluiten.
- Overeenstemming is geen doel: we noteren wat we van elkaar leren, geen ja of nee.
- Cranendonck ontvangt alleen wat is gedeeld en ziet geen concepten.

Open: in het plan van mei 2018 is het doel beschadigd ('ieren en afstemmen'). Waarschijnlijk is informeren bedoeld;
vraag het na.

## Logboek

| Stuk | Gevraagd bij start | Voorkeur | Past dat, en hoe | Besproken na oplevering | Antwoord van Cranendonck |
| --- | --- | --- | --- | --- | --- |
| A | | | | | |
| B | | | | | |
| C | | | | | |
| D | | | | | |
| E | | | | | |
| F | | | | | |
| G | | | | | |
| H | | | | | |
| I | | | | | |
| Concept-eindrapport | | | | | |

"""#),
        Asset(path: "templates/sturingskader/begrippen.md", text: #"""
---
id: begrippen
kind: begrippen
title: Begrippen
---

## Begrippen

| Begrip | Wat wij eronder verstaan | Varianten |
| --- | --- | --- |
| Eén gezin, één plan, één regisseur | nog te bepalen | "één huishouden, één plan, één contact" |
| Maatwerk | nog te bepalen | |
| Noodknop | nog te bepalen | |
| Transformatie | nog te bepalen | |

## Werkwijze

Elk begrip heeft één omschrijving. Gebruikt het sturingskader een begrip uit deze lijst, dan moet de omschrijving er zijn
voordat de griffie het kader vaststelt.

"""#),
        Asset(path: "templates/sturingskader/dossiers.md", text: #"""
---
id: dossiers
kind: dossiers
title: Dossiers
---

## Werkwijze

We maken niet meer papier: we bouwen voort op wat de raad al vaststelde. Hier staan de stukken die voor de werksessies
zijn gelezen. Gaat een stuk over het hele domein, noem dan alle drie de onderdelen.

## Dossiers

| Nr | Stuk | Vastgesteld op | Bereik | Gebruikt bij | Bestand |
| --- | --- | --- | --- | --- | --- |

<!-- Een regel per stuk, genummerd D1, D2, D3. Bereik: langer thuis wonen, participatie, jeugdhulp.
     Gebruikt bij: de sessie over waarden, die over resultaten, of beide. -->

"""#),
        Asset(path: "templates/sturingskader/intake.md", text: #"""
---
id: intake
kind: intake
title: Verkenning vooraf
---

## Wat komt er op ons af?

<!-- Noem in tien zinnen wat er de komende jaren verandert: taken, aantallen inwoners, geld, regels. -->

## Hoe is het geregeld?

<!-- Wie voert uit, wie koopt in, wie beslist over toegang? Wat doet de gemeente zelf en wat doet zij met andere? -->

## Hoe blijft de raad aan zet?

<!-- Waarover gaat de raad nu, wanneer hoort hij iets, en waar loopt hij achter de feiten aan? -->

"""#),
        Asset(path: "templates/sturingskader/kader.yml", text: #"""
# De afspraken van dit dossier: wie meedoet, welke stukken er zijn en wie wat mag.
# Tot `kader found` richt de griffie dit bestand vrij in.
# Daarna gaat elke wijziging als voorstel langs de regels van de soort `kader`.
kader: 1

# De naam van het dossier en de taal van stukken en verslagen (nl of en).
title: Nieuw dossier
language: nl

# De gemeente of gemeenten waarvan de raad met dit kader gaat sturen; elke gemeente krijgt vanzelf een eigen raad.
municipalities: {}

# Andere organisaties waarin iemand een pet kan hebben; haal weg wat u niet nodig hebt.
organisations:
  adviesbureau: {name: Adviesbureau, aliases: [begeleiding]}

# De petten. Een lid krijgt er een op een plaats, zoals raadslid@gemeente of begeleider@adviesbureau.
roles:
  raadslid: {name: Raadslid, aliases: [raadsleden, woordvoerder, woordvoerders]}
  wethouder: {name: Wethouder, aliases: [wethouders]}
  ambtenaar: {name: Ambtenaar, aliases: [ambtenaren]}
  begeleider: Begeleider van de werksessies
  griffie: Griffie

# De gremia. De raad besluit als geheel, in het openbaar. In de werksessies werken raadsleden samen aan de teksten.
bodies:
  raad: {name: Gemeenteraad, aliases: [raad], per: municipality, decides: collectively}
  college: {name: College van burgemeester en wethouders, aliases: [college]}
  werksessie: {name: Werksessie, aliases: [werksessies], decides: individually}

# De soorten stukken. propose = indienen, review = beoordelen, approve = akkoord geven,
# tag = vaststellen, record = een besluit of register vastleggen.
# sections, fields en tables zeggen wat er in een stuk staat; `kader check` rekent en vergelijkt het na.
# needs zegt waar een stuk op wacht. `kader check kader` vertelt per soort in gewone zinnen wat hier staat.
# Wie op een voorstel één van deze dingen deed, doet op dat voorstel niets anders meer.
kinds:
  # Dit bestand zelf. Ook een ambtenaar mag indienen: met maar één griffie kan anders niemand vaststellen.
  kader:
    name: Afspraken
    path: kader.yml
    propose: {capacities: [griffie, ambtenaar]}
    review: {capacities: [raadslid], quorum: 1}
    approve: {capacities: [wethouder], quorum: 1, per: municipality}
    tag: {capacities: [griffie]}
    record: {capacities: [griffie]}
    # Is er maar één griffie, noem dan wie een wijziging vaststelt die een griffie aanwijst als die wegvalt:
    # successor: {capacities: [raadslid]}

  # Het verslag van een bijeenkomst; de griffie legt het direct vast.
  session:
    name: Bijeenkomst
    path: bijeenkomsten/{id}.md
    register: true
    record: {capacities: [griffie]}

  # Drie vragen vooraf. De antwoorden zijn er voordat de raad over waarden praat.
  intake:
    name: Verkenning vooraf
    path: intake.md
    sections: [Wat komt er op ons af?, Hoe is het geregeld?, Hoe blijft de raad aan zet?]
    propose: {capacities: [ambtenaar, begeleider]}
    review: {capacities: [raadslid], quorum: 1}
    approve: {capacities: [wethouder], quorum: 1, per: municipality}
    tag: {capacities: [griffie]}
    record: {capacities: [griffie]}

  # Een waarde waarmee de raad stuurt, en wat er voor moet veranderen. Raadsleden schrijven zelf, in of tussen de
  # werksessies; twee anderen beoordelen, en een vierde geeft akkoord, na afloop van de sessie.
  # bron noemt een vastgesteld stuk uit het register Dossiers: we bouwen voort op wat er al is.
  # Een waarde geldt voor het hele domein: geldt-voor noemt alle drie de onderdelen.
  waarde:
    name: Waarde
    path: waarden/{id}.md
    sections: [Waarde, Transformatie]
    fields:
      bron: {to: dossiers/Dossiers}
      geldt-voor: {of: [langer thuis wonen, participatie, jeugdhulp], min: all}
    required: [bron, geldt-voor]
    findings: {cover: propose}
    # Eerst de verkenning en de dossiers, dan de waarden.
    needs: {propose: {intake: adopted, dossiers: filled Dossiers}}
    stages:
      analyse: exists
      werksessie: proposed
      beoordeeld: reviewed
      sturen: adopted
    propose: {capacities: [raadslid]}
    review: {capacities: [raadslid], bodies: [werksessie], quorum: 2}
    approve: {capacities: [raadslid], bodies: [werksessie], quorum: 1}
    tag: {capacities: [griffie]}
    record: {capacities: [griffie]}

  # Een resultaat dat de raad wil zien, met criteria die te toetsen zijn. Het hoort bij één waarde, die al is vastgesteld;
  # samen noemen de resultaten alle waarden. Nummer de criteria door over alle resultaten heen: C1, C2, C3.
  # Vraagt een criterium veel van de uitvoering, dan staat erbij waarom het toch moet.
  resultaat:
    like: waarde
    name: Resultaat
    path: resultaten/{id}.md
    sections: [Resultaat, Criteria]
    fields:
      waarde: {to: waarde, min: 1, max: 1, cover: all}
    required: [waarde]
    findings: {cover: signal}
    tables:
      Criteria:
        columns:
          Last voor de uitvoering: {of: [geen, klein, groot], max: 1, then: {groot: [Waarom toch]}}
        required: [Criterium, Hoe te toetsen, Last voor de uitvoering]
        rows: {min: 1}
    needs: {propose: {waarde: adopted}}

  # Het kader zelf. De raad besluit erover in een openbare vergadering; de griffie legt dat vast.
  # Het wacht tot elke waarde een resultaat heeft en alle resultaten klaar zijn, en elk gebruikt begrip is omschreven.
  sturingskader:
    name: Sturingskader
    path: sturingskader.md
    sections:
      - Visie
      - Waarden en resultaten
      - Noodknoppen
      - Regel en uitzondering
      - Betrokken partijen
      - Voorgesteld besluit
    tables:
      Waarden en resultaten:
        columns: {Waarde: {to: waarde}, Resultaat: {to: resultaat, cover: all}}
        required: [Waarde, Resultaat]
      # Een visie zonder noodknop is niet af: wanneer grijpt wie in, en hoe?
      Noodknoppen:
        columns: {Drempel: euro, Wie: actor}
        required: [Voorwaarde, Drempel, Actie, Wie]
        rows: {min: 1}
      # Voor de meeste inwoners volstaan eenvoudige regels. Een uitzondering gaat over 1 tot 5 procent van de inwoners,
      # en is te onderbouwen en uit te leggen.
      Regel en uitzondering:
        columns:
          Geldt voor:
            of: [regel, uitzondering]
            max: 1
            then: {uitzondering: [Aandeel inwoners, Onderbouwing, Uitleg]}
          Aandeel inwoners: {type: percent, min: 1, max: 5}
        required: [Kader, Geldt voor]
      Betrokken partijen:
        columns: {Partij: {of: [raad, college, ambtenaren, instellingen, inwoners], max: 1, cover: all}}
        required: [Wat zij inbrengt, Wat zij nodig heeft]
      # Zegt iemand dat iets niet mag? Dan hoort er een artikel bij, en de ruimte die het laat.
      Wet als grens:
        columns:
          Wet: {of: [Wmo, Participatiewet, Jeugdwet]}
          Welk risico speelt mee: {of: [geen, budget, rechtszaak, tuchtzaak]}
        required: [Wat niet zou mogen, Wet, Artikel, Ruimte]
    needs: {propose: {waarde: covered, resultaat: adopted}, tag: {this: defined}}
    stages:
      in voorbereiding: exists
      bij de raad: proposed
      sturen: adopted
    propose: {capacities: [raadslid, ambtenaar]}
    review: {capacities: [raadslid], quorum: 2}
    approve: {bodies: [raad], quorum: 1, per: municipality}
    tag: {capacities: [griffie]}
    record: {capacities: [griffie]}

  # De registers hieronder houdt de griffie bij, zonder voorstel. Ze bevatten feiten en stand van zaken, geen beleid.
  # Wie bij `propose` staat, kan een regel voorstellen (`kader draft`, `kader propose`); de griffie legt die dan vast.
  # De vastgestelde stukken die voor de werksessies zijn gelezen, en in welke sessie ze gebruikt worden.
  dossiers:
    name: Dossiers
    path: dossiers.md
    register: true
    sections: [Werkwijze, Dossiers]
    tables:
      Dossiers:
        columns:
          Vastgesteld op: date
          Bereik: {of: [langer thuis wonen, participatie, jeugdhulp], cover: all}
          Gebruikt bij: {of: [waarden, resultaten], cover: all}
          Bestand: file
        required: [Stuk, Vastgesteld op, Bereik]
    propose: {capacities: [ambtenaar, begeleider]}
    record: {capacities: [griffie]}

  # Hoe ver elk criterium is: in hoeveel gevallen is eraan voldaan, van hoeveel die zijn bekeken?
  voortgang:
    name: Voortgang
    path: voortgang.md
    register: true
    sections: [Werkwijze, Criteria]
    tables:
      Criteria:
        columns:
          Criterium: {to: resultaat/Criteria, cover: all}
          Peildatum: date
          Voldaan: {type: number, max: Van}
          Van: number
        required: [Criterium]
    propose: {capacities: [raadslid, ambtenaar]}
    record: {capacities: [griffie]}

  # Waar elke noodknop staat. Een stand boven de drempel is een feit: hij wordt getoond en houdt niets tegen.
  noodknoppen:
    name: Stand van de noodknoppen
    path: noodknoppen.md
    register: true
    sections: [Werkwijze, Stand]
    tables:
      Stand:
        columns:
          Noodknop: {to: sturingskader/Noodknoppen, cover: all}
          Peildatum: date
          Drempel: euro
          Stand: {type: euro, max: Drempel}
        required: [Noodknop, Peildatum, Drempel]
    findings: {value: signal}
    propose: {capacities: [ambtenaar]}
    record: {capacities: [griffie]}

  # Een terugblik met raadsleden, en de doorbraken die eruit volgen.
  terugblik:
    name: Terugblik
    path: terugblik.md
    register: true
    sections: [Punten, Doorbraken]
    tables:
      Punten:
        columns:
          Thema: {of: [waar we mee worstelen, waar we geen invloed op hebben, wat we wel kunnen doen], max: 1, cover: all}
          Invloed: {of: [ja, nee], max: 1}
          Doorbraak: {to: terugblik/Doorbraken}
        required: [Punt, Thema, Invloed]
      Doorbraken:
        columns: {Wie: actor, Stand: {steps: [benoemd, geprobeerd, gelukt | niet gelukt]}}
        required: [Wat we proberen]
    propose: {capacities: [raadslid, ambtenaar]}
    record: {capacities: [griffie]}

  # Begrippen met één betekenis. Varianten zijn andere woorden ervoor; `kader check` wijst ze aan in andere stukken.
  # Staat er een komma in een variant, zet hem dan tussen aanhalingstekens.
  begrippen:
    name: Begrippen
    path: begrippen.md
    register: true
    sections: [Begrippen, Werkwijze]
    tables: {Begrippen: {columns: {Begrip: term, Varianten: variants}}}
    propose: {capacities: [raadslid, ambtenaar]}
    record: {capacities: [griffie]}

  # Wie welke rol heeft; wordt bij de start van een werksessie doorgenomen. Elke rol hierboven staat erin.
  rollen:
    name: Rollen
    path: rollen.md
    register: true
    sections: [Rollen, Drie fasen]
    tables: {Rollen: {columns: {Rol: {to: roles, cover: all}}, required: [Rol, Taak, Doet niet]}}
    record: {capacities: [griffie]}

# De rapporten: `kader rapport sturing` maakt er een van de stand van nu. Elk toont zijn onderdelen in deze volgorde.
reports:
  # Per waarde en resultaat aan hoeveel van de bekeken gevallen is voldaan, en welke noodknop in zicht komt.
  sturing:
    title: Sturen op waarden
    blocks:
      - {tree: [waarde, resultaat, resultaat/Criteria, voortgang/Criteria]}
      - {table: noodknoppen/Stand}
  # Voor de planning- en controlcyclus: de stand per criterium, de noodknoppen, en wat sinds het besluit van de raad verschoof.
  p-en-c:
    title: Verantwoording in de P&C-cyclus
    blocks:
      - {table: voortgang/Criteria}
      - {table: noodknoppen/Stand}
      - {deviation: [voortgang/Criteria, sturingskader/Noodknoppen]}
      - {open: terugblik/Doorbraken}
      - changes
  # Het kader als stuk voor de raad: visie, waarden, resultaten en het voorgestelde besluit.
  raadsvoorstel:
    title: Voorstel voor de raad
    blocks:
      - {section: sturingskader/Visie}
      - {section: waarde/Waarde}
      - {section: resultaat/Resultaat}
      - {table: sturingskader/Noodknoppen}
      - {section: sturingskader/Voorgesteld besluit}
  # Wie meeschreef, en uit welke stukken de waarden komen.
  herkomst:
    title: Wie en waaruit
    blocks: [{fields: waarde}, {table: dossiers/Dossiers}, parties]

# De leden. Toevoegen gaat met `kader member add`. Zet ten minste vier raadsleden in de werksessies
# (`bodies: [werksessie]`): een schrijft, twee beoordelen en een geeft akkoord.
members: {}

"""#),
        Asset(path: "templates/sturingskader/noodknoppen.md", text: #"""
---
id: noodknoppen
kind: noodknoppen
title: Stand van de noodknoppen
---

## Werkwijze

Neem de noodknoppen en hun drempel over uit het sturingskader, en zet er op elke peildatum de stand bij. Is een drempel
overschreden, dan begint de actie die in het kader staat, en hoort de raad dat meteen.

## Stand

| Noodknop | Peildatum | Drempel | Stand | Wat is er gedaan |
| --- | --- | ---: | ---: | --- |

"""#),
        Asset(path: "templates/sturingskader/resultaten/R1.md", text: #"""
---
id: R1
kind: resultaat
title: Hulpverleners stemmen hun aanpak af
waarde: W1
---

## Resultaat

<!-- Wat ziet een inwoner als het goed gaat? Bij W1 bijvoorbeeld: niemand wordt van het ene loket naar het andere
     gestuurd, en hulpverleners weten van elkaar wat zij doen. -->

## Criteria

<!-- Hoe kan de raad zien of het resultaat er is? Een criterium is in elk dossier met ja of nee te beantwoorden.
     Last voor de uitvoering is geen, klein of groot. -->

| Nr | Criterium | Hoe te toetsen | Last voor de uitvoering | Waarom toch |
| --- | --- | --- | --- | --- |
| C1 | Er is één plan voor het hele gezin | | | |
| C2 | Bij meer dan één probleem is een regisseur aangewezen | | | |

"""#),
        Asset(path: "templates/sturingskader/rollen.md", text: #"""
---
id: rollen
kind: rollen
title: Wie doet wat
---

## Rollen

| Rol | Taak | Doet niet |
| --- | --- | --- |
| Raadslid | schrijft waarden en resultaten, beoordeelt die van anderen | beoordeelt niet wat hij of zij zelf schreef |
| Wethouder | geeft akkoord op de verkenning en op de afspraken | bepaalt niet waarop de raad stuurt |
| Ambtenaar | zoekt uit, levert cijfers, schrijft mee aan het kader | schrijft geen waarden of resultaten |
| Begeleider van de werksessies | leest de dossiers, leidt de twee werksessies | dient geen waarden of resultaten in; geeft geen oordeel |
| Griffie | organiseert de werksessies, houdt verslag en registers bij, stelt vast | schrijft niet mee |

## Drie fasen

1. **Analyse.** Ambtenaren en begeleider lezen wat de raad al vaststelde, en beantwoorden drie vragen vooraf.
2. **Werksessies.** In de eerste schrijven raadsleden de waarden, in de tweede de resultaten met hun criteria. Ertussen
   mogen raadsleden thuis verder schrijven. Een resultaat kan pas worden ingediend als zijn waarde is vastgesteld.
3. **Sturen.** Alles komt samen in het sturingskader. De raad besluit daarover in een openbare vergadering, en ziet daarna
   in de voortgang hoe het gaat.

"""#),
        Asset(path: "templates/sturingskader/sturingskader.md", text: #"""
---
id: sturingskader
kind: sturingskader
title: Sturingskader sociaal domein
---

## Visie

<!-- Waar stuurt de raad op, en waarop niet? Hou het kort: de waarden en resultaten hieronder doen het werk. -->

## Waarden en resultaten

| Nr | Waarde | Resultaat | Zo stuurt de raad erop |
| --- | --- | --- | --- |
| 1 | W1 | R1 | |

## Noodknoppen

<!-- In Eindhoven leidde maatwerk met een heldere visie en weinig kaders tot een groot tekort. Bouw daarom knoppen in:
     een voorwaarde met een drempel, wat er dan gebeurt, en wie dat doet. Bijvoorbeeld een plafond voor de uitgaven. -->

| Nr | Voorwaarde | Drempel | Actie | Wie |
| --- | --- | ---: | --- | --- |

## Regel en uitzondering

<!-- De meeste inwoners zijn geholpen met eenvoudige regels. Een op de honderd tot een op de twintig heeft meer problemen
     tegelijk; dat past niet in regels. Beschrijf voor wie de uitzondering is, waarom, en hoe u haar uitlegt.
     Geldt voor is regel of uitzondering. -->

| Nr | Kader | Geldt voor | Aandeel inwoners | Onderbouwing | Uitleg |
| --- | --- | --- | --- | --- | --- |

## Betrokken partijen

Verandering vraagt geduld. Deze vijf zoeken samen een nieuw evenwicht.

| Partij | Wat zij inbrengt | Wat zij nodig heeft |
| --- | --- | --- |
| Raad | | |
| College | | |
| Ambtenaren | | |
| Instellingen | | |
| Inwoners | | |

## Wet als grens

De Wmo, de Participatiewet en de Jeugdwet laten veel ruimte. Soms wordt de wet genoemd terwijl het om een risico gaat.

| Nr | Wat niet zou mogen | Wet | Artikel | Ruimte | Welk risico speelt mee |
| --- | --- | --- | --- | --- | --- |

<!-- Mag iets echt niet, noem dan het artikel, en wat binnen dat artikel wel kan. -->

## Voorgesteld besluit

<!-- Schrijf het besluit zo op dat de raad het kan nemen: de raad besluit om … -->

"""#),
        Asset(path: "templates/sturingskader/terugblik.md", text: #"""
---
id: terugblik
kind: terugblik
title: Terugblik
---

## Punten

Drie vragen aan elk raadslid: waar worstelt u mee, waar hebt u geen invloed op, en wat kunt u wel doen?

| Nr | Punt | Thema | Invloed | Doorbraak |
| --- | --- | --- | --- | --- |

<!-- Thema is: waar we mee worstelen, waar we geen invloed op hebben, of wat we wel kunnen doen. Invloed is ja of nee. -->

## Doorbraken

Soms past de oplossing niet in de regels. Zoek die grens bewust op, en schrijf op wat het opleverde.

| Nr | Wat we proberen | Welke regel knelt | Wie | Stand |
| --- | --- | --- | --- | --- |

<!-- Genummerd B1, B2, B3. Stand is benoemd, geprobeerd, gelukt of niet gelukt. -->

"""#),
        Asset(path: "templates/sturingskader/voortgang.md", text: #"""
---
id: voortgang
kind: voortgang
title: Voortgang
---

## Werkwijze

Tel per criterium in hoeveel dossiers eraan is voldaan, en hoeveel er zijn bekeken. Noem bij het bewijs waar het
getal vandaan komt. De tekst van een criterium staat in het resultaat en verandert hier niet.

## Criteria

| Criterium | Peildatum | Voldaan | Van | Bewijs |
| --- | --- | ---: | ---: | --- |
| C1 | | | | |
| C2 | | | | |

"""#),
        Asset(path: "templates/sturingskader/waarden/W1.md", text: #"""
---
id: W1
kind: waarde
title: Eén gezin, één plan, één regisseur
bron: nog te bepalen
geldt-voor: [langer thuis wonen, participatie, jeugdhulp]
---

<!-- Een voorbeeld om mee te beginnen. Een volgende waarde begint met een nieuw stuk, zoals W2, van de soort waarde. -->

## Waarde

<!-- Wat vinden wij belangrijk, in één zin die voor het hele sociaal domein geldt? -->

## Transformatie

<!-- Wat moet er anders dan nu, wil deze waarde werkelijkheid worden? -->

"""#),
        Asset(path: "templates/werkconferentie/besluiten.md", text: #"""
---
id: besluiten
kind: besluiten
title: Besluiten, moties en verzoeken
---

## Instelling

Hoe het begon in 2017. Vervang de regels door die van uw eigen werkconferentie.

| Nr | Wat | Door | Wanneer | Na |
| --- | --- | --- | --- | --- |
| 1 | Het voorstel voor een ander programma 3 krijgt te weinig steun | raad | nog te bepalen | |
| 2 | Er komt een werkgroep van woordvoerders en portefeuillehouders | commissie Welzijn | januari 2017 | 1 |
| 3 | De werkgroep staat ook in het bestuursakkoord en heet voortaan werkconferentie | raad en college | nog te bepalen | 2 |

## Besluiten

Wat de raad besloot over het sociaal domein, en wat het college daarmee deed.

| Nr | Besluit | Soort | Genomen op | Wie voert uit | Wat ermee is gedaan | Afgedaan op |
| --- | --- | --- | --- | --- | --- | --- |

<!-- Soort is besluit, motie, amendement of toezegging. Wat is afgedaan blijft staan. -->

## Verzoeken

Wat de werkconferentie aan anderen vroeg.

| Nr | Verzoek | Aan | Gevraagd op | Antwoord | Afgedaan op |
| --- | --- | --- | --- | --- | --- |

"""#),
        Asset(path: "templates/werkconferentie/bevindingen.md", text: #"""
---
id: bevindingen
kind: bevindingen
title: Over- en onderschrijdingen
---

## Werkwijze

Verschil is wat het werkelijk kostte min wat begroot was: boven nul is een tekort, onder nul blijft er geld over. Noem
altijd of het verschil eenmalig is of elk jaar terugkomt. Vul bij de reserve in wat eruit komt; met een min ervoor als er
geld bij komt.

## Bevindingen

| Nr | Post | Jaar | Begroot | Werkelijk | Verschil | Aard | Uit de reserve | Maatregel |
| --- | --- | --- | ---: | ---: | ---: | --- | ---: | --- |

<!-- Aard is structureel of eenmalig. Bij een structureel verschil hoort een maatregel. -->

"""#),
        Asset(path: "templates/werkconferentie/bronnen.md", text: #"""
---
id: bronnen
kind: bronnen
title: Bronnen
---

## Werkwijze

Hier staan stukken die anderen maakten: cijfers, plannen, presentaties. Geeft een gast van buiten een bijdrage, dan komt
zij hier te staan met de naam van de gast. Een gast dient niets in en geeft geen oordeel.

## Bronnen

| Nr | Stuk | Van wie | Datum | Bestand | Vervangen door |
| --- | --- | --- | --- | --- | --- |
| B1 | Integraal beleidsplan sociaal domein | gemeente | nog te bepalen | | nog te bepalen |

<!-- Een regel per bron, genummerd B1, B2, B3. Komt er een nieuw plan voor in de plaats, noem dat dan bij Vervangen door.
     -->

"""#),
        Asset(path: "templates/werkconferentie/evaluatie.md", text: #"""
---
id: evaluatie
kind: evaluatie
title: Evaluatie van de werkconferentie
aan: Presidium
opsteller: nog te bepalen
datum: nog te bepalen
bijlage: nog te bepalen
onderwerp: Hoe het middel werkconferentie beviel
---

<!-- Zet bij bijlage de verslagen, zoals [bijeenkomsten/2017-02-01.md, bijeenkomsten/2017-09-05.md]. -->

## Instellen

<!-- Waarom kwam de werkconferentie er, wie stelde haar in, en met welke opdracht? Zie het register Besluiten. -->

## Werkwijze

<!-- Hoe vaak kwam de groep bijeen, in welke samenstelling, wie bereidde voor, wie zat voor? -->

### Bijeenkomsten

| Nr | Datum | Bijeenkomst | Onderwerpen |
| --- | --- | --- | --- |

<!-- Een regel per bijeenkomst, ook voor de laatste. Noem het verslag met zijn naam, zoals 2017-09-05. -->

## Uitkomsten

<!-- Welke stukken kwamen eruit, en waar leidden die toe? Wat werd beter aan het begrotingsprogramma? -->

## Inzet

<!-- Hoeveel tijd vroeg het, van wie? Wat viel tegen? -->

## Opbrengst

<!-- Wat weet de raad nu meer? Wat leverde het op voor het gesprek tussen raad, college en organisatie? -->

## Advies

<!-- Wanneer is een werkconferentie een goed middel, en wanneer niet? Bedenk: het politieke debat hoort altijd in een
     openbare vergadering van commissie of raad. -->

"""#),
        Asset(path: "templates/werkconferentie/indicatoren.md", text: #"""
---
id: indicatoren
kind: indicatoren
title: Indicatoren
---

## Werkwijze

Een indicator zegt met één getal hoe het gaat. De nulmeting blijft staan: daarmee vergelijken we elk jaar. Een indicator
is raadsbreed als elke fractie hem steunt; dat is iets anders dan een stem.

## Indicatoren

| Nr | Indicator | Eenheid | Nulmeting | Gemeten op | Stand | Verschil | Bron | Gesteund door |
| --- | --- | --- | ---: | --- | ---: | ---: | --- | --- |

<!-- Een regel per indicator, genummerd I1, I2, I3. Verschil is de stand min de nulmeting. Bij bron hoort een nummer uit
     het register Bronnen, zoals B2. -->

"""#),
        Asset(path: "templates/werkconferentie/kader.yml", text: #"""
# De afspraken van dit dossier: wie meedoet, welke stukken er zijn en wie wat mag.
# Tot `kader found` richt de griffie dit bestand vrij in.
# Daarna gaat elke wijziging als voorstel langs de regels van de soort `kader`.
kader: 1

# De naam van het dossier en de taal van stukken en verslagen (nl of en).
title: Nieuw dossier
language: nl

# De gemeente of gemeenten van de werkconferentie; elke gemeente krijgt vanzelf een eigen raad.
municipalities: {}

# De petten. Een lid krijgt er een op een plaats, zoals raadslid@gemeente.
# Andere namen (aliases) mogen in de stukken staan; kader weet dan wie bedoeld is.
roles:
  raadslid: {name: Raadslid, aliases: [raadsleden, woordvoerder, woordvoerders, fractiewoordvoerder]}
  wethouder: {name: Wethouder, aliases: [wethouders, portefeuillehouder, portefeuillehouders, collegelid, collegeleden]}
  ambtenaar: {name: Ambtenaar, aliases: [ambtenaren, organisatie, directie, programmamanager, beleidsadviseur]}
  voorzitter: Voorzitter
  deskundige: {name: Externe deskundige, aliases: [gast]}
  griffie: {name: Griffie, aliases: [adviseur griffie]}

# De gremia. De raad besluit als geheel, in het openbaar. De werkconferentie is informeel: zij vraagt door en besluit niet.
# Heette een gremium eerder anders, dan staat die naam bij aliases: oude stukken blijven zo kloppen.
bodies:
  raad:
    name: Gemeenteraad
    aliases: [raad]
    per: municipality
    decides: collectively
  commissie: {name: Raadscommissie, aliases: [commissie, commissie Welzijn]}
  presidium: {name: Presidium, decides: individually}
  college: {name: College van burgemeester en wethouders, aliases: [college]}
  werkconferentie:
    name: Werkconferentie Sturing en Monitoring Sociaal Domein
    aliases: [werkconferentie Sociaal Domein, werkgroep]
    decides: individually

# De soorten stukken. propose = indienen, review = beoordelen, approve = akkoord geven,
# tag = vaststellen, record = een besluit of register vastleggen.
# sections, fields en tables zeggen wat er in een stuk staat; `kader check` rekent en vergelijkt het na.
# needs zegt waar een stuk op wacht. `kader check kader` vertelt per soort in gewone zinnen wat hier staat.
# Wie op een voorstel één van deze dingen deed, doet op dat voorstel niets anders meer: zo ontstaat geen rolverwarring.
kinds:
  # Dit bestand zelf. Ook een ambtenaar mag indienen: met maar één griffie kan anders niemand vaststellen.
  kader:
    name: Afspraken
    path: kader.yml
    propose: {capacities: [griffie, ambtenaar]}
    review: {capacities: [raadslid], quorum: 1}
    approve: {capacities: [wethouder], quorum: 1, per: municipality}
    tag: {capacities: [griffie]}
    record: {capacities: [griffie]}
    # Is er maar één griffie, noem dan wie een wijziging vaststelt die een griffie aanwijst als die wegvalt:
    # successor: {capacities: [raadslid]}

  # Het verslag van een bijeenkomst; de griffie legt het direct vast.
  session:
    name: Bijeenkomst
    path: bijeenkomsten/{id}.md
    register: true
    record: {capacities: [griffie]}

  # De opzet: waarom de werkconferentie er komt, met welke opdracht, wie meedoet, hoe zij werkt en wanneer zij klaar is.
  # Het presidium geeft akkoord. Wat de werkconferentie oplevert, wacht tot de opzet is vastgesteld.
  opzet:
    name: Opzet van de werkconferentie
    path: opzet.md
    sections: [Aanleiding, Opdracht, Samenstelling, Werkwijze, Einde]
    fields: {voorzitter: actor, periode: period, bijeenkomsten: number}
    required: [voorzitter, periode, bijeenkomsten]
    tables:
      Samenstelling: {columns: {Wie: actor, Aantal: number}, required: [Wie, Aantal, Inbreng]}
    propose: {capacities: [griffie, ambtenaar]}
    review: {capacities: [raadslid], quorum: 1}
    approve: {capacities: [raadslid, voorzitter], bodies: [presidium], quorum: 1}
    tag: {capacities: [griffie]}
    record: {capacities: [griffie]}

  # Wat de werkconferentie oplevert. Ambtenaren schrijven, twee raadsleden uit de werkconferentie beoordelen,
  # en beide portefeuillehouders geven akkoord (is er maar één, zet quorum dan op 1). De griffie schrijft niet mee.
  # Komt er een product bij, zet het dan bij documents: dat is een wijziging van de afspraken, die bewaard blijft.
  # Het veld begroting noemt het jaar van de begroting waar het product bij hoort.
  # vervangt en leidt-tot noemen een ander stuk van dit dossier.
  product:
    name: Product
    path: producten/{id}.md
    sections: [Waarvoor is dit?, Inhoud, Wat volgt hieruit?]
    documents: [format, kader-uitvoering, uitgangspunten]
    fields:
      eigenaar: actor
      begroting: year
      vervangt: {to: any}
      leidt-tot: {to: any}
    required: [eigenaar]
    # Eerst is duidelijk wat de werkconferentie moet doen.
    needs: {propose: {opzet: adopted}}
    stages:
      gevraagd: exists
      in bespreking: proposed
      besproken: reviewed
      opgeleverd: adopted
    propose: {capacities: [ambtenaar]}
    review: {capacities: [raadslid], bodies: [werkconferentie], quorum: 2}
    approve: {capacities: [wethouder], bodies: [werkconferentie], quorum: 2}
    tag: {capacities: [griffie]}
    record: {capacities: [griffie]}

  # Het concept van het begrotingsprogramma. Is het opgeleverd, dan is het werk van de werkconferentie klaar.
  # Raadsbreed: uit elke fractie beoordeelt een woordvoerder de tekst. De raad besluit, in een openbare vergadering.
  programma:
    name: Begrotingsprogramma sociaal domein
    path: programma.md
    sections: [Doel, Uitgangspunten, Indicatoren, Budget, Reserve]
    fields:
      eigenaar: actor
      begroting: year
      # Alle producten zijn verwerkt.
      bronnen: {to: product, cover: all}
    required: [eigenaar, begroting, bronnen]
    tables:
      # Alle indicatoren uit het register krijgen een streefwaarde.
      Indicatoren:
        columns: {Indicator: {to: indicatoren/Indicatoren, cover: all}, Streefwaarde: number}
        required: [Indicator, Streefwaarde]
      Budget:
        columns: {per year: euro}
        totals: {row: Alles bij elkaar}
    # Eerst zijn alle producten klaar.
    needs: {propose: {bronnen: adopted}}
    stages:
      gevraagd: exists
      opgeleverd: proposed
      besproken: reviewed
      vastgesteld: adopted
    propose: {capacities: [ambtenaar]}
    review: {capacities: [raadslid], bodies: [werkconferentie], quorum: 1, per: fractie}
    approve: {bodies: [raad], quorum: 1, per: municipality}
    tag: {capacities: [griffie]}
    record: {capacities: [griffie]}

  # Het memo waarmee het presidium hoort hoe het ging. Schrijft de griffie het zelf, dan stelt een andere griffie vast.
  # De bijlagen zijn bestanden in dit dossier, zoals bijeenkomsten/2017-02-01.md.
  evaluatie:
    name: Evaluatie
    path: evaluatie.md
    sections: [Instellen, Werkwijze, Uitkomsten, Inzet, Opbrengst, Advies]
    fields: {aan: actor, opsteller: actor, datum: date, bijlage: file, onderwerp: text}
    required: [aan, opsteller, datum, bijlage, onderwerp]
    tables:
      # Zoveel bijeenkomsten zijn er afgesproken; elk verslag uit dit dossier wordt genoemd.
      Bijeenkomsten:
        columns: {Datum: date, Bijeenkomst: {to: session, cover: all}}
        rows: 9
        required: [Datum, Bijeenkomst]
    propose: {capacities: [griffie, ambtenaar]}
    review: {capacities: [raadslid], quorum: 1}
    approve: {capacities: [raadslid, voorzitter], bodies: [presidium], quorum: 1}
    tag: {capacities: [griffie]}
    record: {capacities: [griffie]}

  # De registers hieronder houdt de griffie bij, zonder voorstel. Ze bevatten feiten en stand van zaken, geen beleid.
  # Wie bij `propose` staat, kan een regel voorstellen (`kader draft`, `kader propose`); de griffie legt die dan vast.
  # Welke onderwerpen er liggen, wie ze inbracht, en in welke bijeenkomst ze aan bod kwamen.
  onderwerpen:
    name: Onderwerpen
    path: onderwerpen.md
    register: true
    sections: [Onderdelen, Onderwerpen]
    tables:
      # Elk onderdeel uit de opdracht komt in minstens één bijeenkomst aan bod.
      Onderdelen:
        columns:
          Onderdeel:
            of:
              - Budgetten en geldstromen
              - Over- en onderschrijdingen en de reserve
              - Borging van raadsbesluiten
              - Effecten van de transformatie
              - Nulmeting
              - Integraal beleidsplan
            max: 1
            cover: all
          Behandeld in: {to: session}
        required: [Behandeld in]
      Onderwerpen:
        columns: {Ingebracht door: actor, Genoemd op: opened, Behandeld in: {to: session}, Afgerond op: done}
        required: [Onderwerp]
    # Een onderdeel dat nog moet komen, houdt niets tegen.
    findings: {required: signal}
    propose: {capacities: [raadslid, ambtenaar]}
    record: {capacities: [griffie]}

  # De indicatoren waarmee de raad stuurt. Raadsbreed is een indicator als elke fractie hem steunt.
  # De nulmeting is het beginpunt; het verschil met nu wordt nagerekend.
  indicatoren:
    name: Indicatoren
    path: indicatoren.md
    register: true
    sections: [Werkwijze, Indicatoren]
    tables:
      Indicatoren:
        columns:
          Nulmeting: number
          Gemeten op: date
          Stand: number
          Verschil: {minus: [Stand, Nulmeting]}
          Bron: {to: bronnen/Bronnen}
          Gesteund door: {to: fracties, min: all}
        required: [Indicator]
    propose: {capacities: [raadslid, ambtenaar]}
    record: {capacities: [griffie]}

  # Waardoor de werkconferentie er kwam, wat de raad besloot, en wat de werkconferentie aan anderen vroeg.
  besluiten:
    name: Besluiten, moties en verzoeken
    path: besluiten.md
    register: true
    sections: [Instelling, Besluiten, Verzoeken]
    tables:
      # Meer dan één besluit kan een gremium instellen; Na noemt wat eerst kwam.
      Instelling: {columns: {Wanneer: period, Na: after}, required: [Wat, Door]}
      Besluiten:
        columns:
          Soort: {of: [besluit, motie, amendement, toezegging], max: 1}
          Genomen op: opened
          Wie voert uit: actor
          Afgedaan op: done
        required: [Besluit, Soort, Genomen op]
      Verzoeken:
        columns: {Aan: actor, Gevraagd op: opened, Afgedaan op: done}
        required: [Verzoek, Aan, Gevraagd op]
    propose: {capacities: [raadslid, ambtenaar]}
    record: {capacities: [griffie]}

  # Waar geld overbleef of te kort kwam. Een structureel verschil los je niet op met de reserve: zet erbij wat wel helpt.
  bevindingen:
    name: Over- en onderschrijdingen
    path: bevindingen.md
    register: true
    sections: [Werkwijze, Bevindingen]
    tables:
      Bevindingen:
        columns:
          Jaar: year
          Begroot: euro
          Werkelijk: euro
          Verschil: {minus: [Werkelijk, Begroot]}
          Aard: {of: [structureel, eenmalig], max: 1, then: {structureel: [Maatregel]}}
          Uit de reserve: euro
        required: [Post, Jaar, Aard]
    propose: {capacities: [ambtenaar]}
    record: {capacities: [griffie]}

  # Stukken van buiten dit dossier: cijfers, plannen, en wat een deskundige inbracht.
  bronnen:
    name: Bronnen
    path: bronnen.md
    register: true
    sections: [Werkwijze, Bronnen]
    tables:
      Bronnen:
        columns: {Datum: date, Bestand: file, Vervangen door: {to: any}}
        required: [Stuk, Van wie]
    propose: {capacities: [raadslid, ambtenaar]}
    record: {capacities: [griffie]}

  # Wie welke rol heeft; wordt bij de start van een bijeenkomst doorgenomen. Elke rol hierboven staat erin.
  rollen:
    name: Rollen
    path: rollen.md
    register: true
    sections: [Rollen, Rolverwarring, Van vraag naar besluit]
    tables: {Rollen: {columns: {Rol: {to: roles, cover: all}}, required: [Rol, Taak, Doet niet]}}
    record: {capacities: [griffie]}

# De rapporten: `kader rapport voortgang` maakt er een van de stand van nu. Elk toont zijn onderdelen in deze volgorde.
reports:
  # Voor elke bijeenkomst: hoe ver de producten zijn, welke onderwerpen nog moeten komen, en wie er was.
  voortgang:
    title: Voortgang van de werkconferentie
    blocks:
      - {stages: [product, programma]}
      - {table: onderwerpen/Onderdelen}
      - {open: onderwerpen/Onderwerpen}
      - changes
      - attendance
  # Wat de werkconferentie aan anderen vroeg en wat de raad besloot: hoeveel dagen duurde het antwoord, en wat staat open?
  verzoeken:
    title: Verzoeken en besluiten
    blocks:
      - {table: besluiten/Verzoeken}
      - {table: besluiten/Besluiten}
      - {open: [besluiten/Verzoeken, besluiten/Besluiten]}
  # Elke indicator naast zijn nulmeting, en waar geld overbleef of te kort kwam.
  monitor:
    title: Indicatoren en geld
    blocks: [{table: indicatoren/Indicatoren}, {table: bevindingen/Bevindingen}]
  # Het memo voor het presidium, met aan wie, van wie, wanneer en waarover bovenaan.
  evaluatie:
    title: Memo aan het presidium
    blocks:
      - {fields: evaluatie}
      - {section: evaluatie/Instellen}
      - {section: evaluatie/Werkwijze}
      - {section: evaluatie/Uitkomsten}
      - {section: evaluatie/Inzet}
      - {section: evaluatie/Opbrengst}
      - {section: evaluatie/Advies}
      - {stages: product}
      - attendance

# De leden. Toevoegen gaat met `kader member add`. Zet de woordvoerders en de portefeuillehouders in de werkconferentie
# (`bodies: [werkconferentie]`), en noem bij elk raadslid de fractie: zonder fractie is niet te zien wat raadsbreed is.
# Wie in het presidium zit, krijgt `bodies: [presidium]`.
members: {}

"""#),
        Asset(path: "templates/werkconferentie/onderwerpen.md", text: #"""
---
id: onderwerpen
kind: onderwerpen
title: Onderwerpen
---

## Onderdelen

Deze zes horen in elk geval bij de opdracht. Zet erachter in welke bijeenkomst het onderdeel aan bod kwam.

| Onderdeel | Wat we willen weten | Behandeld in |
| --- | --- | --- |
| Budgetten en geldstromen | Waar komt het geld vandaan en waar gaat het heen? | |
| Over- en onderschrijdingen en de reserve | Wat doen we als geld overblijft of te kort komt, eenmalig of elk jaar? | |
| Borging van raadsbesluiten | Wat is er gedaan met besluiten, moties en amendementen, en hoe verantwoordt het college dat? | |
| Effecten van de transformatie | Wat merkt een inwoner van de nieuwe manier van werken, en wat lukt nog niet? | |
| Nulmeting | Waar staan we aan het begin, en welk beleid is er al? | |
| Integraal beleidsplan | Wat klopt niet meer en moet opnieuw? | |

## Onderwerpen

Bij de start noemt elke woordvoerder wat er op tafel moet komen. Elke bijeenkomst vult deze lijst aan.

| Nr | Onderwerp | Ingebracht door | Genoemd op | Behandeld in | Afgerond op |
| --- | --- | --- | --- | --- | --- |

<!-- Een regel per onderwerp, genummerd 1, 2, 3. Wat is afgerond blijft staan. -->

"""#),
        Asset(path: "templates/werkconferentie/opzet.md", text: #"""
---
id: opzet
kind: opzet
title: Opzet van de werkconferentie
voorzitter: nog te bepalen
periode: februari tot en met september 2017
bijeenkomsten: 9
---

<!-- De gegevens van 2017 staan er als voorbeeld. Vervang ze door die van uw eigen werkconferentie. -->

## Aanleiding

<!-- Welk besluit ging eraan vooraf, en waarom was dat niet genoeg? Het register Besluiten noemt de besluiten op volgorde. -->

## Opdracht

- Een format waarmee de raad de komende jaren stuurt, volgt en verantwoording krijgt.
- Een inhoudelijk kader voor de uitvoering van de begroting van dit jaar.
- Uitgangspunten voor inhoud en geld voor de begroting van volgend jaar.

Wat in elk geval aan de orde komt, staat in het register Onderwerpen.

## Samenstelling

| Nr | Wie | Aantal | Inbreng |
| --- | --- | ---: | --- |
| 1 | woordvoerders | | wat hun fractie wil weten, en terug naar de fractie |
| 2 | portefeuillehouders | 2 | wat het college doet en waar het tegenaan loopt |
| 3 | ambtenaren | | cijfers en voorbereiding |
| 4 | adviseur griffie | 1 | ondersteuning en verslag, geen inhoud |

<!-- Uit elke fractie komt een woordvoerder; zo wordt een uitkomst raadsbreed. -->

## Werkwijze

- Elke bijeenkomst is informeel: er is ruimte voor vragen, en niemand neemt een besluit. Het politieke debat hoort in een
  openbare vergadering van commissie of raad.
- Het college en de organisatie bereiden de bijeenkomst voor en beginnen met een korte presentatie.
- Aan het eind spreken we af wat er de volgende keer ligt.
- Iedereen let op rolverwarring en noemt haar hardop.

## Einde

De werkconferentie is klaar zodra het concept van het begrotingsprogramma er ligt. Daarna hoort het presidium hoe het
middel beviel.

"""#),
        Asset(path: "templates/werkconferentie/producten/format.md", text: #"""
---
id: format
kind: product
title: Format voor sturing, monitoring en verantwoording
eigenaar: nog te bepalen
---

## Waarvoor is dit?

Met dit format stuurt de raad de komende jaren op het hele sociaal domein, volgt hij wat er gebeurt en hoort hij van het
college wat ervan kwam.

## Inhoud

<!-- Beschrijf drie dingen, elk op een halve bladzijde:
     1. Sturing: over welke keuzes gaat de raad, en wanneer in het jaar?
     2. Monitoring: welke cijfers krijgt de raad, hoe vaak, en in welke vorm?
     3. Verantwoording: waarover legt het college uit zichzelf verantwoording af? -->

## Wat volgt hieruit?

<!-- Wie vult het format, voor het eerst op welke datum? Welke bestaande rapportages vervallen dan? -->

"""#),
        Asset(path: "templates/werkconferentie/producten/kader-uitvoering.md", text: #"""
---
id: kader-uitvoering
kind: product
title: Inhoudelijk kader voor de uitvoering van de begroting
eigenaar: nog te bepalen
begroting: 2017
---

## Waarvoor is dit?

De begroting van dit jaar ligt vast. Dit kader zegt waar de uitvoering dit jaar op let, binnen dat geld.

## Inhoud

<!-- Noem per onderdeel wat de uitvoering moet bereiken, en wat zij niet hoeft te doen. Verwijs naar de bevindingen
     waar geld overblijft of te kort komt. -->

## Wat volgt hieruit?

<!-- Wat verandert er dit jaar in de uitvoering? Wanneer hoort de raad of het werkt? -->

"""#),
        Asset(path: "templates/werkconferentie/producten/uitgangspunten.md", text: #"""
---
id: uitgangspunten
kind: product
title: Uitgangspunten voor de volgende begroting
eigenaar: nog te bepalen
begroting: 2018
leidt-tot: programma
---

## Waarvoor is dit?

Op deze uitgangspunten, over inhoud en over geld, rust het programma in de volgende begroting.

## Inhoud

<!-- Schrijf twee lijsten.
     1. Inhoud: wat willen we voor inwoners bereiken, en wat komt eerst?
     2. Geld: waar rekenen we mee, wat doen we bij een tekort, en wanneer mag de reserve worden gebruikt? -->

## Wat volgt hieruit?

<!-- Welke keuzes moet de raad nog maken voordat het programma klaar is? -->

"""#),
        Asset(path: "templates/werkconferentie/programma.md", text: #"""
---
id: programma
kind: programma
title: Programma 3, sociaal domein (concept)
eigenaar: nog te bepalen
begroting: 2018
bronnen: [format, kader-uitvoering, uitgangspunten]
---

## Doel

<!-- Wat wil de gemeente met het sociaal domein bereiken? Eén doel, in één zin die een inwoner begrijpt. -->

## Uitgangspunten

<!-- De uitgangspunten voor inhoud en geld, uit het product Uitgangspunten. Niet overschrijven, wel verwijzen. -->

## Indicatoren

<!-- Elke indicator uit het register Indicatoren, met de waarde die de raad wil halen. -->

| Indicator | Streefwaarde | Wanneer gehaald |
| --- | ---: | --- |

## Budget

<!-- Een regel per post; vervang de jaren door die van uw begroting. kader telt de onderste regel na. -->

| Post | 2018 | 2019 |
| --- | ---: | ---: |
| Alles bij elkaar | | |

## Reserve

<!-- Hoe groot is de reserve sociaal domein, waarvoor is zij bedoeld, en hoe groot moet zij blijven? -->

"""#),
        Asset(path: "templates/werkconferentie/rollen.md", text: #"""
---
id: rollen
kind: rollen
title: Wie doet wat
---

## Rollen

Lees deze tabel voor bij de start van elke bijeenkomst.

| Rol | Taak | Doet niet |
| --- | --- | --- |
| Raadslid | noemt onderwerpen, vraagt door, beoordeelt stukken namens zichzelf | debatteert hier niet politiek; stemt hier niet |
| Wethouder | licht toe, laat stukken voorbereiden, geeft akkoord op producten | bepaalt niet wat de raad vindt |
| Ambtenaar | bereidt de bijeenkomst voor, begint met een korte presentatie, schrijft de stukken | beoordeelt niet; geeft geen akkoord |
| Voorzitter | leidt elke bijeenkomst, bewaakt tijd en rollen | heeft geen oordeel over de inhoud |
| Externe deskundige | vertelt wat zij of hij weet, als gast | dient niets in; beoordeelt niet |
| Griffie | ondersteunt, houdt verslag en registers bij, stelt vast | schrijft niet mee aan producten |

## Rolverwarring

Iedereen die meedoet, let erop dat rollen niet door elkaar lopen. Ziet u dat het misgaat, zeg het dan hardop. U kunt het
ook bij een stuk noteren, met een opmerking die begint met het woord rolverwarring. De voorzitter bespreekt haar in de
volgende bijeenkomst.

## Van vraag naar besluit

1. Aan het eind van elke bijeenkomst spreekt de groep af wat zij de volgende keer verwacht.
2. De organisatie bereidt dat voor en dient stukken in.
3. Raadsleden beoordelen de inhoud; de portefeuillehouders geven akkoord. Dat gebeurt na de bijeenkomst, niet erin.
4. Het politieke debat is in een openbare vergadering van de commissie of de raad.
5. Over het begrotingsprogramma besluit de raad. De griffie legt dat besluit vast.

"""#),
    ]
}
