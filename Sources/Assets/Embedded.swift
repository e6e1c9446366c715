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
      Open vragen: {columns: {Hoofdstuk: {to: hoofdstuk}, Beantwoord op: done}, required: [Vraag]}
      Terugkoppeling met fracties: {columns: {Datum: date, Fractie: {to: fracties}}}
    propose: {capacities: [ambtenaar]}
    record: {capacities: [griffie]}

  # Kansen, bedreigingen en bijzondere ontwikkelingen waarover de raad op tijd bericht krijgt.
  kansen:
    name: Kansen en bedreigingen
    path: kansen-en-bedreigingen.md
    register: true
    sections: [Werkwijze, Register, Verantwoording]
    tables:
      Register: {columns: {Gezien op: opened, Raad geïnformeerd op: done, Op tijd: {of: [ja, nee]}}}
      Verantwoording: {columns: {"Gemeld aan de raad op": done}}
    propose: {capacities: [ambtenaar]}
    record: {capacities: [griffie]}

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
zolang er nog iets te kiezen valt.

## Register

| Nr | Kans of bedreiging | Gezien op | Speerpunt | Reactie | Raad geïnformeerd op | Op tijd |
| --- | --- | --- | --- | --- | --- | --- |

<!-- Een regel per melding, genummerd K1, K2, K3. -->

## Verantwoording

Vaste momenten liggen in de P&C-cyclus. Een bijzondere ontwikkeling wacht daar niet op.

| Moment | Soort: vast of tussentijds | Gemeld aan de raad op |
| --- | --- | --- |

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

| Nr | Vraag | Gesteld door en op | Hoofdstuk | Schriftelijk antwoord | Beantwoord op |
| --- | --- | --- | --- | --- | --- |

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

Een afwijking loopt in vier stappen: gemeld, hoofdlijnen, gevolgen, besluit. De stuurgroep besluit pas als de
hoofdlijnen en de gevolgen allebei op papier staan. De uitkomst is verder of niet verder, altijd met de reden.

## Register

| Nr | Oplossing | Eis | Gemeld op | Hoofdlijnen | Gevolgen | Besluit en reden |
| --- | --- | --- | --- | --- | --- | --- |

<!-- Een regel per afwijking. Noem de eis met zijn nummer, zoals RV-4. -->

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

| Nr | Besluitpunt | Stuk | Raad van Nederweert | Raad van Weert |
| --- | --- | --- | --- | --- |
| 1 | Uitvoering van het traject | opdracht | open | open |
| 2 | Geld voor het traject | opdracht | open | open |
| 3a | Uitkomsten en richting van het sociaal domein | eindrapport | open | open |
| 3b | Meerwaarde en ontwikkelopdracht van De Risse Groep | eindrapport | open | open |
| 4 | Plan voor de implementatie, met wat De Risse Groep bijdraagt | implementatieplan | open | open |
| 5 | Geld voor de implementatie | implementatieplan | open | open |

