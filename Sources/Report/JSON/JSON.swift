import Dossier
import FoundationEssentials

/// What programs read: one object, with `schema` naming the command and the version of the form.
public enum JSON {
    /// The text of `value`: sorted keys, on lines of their own, ASCII for every character that cannot be seen.
    ///
    /// - Throws: an error of the encoder, which none of the values here gives.
    public static func text(of value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(value), as: UTF8.self)
        return escapeHidden(text)
    }

    /// Writes what cannot be seen as `\uXXXX`: such characters can stand in strings only, so that the meaning stays.
    private static func escapeHidden(_ text: String) -> String {
        func isSafe(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || !scalar.isHidden }
        guard !text.unicodeScalars.allSatisfy(isSafe) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isSafe(scalar) {
                result.append(scalar)
            } else {
                for unit in String(Character(scalar)).utf16 {
                    let digits = String(unit, radix: 16)
                    let zeros = String(repeating: "0", count: 4 - digits.count)
                    result.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
                }
            }
        }
        return String(result)
    }
}

/// A value that stands in the object as `null` where there is none, rather than being absent.
@propertyWrapper
public struct OrNull<Value: Encodable & Sendable>: Encodable, Sendable {
    /// The value.
    public var wrappedValue: Value?

    /// Wraps a value.
    public init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

    /// Writes the value, or `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
    }
}
