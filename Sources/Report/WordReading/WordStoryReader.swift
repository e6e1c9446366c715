import Markdown

/// Reads the body of a part of a Word file: the document itself, its notes or its comments.
///
/// WordprocessingML is that of ECMA-376, part 1, chapter 17. What only helps Word along is passed over: bookmarks, marks of
/// the spelling checker, smart tags, content controls, the changes of look that were accepted long ago.
struct WordStoryReader {
    private(set) var text = WordText()
    private let package: WordPackage
    private let styles: WordStyleSheet
    private var relations: [String: WordPackage.Relation]
    private var state = Place()
    private var fields = WordFields()
    private var changes = WordChanges()
    /// The levels of lists that were looked up.
    private var levels: [String: WordStyleSheet.Level] = [:]

    /// What surrounds a run.
    private struct Place {
        var trace = WordText.Trace()
        var target: [UInt8]?
        var comments: [String] = []
    }

    /// Reads a whole file.
    static func read(_ package: WordPackage) -> WordText {
        var reader = WordStoryReader(package)
        reader.readAll()
        return reader.text
    }

    private init(_ package: WordPackage) {
        self.package = package
        styles = WordStyleSheet(styles: package.part("styles"), numbering: package.part("numbering"))
        relations = package.relations
    }

    private mutating func readAll() {
        if let body = package.document.first("w:body") {
            let all = blocks(in: body)
            text.blocks = all.withoutCover
            text.isCopy = text.blocks.count < all.count
        }
        for (kind, name) in [("footnotes", "w:footnote"), ("endnotes", "w:endnote")] {
            relations = package.relations(of: kind)
            for note in package.part(kind)?.all(name) ?? [] {
                // What has a type is a line above the notes.
                guard let id = note["w:id"], ["normal", nil].contains(note["w:type"]) else { continue }
                text.notes["\(kind) \(id)"] = paragraphs(in: blocks(in: note))
            }
        }
        relations = package.relations(of: "comments")
        text.changes = changes.counts
        for comment in package.part("comments")?.all("w:comment") ?? [] {
            guard let id = comment["w:id"], text.comments.count < 10_000 else { continue }
            let lines = paragraphs(in: blocks(in: comment)).map { Self.plain($0.runs) }
            text.comments[id] = WordText.Comment(
                author: comment["w:author"] ?? "", text: lines.joined(separator: "\n"))
        }
    }

    private static func plain(_ runs: [WordText.Run]) -> String {
        String(
            decoding: runs.filter { $0.trace.deleted == nil }.flatMap { run -> [UInt8] in
                switch run.content {
                case .text(let bytes): bytes
                case .lineBreak: [0x0A]
                case .note: []
                }
            }, as: UTF8.self)
    }

    // Blocks.

    private mutating func blocks(in parent: XMLElement) -> [WordText.Block] {
        var result: [WordText.Block] = []
        for element in parent.children {
            switch element.name {
            case "w:p":
                let paragraph = paragraph(element)
                if paragraph.look.value.role != .contents { result.append(.paragraph(paragraph)) }
            case "w:tbl": result.append(.table(rows(in: element)))
            case "w:sdt":
                // The frame that Word puts around a table of contents.
                let gallery = element.first("w:sdtPr")?.first("w:docPartObj")?.value("w:docPartGallery")
                if gallery != "Table of Contents", let content = element.first("w:sdtContent") {
                    result += blocks(in: content)
                }
            case "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:customXml", "w:smartTag":
                result += tracked(element) { $0.blocks(in: element) }
            case "mc:AlternateContent":
                if let choice = element.first("mc:Choice") { result += blocks(in: choice) }
            case "m:oMathPara", "m:oMath": text.losses.insert(.equation)
            case "w:commentRangeStart": note(comment: element)
            case "w:altChunk": text.losses.insert(.object)
            default: break
            }
        }
        return result
    }

    /// All paragraphs, those of tables included: for places that have room for nothing else.
    private mutating func paragraphs(in blocks: [WordText.Block]) -> [WordText.Paragraph] {
        blocks.flatMap { block -> [WordText.Paragraph] in
            switch block {
            case .paragraph(let paragraph): [paragraph]
            case .table(let rows): rows.flatMap { $0.cells.flatMap(\.paragraphs) }
            }
        }
    }

