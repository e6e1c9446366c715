import Dossier
import Review

/// What an outlet holds, as the file `manifest.md` in it says: a table with a row for each document.
///
/// It is text that a person can read, and exact enough to be checked. No author, no draft, no commit of the dossier.
struct Manifest: Equatable {
    /// When a document is shared in the life of a building block.
    enum Moment: String, CaseIterable {
        /// At the start of the work on it.
        case start
        /// At its delivery.
        case result
        /// With the final report.
        case final
    }

    /// One shared document.
    struct Row: Equatable {
        var document: DocumentID
        var path: String
        var version: Int
        var date: String
        var text: TextDigest
        /// The SHA-256 of the signed tag's bytes, so that both sides can see later that they speak of one decision.
        var tag: TextDigest
        var moment: Moment
    }

    var rows: [Row]

    static let path = "manifest.md"

    private static let head =
        "| document | path | version | date | text | tag | moment |\n|---|---|---|---|---|---|---|\n"

    /// The file.
    var bytes: [UInt8] {
        let lines = rows.map { row in
            "| \(row.document) | \(row.path) | \(row.version) | \(row.date) | \(row.text) | \(row.tag) | \(row.moment.rawValue) |\n"
        }
        return Array((Self.head + lines.joined()).utf8)
    }

    init(rows: [Row]) { self.rows = rows }

    /// Reads the file; nil where it is not exactly as this type writes it.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self), text.hasPrefix(Self.head) else { return nil }
        var rows: [Row] = []
        for line in text.dropFirst(Self.head.count).split(separator: "\n") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmingBlanks }
            guard cells.count == 9, let document = DocumentID(cells[1]), let version = Int(cells[3]), version > 0,
                let digest = TextDigest(cells[5]), let tag = TextDigest(cells[6]),
                let moment = Moment(rawValue: cells[7])
            else { return nil }
            rows.append(
                Row(
                    document: document, path: cells[2], version: version, date: cells[4], text: digest, tag: tag,
                    moment: moment))
        }
        self.rows = rows
        guard self.bytes == bytes else { return nil }
    }

    /// Puts a row in the place of the same document's, or at the end.
    mutating func put(_ row: Row) {
        if let index = rows.firstIndex(where: { $0.document == row.document }) {
            rows[index] = row
        } else {
            rows.append(row)
        }
    }
}
