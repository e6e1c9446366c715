import Glibc

/// OpenSSH's `sshd` with its own configuration and keys, for the user who runs the tests.
package final class ShellServer: ServerHost {
    /// Its folder: configuration, host key, and the home that its sessions see.
    package let folder: TemporaryFolder
    package let port: UInt16
    private let service: Service
    private let user: String

    /// Who may come in: lines as in `authorized_keys`.
    package var authorizedKeys: String { Self.authorizedKeys(in: folder) }

    /// The home of those who come in.
    package var home: String { folder.absolute("home") }

    private static func authorizedKeys(in folder: TemporaryFolder) -> String {
        folder.absolute("home/.ssh/authorized_keys")
    }

    package init() throws {
        try ServerPackage.sshd.require()
        folder = try TemporaryFolder("kader-sshd")
        Leftovers.add(folder.path)
        for name in ["home", "home/.ssh"] { folder.makeFolder(name) }
        let host = folder.absolute("host")
        user = String(decoding: try Self.run("id", "-un").bytes.dropLast(), as: UTF8.self)
        _ = try Self.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", host)
        // Root's daemon wants an empty folder that a system makes when it starts the service.
        if getuid() == 0 { mkdir("/run/sshd", 0o755) }
        port = try Port.free()
        try folder.write(
            """
            Port \(port)
            ListenAddress 127.0.0.1
            HostKey \(host)
            AuthorizedKeysFile \(Self.authorizedKeys(in: folder))
            AllowUsers \(user)
            AuthenticationMethods publickey
            SetEnv HOME=\(folder.absolute("home"))
            StrictModes no
            UsePAM no
            PidFile none
            MaxStartups 100
            LogLevel ERROR

            """, to: "sshd_config")
        service = try Service(
            [ServerPackage.sshd.program, "-D", "-e", "-f", folder.absolute("sshd_config")],
            log: folder.absolute("log")
        ) { [port] in Port.answers(port) }
    }

    private static func run(_ program: String, _ arguments: String...) throws -> Outcome {
        let outcome = try Program.run(program, arguments, in: "/", environment: Program.plain)
        guard outcome.status == 0 else { throw TestError("\(program) \(arguments): \(outcome)") }
        return outcome
    }

    /// The address of what the server calls `path`.
    package func address(_ path: String) -> String { "ssh://\(user)@127.0.0.1:\(port)/\(path)" }

    /// Lets this person's programs come in with this person's key, and know the server's.
    package func introduce(_ resident: Resident) throws {
        let host = String(decoding: folder.read("host.pub") ?? [], as: UTF8.self)
        let known = "\(resident.home)/.ssh/known_hosts"
        try Disk.write(Array("[127.0.0.1]:\(port) \(host)".utf8), to: known)
        try Disk.write(
            Array(
                """
                Host 127.0.0.1
                    IdentityFile \(resident.key)
                    IdentitiesOnly yes
                    UserKnownHostsFile \(known)

                """.utf8), to: "\(resident.home)/.ssh/config")
        // The ssh program goes by the home that the system has for a user, and not by HOME.
        try resident.run(
            "git", ["config", "--global", "core.sshCommand", "ssh -F \(resident.home)/.ssh/config"], in: resident.home)
    }

    /// Everybody comes in as one user, and gets no further than `git-shell`.
    @discardableResult
    package func host(_ town: Town) throws -> String {
        var lines = ""
        for resident in try town.residents {
            try introduce(resident)
            let key = String(decoding: Disk.read("\(resident.key).pub") ?? [], as: UTF8.self)
            lines += #"restrict,command="git-shell -c \"$SSH_ORIGINAL_COMMAND\"" \#(key)"#
        }
        let address = address(String(town.server.dropFirst()))
        try town.reach { _ in address }
        try Disk.append(lines, to: authorizedKeys)
        return address
    }
}
