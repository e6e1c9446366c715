import Git
import Subprocess

/// The key with which this clone signs: a file, or a key that an agent holds.
struct SigningKey: Signing {
    /// The public key.
    let publicKey: SSHPublicKey

    /// The file that `ssh-keygen` is given: the private key, or the public one of a key in the agent.
    let file: String

    /// The key that Git's `user.signingkey` names; nil where it names none.
    ///
    /// - Throws: a `Failure` where the setting names a file that is missing or is no SSH key.
    init?(of repository: Repository) throws {
        guard let setting = try repository.configuration("user.signingkey"), !setting.isEmpty else { return nil }
        try self.init(setting: setting, directory: repository.gitDirectory)
    }

    /// The key that `setting` names, as Git reads `user.signingkey`: a path, or a literal key.
    ///
    /// - Throws: a `Failure` where that is no usable key.
    init(setting: String, directory: String) throws {
        let literal = setting.hasPrefix("key::") ? String(setting.dropFirst(5)) : setting
        if let key = SSHPublicKey(text: literal) {
            let file = directory + "/kader-signing.pub"
            let line = Array((key.text + "\n").utf8)
            let known = Files.exists(file) ? try Files.read(file, limit: 65_536) : []
            if known != line { try Files.write(line, to: file) }
            publicKey = key
            self.file = file
            return
        }
        let path = Files.resolve(setting, from: directory)
        let publicFile = path.hasSuffix(".pub") ? path : path + ".pub"
        let text = String(decoding: try Files.read(publicFile, limit: 65_536), as: UTF8.self)
        guard let key = SSHPublicKey(text: text) else {
            throw Failure.notSigned("\(publicFile): no SSH public key")
        }
        publicKey = key
        // With the private key beside it `ssh-keygen` signs by itself; without, it asks the agent.
        let privateFile = String(publicFile.dropLast(4))
        file = Files.exists(privateFile) ? privateFile : publicFile
    }

    /// Signs `payload` in Git's namespace, as `git commit -S` would.
    ///
    /// - Returns: the armoured signature, with a final newline.
    /// - Throws: a `Failure` where `ssh-keygen` is missing or does not sign.
    func sign(_ payload: [UInt8]) async throws -> [UInt8] {
        do {
            let result = try await Subprocess.run(
                .name("ssh-keygen"), arguments: ["-Y", "sign", "-n", "git", "-f", file], input: .inputWriter,
                output: .bytes(limit: 65_536), error: .bytes(limit: 65_536)
            ) { execution in
                // Who gives up before reading says why at its end. An array that cannot be written stops this process.
                _ = try? await execution.standardInputWriter.write(payload)
                try await execution.standardInputWriter.finish()
            }
            guard result.terminationStatus.isSuccess else {
                let why = String(decoding: result.standardError, as: UTF8.self)
                    .split(separator: "\n").filter { !$0.hasPrefix("Signing ") }.joined(separator: "; ")
                throw Failure.notSigned(why.isEmpty ? "ssh-keygen" : why)
            }
            return result.standardOutput
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw Failure.missingProgram("ssh-keygen", package: "openssh-client")
        }
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
