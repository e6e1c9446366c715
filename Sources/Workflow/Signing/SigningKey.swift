import Dossier
import Git
import Subprocess

/// The key with which this clone signs: a file, or a key that an agent or another program keeps.
struct SigningKey: Signing {
    /// The public key.
    let publicKey: SSHPublicKey

    /// The file that the program is given: the private key, or the public one of a key that is kept elsewhere; nil for a literal
    /// key, which has none.
    let file: String?

    /// What signs: `gpg.ssh.program`, or `ssh-keygen`.
    let program: String

    /// The key that Git's `user.signingkey` names; nil where it names none.
    ///
    /// - Throws: a `Failure` where the setting names a file that is missing or is no SSH key.
    init?(of repository: Repository) throws {
        guard let setting = try repository.configuration("user.signingkey"), !setting.isEmpty else { return nil }
        try self.init(
            setting: setting, directory: repository.gitDirectory,
            program: repository.configuration(Self.programSetting))
    }

    /// The key that `setting` names, as Git reads `user.signingkey`: a path, or a literal key.
    ///
    /// - Throws: a `Failure` where that is no usable key.
    init(setting: String, directory: String, program: String? = nil) throws {
        self.program = program.map { Files.resolveHome($0) } ?? Self.usual
        let literal = setting.hasPrefix("key::") ? String(setting.dropFirst(5)) : setting
        if let key = SSHPublicKey(text: literal) {
            publicKey = key
            file = nil
            return
        }
        let path = Files.resolve(setting, from: directory)
        let privateFile = path.hasSuffix(".pub") ? String(path.dropLast(4)) : path
        publicKey = try Self.publicKey(beside: privateFile)
        // With the private key beside it `ssh-keygen` signs by itself; without, it asks the agent.
        file = Files.exists(privateFile) ? privateFile : privateFile + ".pub"
    }

    /// A program of the member's own choice signs.
    var isKeptElsewhere: Bool { program != Self.usual }

    static let programSetting = "gpg.ssh.program"
    private static let usual = "ssh-keygen"

    /// The public key of the pair at `path`: from its own file or, where that is gone, from the private one.
    private static func publicKey(beside path: String) throws -> SSHPublicKey {
        let publicFile = path + ".pub"
        guard Files.exists(publicFile) else {
            guard Files.exists(path) else { throw Failure.keyFileGone(path) }
            guard let key = SSHPublicKey(privateFile: try Files.read(path, limit: 65_536)) else {
                throw Failure.publicFileGone(path)
            }
            return key
        }
        guard let key = SSHPublicKey(text: String(decoding: try Files.read(publicFile, limit: 65_536), as: UTF8.self))
        else { throw Failure.notSigned("\(publicFile): no SSH public key") }
        return key
    }

    /// Signs `payload` in Git's namespace, as `git commit -S` would: the program is given the same arguments.
    ///
    /// - Returns: the armoured signature, with a final newline.
    /// - Throws: a `Failure` where the program is missing or does not sign with this key.
    func sign(_ payload: [UInt8]) async throws -> [UInt8] {
        let folder = try Files.makeTemporaryDirectory()
        defer { Files.removeTree(folder, keepingTop: false) }
        let buffer = folder + "/buffer"
        try Files.write(payload, to: buffer, mode: 0o600)
        let file = file ?? folder + "/key.pub"
        if self.file == nil { try Files.write(Array((publicKey.text + "\n").utf8), to: file, mode: 0o600) }
        let signature: [UInt8]
        do {
            let arguments = ["-Y", "sign", "-n", "git", "-f", file, buffer]
            // One of their own may be a path as well as a name, and `env` takes both.
            let result = try await Subprocess.run(
                .name(isKeptElsewhere ? "env" : program),
                arguments: Arguments(isKeptElsewhere ? [program] + arguments : arguments),
                output: .discarded, error: .bytes(limit: 65_536))
            guard result.terminationStatus.isSuccess, Files.exists(buffer + ".sig") else {
                throw failure(Self.complaint(in: result.standardError))
            }
            signature = try Files.read(buffer + ".sig", limit: 65_536)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw Failure.missingProgram("ssh-keygen", package: "openssh-client")
        }
        // What a key keeper gives may be of another key of theirs, which would show only when a server refuses it.
        do {
            let made = try SSHSignature(armoured: signature)
            guard made.publicKey == publicKey else { throw failure(made.publicKey.fingerprint) }
            try made.verify(payload: payload)
        } catch let error as SSHSignatureError {
            throw failure("\(error)")
        }
        return signature
    }

    private func failure(_ why: String) -> Failure {
        let why = why.isEmpty ? program : why
        return .notSigned(program == Self.usual ? why : "\(Self.programSetting) = \(program): \(why)")
    }

    private static func complaint(in errors: [UInt8]) -> String {
        String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline)
            .filter { !$0.hasPrefix("Signing ") && !$0.allSatisfy(\.isWhitespace) }.joined(separator: "; ")
    }

    /// Makes a new Ed25519 key without a passphrase at `path`, readable by its owner alone.
    ///
    /// - Throws: a `Failure` where the file exists or cannot be written, or `ssh-keygen` is missing.
    static func make(at path: String, comment: String) async throws {
        guard !Files.exists(path) else { throw Failure.cannotWrite(path, 17 /* EEXIST */) }
        if let folder = Files.parent(of: path) { try Files.createDirectory(folder, mode: 0o700) }
        do {
            let result = try await Subprocess.run(
                .name("ssh-keygen"), arguments: ["-q", "-t", "ed25519", "-N", "", "-C", comment, "-f", path],
                output: .discarded, error: .string(limit: 65_536))
            guard result.terminationStatus.isSuccess else { throw Failure.notSigned(result.standardError) }
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw Failure.missingProgram("ssh-keygen", package: "openssh-client")
        }
    }
}

extension Failure {
    fileprivate static func publicFileGone(_ path: String) -> Failure {
        Failure(
            .surroundings, .keyFileGone,
            nl: "\(path).pub is er niet meer, en \(path) is van een soort waaruit dat deel niet te lezen is. Maak het "
                + "opnieuw: ssh-keygen -y -f \(ShellWord(path)) > \(ShellWord("\(path).pub"))",
            en: "\(path).pub is gone, and \(path) is of a sort from which that part cannot be read. Make it anew: "
                + "ssh-keygen -y -f \(ShellWord(path)) > \(ShellWord("\(path).pub"))")
    }

    fileprivate static func keyFileGone(_ path: String) -> Failure {
        Failure(
            .surroundings, .keyFileGone,
            nl: "De sleutel waarmee u hier ondertekent, \(path), is er niet. Zet hem terug, of kies een andere met "
                + "`kader join --key BESTAND`; is hij kwijt, maak dan een nieuwe met `kader join --new`.",
            en: "The key with which you sign here, \(path), is not there. Put it back, or choose another with "
                + "`kader join --key FILE`; if it is lost, make a new one with `kader join --new`.")
    }
}
