import Dossier
import Git
import Redline
public import Summary

/// What Git hands a program that shows the difference of one file.
public struct ExternalDiff: Sendable {
    /// The path of the file in the repository.
    public let path: String
    /// Its path in the new text, where it was renamed.
    public let newPath: String?
    /// The two texts; nil where the file is in conflict, and there are not two.
    public let comparison: Comparison?

    /// Reads what Git gives: `path old-file old-hex old-mode new-file new-hex new-mode`, and after a rename the new path and
    /// a description of it; the path alone where the file is in conflict.
    ///
    /// - Throws: a `Failure` where that is not what Git gives, or a file cannot be read.
    public init(_ arguments: [String]) throws {
        guard let path = arguments.first, [1, 7, 8, 9].contains(arguments.count) else { throw Failure.badDiffInput }
        self.path = path
        newPath = arguments.count > 7 ? arguments[7] : nil
        guard arguments.count >= 7 else {
            comparison = nil
            return
        }
        func text(_ file: String) throws -> [UInt8] {
            file == "/dev/null" ? [] : try Files.read(file, limit: 256 * 1_048_576)
        }
        comparison = Comparison(
            oldName: path, newName: newPath ?? path, old: try text(arguments[1]), new: try text(arguments[4]))
    }
}

extension Failure {
    fileprivate static let badDiffInput = Failure.usage(
        .badDiffInput, nl: "Deze opdracht is er voor `git diff` zelf.", en: "This command is for `git diff` itself.")
}
