import Dossier
import Testing

/// One way to spoil the full charter, and what is then said.
struct Spoiling: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let line: Int
    let column: Int
    let key: String
    let says: String

    init(_ old: String, _ new: String, _ line: Int, _ column: Int, _ key: String, _ says: String) {
        (self.old, self.new, self.line, self.column, self.key, self.says) = (old, new, line, column, key, says)
    }

    var testDescription: String { "\(old) → \(new)" }
}

@Suite struct CharterProblemTests {
    static let spoilings = [
        Spoiling("kader: 1 ", "kader: 2 ", 2, 8, "kader", "version `2`"),
        Spoiling("title: Ori", "titel: Ori", 3, 1, "titel", "not known"),
        Spoiling("language: nl ", "language: fr ", 4, 11, "language", "`fr`"),
        Spoiling("founded: 2018-06-01T", "founded: 2018-06-31T", 5, 10, "founded", "not a date"),
        Spoiling("weert: Weert\n  n", "Weert: Weert\n  n", 7, 3, "municipalities.Weert", "not a valid id"),
        Spoiling(
            "de-risse: De Risse Groep", "weert: De Risse Groep", 10, 3, "organisations.weert", "municipality already"),
        Spoiling("weert: Weert\n  n", "weert: \"We\\eert\"\n  n", 7, 10, "municipalities.weert", "cannot be seen"),
        Spoiling("weert: Weert\n  n", "weert: \"We\\u202eert\"\n  n", 7, 10, "municipalities.weert", "U+202E"),
        Spoiling("weert: Weert\n  n", "weert: We<ert>\n  n", 7, 10, "municipalities.weert", "`<`"),
        Spoiling("weert: Weert\n  n", "weert: ''\n  n", 7, 10, "municipalities.weert", "no value"),
        Spoiling("weert: Weert\n  n", "weert:\n  n", 7, 9, "municipalities.weert", "no value"),
        Spoiling("  griffie: Griffie", "  grifie: Griffie", 12, 3, "roles.griffie", "missing"),
        Spoiling("per: municipality\n    decides", "per: fractie\n    decides", 19, 10, "bodies.raad.per", "`fractie`"),
        Spoiling("decides: collectively", "decides: samen", 20, 14, "bodies.raad.decides", "`samen`"),
        Spoiling("[wat, waaraan, hoe]", "[wat, wat, hoe]", 28, 22, "collections.kadernota.documents", "already"),
        Spoiling(
            "[wat, waaraan, hoe]", "[wat, 'w/t', hoe]", 28, 22, "collections.kadernota.documents", "not a valid id"),
        Spoiling("[wat, waaraan, hoe]", "[kadernota]", 28, 17, "collections.kadernota.documents", "part of itself"),
        Spoiling("  kadernota:\n", "  kader:\n", 26, 3, "collections.kader", "name of a document"),
        Spoiling("outlet: /srv", "outlet: ext::sh -c x /srv", 32, 13, "partners.cranendonck.outlet", "no place"),
        Spoiling("outlet: /srv", "outlet: fd::17 /srv", 32, 13, "partners.cranendonck.outlet", "no place"),
        Spoiling("outlet: /srv", "outlet: --exec=x /srv", 32, 13, "partners.cranendonck.outlet", "no place"),
        Spoiling("path: kader.yml", "path: anders.yml", 36, 11, "kinds.kader.path", "kader.yml itself"),
        Spoiling(
            "path: bouwstenen/{id}.md", "path: '{id}.yml'", 49, 11, "kinds.bouwsteen.path", "Git's or kader's own"),
        Spoiling(
            "path: bouwstenen/{id}.md", "path: Bijeenkomsten/{id}.md", 49, 11, "kinds.bouwsteen.path",
            "at this path already"),
        Spoiling("path: bouwstenen/{id}.md", "path: ../{id}.md", 49, 11, "kinds.bouwsteen.path", "no usable path"),
        Spoiling(
            "path: bijeenkomsten/{id}.md", "path: bijeenkomsten.md", 44, 11, "kinds.session.path", "`{id}` is missing"),
        Spoiling("register: true", "register: ja", 45, 15, "kinds.session.register", "`false` belongs here"),
        Spoiling("register: true", "register: false", 45, 15, "kinds.session.register", "are a register"),
        Spoiling("  session:\n", "  sessie:\n", 34, 3, "kinds.session", "missing"),
        Spoiling(
            "    tag: {capacities: [griffie]}\n    record: {capacities: [griffie]}\n  session", "  session", 34, 3,
            "kinds.kader.tag", "missing"),
        Spoiling(
            "    register: true\n    record: {capacities: [griffie]}", "    register: true", 42, 3,
            "kinds.session.record", "missing"),
        Spoiling("      quorum: 2", "      quorum: 1001", 57, 15, "kinds.bouwsteen.review.quorum", "`1001`"),
        Spoiling("      quorum: 2", "      quorum: -1", 57, 15, "kinds.bouwsteen.review.quorum", "`-1`"),
        Spoiling(
            "{bodies: [stuurgroep], per: m", "{bodies: [stuurgoep], per: m", 59, 24, "kinds.bouwsteen.approve.bodies",
            "does not exist"),
        Spoiling(
            "{bodies: [stuurgroep], per: m", "{bodies: [raad@roermond], per: m", 59, 24,
            "kinds.bouwsteen.approve.bodies", "does not exist"),
        Spoiling("{bodies: [stuurgroep], per: m", "{bodies: [], per: m", 59, 14, "kinds.bouwsteen.approve", "nobody"),
        Spoiling(
            "propose: {capacities: [ambtenaar]}", "propose: {capacities: [ambtenar]}", 53, 28,
            "kinds.bouwsteen.propose.capacities", "does not exist"),
        Spoiling(
            "\"wethouder@weert\"]", "\"wethouder@venlo\"]", 55, 30, "kinds.bouwsteen.review.capacities",
            "does not exist"),
        Spoiling(
            "propose: {capacities: [ambtenaar]}", "propos: {capacities: [ambtenaar]}", 53, 5, "kinds.bouwsteen.propos",
            "not known"),
        Spoiling("name: Marie Jansen", "name: Marie <Jansen>", 65, 11, "members.marie.name", "`<`"),
        Spoiling("    name: Marie Jansen\n", "", 65, 5, "members.marie.name", "missing"),
        Spoiling("[marie@weert.example]", "[]", 66, 13, "members.marie.emails", "no value"),
        Spoiling("[marie@weert.example]", "[marie@weert@example]", 66, 14, "members.marie.emails", "not an e-mail"),
        Spoiling("[marie@weert.example]", "[\"marie @weert\"]", 66, 14, "members.marie.emails", "not an e-mail"),
        Spoiling(
            "[jan@nederweert.example]", "[MARIE@weert.Example]", 77, 37, "members.jan.emails", "of `marie` already"),
        Spoiling("IGa1 marie@laptop", "IGa!", 68, 9, "members.marie.keys", "not an SSH key"),
        Spoiling(
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGa1 m", "ssh-dss AAAAC3NzaC1lZDI1NTE5AAAAIGa1 m", 68, 9,
            "members.marie.keys", "not an SSH key"),
        Spoiling("until: 2019-01-01T00", "until: 2017-01-01T00", 69, 82, "members.marie.keys.until", "ends before"),
        Spoiling("      - raadslid@weert", "      - raadslid", 71, 9, "members.marie.capacities", "not a capacity"),
        Spoiling(
            "      - raadslid@weert", "      - raadslid@venlo", 71, 9, "members.marie.capacities", "does not exist"),
        Spoiling("raad@weert]", "raad]", 73, 30, "members.marie.bodies", "of which municipality"),
        Spoiling("raad@weert]", "raad@venlo]", 73, 30, "members.marie.bodies", "does not exist"),
        Spoiling("ended: 2019-03-01T12:00:00+01:00", "ended: morgen", 76, 12, "members.marie.ended", "not a date"),
        Spoiling("  jan: {", "  Jan: {", 77, 3, "members.Jan", "not a valid id"),
        Spoiling("interests: [de-risse]", "interests: de-risse", 75, 16, "members.marie.interests", "a list belongs"),
        Spoiling("fractie: Weert Lokaal", "fractie: [x]", 74, 14, "members.marie.fractie", "a text belongs"),
    ]

