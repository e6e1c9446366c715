import Dossier

/// A charter in which everything occurs that the format has.
let fullCharter = """
    # Any comment is kept by edits.
    kader: 1                       # format version
    title: Oriëntatietraject Sociaal Domein
    language: nl                   # nl | en
    founded: 2018-06-01T10:00:00+02:00
    municipalities:                # the first is the griffie's
      weert: Weert
      nederweert: Nederweert
    organisations:
      de-risse: De Risse Groep
    roles:
      raadslid: Raadslid
      wethouder: Wethouder
      ambtenaar: Ambtenaar
      griffie: Griffie
    bodies:
      raad:
        name: Gemeenteraad
        per: municipality
        decides: collectively
      stuurgroep:
        name: Stuurgroep
      raadswerkgroep:
        name: Raadswerkgroep
    collections:
      kadernota:
        name: Kadernota
        documents: [wat, waaraan, hoe]
    partners:
      cranendonck:
        name: Gemeente Cranendonck
        outlet: /srv/git/cranendonck.git     # on our own server
    kinds:
      kader:
        name: Afspraken
        path: kader.yml
        propose: {capacities: [griffie]}
        review: {capacities: [raadslid, wethouder], quorum: 1}
        approve: {capacities: [wethouder], quorum: 1, per: municipality}
        tag: {capacities: [griffie]}
        record: {capacities: [griffie]}
      session:
        name: Bijeenkomst
        path: bijeenkomsten/{id}.md
        register: true
        record: {capacities: [griffie]}
      bouwsteen:
        name: Bouwsteen
        path: bouwstenen/{id}.md
        sections: ["Hoe doen we het nu?", "Wat doen we goed en wat kan beter?"]
        required: [vragen]
        subjects: [de-risse]
        propose: {capacities: [ambtenaar]}
        review:
          capacities: [raadslid, "wethouder@weert"]
          bodies: [raadswerkgroep]
          quorum: 2
          per: municipality
        approve: {bodies: [stuurgroep], per: municipality}
        tag: {capacities: [griffie]}
        record: {capacities: [griffie]}
    members:
      # De eerste.
      marie:
        name: Marie Jansen
        emails: [marie@weert.example]
        keys:
          - ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGa1 marie@laptop
          - {key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGb2, from: 2018-05-01, until: 2019-01-01T00:00:00+01:00}
        capacities:
          - raadslid@weert
          - {capacity: wethouder@weert, from: 2018-05-01}
        bodies: [raadswerkgroep, raad@weert]
        fractie: Weert Lokaal
        interests: [de-risse]
        ended: 2019-03-01T12:00:00+01:00
      jan: {name: Jan Peeters, emails: [jan@nederweert.example], capacities: [ambtenaar@nederweert]}
    # Het einde.

    """

/// The smallest part of a charter that stands after its names and before its members.
let smallCharter = """
    kader: 1
    title: Sociaal domein
    municipalities: {}
    roles: {griffie: Griffie}
    kinds:
      kader: {name: Afspraken, path: kader.yml, propose: &M, review: &M, approve: &M, tag: &M}
      session: {name: Bijeenkomst, path: "s/{id}.md", register: true, record: &M}
    """.split(separator: "&M").joined(separator: "{capacities: [griffie]}")

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

func charter(_ text: String) throws -> Charter { try Charter(yaml: bytes(text)) }

/// The problems that a charter has; none where it is in order.
func problems(in text: String) -> [DocumentError] {
    do throws(CharterError) {
        _ = try Charter(yaml: bytes(text))
        return []
    } catch {
        return error.problems
    }
}

/// The text with `old`, which occurs once, replaced.
func replacing(_ old: String, with new: String, in text: String = fullCharter) -> String {
    let parts = text.split(separator: old, omittingEmptySubsequences: false)
    precondition(parts.count == 2, "\(old) occurs \(parts.count - 1) times")
    return parts.joined(separator: new)
}

/// A sequence of numbers that is the same in each run (SplitMix64; Steele, Lea and Flood 2014, doi
/// 10.1145/2714064.2660195).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Texts that YAML reads as something else when they are written carelessly.
let hostileTexts = [
    "Ja: nee # x", "null", "Null", "~", "2018-01-01", "2018-09-12", "true", "No", "ja", "y", "0x1F", "1e3", "12:30:45",
    ".inf",
    "- item", "? vraag", "[a]", "{a: b}", "&anker", "*ster", "!tag", "| blok", "> vouw", "@weert", "`x`", "%YAML", "'",
    "\"",
    "'t Gasthuis", "a\"b\\c", "a 'b'", "a, b", "a #b", "a: b", "a:", "#", "-", "--- ", "...", "<<", "=", " spatie voor",
    "spatie na ", "twee  spaties", "caf\u{E9}", "cafe\u{301}", "日本", "🇳🇱 vlag", "0", "-1", "+31 495", "1_000", "a\\n",
    "(a)",
    "tab\tin", "zacht\u{AD}streepje",
]
