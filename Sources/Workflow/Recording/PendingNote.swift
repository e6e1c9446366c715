import Git

/// The file in which stands what a command is about to do in several steps.
///
/// Each line is what a reference points at, what it is to point at, and its name; `HEAD` before the name means that the
/// working folder is to show it.
struct PendingNote {
    private let path: String

    /// The note of what is done here or, where `isSent`, of what the server is asked to do.
    init(in repository: Repository, isSent: Bool = false) {
        path = repository.commonDirectory + (isSent ? "/kader.sent" : "/kader.pending")
    }

    var isThere: Bool { Files.exists(path) }

    func write(_ steps: [Step]) throws {
        let lines = steps.map { "\($0.old ?? .zero) \($0.new ?? .zero) \($0.reference)\n" }
        try Files.write(Array(lines.joined().utf8), to: path)
    }

    func write(showing reference: String, from old: ObjectID?, to new: ObjectID) throws {
        try Files.write(Array("\(old ?? .zero) \(new) HEAD \(reference)\n".utf8), to: path)
    }

    /// The moves of references, and that of the working folder; nil where nothing is pending.
    func read() throws -> (steps: [Step], showing: Step?)? {
        guard isThere else { return nil }
        let text = String(decoding: try Files.read(path, limit: 64 * 1_048_576), as: UTF8.self)
        var (steps, showing): ([Step], Step?) = ([], nil)
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count == 3, let old = ObjectID(hex: parts[0]), let new = ObjectID(hex: parts[1]) else {
                continue
            }
            let isShown = parts[2].hasPrefix("HEAD ")
            let step = Step(
                reference: String(parts[2].dropFirst(isShown ? 5 : 0)), old: old.isZero ? nil : old,
                new: new.isZero ? nil : new)
            if isShown { showing = step } else { steps.append(step) }
        }
        return (steps, showing)
    }

    func remove() { Files.remove(path) }
}
