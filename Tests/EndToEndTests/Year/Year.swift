import Foundation
import TestSupport
import Testing

/// A year of an oriëntatietraject of two municipalities, played by eleven people through the program alone.
///
/// People do what bare `kader` tells them to: where it names no command for what the story has them do, the story stops.
final class Year {
    /// Somebody who takes part.
    struct Person {
        let id: String
        let name: String
        let email: String
        /// What the griffie adds them with.
        let membership: [String]
    }

    static let people = [
        Person(id: "griet", name: "Griet Smeets", email: "griet@weert.example", membership: []),
        Person(
            id: "gerda", name: "Gerda Konings", email: "gerda@nederweert.example",
            membership: ["--capacity", "griffie@nederweert"]),
        Person(
            id: "marie", name: "Marie Timmermans", email: "marie@weert.example",
            membership: ["--capacity", "ambtenaar@weert", "--body", "werkgroep"]),
        Person(
            id: "piet", name: "Piet Hendriks", email: "piet@nederweert.example",
            membership: ["--capacity", "ambtenaar@nederweert", "--body", "werkgroep"]),
        Person(
            id: "joris", name: "Joris Peeters", email: "joris@weert.example",
            membership: ["--capacity", "raadslid@weert", "--fractie", "Weert Lokaal"]),
        Person(
            id: "sanne", name: "Sanne Claessens", email: "sanne@weert.example",
            membership: ["--capacity", "raadslid@weert", "--fractie", "CDA"]),
        Person(
            id: "noor", name: "Noor Verhoeven", email: "noor@nederweert.example",
            membership: ["--capacity", "raadslid@nederweert", "--fractie", "JAN"]),
        Person(
            id: "wim", name: "Wim Janssen", email: "wim@weert.example",
            membership: ["--capacity", "wethouder@weert", "--body", "stuurgroep"]),
        Person(
            id: "wilma", name: "Wilma Geraedts", email: "wilma@nederweert.example",
            membership: ["--capacity", "wethouder@nederweert", "--body", "stuurgroep"]),
        Person(
            id: "paula", name: "Paula de Haas", email: "paula@procesbureau.example",
            membership: ["--capacity", "procesbegeleider@procesbureau", "--body", "werkgroep"]),
        Person(
            id: "dirk", name: "Dirk Beckers", email: "dirk@derisse.example",
            membership: ["--capacity", "directeur@de-risse", "--interest", "de-risse"]),
    ]

    let town: Town

    /// What the server had when the audit last found nothing.
    private var audited = ""

    /// A dossier that the griffie of Weert set up, on a server that guards it; everybody has a clone.
    init() throws {
        town = try Town()
        try town.settle("root")
        for person in Self.people { try town.settle(person.id, name: person.name, email: person.email) }
        let griet = town["griet"]
        try griet.run(
            Binary.kader,
            [
                "init", griet.clone, "--template", "orientatietraject", "--title", "Oriëntatie sociaal domein",
                "--municipality", "weert", "--municipality", "nederweert", "--member", "griet",
            ], in: griet.home)
        for person in Self.people.dropFirst() {
            try griet.run(
                Binary.kader,
                ["member", "add", person.id, "--name", person.name, "--email", person.email] + person.membership
                    + ["--key", "\(town[person.id].key).pub"], in: griet.clone)
        }
        try griet.kader("found")
        try griet.kader("server", "init", town.server)
        // The one thing that kader leaves to Git: where the server is.
        try griet.git("remote", "add", "origin", town.server)
        try griet.kader("sync")
        for person in Self.people.dropFirst() {
            let resident = town[person.id]
            try resident.run(Binary.kader, ["clone", town.server, resident.clone], in: resident.home)
        }
    }

    /// Lets time go by until ten o'clock on a day, for the server as well.
    func day(_ date: String) throws {
        let moment = try Date("\(date)T08:00:00Z", strategy: .iso8601)
        town.wait(until: Int64(moment.timeIntervalSince1970))
        try town.administrator("config", "kader.now", "@\(town.tick() + 3_600) +0200")
    }

    /// Has somebody give a command that ends well; the audit then finds nothing.
    @discardableResult
    func acts(
        _ id: String, _ arguments: String..., input: String = "", at location: SourceLocation = #_sourceLocation
    ) throws -> Outcome {
        let outcome = try run(id, arguments, input: input)
        #expect(outcome.status == 0, "\(id): kader \(arguments)\n\(outcome)", sourceLocation: location)
        try audit(at: location)
        return outcome
    }

