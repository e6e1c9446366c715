import Dossier

extension Statement {
    /// The largest message that is read, in bytes.
    public static let messageLimit = 256 * 1024

    /// The largest number of trailers that is read.
    public static let trailerLimit = 500

    /// Reads the statement in a commit or tag message.
    ///
    /// Only the last paragraph is believed, as Git does; a `Kader-` line elsewhere is prose.
    /// - Throws: a `StatementError` that says what is missing, repeated, unknown or unreadable.
    /// - Complexity: linear in the message.
    public init(message: [UInt8]) throws(StatementError) {
        guard message.count <= Self.messageLimit else { throw .tooLarge }
        guard let text = String(validating: message, as: UTF8.self) else { throw .notText }
        let (prose, trailers) = try Self.split(text)

        var single: [TrailerKey: String] = [:]
        var documents: [DocumentID] = []
        var texts: [DocumentID: TextDigest] = [:]
        var despite: [ActID] = []
        var coAuthors: [ClaimedPerson] = []
        for (key, value) in trailers {
            switch key {
            case .document:
                guard let id = DocumentID(value) else { throw .unreadable(key) }
                guard !documents.contains(id) else { throw .repeated(key) }
                documents.append(id)
            case .text:
                let parts = value.split(separator: " ", omittingEmptySubsequences: false)
                guard parts.count == 2, let id = DocumentID(String(parts[0])), let digest = TextDigest(parts[1]) else {
                    throw .unreadable(key)
                }
                guard texts.updateValue(digest, forKey: id) == nil else { throw .repeated(key) }
            case .despite:
                guard let id = Self.actID(value) else { throw .unreadable(key) }
                despite.append(id)
            case .coAuthor:
                guard let person = ClaimedPerson(trailer: value) else { throw .unreadable(key) }
                coAuthors.append(person)
            default:
                guard single.updateValue(value, forKey: key) == nil else { throw .repeated(key) }
            }
        }

        func read<Value>(_ key: TrailerKey, _ parse: (String) -> Value?) throws(StatementError) -> Value? {
            guard let text = single[key] else { return nil }
            guard let value = parse(text) else { throw .unreadable(key) }
            return value
        }
        guard let action = try read(.action, { Action(rawValue: $0) }) else { throw .missing(.action) }
        let on = try read(.on) { value in
            let parts = value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            return parts.count == 2 && DocumentID(String(parts[0])) != nil ? String(parts[1]) : nil
        }
        self.init(
            action: action, documents: documents, texts: texts, capacity: try read(.capacity) { Capacity($0) },
            body: try read(.body) { BodyID($0) }, verdict: try read(.verdict) { Verdict(rawValue: $0) }, heading: on,
            session: try read(.session) { DocumentID($0) }, decision: single[.decision],
            votes: try read(.votes) { Votes($0) }, despite: despite, resolves: try read(.resolves, Self.actID),
            coAuthors: coAuthors, prose: prose)
        if let key = missingKey { throw .missing(key) }
    }

    /// The first trailer that the action needs and that is not there.
    public var missingKey: TrailerKey? {
        switch action {
        case .draft, .withdraw, .join, .reject:
            if documents.isEmpty { return .document }
        case .comment:
            if documents.isEmpty { return .document }
            if heading == nil { return .on }
        case .resolve:
            if documents.isEmpty { return .document }
            if resolves == nil { return .resolves }
        case .propose, .approve, .tag:
            if documents.isEmpty { return .document }
            if documents.contains(where: { texts[$0] == nil }) { return .text }
        case .review:
            if documents.isEmpty { return .document }
            if documents.contains(where: { texts[$0] == nil }) { return .text }
            if verdict == nil { return .verdict }
        case .sessionOpen, .sessionClose:
            if session == nil { return .session }
        case .record, .share, .respond:
            break
        }
        return capacity == nil && action != .respond ? .capacity : nil
    }

    private static func actID(_ text: String) -> ActID? {
        let bytes = text.utf8
        let isHex = bytes.allSatisfy {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
        }
        return bytes.count == 40 && isHex ? ActID(text) : nil
    }

    /// Splits a message into its prose and the trailers of its last paragraph.
    private static func split(_ text: String) throws(StatementError) -> (String, [(TrailerKey, String)]) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        func isBlank(_ line: Substring) -> Bool { line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
        while let last = lines.last, isBlank(last) { lines.removeLast() }
        guard let blank = lines.lastIndex(where: isBlank) else {
            throw .missing(.action)
        }
        let paragraph = lines[(blank + 1)...]
        guard paragraph.count <= trailerLimit else { throw .tooLarge }
        var trailers: [(TrailerKey, String)] = []
        for line in paragraph {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let name = String(line[..<colon])
            let value = trimmed(line[line.index(after: colon)...])
            if let key = TrailerKey.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() }) {
                guard value.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
                    throw .unreadable(key)
                }
                trailers.append((key, value))
            } else if name.lowercased().hasPrefix("kader-") {
                throw .unknown(name)
            }
        }
        var prose = lines[..<blank]
        while let last = prose.last, isBlank(last) { prose.removeLast() }
        return (prose.joined(separator: "\n"), trailers)
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
        return String(text)
    }
}

extension ClaimedPerson {
    /// Reads `Name <e-mail>`; nil for all else.
    public init?(trailer: some StringProtocol) {
        guard let open = trailer.lastIndex(of: "<"), trailer.last == ">" else { return nil }
        let email = trailer[trailer.index(after: open)...].dropLast()
        guard email.contains("@"), !email.contains("<"), !email.contains(">") else { return nil }
        var name = trailer[..<open]
        while name.last == " " { name.removeLast() }
        self.init(name: String(name), email: String(email))
    }
}