    private mutating func paragraph(_ element: XMLElement) -> WordText.Paragraph {
        let properties = element.first("w:pPr")
        var look = WordText.Tracked(value: look(of: properties))
        if let change = properties?.first("w:pPrChange"), let author = change["w:author"] {
            look.former = (self.look(of: change.first("w:pPr")), author)
        }
        let runs = runs(in: element)
        let mark = mark(properties?.first("w:rPr"), within: state.trace)
        if mark.inserted == nil, mark.deleted == nil { changes.pause() }
        defer { state.comments = [] }
        return WordText.Paragraph(look: look, runs: runs, mark: mark, comments: state.comments)
    }

    private mutating func look(of properties: XMLElement?) -> WordText.Look {
        var look = WordText.Look(role: styles.role(of: properties))
        if look.role == .text, let list = styles.list(of: properties) {
            let name = "\(list.number) \(list.level)"
            let level = levels[name] ?? styles.level(list.level, of: list.number)
            levels[name] = level
            look.list = (list.number, list.level, level)
        }
        look.ownIndent = WordStyleSheet.indent(of: properties)
        look.indent = styles.indent(of: properties)
        switch properties?.value("w:jc") {
        case "center": look.alignment = .centre
        case "right", "end": look.alignment = .right
        default: break
        }
        return look
    }

    /// What happened to the end of a paragraph, to a row or to a cell, as its properties say.
    private mutating func mark(_ properties: XMLElement?, within outer: WordText.Trace) -> WordText.Trace {
        var trace = outer
        for (name, isInsertion) in [
            ("w:ins", true), ("w:moveTo", true), ("w:cellIns", true), ("w:del", false), ("w:moveFrom", false),
            ("w:cellDel", false),
        ] {
            guard let author = properties?.first(name)?["w:author"] else { continue }
            if isInsertion { trace.inserted = author } else { trace.deleted = author }
            changes.count(author, isInsertion)
        }
        return trace
    }

    // Tables.

    private mutating func rows(in table: XMLElement) -> [WordText.Row] {
        table.children.flatMap { element -> [WordText.Row] in
            switch element.name {
            case "w:tr":
                let trace = mark(element.first("w:trPr"), within: state.trace)
                return [WordText.Row(trace: trace, cells: cells(in: element))]
            case "w:sdt": return element.first("w:sdtContent").map { rows(in: $0) } ?? []
            case "w:customXml", "w:ins", "w:del": return tracked(element) { $0.rows(in: element) }
            default: return []
            }
        }
    }

    private mutating func cells(in row: XMLElement) -> [WordText.Cell] {
        row.children.flatMap { element -> [WordText.Cell] in
            switch element.name {
            case "w:tc":
                let properties = element.first("w:tcPr")
                let width = properties?.value("w:gridSpan").flatMap { Int($0) } ?? 1
                let trace = mark(properties, within: state.trace)
                let blocks = blocks(in: element)
                for case .table in blocks { text.losses.insert(.nestedTable) }
                return [
                    WordText.Cell(
                        width: max(1, min(width, 63)), trace: trace, paragraphs: paragraphs(in: blocks))
                ]
            case "w:sdt": return element.first("w:sdtContent").map { cells(in: $0) } ?? []
            case "w:customXml": return cells(in: element)
            default: return []
            }
        }
    }

    // Runs.

    private mutating func runs(in parent: XMLElement) -> [WordText.Run] {
        var result: [WordText.Run] = []
        for element in parent.children {
            switch element.name {
            case "w:r": result += run(element)
            case "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:smartTag", "w:customXml", "w:bdo", "w:dir":
                result += tracked(element) { $0.runs(in: element) }
            case "w:sdt": result += element.first("w:sdtContent").map { runs(in: $0) } ?? []
            case "w:hyperlink": result += linked(to: target(of: element)) { $0.runs(in: element) }
            case "w:fldSimple":
                let target = WordFields.target(of: element["w:instr"] ?? "") ?? state.target
                result += linked(to: target) { $0.runs(in: element) }
            case "w:commentRangeStart": note(comment: element)
            case "m:oMath", "m:oMathPara": text.losses.insert(.equation)
            case "mc:AlternateContent":
                if let choice = element.first("mc:Choice") { result += runs(in: choice) }
            default: break
            }
        }
        return result
    }

