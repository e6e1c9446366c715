public import Dossier

/// A text that went out for comment and came back from a word processor, whatever program reads it.
public protocol Reply {
    /// What the reply makes of a text.
    associatedtype Comparison: ReplyComparison

    /// The people whose tracked changes it holds, in the order in which they come up.
    var hands: [ReplyHand] { get }

    /// The Markdown that it was made from, where it still carries it along: without its tracked changes, and with them.
    var sources: (old: [UInt8], new: [UInt8])? { get }

    /// What is in it and cannot be taken over; nil where that is nothing.
    var losses: Phrase? { get }

    /// The reply against a text.
    ///
    /// - Parameters:
    ///   - base: the text that it was made from, or that it is most like.
    ///   - title: the title of the document: where the reply has it above the text, it is none of the text.
    func comparison(with base: [UInt8], title: String?) -> Comparison
}

/// What a reply makes of a text: what each of its people changed, and what was changed without a name.
public protocol ReplyComparison {
    /// Whether something differs from the text where no change is tracked.
    var hasUntracked: Bool { get }

    /// The front matter stands in the reply, and otherwise than in the text.
    var hasOtherFrontMatter: Bool { get }

    /// The remarks in the margin, in the order of the text.
    var remarks: [ReplyRemark] { get }

    /// The text with the changes of some people, and of nobody else.
    ///
    /// - Parameter untracked: with what was changed without a name too.
    func rendition(by hands: Set<String>, untracked: Bool) -> Rendition
}

/// A person whose tracked changes stand in a reply.
public struct ReplyHand: Sendable {
    /// The name, as the word processor has it.
    public let name: String
    /// How many changes stand under this name.
    public let changes: Int

    /// Names a person.
    public init(name: String, changes: Int) {
        self.name = name
        self.changes = changes
    }
}

/// A remark in the margin of a reply.
public struct ReplyRemark: Sendable {
    /// Whose it is, as the word processor has the name.
    public let author: String
    /// What it says.
    public let text: String
    /// The headings under which it may stand, the likeliest first.
    public let headings: [String]

    /// Records a remark.
    public init(author: String, text: String, headings: [String]) {
        self.author = author
        self.text = text
        self.headings = headings
    }
}

/// A text that a reply gives rise to.
public struct Rendition: Sendable {
    /// The Markdown; where the reply shows what the text says, the bytes of the text.
    public let text: [UInt8]
    /// Whether it holds, in the same paragraphs, changes that were made without a name.
    public let isMixed: Bool
    /// Whether it reads as the reply shows it; else some dress of it has no sign in Markdown.
    public let isExact: Bool

    /// Records a text.
    public init(text: [UInt8], isMixed: Bool, isExact: Bool) {
        self.text = text
        self.isMixed = isMixed
        self.isExact = isExact
    }
}
