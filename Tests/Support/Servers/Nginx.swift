import Glibc
import Synchronization

/// nginx, which asks for names and passwords, before `git http-backend`, which fcgiwrap starts.
///
/// The configuration is the one in the README, but for folders and ports.
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
        for name in ["git", "outlets", "home"] { folder.makeFolder(name) }
        port = try Port.free()
        let socket = folder.absolute("fcgi.socket")
        let people = ["griet", "gerda", "marie", "piet", "joris", "noor", "wim", "wilma", "vera"]
        try folder.write(people.map { "\($0):{PLAIN}\(Self.password)\n" }.joined(), to: "members")
        try folder.write("karel:{PLAIN}\(Self.password)\n", to: "partner")
        try folder.write(
            Self.configuration(
                in: folder.path, port: port, backend: "\(try Self.programs())/git-http-backend", socket: socket),
            to: "nginx.conf")
        services = [
            try Service([ServerPackage.fcgiwrap.program, "-s", "unix:\(socket)", "-c", "4"], log: "\(folder.path)/log")
            {
                access(socket, F_OK) == 0
            },
            try Service(
                [
                    ServerPackage.nginx.program, "-p", folder.path, "-e", "\(folder.path)/log", "-c",
                    "\(folder.path)/nginx.conf",
                ],
                log: "\(folder.path)/log"
            ) { [port] in Port.answers(port) },
        ]
    }

    /// Where Git keeps the programs that it is made of.
    private static func programs() throws -> String {
        try Program.run("git", ["--exec-path"], in: "/", environment: Program.plain).trimmed
    }

    private static func configuration(in folder: String, port: UInt16, backend: String, socket: String) -> String {
        let kinds = ["client_body", "fastcgi", "proxy", "scgi", "uwsgi"]
        let temporary = kinds.map { "    \($0)_temp_path \(folder)/\($0);" }.joined(separator: "\n")
        // Whoever runs the tests owns the repositories, also where that is root.
        let user = getuid() == 0 ? "user root;\n" : ""
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
                    location ~ ^/git(/.*)$ {
                        auth_basic dossier;
                        auth_basic_user_file \(folder)/members;
                        client_max_body_size 256m;
                        include /etc/nginx/fastcgi_params;
                        fastcgi_param SCRIPT_FILENAME \(backend);
                        fastcgi_param GIT_PROJECT_ROOT \(folder)/git;
                        fastcgi_param GIT_HTTP_EXPORT_ALL "";
                        fastcgi_param PATH_INFO $1;
                        fastcgi_param REMOTE_USER $remote_user;
                        fastcgi_pass unix:\(socket);
                    }
                    location ~ ^/outlet(/.*)$ {
                        auth_basic outlet;
                        auth_basic_user_file \(folder)/partner;
                        include /etc/nginx/fastcgi_params;
                        fastcgi_param SCRIPT_FILENAME \(backend);
                        fastcgi_param GIT_PROJECT_ROOT \(folder)/outlets;
                        fastcgi_param GIT_HTTP_EXPORT_ALL "";
                        fastcgi_param PATH_INFO $1;
                        fastcgi_pass unix:\(socket);
                    }
                }
            }

            """
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
        try town.move(to: address)
        return address
    }

    /// The address at which the partner reads the outlet beside the dossier at `address`.
    package static func outlet(beside address: String) -> String { address.replacing("/git/", with: "/outlet/") }
}
