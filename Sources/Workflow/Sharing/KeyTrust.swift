import Dossier
import Git

/// How the office's keys in an outlet differ from those that a partner trusts, as fingerprints.
public struct KeyChange: Sendable, Equatable {
    /// In the outlet's list, and not trusted yet.
    public let came: [String]
    /// Trusted, and no longer in the list.
    public let went: [String]
    /// They signed what is new, and nothing that is trusted vouches for them.
    public let strangers: [String]

    /// The outlet's list is the one that is trusted, and keys in it signed all that is new.
    public var isNone: Bool { came.isEmpty && went.isEmpty && strangers.isEmpty }
}

/// What a partner says about the keys of the griffie's office.
public struct KeyTrust: Sendable {
    /// Fingerprints that were compared by telephone: each has to be in the outlet's list.
    public var fingerprints: [String]

    /// Asks whether the outlet's list is to be trusted from now on.
    public var accepts: @Sendable (KeyChange) -> Bool

    /// Collects what a partner says.
    public init(fingerprints: [String] = [], accepts: @escaping @Sendable (KeyChange) -> Bool = { _ in false }) {
        self.fingerprints = fingerprints
        self.accepts = accepts
    }
}

/// What a partner trusts after a pull.
struct KeyVerdict {
    /// The list to trust from now on.
    let trusted: OfficeKeys
    /// How the outlet's list differs from the one that was trusted.
    let change: KeyChange
    /// The partner trusts the outlet's list from now on.
    let isFollowed: Bool

    /// Judges who wrote what is new in an outlet.
    ///
    /// A commit is taken where the list before it and the list that the partner trusts both have its signer. Another one, and
    /// another list, is followed only where the partner says yes. Nobody says yes to a commit whose signer is in no list.
    /// - Parameters:
    ///   - chain: what is new.
    ///   - current: the list in the outlet now.
    ///   - pinned: the list that the partner trusts; nil at the first pull, which trusts the list that the outlet begins with.
    /// - Throws: a `Failure` of damage.
    init(of chain: OutletChain, current: OfficeKeys, pinned: OfficeKeys?, trust: KeyTrust) throws {
        for fingerprint in trust.fingerprints.map(Self.normal) where !current.fingerprints.contains(fingerprint) {
            throw Failure.keyNotListed(fingerprint, in: current)
        }
        var unknown: [OutletCommit] = []
        for link in chain.links {
            let content = link.content
            guard link.isVouched || content.keys.contains(content.signer) else {
                throw Failure.strangerInOutlet(content)
            }
            let isVouched = link.isVouched || (pinned == nil && content.commit.parents.isEmpty)
            if !isVouched || !(pinned?.contains(content.signer) ?? true) { unknown.append(content) }
        }
        let before = pinned ?? current
        change = KeyChange(
            came: current.subtracting(before).fingerprints, went: before.subtracting(current).fingerprints,
            strangers: OfficeKeys(unknown.map(\.signer)).fingerprints)
        isFollowed = !change.isNone && trust.accepts(change)
        if let first = unknown.first, !isFollowed { throw Failure.keyNotTrusted(first, change) }
        trusted = isFollowed ? current : before
    }

    /// The fingerprint as `ssh-keygen` prints it, however it was copied.
    private static func normal(_ text: String) -> String {
        let word = text.trimmingBlanks
        let digits = word.hasPrefix("SHA256:") ? word.dropFirst("SHA256:".count) : word[...]
        return "SHA256:" + digits.prefix { $0 != "=" }
    }
}

extension Failure {
    fileprivate static func keyNotListed(_ fingerprint: String, in list: OfficeKeys) -> Failure {
        let listed = list.fingerprints.joined(separator: "\n  ")
        return .damaged(
            .keyNotListed,
            nl: "Geen sleutel in deze uitgifte heeft de vingerafdruk \(fingerprint). Er is hier niets veranderd. "
                + "In de uitgifte staan:\n  \(listed)\nBel de griffie en vraag haar de vingerafdrukken voor te lezen.",
            en: "No key in this outlet has the fingerprint \(fingerprint). Nothing was changed here. "
                + "In the outlet are:\n  \(listed)\nCall the griffie and ask her to read the fingerprints out.")
    }

    fileprivate static func strangerInOutlet(_ content: OutletCommit) -> Failure {
        .damaged(
            .strangerInOutlet,
            nl: "Vastlegging \(content.commit.id.hex.prefix(12)) in de uitgifte is ondertekend met sleutel "
                + "\(content.signer.fingerprint), en die staat niet in de lijst van de griffie. "
                + "Er is hier niets veranderd. Bel de griffie en vraag wat er is gebeurd.",
            en: "Commit \(content.commit.id.hex.prefix(12)) in the outlet is signed with key "
                + "\(content.signer.fingerprint), which is not in the griffie's list. "
                + "Nothing was changed here. Call the griffie and ask what happened.")
    }

    fileprivate static func keyNotTrusted(_ content: OutletCommit, _ change: KeyChange) -> Failure {
        let listed = (change.strangers + change.came.filter { !change.strangers.contains($0) }).joined(
            separator: "\n  ")
        return .damaged(
            .keyNotTrusted,
            nl:
                "Vastlegging \(content.commit.id.hex.prefix(12)) in de uitgifte is ondertekend met een sleutel die u nog "
                + "niet vertrouwt. Er is hier niets veranderd. Nieuw zijn:\n  \(listed)\n"
                + "Bel de griffie en vergelijk de vingerafdrukken. Kloppen ze, geef dan `kader pull` met `--accept-keys`.",
            en:
                "Commit \(content.commit.id.hex.prefix(12)) in the outlet is signed with a key that you do not trust yet. "
                + "Nothing was changed here. New are:\n  \(listed)\n"
                + "Call the griffie and compare the fingerprints. Where they are right, give `kader pull` with `--accept-keys`."
        )
    }
}
