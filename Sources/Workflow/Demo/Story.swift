import Dossier

/// A story that is played on real repositories: separate people with separate keys and clones, a server and a partner.
///
/// The people and the texts are made up for it.
struct Story {
    /// Someone in the story.
    struct Person {
        let id: String
        let name: String
        let email: String
        /// What the griffie adds them with; nothing for the griffie herself and for the partner.
        let membership: [String]
    }

    /// One step of it.
    enum Step {
        /// A new scene, with its date.
        case scene(Phrase, date: String)
        /// A command of kader by someone in their own clone; it ends with this status.
        case kader(String, [String], status: Int32 = 0)
        /// A plain git command by someone in their own clone.
        case git(String, [String], status: Int32 = 0)
        /// A clone of the dossier by someone.
        case clone(String)
        /// Someone's text of a document, with these sentences under its headings.
        case text(String, document: String, sentences: [String], file: String)
    }

    let people: [Person]
    let steps: [Step]

    /// A building block from first draft to the result that the partner pulls.
    static let orientation = Story(people: cast, steps: setUp + firstSession + judgement + adoption + secondVersion)

    private static let cast = [
        Person(id: "griet", name: "Griet Smeets", email: "griet.smeets@weert.example", membership: []),
        Person(
            id: "nel", name: "Nel Konings", email: "nel.konings@nederweert.example",
            membership: ["--capacity", "griffie@nederweert"]),
        Person(
            id: "ans", name: "Ans Timmermans", email: "ans.timmermans@weert.example",
            membership: ["--capacity", "ambtenaar@weert", "--body", "werkgroep"]),
        Person(
            id: "piet", name: "Piet Hendriks", email: "piet.hendriks@nederweert.example",
            membership: ["--capacity", "ambtenaar@nederweert", "--body", "werkgroep"]),
        Person(
            id: "bram", name: "Bram Peeters", email: "bram.peeters@weert.example",
            membership: ["--capacity", "raadslid@weert"]),
        Person(
            id: "carla", name: "Carla Verhoeven", email: "carla.verhoeven@nederweert.example",
            membership: ["--capacity", "raadslid@nederweert"]),
        Person(
            id: "wim", name: "Wim Janssen", email: "wim.janssen@weert.example",
            membership: ["--capacity", "wethouder@weert", "--body", "stuurgroep"]),
        Person(
            id: "ines", name: "Ines Geraedts", email: "ines.geraedts@nederweert.example",
            membership: ["--capacity", "wethouder@nederweert", "--body", "stuurgroep"]),
    ]

    private static let setUp: [Step] =
        [
            .scene(
                Phrase(
                    nl: "De griffie richt het dossier in, en een server bewaakt het.",
                    en: "The griffie sets up the dossier, and a server guards it."), date: "2018-06-01T10:00:00+02:00"),
            .kader(
                "griet",
                [
                    "init", ".", "--template", "orientatietraject", "--title", "Oriëntatie sociaal domein",
                    "--municipality", "weert", "--municipality", "nederweert", "--member", "griet",
                ]),
        ]
        + cast.dropFirst().map { person in
            .kader(
                "griet",
                ["member", "add", person.id, "--name", person.name, "--email", person.email] + person.membership
                    + ["--key", "../keys/\(person.id).pub"])
        } + [
            .kader("griet", ["found"]),
            .kader("griet", ["server", "init", "../server.git"]),
            .kader("griet", ["server", "init", "../cranendonck.git", "--outlet", "cranendonck"]),
            .git("griet", ["remote", "add", "origin", "../server.git"]),
            .kader("griet", ["sync"]),
        ] + cast.dropFirst().map { .clone($0.id) }

