import Glibc

/// A server as administrators run it, reachable on this machine alone.
package protocol ServerHost: Sendable {
    /// Brings a town's server under it; everybody's clone goes there from now on.
    ///
    /// - Returns: the address of the dossier.
    @discardableResult
    func host(_ town: Town) throws -> String
}

/// A server whose packages may be absent.
package struct ServerPackage: Sendable {
    /// The Debian package.
    package let name: String
    /// A program that it brings.
    package let program: String

    package static let sshd = ServerPackage(name: "openssh-server", program: "/usr/sbin/sshd")
    package static let gitolite = ServerPackage(name: "gitolite3", program: "/usr/bin/gitolite")
    package static let nginx = ServerPackage(name: "nginx", program: "/usr/sbin/nginx")
    package static let fcgiwrap = ServerPackage(name: "fcgiwrap", program: "/usr/sbin/fcgiwrap")

    private var isInstalled: Bool { access(program, X_OK) == 0 }

    /// Tells whether tests that need `packages` are to run: where those are installed, and where the environment variable
    /// `KADER_TEST_SERVERS` says that they must be; then an absent one is a failure.
    package static func wanted(_ packages: ServerPackage...) -> Bool {
        getenv("KADER_TEST_SERVERS") != nil || packages.allSatisfy(\.isInstalled)
    }

    /// Refuses to go on without the package.
    func require() throws {
        guard isInstalled else { throw TestError("\(program) is missing: install the package \(name)") }
    }
}

extension Town {
    /// The people who live here.
    package var residents: [Resident] {
        get throws {
            let homes = try self["root"].run("ls", [folder.path], in: folder.path).output.split(separator: "\n")
            return homes.map { self[String($0)] }.filter { access("\($0.home)/.gitconfig", R_OK) == 0 }
        }
    }
}
