import Git
import Glibc
import Review
import Synchronization
import TestSupport

@testable import Workflow

/// Carries between repositories on this disk what the git program would carry, and meets with what a test asks for.
///
/// It knows the commands that kader gives, and what Git says of them; any other is a mistake of the test.
final class DiskCarrier: Carrier {
    /// What may happen to a push.
    enum Mishap: Sendable {
        /// Nothing: the next push but one is meant.
        case fine
        /// Nobody answers.
        case away
        /// A hook of the server refuses, with these words.
        case refused(String)
        /// The server does as it is asked, and the connection breaks before it has said so.
        case cutOff
        /// The server does as it is asked, and says that it cannot.
        case misreported
        /// Somebody else does this first.
        case overtaken(@Sendable () async throws -> Void)
    }

    private struct State {
        var asked: [[String]] = []
        var mishaps: [Mishap] = []
        var takesTogether = true
    }

    private let state = Mutex(State())

    /// Everything that it was asked for, in that order.
    var asked: [[String]] { state.withLock { $0.asked } }

    /// The commands among these: `fetch`, `push`, `ls-remote`.
    var commands: [String] { asked.compactMap(\.first) }

    /// Forgets what it was asked for.
    func forget() { state.withLock { $0.asked = [] } }

    /// Has this happen to the next push.
    func meet(_ mishap: Mishap) { state.withLock { $0.mishaps.append(mishap) } }

    /// Has the server be one that cannot take several references together, or one that can.
    func takeTogether(_ can: Bool) { state.withLock { $0.takesTogether = can } }

    func run(_ arguments: [String], in directory: String) async throws -> GitProgram.Outcome {
        state.withLock { $0.asked.append(arguments) }
        let request = Request(arguments)
        let here = try Repository.open(at: directory)
        let address = try request.server == "origin" ? here.configuration("remote.origin.url") : request.server
        guard let address else { return .failed("fatal: 'origin' does not appear to be a git repository") }
        let there = try Repository.open(at: address)
        switch request.command {
        case "ls-remote": return try list(request, at: there)
        case "fetch": return try fetch(request, from: there, to: here)
        case "push": return try await push(request, from: here, to: there)
        default: throw TestError("no carrier knows \(arguments)")
        }
    }

    private func list(_ request: Request, at there: Repository) throws -> GitProgram.Outcome {
        let patterns = request.references
        let lines = try there.references(prefix: "refs/").filter { reference in
            patterns.contains { pattern in
                pattern.hasSuffix("*") ? reference.name.hasPrefix(pattern.dropLast()) : reference.name == pattern
            }
        }.map { "\($0.target)\t\($0.name)\n" }
        return .done(lines.joined())
    }

    private func fetch(_ request: Request, from there: Repository, to here: Repository) throws -> GitProgram.Outcome {
        try Objects.carry(from: there, to: here)
        for text in request.references {
            let parts = text.drop { $0 == "+" }.split(separator: ":").map(String.init)
            let (from, to) = (parts[0].asPrefix, parts[1].asPrefix)
            var arrived: [String: ObjectID] = [:]
            for reference in try there.references(prefix: from) where parts[0].matches(reference.name) {
                arrived[to + reference.name.dropFirst(from.count)] = reference.target
            }
            for reference in try here.references(prefix: to) where parts[1].matches(reference.name) {
                guard arrived[reference.name] == nil, request.options.contains("--prune") else { continue }
                try here.deleteReference(reference.name, expecting: reference.target)
            }
            for (name, target) in arrived { try here.put(name, target) }
        }
        return .done()
    }

