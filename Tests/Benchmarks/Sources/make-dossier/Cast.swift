import Dossier
import Git
import Review

/// Someone who plays a part.
struct Player {
    let member: Member
    let capacity: Capacity
    let key: Key

    init?(_ id: String, _ name: String, _ capacity: String, bodies: [String] = []) {
        guard let id = MemberID(id), let capacity = Capacity(capacity) else { return nil }
        self.capacity = capacity
        key = Key(for: id.text)
        member = Member(
            id: id, name: name, emails: ["\(id)@weert.example"], keys: [Member.Key(text: key.publicText)],
            capacities: [Member.Held(capacity)], bodies: bodies.compactMap { BodyID($0) })
    }
}

/// A council, its civil servants, an alderman and the griffie.
struct Cast {
    let griffie: Player
    let alderman: Player
    let writers: [Player]
    let councillors: [Player]

    var everyone: [Player] { [griffie, alderman] + writers + councillors }

    init?() {
        let writers = [
            "Ans", "Bart", "Cor", "Dirk", "Els", "Frits", "Gijs", "Hanneke", "Ilse", "Joost", "Koen", "Lies",
        ]
        let councillors = [
            "Mia", "Nico", "Odette", "Peter", "Riet", "Sjef", "Truus", "Ton", "Ute", "Vera", "Wies", "Yvonne", "Zeger",
            "Anke", "Bas", "Cees", "Dora", "Eef", "Femke", "Geert",
        ]
        func players(_ names: [String], _ surname: String, _ role: String) -> [Player] {
            names.compactMap { Player($0.lowercased(), "\($0) \(surname)", "\(role)@weert", bodies: ["werkgroep"]) }
        }
        guard let griffie = Player("griet", "Griet de Griffier", "griffie@weert"),
            let alderman = Player("wim", "Wim van den Berg", "wethouder@weert", bodies: ["stuurgroep"])
        else { return nil }
        self.griffie = griffie
        self.alderman = alderman
        self.writers = players(writers, "Timmermans", "ambtenaar")
        self.councillors = players(councillors, "Janssen", "raadslid")
    }
}

/// Numbers that look like chance and are the same each time. Source: Steele, Lea and Flood, "SplitMix", 2014.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var word = state
        word = (word ^ word >> 30) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ word >> 27) &* 0x94d0_49bb_1331_11eb
        return word ^ word >> 31
    }

    /// Whether one of `count` equal chances fell.
    mutating func hits(oneOf count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
}

/// What stands in the documents, and what people say of them.
enum Words {
    static let remarks = [
        "Helder en volledig.", "De cijfers kloppen nu met de begroting.",
        "Goed dat de inwoners zelf aan het woord komen.",
        "De planning is krap, maar haalbaar.", "Sluit aan bij wat we in de werkgroep bespraken.",
    ]
    static let objections = [
        "De kosten van de toegang staan er niet in.", "De rol van de raad is nog onduidelijk.",
        "Het voorbeeld uit Nederweert ontbreekt.",
    ]
    private static let sections = [
        "Hoe doen we het nu?", "Wat doen we goed, wat kan beter?", "Welke aanpakken en voorbeelden helpen ons verder?",
        "Welke keuzes en stappen volgen?", "Deelpunten", "Inwoners",
    ]
    private static let sentences = [
        "De toegang tot hulp ligt dicht bij huis, en wie belt krijgt dezelfde dag iemand aan de lijn.",
        "Het sociaal wijkteam spreekt een gezin eerst zelf, voordat er over een voorziening wordt gesproken.",
        "Een indicatie duurt gemiddeld zes weken; dat moet terug naar vier.",
        "Inwoners weten niet altijd bij wie zij terechtkunnen, en vertellen hun verhaal te vaak opnieuw.",
        "Met de scholen is afgesproken dat een signaal binnen een week wordt opgepakt.",
        "Voor mensen met een afstand tot de arbeidsmarkt zoeken we werk dat past, ook in deeltijd.",
        "De gemeenten kopen jeugdhulp samen in, en verantwoorden elk hun eigen deel aan hun raad.",
        "Wat een voorziening kost is bekend, wat zij oplevert nog niet; daarvoor komt een meting.",
        "Mantelzorgers krijgen een vast aanspreekpunt, dat ook 's avonds bereikbaar is.",
    ]

    /// A text of about 3,000 bytes.
    static func document(_ id: DocumentID, _ version: Int, _ dice: inout Dice) -> [UInt8] {
        var text = "---\nid: \(id)\nkind: bouwsteen\ntitle: Bouwsteen \(id)\nvragen: [kaders]\n---\n"
        for section in sections {
            text += "\n## \(section)\n\n"
            for point in 1...4 {
                text += sentences[Int.random(in: 0..<sentences.count, using: &dice)]
                text += point == 4 ? " (Bewerking \(version) van \(id).)\n" : "\n"
            }
        }
        return Array(text.utf8)
    }
}
