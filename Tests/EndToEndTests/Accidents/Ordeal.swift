import Glibc
import TestSupport
import Testing

/// One deed that meets with accidents, again and again from the same beginning.
///
/// All is given at one moment and signed with keys whose signatures do not vary: what the deed leads to without an
/// accident is known to the byte, and after each accident there must be that, or what was there before.
final class Ordeal {
    let deed: Deed
    let town: Town
    private let actor: Resident
    private let environment: [String: String]
    private let arguments: [String]
    private let before: [String: Sight?]
    private(set) var after: [String: Sight?] = [:]
    /// How long the deed takes, in microseconds.
    private(set) var duration: UInt32 = 0

    private var folder: String { deed.makes == nil ? actor.clone : actor.home }
    private var saved: String { town.folder.absolute("saved") }
    private var places: [String] { deed.repositories + (deed.makes.map { ["\(deed.actor)/\($0)"] } ?? []) }

    init(_ deed: Deed) throws {
        self.deed = deed
        town = try deed.town()
        actor = town[deed.actor]
        arguments = try deed.arguments(in: town)
        environment = actor.surroundings(at: town.tick())
        before = try Self.look(deed, town)
        try Self.copy(deed.repositories, from: town.folder.path, to: town.folder.absolute("saved"))
        let begin = Self.now()
        let outcome = try start(under: []).end()
        duration = Self.now() - begin
        guard outcome.status == 0 else { throw TestError("\(deed.name) does not work: \(outcome)") }
        after = try Self.look(deed, town)
        guard after != before else { throw TestError("\(deed.name) does nothing") }
        for case let (place, sight?) in after where !sight.status.isEmpty {
            throw TestError("\(deed.name) leaves \(place) with changes: \(sight.status)")
        }
    }

    /// Brings everything back to where the deed begins.
    func restore() throws {
        for place in places { try actor.run("rm", ["-rf", town.folder.absolute(place)], in: actor.home) }
        try Self.copy(deed.repositories, from: saved, to: town.folder.path)
    }

    /// Starts the deed, under a program such as `strace` where one is named.
    func start(under wrapper: [String]) throws -> Running {
        let words = wrapper + [Binary.kader] + arguments
        return try Program.start(
            words[0], Array(words.dropFirst()), in: folder, environment: environment, input: Array(deed.input.utf8))
    }

    private func kader(_ arguments: [String], input: String = "", in folder: String) throws -> Outcome {
        try Program.run(
            Binary.kader, arguments, in: folder, environment: environment, input: Array(input.utf8))
    }

    private static func look(_ deed: Deed, _ town: Town) throws -> [String: Sight?] {
        var result: [String: Sight?] = [:]
        for place in deed.repositories + (deed.makes.map { ["\(deed.actor)/\($0)"] } ?? []) {
            result[place] = try Sight(of: town.folder.absolute(place), by: town["root"])
        }
        return result
    }

    private static func copy(_ places: [String], from: String, to: String) throws {
        for place in places {
            let parent = "\(to)/\(place)/.."
            let outcome = try Program.run(
                "sh", ["-c", "mkdir -p \"$2\" && cp -a \"$1/.\" \"$2\"", "sh", "\(from)/\(place)", "\(to)/\(place)"],
                in: "/", environment: Program.plain)
            guard outcome.status == 0 else { throw TestError("no copy to \(parent): \(outcome)") }
        }
    }

    private static func now() -> UInt32 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt32(truncatingIfNeeded: time.tv_sec * 1_000_000 + time.tv_nsec / 1_000)
    }
}

extension Ordeal {
    /// Looks whether all is well after an accident, and whether the way back is what the program says that it is.
    ///
    /// - Parameters:
    ///   - outcome: how the deed ended.
    ///   - context: what the accident was.
    func expectSound(_ outcome: Outcome, _ context: String) throws {
        let context = "\(deed.name), \(context):\n\(outcome)"
        let seen = try Self.look(deed, town)
        for place in places {
            guard let sight = seen[place] ?? nil else { continue }
            try expectWhole(place, sight, outcome, context)
        }
        // On a server two minutes pass: a push then takes away what one that was cut off has locked. What a member meets within
        // them is tried with the locks.
        for place in places where place.hasSuffix(".git") {
            let script = "find \"$1\" -name '*.lock' -exec touch -d '2 minutes ago' {} +"
            try actor.run("sh", ["-c", script, "sh", town.folder.absolute(place)], in: actor.home)
        }
        if deed.makes == nil {
            try expectWayBack(acknowledged: outcome.status == 0, context)
        } else {
            try expectFreshStart(acknowledged: outcome.status == 0, context)
        }
    }

