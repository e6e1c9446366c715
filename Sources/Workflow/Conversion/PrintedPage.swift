public import Dossier

/// What a PDF is to be good for. WeasyPrint makes one that says it is the one or the other, and not both.
public enum PrintVariant: String, Sendable, CaseIterable {
    /// PDF/UA: with the structure of the text in it, for who has it read aloud.
    case accessible = "ua"
    /// PDF/A: with all that is needed to show it in thirty years, colours too, for the archive.
    case archive

    fileprivate var option: String {
        switch self {
        case .accessible: "pdf/ua-1"
        case .archive: "pdf/a-2b"
        }
    }
}

/// Web pages that are printed.
public enum PrintedPage {
    /// A page as a PDF, made by WeasyPrint; the same page gives the same bytes wherever the same fonts are.
    ///
    /// - Parameters:
    ///   - moment: when the page came to be; it stands in the fonts that are embedded.
    ///   - identifier: tells this document from others, whatever becomes of it later.
    /// - Throws: a `Failure` where WeasyPrint is not there or does not make it.
    public static func pdf(
        of page: [UInt8], variant: PrintVariant, at moment: Moment, identifier: String
    ) async throws -> [UInt8] {
        let environment = [
            "SOURCE_DATE_EPOCH": "\(max(0, moment.seconds))", "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8",
        ]
        let file = try await Converter(program: "weasyprint", package: "weasyprint").convert(
            page, named: "page.html", environment: environment
        ) {
            // With this address an address in the page that is none on the web is nothing at all.
            [
                "--quiet", "--encoding", "utf-8", "--base-url", "about:blank", "--pdf-variant", variant.option,
                "--pdf-identifier", identifier, "\($0)/page.html", "-",
            ]
        } result: { outcome, _ in
            guard outcome.output.starts(with: Array("%PDF-".utf8)) else {
                throw Failure.notConverted("weasyprint", outcome.errors)
            }
            return outcome.output
        }
        return variant == .accessible ? withLinksShown(file) : file
    }

    /// The file with its links as links: in a PDF/UA, WeasyPrint before version 58 marks them as hidden, so that nobody can
    /// follow them.
    ///
    /// The flags of an annotation are a number (ISO 32000-1, table 165): 2 hides it, 4 shows it in print too. They are as
    /// long, so that no place in the file moves.
    static func withLinksShown(_ file: [UInt8]) -> [UInt8] {
        var result = file
        let (begin, flags, end) = (Array("/Type /Annot".utf8), Array("/F 2\n>>\n".utf8), Array("endobj".utf8))
        var index = 0
        while let start = place(of: begin, in: result, from: index) {
            index = place(of: end, in: result, from: start) ?? result.count
            // They were added last, and so stand last.
            let place = index - flags.count
            if place > start, result[place..<index].elementsEqual(flags) { result[place + 3] = UInt8(ascii: "4") }
        }
        return result
    }

    private static func place(of needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + needle.count <= bytes.count {
            if bytes[index] == needle[0], bytes[index..<index + needle.count].elementsEqual(needle) { return index }
            index += 1
        }
        return nil
    }
}
