import Dossier
import Markdown

/// The parts of a Word file that are the same for every text, or nearly so.
enum WordParts {
    static let namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

    private static let documentType = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    private static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packageRelation = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// A part that the document refers to: its kind names its file, its type and its relation.
    static let kinds = ["styles", "numbering", "settings", "footnotes", "comments", "header", "footer"]

    static func contentTypes(_ kinds: [String], hasSource: Bool) -> String {
        let overrides = (["document.main"] + kinds).map { kind in
            let name = kind == "document.main" ? "document" : kind
            return "<Override PartName=\"/word/\(name).xml\" ContentType=\"\(documentType).\(kind)+xml\"/>"
        }
        return "\(XML.declaration)<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(overrides.joined())"
            + "<Override PartName=\"/docProps/core.xml\" "
            + "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
            + (hasSource
                ? "<Override PartName=\"/customXml/itemProps1.xml\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.customXmlProperties+xml\"/>" : "")
            + "</Types>"
    }

    static let packageRelations =
        "\(XML.declaration)<Relationships xmlns=\"\(packageRelation)\">"
        + "<Relationship Id=\"document\" Type=\"\(relation)/officeDocument\" Target=\"word/document.xml\"/>"
        + "<Relationship Id=\"core\" Type=\"\(packageRelation)/metadata/core-properties\" "
        + "Target=\"docProps/core.xml\"/></Relationships>"

    static func relations(_ kinds: [String], addresses: [String], hasSource: Bool = false) -> String {
        var parts = kinds.map {
            "<Relationship Id=\"\($0)\" Type=\"\(relation)/\($0)\" Target=\"\($0).xml\"/>"
        }
        if hasSource {
            parts.append(
                "<Relationship Id=\"source\" Type=\"\(relation)/customXml\" Target=\"../customXml/item1.xml\"/>")
        }
        let links = addresses.enumerated().map { number, address in
            "<Relationship Id=\"link\(number + 1)\" Type=\"\(relation)/hyperlink\" "
                + "Target=\"\(XML.escape(address))\" TargetMode=\"External\"/>"
        }
        return
            "\(XML.declaration)<Relationships xmlns=\"\(packageRelation)\">\((parts + links).joined())</Relationships>"
    }

    /// What belongs to the Markdown that the file carries along.
    static let sourceRelations =
        "\(XML.declaration)<Relationships xmlns=\"\(packageRelation)\"><Relationship Id=\"properties\" "
        + "Type=\"\(relation)/customXmlProps\" Target=\"itemProps1.xml\"/></Relationships>"

    static func core(
        title: String, subject: String? = nil, creator: String? = nil, moment: Moment?, _ language: Language
    ) -> String {
        let more =
            (subject.map { "<dc:subject>\(XML.escape($0))</dc:subject>" } ?? "")
            + (creator.map { "<dc:creator>\(XML.escape($0))</dc:creator>" } ?? "")
        let dates = moment.map { moment in
            let text = WordDate.text(Moment(seconds: moment.seconds))
            return ["created", "modified"].map {
                "<dcterms:\($0) xsi:type=\"dcterms:W3CDTF\">\(text)</dcterms:\($0)>"
            }.joined()
        }
        return "\(XML.declaration)<cp:coreProperties "
            + "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
            + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>\(XML.escape(title))</dc:title>"
            + "\(more)\(dates ?? "")<dc:language>\(language == .nl ? "nl-NL" : "en-GB")</dc:language></cp:coreProperties>"
    }

    static let settings =
        "\(XML.declaration)<w:settings \(namespaces)><w:zoom w:percent=\"100\"/>"
        + "<w:defaultTabStop w:val=\"720\"/><w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>"
        + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
        + "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"

    /// What stands above each page.
    ///
    /// - Parameter mark: a warning that stands before the title.
    static func header(_ title: String, mark: String? = nil) -> String {
        let warning = mark.map {
            "<w:r><w:rPr><w:b/><w:sz w:val=\"24\"/></w:rPr><w:t xml:space=\"preserve\">\(XML.escape($0)) · </w:t></w:r>"
        }
        return "\(XML.declaration)<w:hdr \(namespaces)><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>\(warning ?? "")"
            + "<w:r><w:t xml:space=\"preserve\">\(XML.escape(title))</w:t></w:r></w:p></w:hdr>"
    }

    static func footer(_ language: Language) -> String {
        func field(_ name: String) -> String {
            "<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
        }
        func text(_ phrase: Phrase) -> String {
            "<w:r><w:t xml:space=\"preserve\">\(XML.escape(phrase(language)))</w:t></w:r>"
        }
        return "\(XML.declaration)<w:ftr \(namespaces)><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
            + text(Phrase(nl: "Pagina ", en: "Page ")) + field("PAGE") + text(Phrase(nl: " van ", en: " of "))
            + field("NUMPAGES") + "</w:p></w:ftr>"
    }

    /// The page, A4 with margins of 2.5 cm, as the last element of the body.
    static let section =
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/>"
        + "<w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
        + "<w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" "
        + "w:footer=\"709\" w:gutter=\"0\"/></w:sectPr>"

    static func numbering(_ lists: [MarkedProse.List]) -> String {
        func levels(_ level: (Int) -> String) -> String {
            (0..<9).map { number in
                "<w:lvl w:ilvl=\"\(number)\"><w:start w:val=\"1\"/>\(level(number))<w:lvlJc w:val=\"left\"/>"
                    + "<w:pPr><w:ind w:left=\"\(360 * (number + 1))\" w:hanging=\"360\"/></w:pPr></w:lvl>"
            }.joined()
        }
        let bullets = levels { number in
            "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\(["•", "◦", "–"][number % 3])\"/>"
        }
        let numbers = levels { "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%\($0 + 1).\"/>" }
        let numbered = lists.enumerated().map { index, list in
            let level = max(0, min(list.depth, 9) - 1)
            return "<w:num w:numId=\"\(index + 2)\"><w:abstractNumId w:val=\"1\"/>"
                + "<w:lvlOverride w:ilvl=\"\(level)\"><w:startOverride w:val=\"\(max(0, min(list.start, 32_767)))\"/>"
                + "</w:lvlOverride></w:num>"
        }
        return "\(XML.declaration)<w:numbering \(namespaces)>"
            + "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>\(bullets)</w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"multilevel\"/>\(numbers)</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\(numbered.joined())</w:numbering>"
    }

    static func footnotes(_ notes: String) -> String {
        let separators = [(-1, "separator"), (0, "continuationSeparator")].map { number, kind in
            "<w:footnote w:type=\"\(kind)\" w:id=\"\(number)\"><w:p><w:r><w:\(kind)/></w:r></w:p></w:footnote>"
        }
        return "\(XML.declaration)<w:footnotes \(namespaces)>\(separators.joined())\(notes)</w:footnotes>"
    }
}