    private mutating func linked(
        to target: [UInt8]?, _ body: (inout WordStoryReader) -> [WordText.Run]
    ) -> [WordText.Run] {
        let outer = state.target
        state.target = target
        defer { state.target = outer }
        return body(&self)
    }

    /// Reads what an element holds, as changed by whom it names, if anybody.
    private mutating func tracked<Part>(
        _ element: XMLElement, _ body: (inout WordStoryReader) -> [Part]
    ) -> [Part] {
        let outer = state.trace
        defer { state.trace = outer }
        if let author = element["w:author"] {
            switch element.name {
            case "w:ins", "w:moveTo": state.trace.inserted = author
            case "w:del", "w:moveFrom": state.trace.deleted = author
            default: break
            }
            if state.trace != outer { changes.count(author, element.name == "w:ins" || element.name == "w:moveTo") }
        }
        return body(&self)
    }

    private mutating func run(_ element: XMLElement) -> [WordText.Run] {
        let properties = element.first("w:rPr")
        var format = WordText.Tracked(value: styles.format(of: properties))
        if let change = properties?.first("w:rPrChange"), let author = change["w:author"] {
            format.former = (styles.format(of: change.first("w:rPr")), author)
        }
        var result: [WordText.Run] = []
        for child in element.children {
            if fields.read(child) { continue }
            guard fields.areShown else { continue }
            guard let content = content(child) else { continue }
            if styles.isHidden(properties) {
                text.losses.insert(.hidden)
                continue
            }
            if state.trace == WordText.Trace() { changes.pause() }
            let target = fields.target ?? state.target
            let dressed = WordText.Tracked(
                value: format.value.leading(to: target),
                former: format.former.map { ($0.value.leading(to: target), $0.by) })
            result.append(WordText.Run(content: content, format: dressed, trace: state.trace))
        }
        return result
    }

    private mutating func content(_ element: XMLElement) -> WordText.Run.Content? {
        switch element.name {
        case "w:t", "w:delText": return element.text.isEmpty ? nil : .text(element.text)
        case "w:tab", "w:ptab": return .text([0x20])
        case "w:noBreakHyphen": return .text(Array("\u{2011}".utf8))
        case "w:br": return ["page", "column"].contains(element["w:type"]) ? nil : .lineBreak
        case "w:cr": return .lineBreak
        case "w:footnoteReference": return element["w:id"].map { .note("footnotes \($0)") }
        case "w:endnoteReference": return element["w:id"].map { .note("endnotes \($0)") }
        case "w:commentReference":
            // LibreOffice marks a remark on a place, and not on a stretch of text, in this way alone.
            note(comment: element)
        case "w:sym": text.losses.insert(.symbol)
        case "w:drawing", "w:pict": text.losses.insert(Self.holdsText(element) ? .textBox : .image)
        case "w:object": text.losses.insert(.object)
        case "mc:AlternateContent":
            if let choice = element.first("mc:Choice") { for child in choice.children { _ = content(child) } }
        default: break
        }
        return nil
    }

    /// Notes that a comment is about the paragraph; more than a hundred on one nobody makes.
    private mutating func note(comment element: XMLElement) {
        guard let id = element["w:id"], state.comments.count < 100, !state.comments.contains(id) else { return }
        state.comments.append(id)
    }

    private static func holdsText(_ element: XMLElement) -> Bool {
        element.name == "w:txbxContent" || element.children.contains { holdsText($0) }
    }

    // Links.

    private func target(of link: XMLElement) -> [UInt8]? {
        if let id = link["r:id"], let relation = relations[id], relation.isExternal {
            return Array((relation.target + (link["w:anchor"].map { "#\($0)" } ?? "")).utf8)
        }
        return link["w:anchor"].map { Array("#\($0)".utf8) }
    }
}

extension Prose.Format {
    fileprivate func leading(to target: [UInt8]?) -> Prose.Format {
        var format = self
        format.target = target
        return format
    }
}
