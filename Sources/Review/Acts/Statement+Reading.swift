import Dossier

extension Statement {
    /// The largest message that is read, in bytes.
    public static let messageLimit = 256 * 1024

    /// The largest message of a tag that is read, in bytes: it may list many branches.
    public static let tagMessageLimit = 16 * 1024 * 1024

    /// The largest number of trailers that is read.
    public static let trailerLimit = 500

    /// Reads the statement in a commit or tag message.
    ///
    /// Only the last paragraph is believed, as Git does; a `Kader-` line elsewhere is prose. Who wrote it as well is read
    /// from the whole message: ``coAuthors(in:)``.
    /// - Parameter limit: the most bytes that are read.
    /// - Throws: a `StatementError` that says what is missing, repeated, unknown or unreadable.
    /// - Complexity: linear in the message.
    public init(message: [UInt8], limit: Int = messageLimit) throws(StatementError) {
        guard message.count <= limit else { throw .tooLarge }
        guard String(validating: message, as: UTF8.self) != nil else { throw .notText }
        let (prose, trailers, coAuthors) = try Self.split(message)

        var single: [TrailerKey: String] = [:]
        var documents: [DocumentID] = []
        var texts: [DocumentID: TextDigest] = [:]
        var despite: [ActID] = []
        for (key, value) in trailers {
            switch key {
            case .document:
                guard let id = DocumentID(value) else { throw .unreadable(key) }
                guard !documents.contains(id) else { throw .repeated(key) }
                documents.append(id)
            case .text:
                guard let space = value.utf8.firstIndex(of: UInt8(ascii: " ")),
                    let id = DocumentID(String(value[..<space])),
                    let digest = TextDigest(value[value.utf8.index(after: space)...])
                else { throw .unreadable(key) }
                guard texts.updateValue(digest, forKey: id) == nil else { throw .repeated(key) }
            case .despite:
                guard let id = Self.actID(value) else { throw .unreadable(key) }
                despite.append(id)
            case .coAuthor:
                // Who is named has been read already; here nobody is.
                throw .unreadable(key)
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
        let on = try read(.on) { value -> String? in
            // A heading of another document would pass for one of this.
            guard let mark = value.utf8.firstIndex(of: UInt8(ascii: "#")),
                let document = DocumentID(String(value[..<mark])), document == documents.first
            else { return nil }
            return String(value[value.utf8.index(after: mark)...])
        }
        self.init(
            action: action, documents: documents, main: try read(.main, Self.actID),
            proposal: try read(.proposal) { ProposalID($0) }, texts: texts,
            capacity: try read(.capacity) { Capacity($0) },
            body: try read(.body) { BodyID($0) }, verdict: try read(.verdict) { Verdict(rawValue: $0) }, heading: on,
            session: try read(.session) { DocumentID($0) }, decision: single[.decision],
            votes: try read(.votes) { Votes($0) }, deadline: try read(.deadline) { Moment($0) }, despite: despite,
            resolves: try read(.resolves, Self.actID),
            coAuthors: coAuthors, bringer: try read(.bringer) { MemberID($0) }, prose: prose)
        guard self.coAuthors.count <= Self.trailerLimit else { throw .tooLarge }
        if let stray = trailers.first(where: { !$0.0.belongs(to: action) }) { throw .misplaced(stray.0) }
        if action == .draft, Self.namedCoAuthors(in: prose).isUnreadable { throw .unreadable(.coAuthor) }
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

    /// Splits a message into its prose, the trailers of its last paragraph, and the co-authors whom these name.
    ///
    /// By bytes, as Git does it: a `Character` can swallow the end of a line (`\r\n`), and `==` takes look-alikes such as
    /// the Kelvin sign for a letter.
    private static func split(_ message: [UInt8]) throws(StatementError) -> (
        prose: String, trailers: [(TrailerKey, String)], coAuthors: [ClaimedPerson]
    ) {
        var lines = message.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        }[...]
        while let last = lines.last, isBlank(last) { lines.removeLast() }
        guard let blank = lines.lastIndex(where: isBlank) else { throw .missing(.action) }
        let paragraph = lines[(blank + 1)...]
        guard paragraph.count <= trailerLimit else { throw .tooLarge }
        var trailers: [(TrailerKey, String)] = []
        var people: [ClaimedPerson] = []
        var previous: TrailerKey?
        var next = paragraph.startIndex
        while next < paragraph.endIndex {
            let line = paragraph[next]
            next += 1
            let isMore = line.first.map(isSpace) ?? false
            // Git takes such a line for more of the value above it: what two programs read differently is not read.
            if isMore, let previous { throw .unreadable(previous) }
            previous = nil
            if let found = coAuthors(of: line, paragraph[next...].lazy) {
                next += found.lines
                guard !found.people.isEmpty else { throw .unreadable(.coAuthor) }
                people += found.people
                continue
            }
            if isMore { continue }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = trimmed(line[..<colon])
            let value = String(decoding: trimmed(line[line.index(after: colon)...]), as: UTF8.self)
            if let key = TrailerKey.byName[name.map(asciiLower)] {
                guard !value.unicodeScalars.contains(where: \.isSteering) else { throw .unreadable(key) }
                trailers.append((key, value))
                previous = key
            } else if isSameName("Kader-".utf8, name.prefix(6)) {
                throw .unknown(Self.shown(name))
            }
        }
        var prose = lines[..<blank]
        while let last = prose.last, isBlank(last) { prose.removeLast() }
        var text = Array(prose.first ?? [])
        for line in prose.dropFirst() {
            text.append(UInt8(ascii: "\n"))
            text += line
        }
        return (String(decoding: text, as: UTF8.self), trailers, people)
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// Whether nothing stands on a line, the end of it as Windows writes it aside.
    static func isBlank(_ line: some Sequence<UInt8>) -> Bool {
        line.allSatisfy { isSpace($0) || $0 == UInt8(ascii: "\r") }
    }

    static func trimmed<Bytes: BidirectionalCollection<UInt8>>(_ bytes: Bytes) -> Bytes.SubSequence {
        guard let last = bytes.lastIndex(where: { !isSpace($0) && $0 != UInt8(ascii: "\r") }) else {
            return bytes.suffix(0)
        }
        return bytes[...last].drop(while: isSpace)
    }

    /// Compares names of trailers as Git does: ASCII letters without case, all else byte for byte.
    static func isSameName(_ left: String.UTF8View, _ right: some Sequence<UInt8>) -> Bool {
        left.elementsEqual(right) { asciiLower($0) == asciiLower($1) }
    }

    /// A name from a message as it can be shown: short, and without what could steer a terminal.
    private static func shown(_ name: ArraySlice<UInt8>) -> String {
        let text = String(decoding: name.prefix(60), as: UTF8.self)
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isSteering ? "\u{FFFD}" : $0 }))
    }
}
