// What is said of `kader.yml`.
extension Phrase {
    static let charterStart = Phrase(
        nl: "in elk geval `kader`, `title`, `roles` en `kinds`.", en: "at least `kader`, `title`, `roles` and `kinds`.")
    static let idWithValue = Phrase(
        nl: "een regel per stuk: een id, een dubbele punt en de gegevens.",
        en: "a line for each: an id, a colon and its data.")

    static func unknownVersion(_ version: String) -> Phrase {
        Phrase(
            nl: "versie `\(shown(version))` van dit bestand is niet bekend.",
            en: "version `\(shown(version))` of this file is not known.")
    }

    static let versionExpected = Phrase(
        nl: "versie 1, of een nieuwere versie van kader.", en: "version 1, or a newer release of kader.")
    static let griffieRole = Phrase(
        nl: "de rol `griffie`, want alleen de griffie stelt vast.",
        en: "the role `griffie`, for only the griffie adopts texts.")
    static let angleBrackets = Phrase(
        nl: "de tekens `<` en `>` mogen hier niet.", en: "the characters `<` and `>` are not allowed here.")
    static let withoutAngleBrackets = Phrase(
        nl: "een tekst zonder `<` en `>`.", en: "a text without `<` and `>`.")

    static func placeTwice(_ id: String) -> Phrase {
        Phrase(nl: "`\(id)` is ook al een gemeente.", en: "`\(id)` is a municipality already.")
    }

    static let onePlace = Phrase(
        nl: "een eigen id voor elke gemeente en elke organisatie.",
        en: "an id of its own for each municipality and each organisation.")
    static let placeAndPer = Phrase(
        nl: "dit gremium is al van één plaats en kan niet per gemeente bestaan.",
        en: "this body is of one place already and cannot exist per municipality.")
    static let placeOrPer = Phrase(
        nl: "of `per: municipality`, of een gremium met `@` en een plaats.",
        en: "either `per: municipality`, or a body with `@` and a place.")

    static func bodyTwice(_ id: String) -> Phrase {
        Phrase(
            nl: "`\(id)` bestaat al, omdat elke gemeente dit gremium heeft.",
            en: "`\(id)` exists already, because each municipality has this body.")
    }

    static func collectionIsKind(_ id: String) -> Phrase {
        Phrase(
            nl: "`\(id)` is ook de naam van een document of van een andere verzameling.",
            en: "`\(id)` is the name of a document or of another collection as well.")
    }

    static func collectionInItself(_ id: String) -> Phrase {
        Phrase(nl: "`\(id)` kan niet in zichzelf zitten.", en: "`\(id)` cannot be part of itself.")
    }

    static func formerInUse(_ name: String) -> Phrase {
        Phrase(
            nl: "`\(shown(name))` is een naam van vroeger en staat hier ook als naam van nu.",
            en: "`\(shown(name))` is a former name and is here as a name in use as well.")
    }

    static let formerExpected = Phrase(
        nl: "namen die nergens anders in dit bestand staan dan onder `was`.",
        en: "names that stand nowhere else in this file than under `was`.")

    static let otherName = Phrase(
        nl: "een andere naam, want op die naam wordt vastgesteld.", en: "another name, for texts are adopted under it.")

    static func listedTwice(_ text: String) -> Phrase {
        Phrase(nl: "`\(shown(text))` is dubbel.", en: "`\(shown(text))` is there already.")
    }

    static let eachOnce = Phrase(nl: "elk één keer.", en: "each once.")

    static func spaceAround(_ text: String) -> Phrase {
        Phrase(
            nl: "rond `\(shown(text))` staan spaties.", en: "there are spaces around `\(shown(text))`.")
    }

    static let withoutSpace = Phrase(nl: "de tekst zonder spaties eromheen.", en: "the text without spaces around it.")
    static let badOutlet = Phrase(
        nl: "dit is geen plaats voor een uitgifte.", en: "this is no place for an outlet.")
    static let outletExpected = Phrase(
        nl: "een map of een adres waar `git push` heen kan.", en: "a folder or an address that `git push` takes.")

