import Dossier

/// The styles that a text is set in; their names are those that Word and LibreOffice know and translate.
enum WordStyles {
    static func part(_ language: Language) -> String {
        "\(XML.declaration)<w:styles \(WordParts.namespaces)><w:docDefaults><w:rPrDefault><w:rPr>"
            + "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Calibri\"/>"
            + "<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"\(language == .nl ? "nl-NL" : "en-GB")\"/>"
            + "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\" "
            + "w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\(styles.joined())</w:styles>"
    }

    private static let styles: [String] =
        [
            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>",
            "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
                + "<w:name w:val=\"Default Paragraph Font\"/></w:style>",
        ] + headings + [
            paragraph("Title", "Title", "", "<w:b/><w:sz w:val=\"44\"/>"),
            paragraph("Subtitle", "Subtitle", "", "<w:color w:val=\"404040\"/><w:sz w:val=\"26\"/>"),
            paragraph(
                "Notice", "Notice",
                "<w:pBdr>\(["top", "left", "bottom", "right"].map(border).joined())</w:pBdr><w:jc w:val=\"center\"/>",
                "<w:b/>"),
            paragraph("ProofHeading", "Proof Heading", "<w:keepNext/><w:spacing w:before=\"120\"/>", "<w:b/>"),
            paragraph("Trace", "Trace", "", "<w:color w:val=\"404040\"/><w:sz w:val=\"18\"/>"),
            paragraph(
                "TOCHeading", "TOC Heading", "<w:keepNext/><w:spacing w:before=\"240\"/>", "<w:b/><w:sz w:val=\"28\"/>"),
            paragraph("TOC1", "toc 1", "<w:spacing w:before=\"80\" w:after=\"40\"/>"),
            paragraph("TOC2", "toc 2", "<w:spacing w:after=\"20\"/><w:ind w:left=\"360\"/>"),
            paragraph("ListParagraph", "List Paragraph", "<w:spacing w:after=\"60\"/>"),
            paragraph("Quote", "Quote", "<w:ind w:left=\"567\" w:right=\"567\"/>", "<w:i/>"),
            paragraph(
                "Code", "Code", "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/>",
                "<w:rFonts w:ascii=\"Liberation Mono\" w:hAnsi=\"Liberation Mono\" w:cs=\"Liberation Mono\"/>"
                    + "<w:noProof/><w:sz w:val=\"19\"/>"),
            paragraph("TableHeading", "Table Heading", "<w:keepNext/>", "<w:b/>"),
            // Not kept with the next row, else no table with it would go on to another page.
            paragraph("TableKey", "Table Key", "", "<w:b/>"),
            paragraph("FootnoteText", "footnote text", "<w:spacing w:after=\"0\"/>", "<w:sz w:val=\"18\"/>"),
            paragraph("CommentText", "annotation text", "<w:spacing w:after=\"0\"/>", "<w:sz w:val=\"20\"/>"),
            paragraph("Header", "header", "<w:spacing w:after=\"0\"/>", "<w:sz w:val=\"18\"/>"),
            paragraph("Footer", "footer", "<w:spacing w:after=\"0\"/><w:jc w:val=\"right\"/>", "<w:sz w:val=\"18\"/>"),
            character("Hyperlink", "Hyperlink", "<w:color w:val=\"0563C1\"/><w:u w:val=\"single\"/>"),
            character(
                "CodeText", "Code Text",
                "<w:rFonts w:ascii=\"Liberation Mono\" w:hAnsi=\"Liberation Mono\" w:cs=\"Liberation Mono\"/>"),
            character("Inserted", "Inserted", "<w:color w:val=\"06401A\"/><w:u w:val=\"single\"/>"),
            character("Deleted", "Deleted", "<w:strike/><w:color w:val=\"6E0F0B\"/>"),
            character("FootnoteReference", "footnote reference", "<w:vertAlign w:val=\"superscript\"/>"),
            "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:pPr>"
                + "<w:spacing w:after=\"0\"/></w:pPr><w:tblPr><w:tblBorders>\(borders)</w:tblBorders><w:tblCellMar>"
                + "<w:left w:w=\"108\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar>"
                + "</w:tblPr></w:style>",
        ]

    private static let headings = zip(1...6, [32, 28, 25, 23, 22, 22]).map { level, size in
        paragraph(
            "Heading\(level)", "heading \(level)",
            "<w:keepNext/><w:spacing w:before=\"\(size * 9)\" w:after=\"80\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
            "<w:b/><w:sz w:val=\"\(size)\"/>")
    }

    private static func border(_ side: String) -> String {
        "<w:\(side) w:val=\"single\" w:sz=\"12\" w:space=\"4\" w:color=\"auto\"/>"
    }

    private static let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
        "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>"
    }.joined()

    private static func paragraph(
        _ id: String, _ name: String, _ properties: String, _ text: String = ""
    ) -> String {
        "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/>"
            + "<w:next w:val=\"Normal\"/><w:qFormat/>"
            + (properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")
            + (text.isEmpty ? "" : "<w:rPr>\(text)</w:rPr>") + "</w:style>"
    }

    private static func character(_ id: String, _ name: String, _ text: String) -> String {
        "<w:style w:type=\"character\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:rPr>\(text)</w:rPr></w:style>"
    }
}
