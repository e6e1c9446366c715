import Glibc
import Synchronization

/// How far a town's dossier has come. Each stage is played once and copied for every test that starts there.
package enum Stage: CaseIterable, Sendable {
    /// An oriëntatietraject of Weert and Nederweert, set up and on its server; everybody has a clone.
    case founded
    /// Marie has asked for review of bouwsteen A.
    case proposed
    /// Joris and Noor agreed with it.
    case reviewed
    /// Wim and Wilma approved it for their municipalities.
    case approved
    /// Griet adopted it: version 1 of A.
    case adopted
    /// A kadernota of Weert, set up and on its server; everybody has a clone.
    case kadernota
    /// As founded, but with members who have more than one address, key, capacity or interest; see `entangledTown`.
    case entangled

    /// A town at this stage, for one test to do with as it likes.
    package func town() throws -> Town { try played.get().copy() }

    private var played: Result<Town, any Error> {
        switch self {
        case .founded: Self.foundedTown
        case .proposed: Self.proposedTown
        case .reviewed: Self.reviewedTown
        case .approved: Self.approvedTown
        case .adopted: Self.adoptedTown
        case .kadernota: Self.kadernotaTown
        case .entangled: Self.entangledTown
        }
    }

    private static let foundedTown = keeping {
        try Town.founded(
            template: "orientatietraject", municipalities: ["weert", "nederweert"],
            members: [
                ("gerda", ["griffie@nederweert"], []), ("marie", ["ambtenaar@weert"], []),
                ("piet", ["ambtenaar@nederweert"], []), ("joris", ["raadslid@weert"], []),
                ("noor", ["raadslid@nederweert"], []), ("wim", ["wethouder@weert"], ["stuurgroep"]),
                ("wilma", ["wethouder@nederweert"], ["stuurgroep"]),
            ])
    }

    private static let kadernotaTown = keeping {
        try Town.founded(
            template: "kadernota", municipalities: ["weert"],
            members: [
                ("marie", ["ambtenaar@weert"], []), ("joris", ["raadslid@weert"], ["raadswerkgroep"]),
                ("noor", ["raadslid@weert"], ["raadswerkgroep"]), ("wim", ["wethouder@weert"], []),
            ])
    }

    /// Marie has two addresses and two keys, Joris a second key that has expired, Noor an interest, Wim a seat in the council
    /// besides his office.
    private static let entangledTown = keeping {
        try Town.founded(
            template: "orientatietraject", municipalities: ["weert", "nederweert"],
            members: [
                ("gerda", ["griffie@nederweert"], []), ("marie", ["ambtenaar@weert"], []),
                ("piet", ["ambtenaar@nederweert"], []), ("joris", ["raadslid@weert"], []),
                ("noor", ["raadslid@nederweert"], []), ("wim", ["wethouder@weert", "raadslid@weert"], ["stuurgroep"]),
                ("wilma", ["wethouder@nederweert"], ["stuurgroep"]),
            ],
            interests: ["noor": ["de-risse"]], spares: ["marie", "joris"],
            details: ["marie": ["--email", "marie@thuis.nl"]]
        ) { charter in
            var lines = charter.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            // The spare key stands first.
            if let joris = lines.firstIndex(of: "  joris:"),
                let key = lines[joris...].firstIndex(where: { $0.hasPrefix("      - ssh-") })
            {
                lines[key] = "      - {key: \(lines[key].dropFirst(8)), until: 2018-09-01}"
            }
            return lines.joined(separator: "\n")
        }
    }

    private static let proposedTown = keeping {
        let town = try Stage.founded.town()
        try town["marie"].drafts("A", Texts.block("A"))
        try town["marie"].kader("propose", "A", "-m", "Graag uw oordeel")
        return town
    }

    private static let reviewedTown = keeping {
        let town = try Stage.proposed.town()
        for id in ["joris", "noor"] {
            try town[id].kader("sync")
            try town[id].kader("review", "A", "--agree")
        }
        return town
    }

    private static let approvedTown = keeping {
        let town = try Stage.reviewed.town()
        for id in ["wim", "wilma"] {
            try town[id].kader("sync")
            try town[id].kader("approve", "A")
        }
        return town
    }

    private static let adoptedTown = keeping {
        let town = try Stage.approved.town()
        try town["griet"].kader("sync")
        try town["griet"].kader("tag", "A")
        return town
    }

    /// Plays a stage; its folder goes when the process does, since what is held for ever is never released.
    private static func keeping(_ play: () throws -> Town) -> Result<Town, any Error> {
        Result {
            let town = try play()
            Leftovers.add(town.folder.path)
            return town
        }
    }
}

