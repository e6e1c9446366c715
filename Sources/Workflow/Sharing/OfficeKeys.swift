import Dossier
import Git

/// The keys of the griffie's office that share in an outlet, as the file `sleutels.md` in it says: a table with a row for each.
///
/// The fingerprint stands beside each key, so that a person can compare it by telephone. No name is in it. It is exact enough
/// to be checked: sorted, each key once, and no other bytes than this type writes.
struct OfficeKeys: Equatable {
    /// The keys, in the order of their text.
    let keys: [SSHPublicKey]

    static let path = "sleutels.md"

    private static let head = "| key | fingerprint |\n|---|---|\n"

    init(_ keys: some Sequence<SSHPublicKey>) {
        self.keys = Set(keys).sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    }

    /// The file.
    var bytes: [UInt8] {
        Array((Self.head + keys.map { "| \($0.text) | \($0.fingerprint) |\n" }.joined()).utf8)
    }

    /// Reads the file; nil where it is not exactly as this type writes it, or names no key.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        // What is no row of a key is missed when the bytes are compared.
        self.init(
            text.split(separator: "\n").dropFirst(2).compactMap { line in
                line.split(separator: "|").first.flatMap { SSHPublicKey(text: String($0).trimmingBlanks) }
            })
        guard !keys.isEmpty, self.bytes == bytes else { return nil }
    }

    /// The keys as a setting of a repository holds them: on one line, with commas between.
    var setting: String { keys.map(\.text).joined(separator: ", ") }

    /// Reads a setting; nil where it is not as this type writes it, or names no key.
    init?(setting: String) {
        self.init(setting.split(separator: ",").compactMap { SSHPublicKey(text: String($0).trimmingBlanks) })
        guard !keys.isEmpty, self.setting == setting else { return nil }
    }

    var isEmpty: Bool { keys.isEmpty }

    /// The fingerprints, in the order of the keys.
    var fingerprints: [String] { keys.map(\.fingerprint) }

    func contains(_ key: SSHPublicKey) -> Bool { keys.contains(key) }

    /// The keys that are not in `others`.
    func subtracting(_ others: OfficeKeys) -> OfficeKeys { OfficeKeys(keys.filter { !others.contains($0) }) }
}

extension Charter {
    /// The keys of the office at `moment`: those that are valid then of every member who is griffie then.
    func officeKeys(at moment: Moment) -> OfficeKeys {
        let griffie = members.filter { member in
            member.capacities(at: moment).contains { $0.role == .griffie }
        }
        return OfficeKeys(
            griffie.flatMap(\.keys).filter { $0.period.contains(moment) }.compactMap { SSHPublicKey(text: $0.text) })
    }
}
