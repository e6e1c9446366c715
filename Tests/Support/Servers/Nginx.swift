import Glibc
import Synchronization

/// nginx, which asks for names and passwords, before `git http-backend`, which fcgiwrap starts.
///
/// The configuration is the one in the README, but for folders.
package final class Nginx: ServerHost {
    private let folder: TemporaryFolder
    private let port: UInt16
    private let services: [Service]
    private let taken = Mutex(0)

    /// Everybody's password: it opens the way to the server and no more.
    private static let password = "geheim"

    package init() throws {
        for package in [ServerPackage.nginx, .fcgiwrap] { try package.require() }
        folder = try TemporaryFolder("kader-nginx")
        Leftovers.add(folder.path)
        for name in ["git", "outlets", "home"] { folder.makeFolder(name) }
        port = try Port.free()
        let socket = folder.absolute("fcgi.socket")
        let people = ["griet", "gerda", "marie", "piet", "joris", "noor", "wim", "wilma", "vera"]
        try folder.write(people.map { "\($0):{PLAIN}\(Self.password)\n" }.joined(), to: "members")
        try folder.write("karel:{PLAIN}\(Self.password)\n", to: "partner")
        try folder.write(
            Self.configuration(in: folder.path, port: port, socket: socket), to: "nginx.conf")
        let (log, settings) = (folder.absolute("log"), folder.absolute("nginx.conf"))
        services = [
            // Without a home and without a path for programs: what a hook gets from a web server is as little.
            try Service(
                [ServerPackage.fcgiwrap.program, "-s", "unix:\(socket)", "-c", "4"], environment: [:], log: log
            ) {
                access(socket, F_OK) == 0
            },
            try Service([ServerPackage.nginx.program, "-p", folder.path, "-e", log, "-c", settings], log: log) {
                [port] in Port.answers(port)
            },
        ]
    }

    private static func configuration(in folder: String, port: UInt16, socket: String) throws -> String {
        let kinds = ["client_body", "fastcgi", "proxy", "scgi", "uwsgi"]
        let temporary = kinds.map { "    \($0)_temp_path \(folder)/\($0);" }.joined(separator: "\n")
        // Whoever runs the tests owns the repositories, also where that is root.
        let user = getuid() == 0 ? "user root;\n" : ""
        let location = try location().replacing("unix:/run/fcgiwrap.socket", with: "unix:\(socket)")
            .replacing("include fastcgi_params", with: "include /etc/nginx/fastcgi_params")
        func served(at path: String, from repositories: String, to people: String) -> String {
            location.replacing("^/git(", with: "^/\(path)(").replacing("/srv/git", with: "\(folder)/\(repositories)")
                .replacing("/etc/nginx/members", with: "\(folder)/\(people)")
        }
        return """
            \(user)daemon off;
            worker_processes 1;
            pid \(folder)/nginx.pid;
            error_log \(folder)/log;
            events {}
            http {
                access_log off;
            \(temporary)
                server {
                    listen 127.0.0.1:\(port);
            \(served(at: "git", from: "git", to: "members"))
            \(served(at: "outlet", from: "outlets", to: "partner"))
                }
            }

            """
    }

    /// What the README tells an administrator to put into nginx's configuration.
    private static func location(_ file: String = #filePath) throws -> String {
        let top = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
        let text = String(decoding: Disk.read("\(top)/README.md") ?? [], as: UTF8.self)
        let parts = text.split(separator: "```nginx\n", maxSplits: 1)
        guard parts.count == 2, let block = parts[1].split(separator: "```", maxSplits: 1).first else {
            throw TestError("the README has no lines for nginx")
        }
        return String(block)
    }

    /// Serves the town's repository where it is; everybody has a name and a password for it in Git's own store.
    @discardableResult
    package func host(_ town: Town) throws -> String {
        let number = taken.withLock { number in
            number += 1
            return number
        }
        let root = town["root"]
        try root.run("ln", ["-s", town.server, folder.absolute("git/\(number).git")], in: root.home)
        try root.run("ln", ["-s", town.outlet, folder.absolute("outlets/\(number).git")], in: root.home)
        for resident in try town.residents {
            let line = "http://\(resident.id):\(Self.password)@127.0.0.1:\(port)\n"
            try Disk.write(Array(line.utf8), to: "\(resident.home)/.git-credentials", mode: 0o600)
            try resident.run("git", ["config", "--global", "credential.helper", "store"], in: resident.home)
        }
        let address = "http://127.0.0.1:\(port)/git/\(number).git"
        try town.reach { _ in address }
        return address
    }

    /// The address at which the partner reads the outlet beside the dossier at `address`.
    package static func outlet(beside address: String) -> String { address.replacing("/git/", with: "/outlet/") }
}