    private static let firstSession: [Step] = [
        .scene(
            Phrase(
                nl: "Een eerste bijeenkomst. Ans brengt een tekst in; vaststellen kan hier niet.",
                en: "A first session. Ans brings a text; nothing can be adopted here."),
            date: "2018-09-12T19:30:00+02:00"),
        .kader(
            "griet",
            [
                "session", "open", "2018-09-12", "--type", "informeel", "--chair", "wim", "--title",
                "Eerste overleg over de bouwstenen", "--present", "wim:wethouder@weert", "--present",
                "ines:wethouder@nederweert", "--present", "ans:ambtenaar@weert",
            ]),
        .kader("ans", ["sync"]),
        .text(
            "ans", document: "A",
            sentences: [
                "Beide gemeenten hebben een eigen visie. Ze lijken op elkaar, maar de woorden verschillen.",
                "Wijkteams kennen de bedoeling goed. Bij de intake komt zij nog weinig terug.",
                "Een buurgemeente werkt met een kaart van één bladzijde. Die ligt bij elk gesprek op tafel.",
                "We kiezen vijf begrippen en schrijven ze in gewone taal op. In november ligt er een visienotitie.",
                "Met twaalf inwoners is gesproken. Het woord zelfredzaamheid begrepen zij niet.",
            ], file: "tekst-A.md"),
        .kader("ans", ["draft", "A", "--from", "tekst-A.md", "-m", "Eerste tekst voor de werkgroep"]),
        .kader("ans", ["propose", "A", "-m", "Graag een oordeel van twee raadsleden"]),
        .kader("wim", ["sync"]),
        .kader("wim", ["approve", "A"], status: 1),
        .kader(
            "griet",
            ["session", "close", "--expect", "Bouwsteen A is beoordeeld", "--decision", "A gaat eerst, daarna B"]),
    ]

    private static let judgement: [Step] = [
        .scene(
            Phrase(
                nl: "Oordelen. Wie schreef, beoordeelt niet; en een oordeel vervalt als de tekst verandert.",
                en: "Verdicts. Who wrote does not judge; and a verdict goes stale when the text changes."),
            date: "2018-09-20T09:00:00+02:00"),
        .kader("ans", ["review", "A", "--agree"], status: 1),
        .kader("bram", ["sync"]),
        .kader("bram", ["review", "A", "--agree", "-m", "Helder en kort"]),
        .kader("carla", ["sync"]),
        .kader(
            "carla",
            ["comment", "A", "--on", "Inwoners", "-m", "Twaalf is weinig. Zijn er ook jongeren bij?"]),
        .kader("carla", ["review", "A", "--object", "-m", "De cijfers van Nederweert ontbreken"]),
        .kader("ans", ["sync"]),
        .text(
            "ans", document: "A",
            sentences: [
                "Beide gemeenten hebben een eigen visie. Ze lijken op elkaar, maar de woorden verschillen.",
                "Wijkteams kennen de bedoeling goed. Bij de intake komt zij nog weinig terug.",
                "Een buurgemeente werkt met een kaart van één bladzijde. Die ligt bij elk gesprek op tafel.",
                "We kiezen vijf begrippen en schrijven ze in gewone taal op. In oktober ligt er een visienotitie.",
                "Met dertig inwoners van beide gemeenten is gesproken, acht van hen jonger dan dertig. "
                    + "Het woord zelfredzaamheid begrepen zij niet.",
            ], file: "tekst-A.md"),
        .kader("ans", ["draft", "A", "--from", "tekst-A.md", "-m", "Meer inwoners gesproken, notitie eerder"]),
        .kader("ans", ["propose", "A", "-m", "Aangevuld na het bezwaar van Carla"]),
        .kader("wim", ["sync"]),
        .kader("wim", ["approve", "A"], status: 1),
        .kader("bram", ["sync"]),
        .kader("bram", ["review", "A", "--agree"]),
        .kader("carla", ["sync"]),
        .kader("carla", ["review", "A", "--object", "-m", "Beter, maar de cijfers van Nederweert blijven nodig"]),
    ]

