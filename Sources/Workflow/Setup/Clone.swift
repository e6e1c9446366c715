public import Dossier
import Git
import Review

/// A dossier that was fetched for the first time.
public struct CloneResult: Sendable {
    /// The folder.
    public let folder: String
    /// What it is called.
    public let title: String
    /// Who founded it; nil where no member's key signed the founding commit.
    public let founder: Member?
    /// The founder's capacity.
    public let capacity: Capacity?
    /// The fingerprint of the key that signed the founding commit.
    public let fingerprint: String
    /// The founding commit, in hexadecimal.
    public let founding: String
    /// The member who has this clone's key; nil where none has yet.
    public let me: Member?
    /// How many proposals are open.
    public let proposals: Int
    /// What the server has and what was left there, since it breaks a rule, and why.
    public let left: [(name: String, why: Phrase)]
}

extension Workspace {
    /// Clones a dossier, shows whose key it rests on, and sets up signing and hooks.
    ///
    /// - Parameter directory: the folder; nil to take the name from the address.
    /// - Throws: a `Failure` where the address is none, the server does not answer, the folder is in use, or it is no dossier;
    ///   then nothing is left.
    public static func clone(_ address: String, into directory: String?) async throws -> CloneResult {
        let place = try Address(given: address)
        let folder = try directory ?? place.folder()
        guard Files.isEmptyDirectory(folder) else { throw Failure.folderInUse(folder) }
        let existed = Files.exists(folder)
        let outcome = try await GitProgram(secureShell: try await shell()).run(
            [
                "clone", "--quiet", "--no-tags", "--no-checkout", "--no-hardlinks", "--origin", "origin", "--",
                place.forGit,
                folder,
            ], in: ".")
        guard outcome.succeeded else { throw Failure.transport(outcome.errors.trimmingBlanks) }
        do {
            return try await settle(folder, from: address)
        } catch {
            // The folder was empty or not there, so nothing of anyone's can be lost by taking it away again.
            Files.removeTree(folder, keepingTop: existed)
            throw error
        }
    }

    /// How the server is reached before the clone has settings of its own; nil as Git's settings say.
    private static func shell() async throws -> String? {
        guard let home = ProcessEnvironment.value("HOME"),
            try await GitProgram().setting("core.sshCommand", in: ".") == nil,
            let known = try? await KeyChoice.known(in: nil, home: home)
        else { return nil }
        return SecureShell.command(offering: known.key)
    }

    /// Sets up what was fetched.
    private static func settle(_ folder: String, from address: String) async throws -> CloneResult {
        let workspace: Workspace
        do {
            workspace = try Workspace(Options(directory: folder))
        } catch let failure as Failure where failure.isNamed(.noDossier) {
            throw Failure.nothingToClone(address)
        }
        let repository = workspace.repository
        guard let root = try workspace.mainLine(from: nil, to: workspace.main.id)?.first else {
            throw Failure.noDossier(folder)
        }
        guard case .key(let text) = SignatureReader.signer(of: root), let key = SSHPublicKey(text: text) else {
            throw Failure.foundingNotSigned
        }
        let founder = workspace.charter.members.first { $0.keys.contains { $0.text == text } }
        let capacity = (try? ActReader.statement(root.message).get())?.capacity
        let left = try workspace.startLawfully()
        try repository.setConfiguration("kader.founding", to: root.id.hex)
        // Plain `git fetch` would bring tags in that nobody has judged.
        try repository.setConfiguration("remote.origin.tagOpt", to: "--no-tags")
        // The branch that Git notes of the server is `main` in every dossier; where a server once lists nothing the note dangles.
        try repository.setConfiguration("remote.origin.followRemoteHEAD", to: "never")
        _ = try await GitProgram().run(["remote", "set-head", "origin", "--delete"], in: repository)
        try workspace.recorder.settleVerification()
        try await workspace.installHooks()
        let choice = try await KeyChoice.find(named: nil, repository: repository, fresh: false)
        try await workspace.settleSigning(choice)
        let received = try await workspace.catchUpWith()
        let me = workspace.charter.members.first { $0.keys.contains { $0.text == choice.key.publicKey.text } }
        return CloneResult(
            folder: Files.realPath(folder) ?? folder, title: workspace.charter.title, founder: founder,
            capacity: capacity,
            fingerprint: key.fingerprint, founding: root.id.hex, me: me,
            proposals: try workspace.proposals().count { $0.proposal.isOpen },
            left: left + received.left.filter { one in !left.contains { $0.name == one.name } })
    }

    /// Lets a new clone begin with what of `main` is in order, and shows it in the folder.
    ///
    /// - Throws: a `Failure` of damage where not even its beginning is.
    private func startLawfully() throws -> [(name: String, why: Phrase)] {
        let name = DossierReference.main.name
        let (last, refusal) = try lawful(from: nil, to: main)
        guard let last else { throw Failure.beginningNotLawful(refusal) }
        if last.id != main.id {
            try repository.setReference(name, to: last.id, expecting: main.id, log: "kader clone")
            try refresh()
        }
        try repository.checkOut(tree: last.tree, replacing: nil)
        return refusal.map { [(name, $0.reason)] } ?? []
    }
}

extension Failure {
    fileprivate static func nothingToClone(_ address: String) -> Failure {
        Failure(
            .surroundings, .nothingToClone,
            nl: "Op \(address) staat geen dossier van kader, of nog geen. Vraag de griffie om het goede adres.",
            en: "There is no kader dossier at \(address), or not yet. Ask the griffie for the right address.")
    }

    fileprivate static func beginningNotLawful(_ refusal: Refusal?) -> Failure {
        .damaged(
            .beginningNotLawful,
            nl:
                "Het begin van dit dossier is niet in orde. Vraag de griffie om het goede adres. \(refusal?.reason.nl ?? "")",
            en:
                "The beginning of this dossier is not in order. Ask the griffie for the right address. \(refusal?.reason.en ?? "")"
        )
    }

    fileprivate static let foundingNotSigned = Failure.damaged(
        .foundingNotSigned,
        nl:
            "Het begin van dit dossier is niet ondertekend, dus is niet zeker van wie het is. Vraag de griffie om het goede adres.",
        en:
            "The beginning of this dossier is not signed, so there is no telling whose it is. Ask the griffie for the right address."
    )
}
