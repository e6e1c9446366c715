/// Where the links of a clean copy lead: to a heading of it, to another document in it, to the web, or nowhere.
///
/// A link to a file of the dossier leads nowhere outside it, so that only its text is left.
struct CopyLinks {
    /// A document of the copy.
    struct Place {
        let path: String
        let anchor: String
        /// The anchors of its headings by the names that Markdown gives them.
        var names: [String: String] = [:]
    }

    let places: [Place]

    /// Where a target leads that stands in the document `number`; nil where it leads nowhere.
    func target(_ target: [UInt8], from number: Int) -> [UInt8]? {
        guard let link = LinkTarget(target), places.indices.contains(number) else { return nil }
        switch link {
        case .anchor(let name): return anchor(name, in: places[number])
        case .address(let address):
            let head = address.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
            guard !head.contains(":") else { return Array(address.utf8) }
            let parts = Self.decoded(address).split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            guard let file = parts.first, let path = Self.path(String(file), from: places[number].path),
                let place = places.first(where: { $0.path.utf8.elementsEqual(path.utf8) })
            else { return nil }
            guard parts.count == 2 else { return Array("#\(place.anchor)".utf8) }
            return anchor(String(parts[1]), in: place) ?? Array("#\(place.anchor)".utf8)
        }
    }

    private func anchor(_ name: String, in place: Place) -> [UInt8]? {
        place.names[Self.decoded(name).lowercased()].map { Array("#\($0)".utf8) }
    }

    /// The name of a heading as a link of Markdown has it: small letters and digits, with hyphens for blanks.
    static func name(of heading: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in heading.lowercased().unicodeScalars {
            if scalar == " " {
                result.append("-")
            } else if scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
                || scalar.properties.numericType != nil
            {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// The path that `relative` means in the file at `path`; nil where that lies outside.
    private static func path(_ relative: String, from path: String) -> String? {
        var folders = path.split(separator: "/").dropLast().map(String.init)
        for part in relative.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                guard folders.popLast() != nil else { return nil }
            default: folders.append(String(part))
            }
        }
        return folders.joined(separator: "/")
    }

    /// The text with each percent sign and two digits as the byte that they mean (RFC 3986, section 2.1).
    private static func decoded(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(0x25) else { return text }
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let digits = bytes[index...].dropFirst().prefix(2)
            if bytes[index] == 0x25, digits.count == 2, digits.allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
                let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                result.append(byte)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
