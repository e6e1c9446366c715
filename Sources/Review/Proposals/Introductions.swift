public import Dossier

/// Who wrote which words of a document in its other proposals, and when first.
///
/// Many proposals for one document share what was found of it: each leaves out its own drafts only when it looks.
public struct Introductions: Sendable, ExpressibleByDictionaryLiteral {
    /// That somebody wrote a text in a draft.
    private struct Entry: Sendable {
        /// The proposal that the draft stands on; nil for one that was adopted, or is not known.
        let proposal: ProposalID?
        let member: MemberID
        let moment: Moment
    }

    private var entries: [TextDigest: [Entry]] = [:]
    private var excluded: ProposalID?

    /// Knows of nothing that was written.
    public init() {}

    /// Knows of texts and who wrote them, each with the moment of their first draft with it.
    public init(_ known: [TextDigest: [MemberID: Moment]]) {
        for (text, writers) in known {
            entries[text] = writers.map { Entry(proposal: nil, member: $0.key, moment: $0.value) }
        }
    }

    /// Knows of texts and who wrote them.
    public init(dictionaryLiteral elements: (TextDigest, [MemberID: Moment])...) {
        self.init(Dictionary(elements) { $1 })
    }

    /// All texts that somebody wrote, as by looking each of them up.
    public var known: [TextDigest: [MemberID: Moment]] {
        var result: [TextDigest: [MemberID: Moment]] = [:]
        for text in entries.keys { result[text] = self[text] }
        return result
    }

    /// Takes in that `member` wrote the words `text` in a draft at `moment`, on `proposal` where that is not adopted.
    public mutating func add(_ text: TextDigest, by member: MemberID, at moment: Moment, on proposal: ProposalID?) {
        entries[text, default: []].append(Entry(proposal: proposal, member: member, moment: moment))
    }

    /// The same without what stands on `proposal` itself.
    ///
    /// - Complexity: constant.
    public func excluding(_ proposal: ProposalID?) -> Introductions {
        var result = self
        result.excluded = proposal
        return result
    }

    /// Who wrote the words `text`, each with the moment of their first draft with them; nil where nobody did.
    ///
    /// - Complexity: linear in the drafts with these words.
    public subscript(text: TextDigest) -> [MemberID: Moment]? {
        var result: [MemberID: Moment] = [:]
        for entry in entries[text] ?? [] where entry.proposal == nil || entry.proposal != excluded {
            result[entry.member] = min(result[entry.member] ?? entry.moment, entry.moment)
        }
        return result.isEmpty ? nil : result
    }
}
