import Dossier
import Git
import Review

extension Workspace {
    /// Settles how this clone signs and checks: plain Git then signs and verifies as kader does.
    func settleSigning(_ choice: KeyChoice.Found) async throws {
        try repository.setConfiguration("gpg.format", to: "ssh")
        try repository.setConfiguration("user.signingkey", to: choice.setting)
        // Where Git's program alone knows it, by a condition that libgit2 does not.
        if choice.key.isKeptElsewhere, try repository.configuration(SigningKey.programSetting) == nil {
            try repository.setConfiguration(SigningKey.programSetting, to: choice.key.program)
        }
        try repository.setConfiguration("commit.gpgsign", to: "true")
        try repository.setConfiguration("tag.gpgsign", to: "true")
        try recorder.settleVerification()
        try await settleSecureShell(choice.key)
    }
}

extension Recorder {
    /// Writes Git's `allowed_signers` file from the member list, and tells Git where it is.
    func settleVerification() throws {
        let path = repository.commonDirectory + "/allowed_signers"
        let bytes = Array(reader.charter.allowedSigners.utf8)
        if !Files.exists(path) || (try? Files.read(path, limit: 16 * 1_048_576)) != bytes {
            try Files.write(bytes, to: path)
        }
        if try repository.configuration("gpg.ssh.allowedSignersFile") != path {
            try repository.setConfiguration("gpg.ssh.allowedSignersFile", to: path)
        }
    }
}

extension Charter {
    /// The member list in the form of `ssh-keygen`'s ALLOWED SIGNERS: addresses, Git's namespace, the time of validity, the key.
    ///
    /// Each line names its member's addresses and nothing that could be a pattern: with `*` any claimed name would verify.
    var allowedSigners: String {
        var lines = ["# Made by kader from kader.yml; changes here are overwritten."]
        for member in members {
            let addresses = member.emails.filter(EmailAddress.isOne).joined(separator: ",")
            for key in member.keys where !addresses.isEmpty {
                var options = ["namespaces=\"git\""]
                if let from = key.period.from { options.append("valid-after=\"\(from.sshTime)\"") }
                let ends = [key.period.until, member.ended].compactMap { $0 }.min()
                if let ends { options.append("valid-before=\"\(ends.sshTime)\"") }
                lines.append("\(addresses) \(options.joined(separator: ",")) \(key.text)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Moment {
    /// The moment as `ssh-keygen` reads it: `YYYYMMDDHHMMSSZ`.
    var sshTime: String {
        let utc = Moment(seconds: seconds).description
        return utc.prefix(19).filter(\.isNumber) + "Z"
    }
}