    /// The ids that may be used, or where to add the first.
    static func knownIDs(_ ids: [String], under key: String) -> Phrase {
        guard ids.isEmpty else { return oneOf(ids) }
        return Phrase(
            nl: "eerst een regel onder `\(key)`, want daar staat nog niets.",
            en: "a line under `\(key)` first, for nothing is there yet.")
    }

    static func whichMunicipality(_ id: String) -> Phrase {
        Phrase(nl: "van welke gemeente is `\(id)`?", en: "of which municipality is `\(id)`?")
    }

    static let bodyWithPlace = Phrase(
        nl: "het gremium met `@` en de gemeente erachter, want elke gemeente heeft er een.",
        en: "the body with `@` and the municipality, for each municipality has one.")
}

// What is said of kinds and mandates.
extension Phrase {
    static func pathTwice(_ kind: String) -> Phrase {
        Phrase(
            nl: "op dit pad kan al een stuk van de soort `\(kind)` staan.",
            en: "a document of the kind `\(kind)` can stand at this path already.")
    }

    static let pathTaken = Phrase(
        nl: "op dit pad kan een bestand staan dat van Git of van kader zelf is.",
        en: "at this path a file can stand that is Git's or kader's own.")
    static let freePath = Phrase(
        nl: "een pad dat op `.md` eindigt; niet `manifest.md` of `sleutels.md`, niet onder `samenvatting/`, "
            + "en zonder namen met een punt of spatie aan het begin of het eind.",
        en: "a path that ends in `.md`; not `manifest.md` or `sleutels.md`, not under `samenvatting/`, "
            + "and without names that begin or end in a dot or a space.")
    static func tooManyKinds(_ count: Int, limit: Int) -> Phrase {
        Phrase(
            nl: "hier staan \(count) soorten, en de grens ligt bij \(limit).",
            en: "here are \(count) kinds, and the limit is \(limit).")
    }

    static let fewerKinds = Phrase(
        nl: "minder soorten; stukken van één soort krijgen elk een eigen `id`.",
        en: "fewer kinds; documents of one kind have an `id` of their own each.")
    static let ownPath = Phrase(nl: "een eigen pad voor elke soort.", en: "a path of its own for each kind.")

    static func kindWanted(_ kind: KindID) -> Phrase {
        kind == .charter
            ? Phrase(nl: "de soort van kader.yml zelf.", en: "the kind of kader.yml itself.")
            : Phrase(nl: "de soort van de verslagen van bijeenkomsten.", en: "the kind of session records.")
    }

    static let sessionIsRegister = Phrase(
        nl: "verslagen van bijeenkomsten zijn een register.", en: "session records are a register.")
    static let registerTrue = Phrase(nl: "`register: true`.", en: "`register: true`.")
    static let registerNeedsRecord = Phrase(
        nl: "een register zegt met `record` wie erin schrijft.", en: "a register says with `record` who writes in it.")

    static func kindNeedsActs(annex: Bool) -> Phrase {
        annex
            ? Phrase(nl: "`propose`, `review` en `approve`.", en: "`propose`, `review` and `approve`.")
            : Phrase(nl: "`propose`, `review`, `approve` en `tag`.", en: "`propose`, `review`, `approve` and `tag`.")
    }

    static func badPath(_ path: String) -> Phrase {
        Phrase(nl: "`\(shown(path))` is geen bruikbaar pad.", en: "`\(shown(path))` is no usable path.")
    }

    static let patternExpected = Phrase(
        nl: "een pad binnen het dossier, met `{id}` in de naam van het bestand als er meer documenten zijn.",
        en: "a path within the dossier, with `{id}` in the file's name where there are more documents.")
    static let charterPath = Phrase(
        nl: "de soort `kader` gaat over kader.yml zelf.", en: "the kind `kader` is about kader.yml itself.")
    static let sessionPath = Phrase(
        nl: "elke bijeenkomst heeft een eigen verslag; `{id}` ontbreekt.",
        en: "each session has a record of its own; `{id}` is missing.")
    static let nobody = Phrase(nl: "hier kan niemand dit doen.", en: "nobody can do this here.")
    static let somebody = Phrase(
        nl: "`capacities` of `bodies` met ten minste één naam.", en: "`capacities` or `bodies` with at least one name.")
    static let roleExpected = Phrase(
        nl: "een rol, of een rol met `@` en een plaats.", en: "a role, or a role with `@` and a place.")

