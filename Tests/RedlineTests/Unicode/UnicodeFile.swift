import Foundation

/// The files of the Unicode Character Database that lie in the folder beside this one.
enum UnicodeFile {
    /// The lines of a file, without remarks.
    static func lines(_ name: String) throws -> [Substring] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let text = try String(contentsOf: folder.appending(path: "Data/" + name), encoding: .utf8)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    }

    /// A line of a test: the text, and the places in it where it may be divided, its start and its end among them.
    static func divided(_ line: Substring) -> (text: [UInt8], breaks: [Int]) {
        var (text, breaks): ([UInt8], [Int]) = ([], [])
        for part in line.split(separator: " ") {
            if part == "÷" {
                breaks.append(text.count)
            } else if let value = UInt32(part, radix: 16), let scalar = Unicode.Scalar(value) {
                text += Array(String(scalar).utf8)
            }
        }
        return (text, breaks)
    }

    /// The ranges of a file of properties, in the order of the file.
    static func ranges(_ name: String) throws -> [(range: ClosedRange<UInt32>, value: String)] {
        try lines(name).compactMap { line in
            let parts = line.split(separator: ";")
            guard parts.count == 2 else { return nil }
            let ends = parts[0].split(separator: ".").compactMap { UInt32($0, radix: 16) }
            guard let first = ends.first, let last = ends.last else { return nil }
            return (first...last, String(parts[1]))
        }
    }
}
