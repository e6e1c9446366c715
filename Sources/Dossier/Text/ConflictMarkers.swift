extension DocumentError {
    /// The lines with which Git marks two texts that contradict each other: a text that still holds them was made by nobody.
    ///
    /// A line of `=======` alone is none of them, because it underlines a heading in Markdown; between two texts it never
    /// stands without the others.
    /// - Parameters:
    ///   - bytes: the whole text, its lines ending in `\n`.
    ///   - file: what the file is called in messages.
    /// - Returns: an error for each place, twenty at most.
    /// - Complexity: linear in the length of the text.
    public static func conflictMarkers(in bytes: [UInt8], file: String) -> [DocumentError] {
        var errors: [DocumentError] = []
        bytes.withUnsafeBufferPointer { buffer in
            var line = 1
            var start = 0
            while start < buffer.count, errors.count < 20 {
                let end = buffer[start...].firstIndex(of: 0x0A) ?? buffer.count
                if isMarker(buffer[start..<end]) {
                    errors.append(
                        DocumentError(
                            file: file, line: line, column: 1, problem: .conflictMarker, expected: .oneOfTwoTexts))
                }
                line += 1
                start = end + 1
            }
        }
        return errors
    }

    private static func isMarker(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let sign = line.first,
            sign == UInt8(ascii: "<") || sign == UInt8(ascii: ">") || sign == UInt8(ascii: "|"),
            line.count > 7
        else { return false }
        return line.prefix(7).allSatisfy { $0 == sign } && line[line.startIndex + 7] == UInt8(ascii: " ")
    }
}

extension Phrase {
    static let conflictMarker = Phrase(
        nl: "hier staan nog twee teksten die elkaar tegenspreken, zoals Git ze naast elkaar zet.",
        en: "here are still two texts that contradict each other, as Git puts them side by side.")
    static let oneOfTwoTexts = Phrase(
        nl: "één tekst. Kies tussen `<<<<<<<` en `>>>>>>>` wat er moet staan en haal de regels met deze tekens weg.",
        en:
            "one text. Choose what is to stand between `<<<<<<<` and `>>>>>>>`, and take out the lines with these signs."
    )
}