    static func notANumber(_ text: String) -> Phrase {
        Phrase(nl: "`\(shown(text))` is hier geen bruikbaar getal.", en: "`\(shown(text))` is no usable number here.")
    }

    static let quorumExpected = Phrase(nl: "een heel getal van 0 tot 1000.", en: "a whole number from 0 to 1000.")
}

// What is said of members.
extension Phrase {
    static func notAnEmail(_ text: String) -> Phrase {
        Phrase(nl: "`\(shown(text))` is geen e-mailadres.", en: "`\(shown(text))` is not an e-mail address.")
    }

    static let emailExpected = Phrase(
        nl:
            "ten minste één e-mailadres: letters, cijfers en `. _ + - = & ~`, dan `@` en een domein, hoogstens 254 tekens.",
        en:
            "at least one e-mail address: letters, digits and `. _ + - = & ~`, then `@` and a domain, 254 characters at most."
    )

    static func emailTwice(_ email: String, other: String) -> Phrase {
        Phrase(
            nl: "`\(shown(email))` is al het adres van `\(other)`.",
            en: "`\(shown(email))` is the address of `\(other)` already.")
    }

    static let emailOfOne = Phrase(nl: "een eigen adres voor elk lid.", en: "an address of their own for each member.")

    static func notAKey(_ text: String) -> Phrase {
        Phrase(nl: "`\(shown(text))` is geen SSH-sleutel.", en: "`\(shown(text))` is not an SSH key.")
    }

    static let keyExpected = Phrase(
        nl: "de regel uit het bestand dat op `.pub` eindigt: de soort sleutel, een spatie en de sleutel.",
        en: "the line in the file that ends in `.pub`: the type of key, a space and the key.")

    static func keyTwice(other: String) -> Phrase {
        Phrase(
            nl: "dit is al de sleutel van `\(other)`; een sleutel is van één persoon.",
            en: "this is the key of `\(other)` already; a key belongs to one person.")
    }

    static let keyOfOne = Phrase(
        nl: "een eigen sleutel voor elk lid; maak er een met `kader join`.",
        en: "a key of their own for each member; make one with `kader join`.")

    static func notACapacity(_ text: String) -> Phrase {
        Phrase(nl: "`\(shown(text))` is geen hoedanigheid.", en: "`\(shown(text))` is not a capacity.")
    }

    static let endsBeforeStart = Phrase(nl: "dit eindigt voordat het begint.", en: "this ends before it begins.")
    static let laterEnd = Phrase(nl: "een `until` die na `from` komt.", en: "an `until` that is after `from`.")
}

// What is said of edits.
extension Phrase {
    static func memberExists(_ id: MemberID) -> Phrase {
        Phrase(nl: "het lid `\(id)` is er al.", en: "the member `\(id)` is there already.")
    }

    static let otherMemberID = Phrase(
        nl: "een ander id; ook wie is gestopt, blijft in de lijst staan.",
        en: "another id; those who have left stay in the list as well.")

    static func flowStyle(_ key: String) -> Phrase {
        Phrase(
            nl: "`\(key)` staat tussen haakjes, en zo kan kader er niets aan toevoegen.",
            en: "`\(key)` is written with brackets, so that kader cannot add to it.")
    }

    static let blockStyle = Phrase(nl: "elke naam op een eigen regel.", en: "each name on a line of its own.")
    static let cannotEdit = Phrase(
        nl: "deze plaats is zo geschreven dat kader haar niet veilig kan wijzigen.",
        en: "this place is written in a way that kader cannot change safely.")
    static let editByHand = Phrase(
        nl: "wijzig deze regel zelf in een teksteditor; er is niets veranderd.",
        en: "change this line yourself in a text editor; nothing was changed.")
}