    @Test(arguments: spoilings)
    func namesThePlaceAndTheRemedy(_ spoiling: Spoiling) throws {
        let found = problems(in: replacing(spoiling.old, with: spoiling.new))
        let problem = try #require(
            found.first { $0.key == spoiling.key && $0.problem.en.contains(spoiling.says) },
            "\(found.map { $0.text(in: .en) })")
        #expect(problem.line == spoiling.line && problem.column == spoiling.column, "\(problem.text(in: .en))")
        for language in Language.allCases {
            let text = problem.text(in: language)
            #expect(text.hasPrefix("kader.yml:\(spoiling.line):\(spoiling.column): \(spoiling.key): "))
            #expect(text.contains(language == .nl ? "\n  Verwacht: " : "\n  Expected: "))
        }
    }

    @Test func wholeMessagesReadWell() throws {
        let text = replacing("title: Ori", with: "titel: Ori")
        #expect(
            problems(in: text).map { $0.text(in: .nl) } == [
                """
                kader.yml:2:1: title: `title` ontbreekt.
                  Verwacht: een tekst op één regel.
                  Voorbeeld: title: Sociaal domein
                """,
                """
                kader.yml:3:1: titel: `titel` is hier niet bekend.
                  Verwacht: bedoelt u `title`?
                """,
            ])
        let quorum = problems(in: replacing("      quorum: 2", with: "      quorum: veel"))
        #expect(
            quorum.map { $0.text(in: .en) } == [
                """
                kader.yml:57:15: kinds.bouwsteen.review.quorum: `veel` is no usable number here.
                  Expected: a whole number from 0 to 1000.
                  Example: quorum: 2
                """
            ])
    }

    @Test func allProblemsAreFoundAtOnceInTheOrderOfTheLines() {
        var text = replacing("language: nl ", with: "language: fr ")
        text = replacing("decides: collectively", with: "decides: samen", in: text)
        text = replacing("fractie: Weert Lokaal", with: "fractie: [x]", in: text)
        #expect(problems(in: text).map(\.line) == [4, 20, 74])
    }

    @Test func aKeyIsOfOnePersonHoweverItIsWritten() {
        let key = "AAAAC3NzaC1lZDI1NTE5AAAAIGa1"
        for spelling in [
            "ssh-ed25519 \(key)", "ssh-ed25519   \(key) other comment", "ssh-rsa \(key)",
        ] {
            let text = replacing("capacities: [ambtenaar@nederweert]}", with: "keys: [\(spelling)]}")
            #expect(problems(in: text).first?.problem.en.contains("key of `marie`") == true, "\(spelling)")
        }
    }

    /// Else one key could stand with two members, each time in other characters.
    @Test(arguments: [
        "AAAAC3NzaC1lZDI1NTE5AAAAIGa1=", "AAAAC3NzaC1lZDI1NTE5AAAAIGa", "AAAAC3NzaC1lZDI1NTE5AAAAIGb=",
        "AAAAC3NzaC1lZDI1NTE5AAAAIh==", "AAAA==AA", "====", "AAAA====", "A===", "AA-_", "AAA\u{E9}", "AA\u{AD}AA",
    ])
    func aKeyHasOneSpelling(_ digits: String) {
        let text = replacing("capacities: [ambtenaar@nederweert]}", with: "keys: [\"ssh-ed25519 \(digits)\"]}")
        #expect(!problems(in: text).isEmpty)
    }

    @Test(arguments: ["AAAAC3NzaC1lZDI1NTE5AAAAIGc=", "AAAAC3NzaC1lZDI1NTE5AAAAIg=="])
    func aKeyIsPaddedAsOpenSSHDoes(_ digits: String) {
        let text = replacing("capacities: [ambtenaar@nederweert]}", with: "keys: [ssh-ed25519 \(digits)]}")
        #expect(problems(in: text).isEmpty)
    }

    @Test func oneMemberMayUseAKeyTwice() {
        #expect(problems(in: replacing("IGb2,", with: "IGa1,")).isEmpty)
    }

    @Test func problemsAreBounded() {
        let text = smallCharter + "\n" + (0..<20_000).map { "x\($0): 1\n" }.joined()
        #expect(problems(in: text).count == 50)
    }

    @Test(arguments: [
        "", "# niets\n", "~", "[]", "tekst", "\u{FEFF}kader: 1", "kader: 1", "kinds: []\nroles: x\nmembers: [a]",
    ])
    func whatIsNoCharterIsRefused(_ text: String) {
        #expect(!problems(in: text).isEmpty)
    }

    @Test func thousandsOfMembersAreReadInTime() throws {
        let members = (0..<4_000).map { "  m\($0): {name: M, emails: [m\($0)@x.nl]}" }.joined(separator: "\n")
        let clock = ContinuousClock()
        let start = clock.now
        #expect(try charter(smallCharter + "\nmembers:\n" + members).members.count == 4_000)
        let elapsed = clock.now - start
        #expect(elapsed < .seconds(10))
    }
}
