/// Ways to say that something is still to be written.
enum Emptiness {
    private static let words: Set<String> = [
        "", "-", "–", "—", "…", "...", "?", "nog te bepalen", "nog te schrijven", "nog in te vullen", "nog onbekend",
        "nader te bepalen", "n.t.b.", "ntb", "n.n.b.", "nnb", "tbd", "to be decided", "to be written", "volgt",
    ]

    /// Whether a text says nothing: nothing at all, a dash, a comment, or that it is still to come.
    static func isEmpty(_ text: String) -> Bool {
        text.utf8.count <= 32 && words.contains(text.lowercased())
    }
}
