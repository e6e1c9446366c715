import Markdown

/// What the styles and the numbering of a Word file make of a paragraph or a run.
///
/// Styles are known by their names, which Word writes in English whatever its language; older files and other programs
/// have Dutch ones.
struct WordStyleSheet {
    /// What a paragraph is by its style.
    enum Role: Equatable {
        case text, title, heading(Int), quote, code, contents
        /// The last line of what stands above the text of a clean copy.
        case trace
    }

    /// The level of a list.
    struct Level {
        let isOrdered: Bool
        let start: Int
        /// How far its text stands from the margin, in twentieths of a point; nil where that is not stated.
        let indent: Int?
        /// Lists of one family count on from each other.
        let family: String
        /// The list counts from its own start, whatever its family has come to.
        let restarts: Bool
    }

    private var styles: [String: XMLElement] = [:]
    private var defaultParagraphStyle: String?
    private var numbers: [String: XMLElement] = [:]
    private var abstracts: [String: XMLElement] = [:]

    init(styles: XMLElement?, numbering: XMLElement?) {
        for style in styles?.all("w:style") ?? [] {
            guard let id = style["w:styleId"] else { continue }
            self.styles[id] = style
            if style["w:type"] == "paragraph", style["w:default"] == "1" || style["w:default"] == "true" {
                defaultParagraphStyle = id
            }
        }
        for number in numbering?.all("w:num") ?? [] { number["w:numId"].map { numbers[$0] = number } }
        for abstract in numbering?.all("w:abstractNum") ?? [] {
            abstract["w:abstractNumId"].map { abstracts[$0] = abstract }
        }
    }

    /// The style with those that it is based on, itself first.
    private func chain(_ id: String?) -> [XMLElement] {
        var result: [XMLElement] = []
        var next = id
        // Ten levels are more than anybody uses; a style based on itself would have no end.
        while let id = next, let style = styles[id], result.count < 10 {
            result.append(style)
            next = style.value("w:basedOn")
        }
        return result
    }

    // Paragraphs.

    /// What a paragraph is.
    func role(of properties: XMLElement?) -> Role {
        let id = properties?.value("w:pStyle")
        let chain = chain(id ?? defaultParagraphStyle)
        // A file without a style sheet still calls its styles by their usual ids.
        let names = chain.isEmpty ? [id ?? ""] : chain.map { $0.value("w:name") ?? $0["w:styleId"] ?? "" }
        for name in names {
            if let role = Self.role(named: name) { return role }
        }
        let levels = [properties] + chain.map { $0.first("w:pPr") }
        if let level = levels.lazy.compactMap({ $0?.value("w:outlineLvl") }).first.flatMap({ Int($0) }),
            (0..<6).contains(level)
        {
            return .heading(level + 1)
        }
        return .text
    }

    private static func role(named name: String) -> Role? {
        let name = name.lowercased().filter { $0 != "_" && $0 != "-" && !$0.isWhitespace }
        for word in ["heading", "kop", "überschrift", "titre"] where name.hasPrefix(word) {
            if let level = Int(name.dropFirst(word.count)), (1...9).contains(level) { return .heading(min(level, 6)) }
        }
        for word in ["toc", "inhopg", "contents"] where name.hasPrefix(word) {
            if Int(name.dropFirst(word.count)) != nil { return .contents }
        }
        return switch name {
        case "title", "titel": .title
        case "trace": .trace
        case "quote", "intensequote", "citaat", "duidelijkcitaat", "quotations", "blocktext", "bloktekst": .quote
        case "code", "sourcecode", "htmlpreformatted", "htmlvoorafopgemaakt", "preformattedtext", "macrotext",
            "plaintext", "tekstzonderopmaak":
            .code
        default: nil
        }
    }

    /// The list that a paragraph is an item of, and its level there from 0; nil where it is none.
    func list(of properties: XMLElement?) -> (number: String, level: Int)? {
        let chain =
            [properties] + chain(properties?.value("w:pStyle") ?? defaultParagraphStyle).map { $0.first("w:pPr") }
        let settings = chain.compactMap { $0?.first("w:numPr") }
        guard let number = settings.lazy.compactMap({ $0.value("w:numId") }).first, number != "0", !number.isEmpty
        else {
            return nil
        }
        let level = settings.lazy.compactMap { $0.value("w:ilvl") }.first.flatMap { Int($0) } ?? 0
        return (number, max(0, min(level, 8)))
    }

    /// A level of a list.
    func level(_ level: Int, of number: String) -> Level {
        let number = numbers[number]
        let override = number?.all("w:lvlOverride").first { $0["w:ilvl"] == String(level) }
        let abstract = number?.value("w:abstractNumId").flatMap { abstracts[$0] }
        let element = override?.first("w:lvl") ?? definition(level, in: abstract)
        let format = element?.value("w:numFmt") ?? "decimal"
        let start = override?.value("w:startOverride") ?? element?.value("w:start")
        return Level(
            isOrdered: element != nil && !["bullet", "none"].contains(format), start: start.flatMap { Int($0) } ?? 1,
            indent: Self.indent(of: element?.first("w:pPr")), family: number?.value("w:abstractNumId") ?? "",
            restarts: override?.value("w:startOverride") != nil)
    }

    private func definition(_ level: Int, in abstract: XMLElement?) -> XMLElement? {
        var abstract = abstract
        // A list can be that of a style, which has its levels elsewhere.
        if let style = abstract?.value("w:numStyleLink"),
            let number = styles[style]?.first("w:pPr")?.first("w:numPr")?.value("w:numId")
        {
            abstract = numbers[number]?.value("w:abstractNumId").flatMap { abstracts[$0] }
        }
        return abstract?.all("w:lvl").first { $0["w:ilvl"] == String(level) }
    }

    /// How far the text of a paragraph stands from the margin, in twentieths of a point; nil where nothing says so.
    func indent(of properties: XMLElement?) -> Int? {
        let chain = [properties] + chain(properties?.value("w:pStyle")).map { $0.first("w:pPr") }
        return chain.lazy.compactMap { Self.indent(of: $0) }.first
    }

    /// What the paragraph itself says of that.
    static func indent(of properties: XMLElement?) -> Int? {
        let indent = properties?.first("w:ind")
        // No page is wider than a few thousand.
        return (indent?["w:left"] ?? indent?["w:start"]).flatMap { Int($0) }.map { max(-100_000, min($0, 100_000)) }
    }

    // Runs.

    /// What a run looks like, its link apart.
    func format(of properties: XMLElement?) -> Prose.Format {
        let chain = [properties] + chain(properties?.value("w:rStyle")).map { $0.first("w:rPr") }
        func isOn(_ names: String...) -> Bool {
            names.contains { name in chain.lazy.compactMap { $0?.isOn(name) }.first ?? false }
        }
        let fonts = chain.lazy.compactMap { $0?.first("w:rFonts")?["w:ascii"] }.first?.lowercased() ?? ""
        let isCode = ["mono", "courier", "consolas", "menlo", "lucida console"].contains { fonts.contains($0) }
        return Prose.Format(
            isStrong: isOn("w:b"), isEmphasised: isOn("w:i"), isStruck: isOn("w:strike", "w:dstrike"), isCode: isCode)
    }

    /// Whether nobody sees the run.
    func isHidden(_ properties: XMLElement?) -> Bool { properties?.isOn("w:vanish") ?? false }
}