    private static let adoption: [Step] = [
        .scene(
            Phrase(
                nl:
                    "Akkoord van beide gemeenten, met een reden ondanks het bezwaar. De griffie legt de vaststelling vast en deelt.",
                en:
                    "Approval by both municipalities, with a reason in spite of the objection. The griffie adopts and shares."
            ),
            date: "2018-10-10T14:00:00+02:00"),
        .kader("wim", ["sync"]),
        .kader("wim", ["approve", "A"], status: 1),
        .kader(
            "wim",
            ["approve", "A", "--despite-objections", "-m", "De cijfers komen in bouwsteen B; A hoeft niet te wachten"]),
        .kader("ines", ["sync"]),
        .kader(
            "ines",
            ["approve", "A", "--despite-objections", "-m", "Nederweert levert de cijfers voor B voor 1 november"]),
        .kader("bram", ["sync"]),
        .kader("bram", ["tag", "A"], status: 1),
        .kader("griet", ["sync"]),
        .kader("griet", ["tag", "A"]),
        .kader("griet", ["share", "A", "--with", "cranendonck", "--to", "../cranendonck.git"]),
        .kader("tom", ["pull", "../cranendonck.git", "."]),
        .scene(
            Phrase(
                nl: "Iemand probeert het buiten kader om, met gewone git. De server houdt het tegen.",
                en: "Somebody tries to go round kader, with plain git. The server stops it."),
            date: "2018-10-11T08:00:00+02:00"),
        .kader("piet", ["sync"]),
        .git("piet", ["commit", "--quiet", "--no-verify", "--allow-empty", "-m", "Even snel zelf"]),
        .git("piet", ["push", "--quiet", "--no-verify", "origin", "main"], status: 1),
        .git("piet", ["reset", "--quiet", "--soft", "origin/main"]),
    ]

    private static let secondVersion: [Step] = [
        .scene(
            Phrase(
                nl: "Een maand later: een tweede versie, en de partner leest precies wat er veranderde.",
                en: "A month later: a second version, and the partner reads exactly what changed."),
            date: "2018-11-14T19:30:00+01:00"),
        .kader(
            "griet",
            [
                "session", "open", "2018-11-14", "--type", "openbaar", "--chair", "ines", "--title",
                "Openbaar overleg van de stuurgroep", "--present", "wim:wethouder@weert", "--present",
                "ines:wethouder@nederweert",
            ]),
        .kader("piet", ["sync"]),
        .text(
            "piet", document: "A",
            sentences: [
                "Beide gemeenten hebben een eigen visie. Ze lijken op elkaar, maar de woorden verschillen.",
                "Wijkteams kennen de bedoeling goed. Bij de intake staat zij nu op de eerste bladzijde.",
                "Een buurgemeente werkt met een kaart van één bladzijde. Die ligt bij elk gesprek op tafel.",
                "We kiezen vijf begrippen en schrijven ze in gewone taal op. De visienotitie is in oktober besproken.",
                "Met dertig inwoners van beide gemeenten is gesproken, acht van hen jonger dan dertig. "
                    + "Het woord zelfredzaamheid is vervangen door zelf regelen.",
            ], file: "tekst-A.md"),
        .kader("piet", ["draft", "A", "--from", "tekst-A.md", "-m", "Bijgewerkt na de notitie", "--co-author", "ans"]),
        .kader("piet", ["propose", "A", "-m", "Graag een oordeel over de bijgewerkte tekst"]),
        .kader("bram", ["sync"]),
        .kader("bram", ["review", "A", "--agree"]),
        .kader("carla", ["sync"]),
        .kader("carla", ["review", "A", "--agree", "-m", "De cijfers staan nu in B. Dank."]),
        .kader("wim", ["sync"]),
        .kader("wim", ["approve", "A"]),
        .kader("ines", ["sync"]),
        .kader("ines", ["approve", "A"]),
        .kader("griet", ["sync"]),
        .kader("griet", ["tag", "A"]),
        .kader(
            "griet",
            ["session", "close", "--met", "1", "--expect", "Bouwsteen B met de cijfers van beide gemeenten"]),
        .kader("griet", ["share", "A", "--with", "cranendonck", "--to", "../cranendonck.git"]),
        .kader("tom", ["pull"]),
        .scene(
            Phrase(nl: "En wat ervan is vastgelegd.", en: "And what is on record of it."),
            date: "2018-11-15T09:00:00+01:00"),
        .kader("griet", ["session", "show", "2018-11-14"]),
        .kader("griet", ["roles"]),
        .kader("griet", ["verify"]),
        .git("griet", ["verify-tag", "approved/A/2"]),
    ]
}
