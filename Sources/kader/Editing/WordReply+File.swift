import Dossier
import Report
import Workflow

extension WordReply {
    /// The largest file that is read; what is not text in it is never taken out of it.
    private static let sizeLimit = 64 * 1_048_576

    /// Reads the Word file that a person named; nil where they named another kind of file.
    ///
    /// - Throws: a `Failure` where the file is called a Word file and is none, or cannot be read.
    static func read(_ path: String) throws -> WordReply? {
        let name = path.lowercased()
        let isNamed = [".docx", ".docm", ".dotx", ".doc", ".odt"].contains { name.hasSuffix($0) }
        guard isNamed else { return nil }
        let bytes = try Files.read(path, limit: sizeLimit)
        do throws(WordFlaw) {
            return try WordReply(file: bytes)
        } catch {
            throw Failure.usage(
                .unreadableWordFile, nl: "\(path): \(error.reason.nl)", en: "\(path): \(error.reason.en)")
        }
    }
}

extension String {
    /// The last step of a path.
    var lastStep: String { split(separator: "/").last.map(String.init) ?? self }
}
