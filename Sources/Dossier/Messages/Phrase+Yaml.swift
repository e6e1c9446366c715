// What is said of a text that cannot be read at all.
extension Phrase {
    static let expectedLabel = Phrase(nl: "Verwacht", en: "Expected")
    static let exampleLabel = Phrase(nl: "Voorbeeld", en: "Example")

    static func fileTooLarge(bytes: Int, limit: Int) -> Phrase {
        let limit = limit / 1024 / 1024
        return Phrase(
            nl: "het bestand is te groot: \(bytes) bytes, en de grens ligt bij \(limit) MB.",
            en: "the file is too large: \(bytes) bytes, and the limit is \(limit) MB.")
    }

    static let smallerFile = Phrase(
        nl: "een kleiner bestand; zet grote bijlagen elders en verwijs ernaar.",
        en: "a smaller file; keep large attachments elsewhere and refer to them.")

    static func notUtf8(_ byte: UInt8) -> Phrase {
        let hex = (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        return Phrase(
            nl: "het bestand is geen UTF-8: de byte 0x\(hex) past hier niet.",
            en: "the file is not UTF-8: the byte 0x\(hex) does not fit here.")
    }

    static let saveAsUtf8 = Phrase(
        nl: "sla het bestand op als UTF-8 (in Kladblok: Opslaan als, Codering: UTF-8).",
        en: "save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).")

    static let byteOrderMark = Phrase(
        nl: "het bestand begint met een onzichtbaar merkteken (BOM).",
        en: "the file begins with an invisible mark (BOM).")

    static let saveWithoutMark = Phrase(
        nl: "sla het bestand op als UTF-8 zonder BOM.", en: "save the file as UTF-8 without BOM.")

    static let nulByte = Phrase(
        nl: "er staat een NUL-byte in het bestand.", en: "there is a NUL byte in the file.")

    static let textFile = Phrase(
        nl: "een gewoon tekstbestand, geen Word- of ander programmabestand.",
        en: "a plain text file, not one of a word processor or other program.")

    static func hiddenCharacter(_ scalar: Unicode.Scalar) -> Phrase {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Phrase(
            nl: "hier staat een teken dat niet te zien is (\(code)).",
            en: "there is a character here that cannot be seen (\(code)).")
    }

    static let removeCharacter = Phrase(
        nl: "haal dat teken weg, bijvoorbeeld door de regel opnieuw te typen.",
        en: "take that character out, for instance by typing the line again.")

    static func duplicateKey(_ key: String, line: Int) -> Phrase {
        Phrase(
            nl: "`\(shown(key))` staat er twee keer; eerder al op regel \(line).",
            en: "`\(shown(key))` is there twice; first on line \(line).")
    }

    static let eachKeyOnce = Phrase(
        nl: "elke sleutel één keer; voeg de twee samen.", en: "each key once; merge the two into one.")

    static func tooDeep(_ limit: Int) -> Phrase {
        Phrase(
            nl: "de lijsten staan meer dan \(limit) lagen diep in elkaar.",
            en: "lists are nested more than \(limit) levels deep.")
    }

    static let flatter = Phrase(nl: "minder lagen.", en: "fewer levels.")

    static func notYaml(_ detail: String) -> Phrase {
        let known = known(detail)
        return Phrase(
            nl: "dit is geen geldige YAML\(known.map { ": " + $0.nl } ?? ".")",
            en: "this is not valid YAML\(known.map { ": " + $0.en } ?? ".")")
    }

    static func yamlAdvice(_ detail: String) -> Phrase {
        if detail.contains("mapping values are not allowed") || detail.contains("cannot start any token") {
            return Phrase(
                nl: "aanhalingstekens om een tekst waarin `: ` staat of die met een bijzonder teken begint.",
                en: "quotes around a text that holds `: ` or begins with a special character.")
        }
        if detail.contains("tab") {
            return Phrase(nl: "spaties om in te springen, geen tabs.", en: "spaces for indentation, not tabs.")
        }
        if detail.contains("unexpected end") || detail.contains("',' or") {
            return Phrase(
                nl: "een haakje of aanhalingsteken dat opent, moet ook sluiten.",
                en: "a bracket or quote that opens must close as well.")
        }
        return Phrase(
            nl: "regels `sleutel: waarde`, met gelijke inspringing voor wat bij elkaar hoort.",
            en: "lines `key: value`, with equal indentation for what belongs together.")
    }

    /// What libyaml (0.2.5, `scanner.c` and `parser.c`) means by its most frequent complaints.
    private static func known(_ detail: String) -> Phrase? {
        let table: [(String, Phrase)] = [
            (
                "mapping values are not allowed",
                Phrase(nl: "een dubbele punt die hier niet kan.", en: "a colon that cannot be here.")
            ),
            (
                "cannot start any token",
                Phrase(
                    nl: "met dit teken kan een waarde niet beginnen.", en: "a value cannot begin with this character.")
            ),
            ("tab", Phrase(nl: "er is met een tab ingesprongen.", en: "a tab is used for indentation.")),
            ("expected ':'", Phrase(nl: "er ontbreekt een dubbele punt.", en: "a colon is missing.")),
            ("',' or", Phrase(nl: "er ontbreekt een komma of een haakje.", en: "a comma or a bracket is missing.")),
            (
                "unexpected end",
                Phrase(nl: "een aanhalingsteken of haakje sluit niet.", en: "a quote or bracket does not close.")
            ),
            (
                "unexpected document indicator",
                Phrase(nl: "`---` midden in een tekst.", en: "`---` in the middle of a text.")
            ),
            ("expected key", Phrase(nl: "de inspringing klopt niet.", en: "the indentation is wrong.")),
            (
                "'-' indicator",
                Phrase(nl: "de inspringing van de lijst klopt niet.", en: "the indentation of the list is wrong.")
            ),
            (
                "block sequence entries",
                Phrase(nl: "een lijst kan hier niet beginnen.", en: "a list cannot begin here.")
            ),
            ("escape", Phrase(nl: "een onbekende schrijfwijze na `\\`.", en: "an unknown escape after `\\`.")),
            ("<document start>", Phrase(nl: "na het einde staat nog tekst.", en: "there is text after the end.")),
        ]
        return table.first { detail.contains($0.0) }?.1
    }
}

/// Returns how the place that libyaml complains of may be written.
func yamlExample(_ detail: String) -> String? {
    if detail.contains("mapping values are not allowed") { return "title: \"Zorg: nu en straks\"" }
    if detail.contains("cannot start any token") { return "title: \"@weert\"" }
    if detail.contains("',' or") { return "documents: [wat, waaraan]" }
    return nil
}