    /// Has somebody look what waits for them, read it as they are told there, and give one of the commands that it names.
    ///
    /// - Parameters:
    ///   - verb: the command, by the name that Dutch messages say.
    ///   - document: the document or the proposal that it is about.
    ///   - more: what the person adds to it.
    @discardableResult
    func follows(
        _ id: String, _ verb: String, _ document: String, _ more: String...,
        at location: SourceLocation = #_sourceLocation
    ) throws -> Outcome {
        let shown = try run(id, [])
        #expect(shown.status == 0, "\(id): \(shown)", sourceLocation: location)
        let advised = Advice.commands(in: shown.output)
        for reading in advised where ["toon", "vergelijk"].contains(reading[1]) {
            let read = try run(id, Array(reading.dropFirst()))
            #expect(read.status == 0 && !read.output.isEmpty, "\(id): \(reading)\n\(read)", sourceLocation: location)
        }
        guard
            var command = advised.first(where: {
                $0.count > 2 && $0[1] == verb && ($0[2] == document || $0[2].hasPrefix(document + "/"))
            })
        else { throw TestError("\(id) is not told to \(verb) \(document): \(shown)") }
        // What stands there in capitals is filled in.
        if let blank = command.firstIndex(of: "KENMERK") { command.removeSubrange(blank - 1...blank) }
        if !Set(more).isDisjoint(with: ["--object", "--hold"]) { command.removeAll { $0 == "--agree" } }
        return try gives(id, command, more, at: location)
    }

    /// Has somebody give a command that they were told to give, with what they add to it.
    @discardableResult
    func gives(
        _ id: String, _ command: [String], _ more: [String], at location: SourceLocation = #_sourceLocation
    ) throws -> Outcome {
        let outcome = try run(id, Array(command.dropFirst()) + more)
        #expect(outcome.status == 0, "\(id): \(command + more)\n\(outcome)", sourceLocation: location)
        try audit(at: location)
        return outcome
    }

    /// Has somebody try what is refused, by this rule; the refusal says what to do instead.
    @discardableResult
    func fails(
        _ id: String, by rule: String, _ arguments: String..., at location: SourceLocation = #_sourceLocation
    ) throws -> Outcome {
        let outcome = try run(id, arguments)
        #expect(outcome.status == 1, "\(id): kader \(arguments)\n\(outcome)", sourceLocation: location)
        #expect(outcome.errors.contains("Geweigerd (\(rule))"), "\(outcome)", sourceLocation: location)
        return outcome
    }

    /// Has somebody give a command, however it ends; the audit finds nothing.
    func attempts(
        _ id: String, _ arguments: String..., at location: SourceLocation = #_sourceLocation
    ) throws -> Outcome {
        let outcome = try run(id, arguments)
        try audit(at: location)
        return outcome
    }

    /// What bare `kader` shows somebody.
    func turn(of id: String) throws -> String { try run(id, []).output }

    /// The summary of a session, as anybody reads it.
    func summary(of session: String, seenBy id: String) throws -> String {
        try acts(id, "sync")
        return try run(id, ["session", "show", session]).output
    }

    /// Has somebody open a text, change it with their editor, and commit it.
    @discardableResult
    func writes(
        _ id: String, _ document: String, at path: String, because reason: String,
        _ edit: (String) throws -> String, location: SourceLocation = #_sourceLocation
    ) throws -> Outcome {
        try acts(id, "sync", at: location)
        try acts(id, "open", document, at: location)
        let file = "\(town[id].clone)/\(path)"
        let text = String(decoding: Disk.read(file) ?? [], as: UTF8.self)
        let edited = try edit(text)
        #expect(edited != text, "\(id): nothing is new in \(path): \(text)", sourceLocation: location)
        try Disk.write(Array(edited.utf8), to: file)
        return try acts(id, "draft", "-m", reason, at: location)
    }

    /// Has the server's dossier looked through, where something came in since it last was.
    private func audit(at location: SourceLocation) throws {
        let references = try town.references()
        guard references != audited else { return }
        try expectClean(town, at: location)
        audited = references
    }

    private func run(_ id: String, _ arguments: [String], input: String = "") throws -> Outcome {
        let resident = town[id]
        return try resident.attempt(Binary.kader, arguments, in: resident.clone, input: Array(input.utf8))
    }
}
