public import Dossier
import Git
import Subprocess

/// What a player of the story reports as it goes.
public enum DemoEvent: Sendable {
    /// A new scene begins.
    case scene(Phrase)
    /// Someone gives a command.
    case command(person: String, line: String)
    /// What it printed; an unwelcome end is part of the story.
    case outcome(String, status: Int32)
}

/// Plays a story on real repositories, so that a newcomer sees the whole life of a document and has a folder to explore.
public struct Demo {
    /// What is left when it is done.
    public struct Result: Sendable {
        /// The folder.
        public let folder: String
        /// How many commands were given.
        public let commands: Int
    }

    private let folder: String
    private let program: String
    private let report: (DemoEvent) -> Void

    /// Plays the story in a new folder.
    ///
    /// - Parameters:
    ///   - folder: the folder to make.
    ///   - program: this program's own file, which each person in the story calls.
    ///   - language: the language in which the commands speak.
    ///   - report: told of every step, in order.
    /// - Throws: a `Failure` where the folder is in use, or a step did not end as the story has it.
    public static func play(
        in folder: String, program: String, language: Language, report: @escaping (DemoEvent) -> Void
    ) async throws -> Result {
        guard Files.isEmptyDirectory(folder) else { throw Failure.folderInUse(folder) }
        try Files.createDirectory(folder)
        let demo = Demo(folder: Files.realPath(folder) ?? folder, program: program, report: report)
        return Result(folder: demo.folder, commands: try await demo.play(Story.orientation, language))
    }

    private func play(_ story: Story, _ language: Language) async throws -> Int {
        for person in story.people + [Story.partner] { try await settle(person) }
        var commands = 0
        var moment = Moment(seconds: 0)
        for step in story.steps {
            // Every step is a minute later than the one before: the dates in the story are part of it.
            moment = Moment(seconds: moment.seconds + 60, offset: moment.offset)
            switch step {
            case .scene(let phrase, let date):
                moment = Moment(date) ?? moment
                report(.scene(phrase))
            case .kader(let person, let arguments, let status):
                try await run(
                    [program, "--lang", language.rawValue] + arguments, shown: ["kader"] + arguments, by: person,
                    in: "\(folder)/\(person)", at: moment, expecting: status)
                commands += 1
            case .git(let person, let arguments, let status):
                try await run(
                    ["git"] + arguments, shown: ["git"] + arguments, by: person, in: "\(folder)/\(person)", at: moment,
                    expecting: status)
                commands += 1
            case .clone(let person):
                try await run(
                    [program, "--lang", language.rawValue, "clone", "../server.git", "."],
                    shown: ["kader", "clone", "../server.git", "."], by: person, in: "\(folder)/\(person)", at: moment,
                    expecting: 0)
                commands += 1
            case .text(let person, let document, let sentences, let file):
                let path = "\(folder)/\(person)/bouwstenen/\(document).md"
                let start = String(decoding: try Files.read(path, limit: 1_048_576), as: UTF8.self)
                let template = Self.hasGuidance(start) ? start : try original(document)
                try Files.write(
                    Array(Self.filled(template, with: sentences).utf8), to: "\(folder)/\(person)/\(file)")
            }
        }
        return commands
    }

    /// Gives a person a home of their own, with a name, an address and a key.
    private func settle(_ person: Story.Person) async throws {
        let home = "\(folder)/homes/\(person.id)"
        try Files.createDirectory(home)
        try Files.createDirectory("\(folder)/keys")
        try Files.createDirectory("\(folder)/\(person.id)")
        let key = "\(home)/.ssh/id_ed25519"
        try await SigningKey.make(at: key, comment: person.id)
        try Files.write(try Files.read(key + ".pub", limit: 65_536), to: "\(folder)/keys/\(person.id).pub")
        let settings = "[user]\n\tname = \(person.name)\n\temail = \(person.email)\n[init]\n\tdefaultBranch = main\n"
        try Files.write(Array(settings.utf8), to: "\(home)/.gitconfig")
        // What the story lays beside a dossier is not part of it.
        try Files.createDirectory("\(home)/.config/git")
        try Files.write(Array("tekst-*.md\n".utf8), to: "\(home)/.config/git/ignore")
    }