extension Town {
    /// A dossier that griet has set up, with a server, and a clone for every member. Vera is no member but has a clone.
    ///
    /// - Parameters:
    ///   - spares: the members who have a second key.
    ///   - details: further arguments of `member add`, by member.
    ///   - adjust: changes `kader.yml` before the set-up ends.
    package static func founded(
        template: String, municipalities: [String], members: [(id: String, capacities: [String], bodies: [String])],
        interests: [String: [String]] = [:], spares: [String] = [], details: [String: [String]] = [:],
        adjust: ((String) -> String)? = nil
    ) throws -> Town {
        let town = try Town()
        for id in ["root", "griet", "vera", "karel"] + members.map(\.id) { try town.settle(id) }
        let griet = town["griet"]
        try griet.run(
            Binary.kader,
            ["init", griet.clone, "--template", template, "--title", "Proef", "--member", "griet"]
                + municipalities.flatMap { ["--municipality", $0] }, in: griet.home)
        for member in members {
            let resident = town[member.id]
            var arguments = ["member", "add", member.id, "--name", resident.name, "--email", resident.email]
            for capacity in member.capacities { arguments += ["--capacity", capacity] }
            for body in member.bodies { arguments += ["--body", body] }
            for interest in interests[member.id] ?? [] { arguments += ["--interest", interest] }
            if spares.contains(member.id) {
                try resident.makeKey(at: resident.spareKey)
                arguments += ["--key", "\(resident.spareKey).pub"]
            }
            arguments += details[member.id] ?? []
            try griet.run(Binary.kader, arguments + ["--key", "\(resident.key).pub"], in: griet.clone)
        }
        if let adjust {
            let path = "\(griet.clone)/kader.yml"
            let text = String(decoding: Disk.read(path) ?? [], as: UTF8.self)
            let adjusted = adjust(text)
            guard adjusted != text else { throw TestError("kader.yml is as it was") }
            try Disk.write(Array(adjusted.utf8), to: path)
            try griet.kader("record", "kader")
        }
        // A town with one griffie is not the wisest.
        try griet.kader("found", "--anyway")
        try griet.run(Binary.kader, ["server", "init", town.server], in: griet.home)
        try griet.git("remote", "add", "origin", town.server)
        try griet.kader("sync")
        for id in members.map(\.id) + ["vera"] {
            try town[id].run(Binary.kader, ["clone", town.server, town[id].clone], in: town[id].home)
        }
        return town
    }
}

extension Resident {
    /// Drafts `text` as the document `id`, on this person's own proposal or a new one.
    @discardableResult
    package func drafts(_ id: String, _ text: String, message: String = "Nieuwe tekst") throws -> Outcome {
        try kader("draft", id, "--from", "-", "-m", message, input: text)
    }
}

/// Folders that are removed when the process ends.
enum Leftovers {
    private static let paths = Mutex<[String]>([])
    private static let registered: Void = {
        atexit { Leftovers.removeAll() }
    }()

    static func add(_ path: String) {
        _ = registered
        paths.withLock { $0.append(path) }
    }

    private static func removeAll() {
        for path in paths.withLock({ $0 }) {
            _ = try? Program.run("rm", ["-rf", path], in: "/", environment: Program.plain)
        }
    }
}