    private func push(
        _ request: Request, from here: Repository, to there: Repository
    ) async throws -> GitProgram.Outcome {
        if request.options.contains("--atomic"), !state.withLock({ $0.takesTogether }) {
            return .failed("fatal: the receiving end does not support --atomic push")
        }
        let mishap = state.withLock { $0.mishaps.isEmpty ? nil : $0.mishaps.removeFirst() }
        switch mishap {
        case .away: return .failed("fatal: unable to access the server: Could not resolve host: server.example")
        case .refused(let words):
            let lines = request.references.map { "!\t\($0)\t[remote rejected] (pre-receive hook declined)\n" }
            return .failed("remote: \(words)\nerror: failed to push some refs", lines.joined())
        case .overtaken(let others): try await others()
        case .cutOff, .misreported, .fine, nil: break
        }
        try Objects.carry(from: here, to: there)
        var moves: [(name: String, old: ObjectID?, new: ObjectID?)] = []
        var rejections: [String] = []
        for text in request.references {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            let (name, new) = (parts[1], ObjectID(hex: parts[0]))
            let old = try there.reference(name)
            if let why = try objection(to: new, for: old, lease: request.leases[name], at: there) {
                rejections.append("!\t\(text)\t[rejected] (\(why))\n")
            }
            moves.append((name, old, new))
        }
        // Atomic: all of them, or none.
        guard rejections.isEmpty else { return .failed("error: failed to push some refs", rejections.joined()) }
        for move in moves where move.old != move.new {
            try there.put(move.name, move.new)
            if request.server == "origin", move.name.hasPrefix("refs/heads/") {
                try here.put(DossierReader.tracking(move.name), move.new)
            }
        }
        if case .cutOff = mishap { return .failed("fatal: the remote end hung up unexpectedly") }
        if case .misreported = mishap {
            let lines = request.references.map { "!\t\($0)\t[remote rejected] (failed to update ref)\n" }
            return .failed("remote: error: cannot lock ref\nerror: failed to push some refs", lines.joined())
        }
        return .done()
    }

    /// Why Git does not move a reference of the server from `old` to `new`: a lease is kept, or no commit is lost.
    private func objection(
        to new: ObjectID?, for old: ObjectID?, lease: String?, at there: Repository
    ) throws -> String? {
        if let lease { return lease == old?.hex ?? "" ? nil : "stale info" }
        guard let old, let new, old != new else { return nil }
        guard try there.kind(of: old) == .commit else { return "already exists" }
        return try there.isAncestor(old, of: new) ? nil : "fetch first"
    }
}

/// A command for the git program, taken apart.
private struct Request {
    var command = ""
    var options: Set<String> = []
    var leases: [String: String] = [:]
    var server = ""
    var references: [String] = []

    init(_ arguments: [String]) {
        command = arguments.first ?? ""
        for word in arguments.dropFirst() {
            if word.hasPrefix("--force-with-lease=") {
                let lease = word.dropFirst("--force-with-lease=".count)
                    .split(separator: ":", omittingEmptySubsequences: false)
                leases[String(lease[0])] = String(lease[1])
            } else if word.hasPrefix("-") {
                options.insert(word)
            } else if server.isEmpty {
                server = word
            } else {
                references.append(word)
            }
        }
    }
}

/// The objects of a repository, a file each, as libgit2 writes them.
private enum Objects {
    /// Gives one repository the objects of the other that it lacks.
    static func carry(from one: Repository, to other: Repository) throws {
        let (source, target) = (one.commonDirectory + "/objects", other.commonDirectory + "/objects")
        for folder in names(in: source) where folder.utf8.count == 2 {
            mkdir("\(target)/\(folder)", 0o755)
            for file in names(in: "\(source)/\(folder)") {
                // The files never change, so that one of them may have two names.
                guard link("\(source)/\(folder)/\(file)", "\(target)/\(folder)/\(file)") == 0 || errno == EEXIST else {
                    throw TestError("cannot link an object: \(errno)")
                }
            }
        }
    }

    private static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
                String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }
}

extension GitProgram.Outcome {
    fileprivate static func done(_ output: String = "") -> Self { Self(succeeded: true, output: output, errors: "") }

    fileprivate static func failed(_ errors: String, _ output: String = "") -> Self {
        Self(succeeded: false, output: output, errors: errors + "\n")
    }
}

extension Repository {
    /// Lets a reference point at something or, with nil, be gone, whatever it was.
    func put(_ name: String, _ target: ObjectID?) throws {
        let old = try reference(name)
        guard old != target else { return }
        if let target {
            try setReference(name, to: target, expecting: old, log: "test")
        } else if let old {
            try deleteReference(name, expecting: old)
        }
    }
}

extension String {
    /// What stands before the `*` of a refspec; all of it where there is none.
    fileprivate var asPrefix: String { hasSuffix("*") ? String(dropLast()) : self }

    /// Tells whether this side of a refspec is about the reference `name`.
    fileprivate func matches(_ name: String) -> Bool { hasSuffix("*") ? name.hasPrefix(dropLast()) : name == self }
}
