import Dossier
import Git
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

    /// The folder of the summaries.
    private static let summaries = "samenvatting"

    /// Where it stands what changed in a document since the version before.
    static func summaryPath(of document: DocumentID) -> String { "\(summaries)/\(document).md" }

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

    /// Reads the file; nil where it is not exactly as this type writes it, or an outlet cannot hold what it names.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var rows: [Row] = []
        for line in text.split(separator: "\n").dropFirst(2) {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmingBlanks }
            guard cells.count == 9, let document = DocumentID(cells[1]), let version = Int(cells[3]), version > 0,
                Dossier.Moment(cells[4])?.date == cells[4], let digest = TextDigest(cells[5]),
                let tag = TextDigest(cells[6]), let moment = Moment(rawValue: cells[7])
            else { return nil }
            rows.append(
                Row(
                    document: document, path: cells[2], version: version, date: cells[4], text: digest, tag: tag,
                    moment: moment))
        }
        self.rows = rows
        guard self.bytes == bytes, flaw == nil else { return nil }
    }

    /// The row of a document; nil where it was not shared.
    func row(of document: DocumentID) -> Row? { rows.first { $0.document == document } }

    /// Puts a row in the place of the same document's, or at the end.
    mutating func put(_ row: Row) {
        if let index = rows.firstIndex(where: { $0.document == row.document }) {
            rows[index] = row
        } else {
            rows.append(row)
        }
    }

    /// The files of an outlet with this overview, and no others.
    var paths: Set<RepositoryPath> {
        var paths: Set<RepositoryPath> = [RepositoryPath(Self.path), RepositoryPath(OfficeKeys.path)]
        for row in rows {
            paths.insert(RepositoryPath(row.path))
            paths.insert(RepositoryPath(Self.summaryPath(of: row.document)))
        }
        return paths
    }

    /// Why an outlet cannot hold what the rows name.
    enum Flaw: Equatable {
        /// The path is no Markdown file's, or none that every computer can take.
        case path(String)
        /// The outlet keeps a file of its own at this path.
        case reserved(String)
        /// Two rows are about this document, or stand in each other's way at this path.
        case twice(String)
    }

    /// What is wrong with the rows; nil where an outlet can hold what they name.
    ///
    /// Paths that differ in case alone are one on many computers, and so they are here.
    var flaw: Flaw? {
        var (documents, files, folders): (Set<String>, Set<String>, Set<String>) = ([], [], [])
        for row in rows {
            let path = row.path
            guard documents.insert(row.document.text.lowercased()).inserted else { return .twice(row.document.text) }
            guard path.hasSuffix(".md"), RepositoryPath(path).isSafe, !path.contains("|"),
                path == path.trimmingBlanks, RepositoryPath(path).description == path
            else { return .path(path) }
            let folded = path.lowercased()
            let parts = folded.split(separator: "/").map(String.init)
            guard let first = parts.first, ![Self.path, OfficeKeys.path, Self.summaries].contains(first) else {
                return .reserved(path)
            }
            guard files.insert(folded).inserted else { return .twice(path) }
            for count in 1..<parts.count { folders.insert(parts.prefix(count).joined(separator: "/")) }
        }
        return files.first { folders.contains($0) }.map { .twice($0) }
    }
}