    /// What anybody may see at this very moment, before any other command.
    private func expectWhole(_ place: String, _ sight: Sight, _ outcome: Outcome, _ context: String) throws {
        let path = town.folder.absolute(place)
        guard let old = before[place] ?? nil else { return }
        let new = (after[place] ?? nil) ?? old
        let sound = try actor.attempt("git", ["fsck", "--strict", "--no-dangling", "--no-progress"], in: path)
        #expect(sound.status == 0 && sound.bytes.isEmpty, "\(place), \(context)\n\(sound)")
        // Git moves several references one after the other: cut off there, each is as before or as after, and the way back
        // has to lead to after.
        let known = Set(old.references + new.references)
        #expect(!place.hasSuffix(".git") || known.isSuperset(of: sight.references), "\(place), \(context)")
        for (file, digest) in sight.files {
            #expect(
                digest == old.files[file] || digest == new.files[file],
                "\(file) in \(place) is half-written, \(context)")
        }
        for file in old.files.keys where new.files[file] != nil {
            #expect(sight.files[file] != nil, "\(file) in \(place) is gone, \(context)")
        }
    }

    /// In a clone: the next command leads to where all is as before or as after; from before, the deed leads to after.
    private func expectWayBack(acknowledged: Bool, _ context: String) throws {
        if deed.command[0] != "pull" {
            let audit = try obeying(["verify"], context)
            #expect(audit.status == 0, "\(context)\n\(audit)")
            let next = try obeying(["sync"], context)
            #expect(next.status == 0, "\(context)\n\(next)")
        }
        let seen = try Self.look(deed, town)
        if isDone(seen) { return expectAfter(seen, context) }
        let missing = differences(seen, after)
        #expect(!acknowledged, "what was acknowledged is not there, \(context)\n\(missing)")
        // What was not done has left nothing behind but perhaps settings, or a part of the files that a partner pulls, which
        // the deed will bring again.
        let strange = deed.command[0] == "pull" ? [] : differences(seen, before, settings: false)
        #expect(strange.isEmpty, "it is left by halves, \(context)")
        let again = try obeying(arguments, input: deed.input, context)
        #expect(again.status == 0, "\(context)\n\(again)")
        expectAfter(try Self.look(deed, town), context)
    }

    /// Where a folder is made: what is left of it is told to be in the way, or is whole.
    private func expectFreshStart(acknowledged: Bool, _ context: String) throws {
        guard let name = deed.makes else { return }
        let seen = try Self.look(deed, town)
        if acknowledged { return expectAfter(seen, context) }
        let again = try obeying(arguments, input: deed.input, context)
        if again.status != 0 {
            #expect(again.status == 64 && again.errors.contains(name), "\(context)\n\(again)")
            try actor.run("rm", ["-rf", "\(actor.home)/\(name)"], in: actor.home)
            let last = try kader(arguments, input: deed.input, in: folder)
            #expect(last.status == 0, "\(context)\n\(last)")
        }
        expectAfter(try Self.look(deed, town), context)
    }

    /// Gives a command and does what its message says of a lock that was left behind.
    private func obeying(_ arguments: [String], input: String = "", _ context: String) throws -> Outcome {
        for _ in 1...4 {
            let outcome = try kader(arguments, input: input, in: folder)
            guard outcome.status != 0, let lock = Self.lock(in: outcome.errors) else { return outcome }
            #expect(outcome.status == 2, "\(context)\n\(outcome)")
            #expect(unlink(lock) == 0, "\(lock) is named and is not there, \(context)\n\(outcome)")
        }
        return try kader(arguments, input: input, in: folder)
    }

    /// The file that a message says is to be removed.
    private static func lock(in message: String) -> String? {
        let words = message.split(whereSeparator: { " \n'".contains($0) })
        return words.first { $0.hasPrefix("/") && $0.contains(".lock") }.flatMap { word in
            word.firstRange(of: ".lock").map { String(word[..<$0.upperBound]) }
        }
    }

    /// Tells whether the deed is done: by what everybody has, and only for a deed that leaves that alone by the settings.
    private func isDone(_ seen: [String: Sight?]) -> Bool {
        func shared(_ sights: [String: Sight?]) -> [[String]] {
            places.map { place in
                guard let sight = sights[place] ?? nil else { return [] }
                return sight.references + [sight.head] + sight.files.map { "\($0.value) \($0.key)" }.sorted()
            }
        }
        return shared(before) == shared(after) ? seen == after : shared(seen) == shared(after)
    }

    private func expectAfter(_ seen: [String: Sight?], _ context: String) {
        let differences = differences(seen, after)
        #expect(differences.isEmpty, "not as without an accident, \(context)")
    }

    private func differences(
        _ seen: [String: Sight?], _ expected: [String: Sight?], settings: Bool = true
    ) -> [String] {
        places.flatMap { place in
            Sight.differences(seen[place] ?? nil, expected[place] ?? nil, settings: settings).map { "\(place): \($0)" }
        }
    }
}