    private func run(
        _ command: [String], shown: [String], by person: String, in directory: String, at moment: Moment,
        expecting status: Int32
    ) async throws {
        report(.command(person: person, line: shown.map(Self.word).joined(separator: " ")))
        let home = "\(folder)/homes/\(person)"
        var changes: [Environment.Key: String?] = [
            "HOME": home, "XDG_CONFIG_HOME": "\(home)/.config", "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_DATE": moment.description, "GIT_COMMITTER_DATE": moment.description, "NO_COLOR": "1",
            "PATH": (Files.parent(of: program) ?? ".") + ":" + (ProcessEnvironment.value("PATH") ?? "/usr/bin:/bin"),
        ]
        for name in ["SSH_AUTH_SOCK", "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
            changes[Environment.Key(stringLiteral: name)] = .some(nil)
        }
        // `env -C` goes to the person's folder first, so that the paths in the story mean what they say.
        let result = try await Subprocess.run(
            .name("env"), arguments: Arguments(["-C", directory] + command), environment: .inherit.updating(changes),
            output: .bytes(limit: 1_048_576), error: .combinedWithOutput)
        let text = String(decoding: result.standardOutput, as: UTF8.self)
        let ended: Int32 = if case .exited(let code) = result.terminationStatus { code } else { -1 }
        report(.outcome(text, status: ended))
        guard ended == status else { throw Failure.storyBroken(shown.joined(separator: " "), ended, text) }
    }

    private static func hasGuidance(_ text: String) -> Bool { text.contains("<!--") }

    /// The document as the founding commit has it, with its guidance.
    private func original(_ document: String) throws -> String {
        let repository = try Repository.open(at: "\(folder)/griet")
        let line = try repository.history(
            from: [try repository.reference("refs/heads/main")].compactMap { $0 }, hiding: [], firstParentOnly: true,
            limit: nil)
        guard let root = line.last,
            let text = try TextReader(repository).text(
                at: RepositoryPath("bouwstenen/\(document).md"), in: try repository.commit(root).tree)
        else { throw Failure.noDossier("\(folder)/griet") }
        return String(decoding: text, as: UTF8.self)
    }

    /// The text with its guidance, one comment after the other, replaced by sentences; what explains a table just goes.
    private static func filled(_ text: String, with sentences: [String]) -> String {
        var rest = text[...]
        var result = ""
        var next = sentences.makeIterator()
        while let start = rest.firstRange(of: "<!--"), let end = rest[start.upperBound...].firstRange(of: "-->") {
            let isOfTable = rest[end.upperBound...].drop(while: \.isWhitespace).hasPrefix("|")
            result += rest[..<start.lowerBound] + (isOfTable ? "" : next.next() ?? "")
            rest = rest[end.upperBound...]
        }
        return result + rest
    }

    /// A word as one would type it in a shell.
    private static func word(_ text: String) -> String {
        let plain = text.allSatisfy { $0.isLetter || $0.isNumber || "-_./@:=~".contains($0) }
        return plain && !text.isEmpty ? text : "\"\(text)\""
    }
}

extension Story {
    /// Who pulls what was shared, and is no member.
    fileprivate static let partner = Person(
        id: "tom", name: "Tom Wouters", email: "tom.wouters@cranendonck.example", membership: [])
}

extension Failure {
    fileprivate static func storyBroken(_ line: String, _ status: Int32, _ text: String) -> Failure {
        .damaged(
            .storyBroken, nl: "Het verhaal liep anders dan bedoeld: `\(line)` eindigde met \(status).\n\(text)",
            en: "The story did not go as it should: `\(line)` ended with \(status).\n\(text)")
    }
}
