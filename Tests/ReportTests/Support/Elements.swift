/// A reader of HTML that knows of elements and nothing else.
enum Elements {
    private static let empty: Set<String> = ["meta", "hr", "br", "!DOCTYPE"]

    /// The elements that are not closed, or not in turn; nothing where all is well.
    static func open(in text: String) -> [String] {
        var open: [String] = []
        for part in text.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            let name = String(part.prefix { !$0.isWhitespace && $0 != ">" })
            if name.hasPrefix("/") {
                guard open.last == String(name.dropFirst()) else { return open + [name] }
                open.removeLast()
            } else if !empty.contains(name) {
                open.append(name)
            }
        }
        return open
    }
}

extension String {
    /// How often a text stands in it.
    func components(_ text: String) -> Int { ranges(of: text).count }

    /// The values of an attribute.
    func values(of attribute: String) -> [String] {
        split(separator: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }
}
