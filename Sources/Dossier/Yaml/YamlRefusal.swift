/// What YAML can do and a dossier's files may not, because it lets a text mean something else than a reader sees.
enum YamlRefusal {
    case alias
    case anchor
    case tag
    case directive
    case mergeKey
    case secondDocument
    case keyIsNoText
    case notYaml(String)

    var problem: Phrase {
        switch self {
        case .alias:
            Phrase(nl: "een verwijzing met `*` mag hier niet.", en: "a reference with `*` is not allowed here.")
        case .anchor:
            Phrase(nl: "een anker met `&` mag hier niet.", en: "an anchor with `&` is not allowed here.")
        case .tag:
            Phrase(nl: "een type met `!` mag hier niet.", en: "a tag with `!` is not allowed here.")
        case .directive:
            Phrase(
                nl: "een regel die met `%` begint mag hier niet.", en: "a directive line with `%` is not allowed here.")
        case .mergeKey:
            Phrase(nl: "de sleutel `<<` mag hier niet.", en: "the merge key `<<` is not allowed here.")
        case .secondDocument:
            Phrase(nl: "hier begint een tweede document.", en: "a second document begins here.")
        case .keyIsNoText:
            Phrase(nl: "een sleutel moet een gewone tekst zijn.", en: "a key must be a plain text.")
        case .notYaml(let detail):
            .notYaml(detail)
        }
    }

    var expected: Phrase {
        switch self {
        case .alias, .anchor, .mergeKey:
            Phrase(
                nl: "schrijf de tekst zelf op elke plaats voluit.", en: "write the text itself in full in each place.")
        case .tag:
            Phrase(
                nl: "laat het type weg, of zet de tekst tussen aanhalingstekens.",
                en: "leave the tag out, or put the text in quotes.")
        case .directive:
            Phrase(nl: "haal de regel weg.", en: "take the line out.")
        case .secondDocument:
            Phrase(
                nl: "één document per bestand, zonder regels met `---` of `...` ertussen.",
                en: "one document in a file, without `---` or `...` lines in between.")
        case .keyIsNoText:
            Phrase(nl: "een woord met een dubbele punt erachter.", en: "a word with a colon after it.")
        case .notYaml(let detail):
            .yamlAdvice(detail)
        }
    }

    var example: String? {
        switch self {
        case .alias, .anchor, .mergeKey, .directive, .secondDocument: nil
        case .tag: "name: \"!belangrijk\""
        case .keyIsNoText: "name: Marie Jansen"
        case .notYaml(let detail): yamlExample(detail)
        }
    }
}
