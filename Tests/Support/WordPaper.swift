/// Word files as word processors write them, made by hand for a test.
package enum WordPaper {
    /// A file with a body.
    ///
    /// - Parameters:
    ///   - parts: what else it holds, by kind: `styles`, `numbering`, `footnotes`, `comments`.
    ///   - links: the addresses that it refers to, by id.
    package static func file(
        _ body: String, parts: [String: String] = [:], links: [String: String] = [:]
    ) -> [UInt8] {
        let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        let inner =
            parts.keys.sorted().map {
                "<Relationship Id=\"\($0)\" Type=\"\(relation)/\($0)\" Target=\"\($0).xml\"/>"
            }
            + links.sorted { $0.key < $1.key }.map {
                "<Relationship Id=\"\($0.key)\" Type=\"\(relation)/hyperlink\" Target=\"\(escaped($0.value))\" "
                    + "TargetMode=\"External\"/>"
            }
        let files = [
            (
                "_rels/.rels",
                "\(relations)<Relationship Id=\"a\" Type=\"\(relation)/officeDocument\" Target=\"word/document.xml\"/>"
                    + "</Relationships>"
            ),
            (
                "word/document.xml",
                "<w:document xmlns:w=\"\(main)\" xmlns:r=\"\(relation)\"><w:body>\(body)</w:body></w:document>"
            ), ("word/_rels/document.xml.rels", relations + inner.joined() + "</Relationships>"),
        ]
        let others = parts.sorted { $0.key < $1.key }.map { kind, content in
            ("word/\(kind).xml", "<w:\(kind) xmlns:w=\"\(main)\">\(content)</w:\(kind)>")
        }
        return archive((files + others).map { ($0.0, Array($0.1.utf8)) })
    }

    /// A paragraph of runs; `style` is the id of its style.
    package static func paragraph(_ runs: String, style: String? = nil, mark: String = "") -> String {
        let style = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
        let mark = mark.isEmpty ? "" : "<w:rPr>\(mark)</w:rPr>"
        return "<w:p><w:pPr>\(style)\(mark)</w:pPr>\(runs)</w:p>"
    }

    /// A run of text.
    package static func run(_ text: String) -> String {
        "<w:r><w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r>"
    }

    /// A tracked insertion.
    package static func inserted(_ text: String, by author: String) -> String {
        "<w:ins w:id=\"1\" w:author=\"\(escaped(author))\" w:date=\"2018-09-12T10:00:00Z\">\(run(text))</w:ins>"
    }

    /// A tracked deletion.
    package static func deleted(_ text: String, by author: String) -> String {
        "<w:del w:id=\"2\" w:author=\"\(escaped(author))\" w:date=\"2018-09-12T10:00:00Z\">"
            + "<w:r><w:delText xml:space=\"preserve\">\(escaped(text))</w:delText></w:r></w:del>"
    }

    /// A Markdown text of headings, paragraphs and bulleted items, line by line; the front matter is left out.
    ///
    /// - Parameter lines: what stands in the file in the place of a line, as runs.
    package static func body(of text: String, replacing lines: [String: String] = [:]) -> String {
        let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: true)
        return (parts.last ?? "").split(separator: "\n").map { line in
            let line = String(line)
            let level = line.prefix { $0 == "#" }.count
            let isItem = line.hasPrefix("- ")
            let content = level > 0 ? String(line.dropFirst(level + 1)) : isItem ? String(line.dropFirst(2)) : line
            let runs = lines[content] ?? run(content)
            if level > 0 { return paragraph(runs, style: "Heading\(level)") }
            return paragraph(runs)
        }.joined()
    }

    private static func escaped(_ text: String) -> String {
        text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
            .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
            .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
    }

    /// A zip archive of files that are stored as they are.
    package static func archive(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var (result, directory): ([UInt8], [UInt8]) = ([], [])
        for file in files {
            let head =
                little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(checksum(file.bytes), 4)
                + little(file.bytes.count, 4) + little(file.bytes.count, 4) + little(file.name.utf8.count, 2)
                + little(0, 2)
            directory += little(0x0201_4B50, 4) + little(20, 2) + head + little(0, 10) + little(result.count, 4)
            directory += file.name.utf8
            result += little(0x0403_4B50, 4) + head + Array(file.name.utf8) + file.bytes
        }
        let start = result.count
        return result + directory + little(0x0605_4B50, 4) + little(0, 4) + little(files.count, 2)
            + little(files.count, 2) + little(directory.count, 4) + little(start, 4) + little(0, 2)
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
    }

    /// The CRC-32 of zip archives.
    private static func checksum(_ bytes: [UInt8]) -> Int {
        var sum: UInt32 = ~0
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return Int(~sum)
    }
}