Punt 3 is in tweeën geknipt, zodat een raad over beide apart kan stemmen. Noteer per raad: datum, uitslag en de versie
van het stuk. Pas als beide raden dezelfde tekst aannemen, is het besluit rond.

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
bronnen: [A, B, C, D, E, F, G, H, I, conferentie]
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
        Asset(path: "templates/orientatietraject/conferentie.md", text: #"""
---
id: conferentie
kind: conferentie
title: De 24-uurs conferentie
vragen: [impuls, inwoners]
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

<!-- Noem de voorbereidingsgroep met ieders vakgebied; er is er meer dan één. Zoek mensen met gezag, een eigen mening en
     een netwerk. -->

## Actieplan

<!-- Zonder actieplan is de conferentie niet af. Een regel per actie: wat, wie, wanneer klaar, welke groep draagt de
     actie. -->

## Opbrengst

<!-- 1. De foto: hoe werkt het sociaal domein straks, en welke groepen staan daarachter?
     2. De prioriteiten waarmee we direct beginnen, elk met de bouwsteen waarbij zij horen.
     3. De datum waarop het implementatieplan naar colleges en raden gaat: uiterlijk vier maanden na de conferentie. -->

## Raad

De raden doorlopen ernaast een eigen, kortere verkenning met dezelfde vragen. Vooraf horen zij waarom de conferentie er
komt en wat zij moet opleveren.

<!-- Leg daarna per vraag naast elkaar: wat zei de conferentie, wat zei de raad, waar zijn zij het eens en waar niet?
     Hoe gebruikt de raad dit bij het besluit over het implementatieplan? -->

"""#),
        Asset(path: "templates/orientatietraject/eindrapport.md", text: #"""
---
id: eindrapport
kind: eindrapport
title: Eindrapport
bronnen: [A, B, C, D, E, F, G, H, I, conferentie]
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
bronnen: [A, B, C, D, E, F, G, H, I, conferentie]
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

  # De 24-uurs conferentie: opzet vooraf, actieplan en resultaat achteraf.
  conferentie:
    name: 24-uurs conferentie
    path: conferentie.md
    sections: [Onderwerp, Programma, Deelnemers, Actieplan, Opbrengst, Raad]
    fields:
      vragen: {of: [impuls, kaders, inwoners]}
      gehouden: date
      implementatieplan: {type: due, min: gehouden + 3 months, max: gehouden + 4 months}
    required: [vragen]
    tables:
      Programma: {rows: 4}
      Deelnemers: {columns: {Nodig: number, Toegezegd: {type: number, min: Nodig}}, rows: 8}
      Actieplan:
        columns: {Wie: actor, Klaar op: due, Gedaan op: done, Gedragen door: {to: conferentie/Deelnemers}}
        required: [Actie, Wie, Klaar op]
      Prioriteiten: {columns: {Bouwsteen: {to: bouwsteen}}, required: [Bouwsteen]}
    propose: {capacities: [ambtenaar, opdrachtnemer, procesbegeleider]}
    review: {capacities: [raadslid, ambtenaar, adviseur, directeur], quorum: 2}
    approve: {capacities: [wethouder], bodies: [stuurgroep], quorum: 1, per: municipality}
    tag: {capacities: [griffie]}
    record: {capacities: [griffie]}

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
    fields: {bronnen: {to: [bouwsteen, conferentie]}}
    required: [bronnen]
    # Het rapport rust op wat er is: alle bouwstenen en de conferentie zijn vastgesteld.
    needs: {propose: {bouwsteen: adopted, conferentie: adopted}}
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

  # Oplossingen die niet in alle eisen passen, en wat de stuurgroep ermee deed.
  afwijkingen:
    name: Afwijkingen van de eisen
    path: afwijkingen.md
    register: true
    sections: [Werkwijze, Register]
    tables: {Register: {columns: {Eis: {to: eisen}, Gemeld op: opened}, required: [Oplossing, Eis]}}
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

  # Besluiten en besluitpunten per raad, en wegen die zijn afgesloten.
  besluiten:
    name: Besluiten
    path: besluiten.md
    register: true
    sections: [Besluitpunten per raad, Afgesloten wegen]
    tables:
      Besluitpunten per raad: {columns: {Stuk: {to: any}}}
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
| 5 | december 2018 tot en met januari 2019 | De conferentie uitwerken | werkgroep en procesbegeleider, met KaapZ | 4 | conferentie |
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
| Ambtenaar | bouwstenen, eisen, conferentie, opdracht | bouwstenen, eisen, conferentie, concept-eindrapport, afspraken | nee | nee |
| Opdrachtnemer | bouwstenen, eisen, conferentie, opdracht | nee | nee | nee |
| Procesbegeleider | alles | nee | nee | nee |
| Directeur | bouwstenen | bouwstenen en conferentie, nooit over De Risse Groep | nee | nee |
| Adviseur | nee | bouwstenen, eisen, conferentie, concept-eindrapport | nee | nee |
| Raadslid | nee | bouwstenen, eisen, conferentie, concept-eindrapport, afspraken | alleen als raad | nee |
| Wethouder | nee | opdracht, eindrapport, implementatieplan | bouwstenen, eisen, conferentie, concept-eindrapport, afspraken | nee |
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
    ]
}
